import { DOCX_TYPE } from '#domain/export/docx/docx.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { docxOf } from './document-docx.ts';
import type { TextKind } from './shown-text.ts';

/** A version as a Word file. */
export function docxResponse(document: SiteDocument, kind: TextKind, site: URL | undefined): Response {
  const bytes = docxOf(library(), document, kind, (path) => absolute(path, site));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': DOCX_TYPE } });
}
