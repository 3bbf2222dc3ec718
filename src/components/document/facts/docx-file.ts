import { DOCX_TYPE } from '#domain/export/docx/docx.ts';
import type { RouteFile } from '#layouts/file-route.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { docxOf } from './document-docx.ts';
import type { TextKind } from './shown-text.ts';

/** A version as a Word file. */
export function textAsDocx(document: SiteDocument, kind: TextKind, site: URL | undefined): RouteFile {
  const bytes = docxOf(library(), document, kind, (path) => absolute(path, site));
  return { content: bytes, type: DOCX_TYPE };
}
