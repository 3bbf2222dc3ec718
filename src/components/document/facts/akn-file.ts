import { aknOf } from './document-akn.ts';
import type { TextKind } from './shown-text.ts';
import type { RouteFile } from '#layouts/file-route.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** A version as a file of Akoma Ntoso. Throws where there is none: such a version has no address for it. */
export function textAsAkn(document: SiteDocument, text: TextKind, site: URL | undefined): RouteFile {
  const made = aknOf(library(), document, text, (path) => absolute(path, site));
  if ('refused' in made) throw new Error(`${document.name} has no Akoma Ntoso: ${made.refused}`);
  return { content: made.xml, type: 'application/akn+xml; charset=utf-8' };
}
