import { documentDocx } from '#domain/export/docx/docx.ts';
import { vi } from '#i18n/vi.ts';
import { packTexts } from '#library/file/pack.ts';
import type { Library } from '#library/library.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { shownText, type TextKind } from './shown-text.ts';

/**
 * A version as a Word file.
 *
 * @param absolute makes a site path a full address
 */
export function docxOf(
  library: Library,
  document: SiteDocument,
  kind: TextKind,
  absolute: (path: string) => string,
): Uint8Array<ArrayBuffer> {
  const { metadata, body } = document;
  const { tree, address, published } = shownText(library, document, kind);
  const standing = vi.document.standing[metadata.completeness](metadata.source.name);
  return packTexts(
    documentDocx({
      metadata,
      tree,
      address,
      body: body && { name: body.fullName, isParty: body.system === 'dang' },
      published,
      foot: vi.document.wordFoot(standing, absolute(address)),
      absolute,
    }),
  );
}
