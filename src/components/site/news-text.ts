import type { Unit } from '#domain/document/unit.ts';
import { documentHtml } from '#domain/export/html.ts';
import { href } from '#layouts/href.ts';
import type { SiteNews } from '#library/site-document.ts';
import { library } from '#library/of-thread.ts';

/**
 * HTML of a news article's text. At an address it no longer has, its links lead to where it is.
 *
 * @param root the text, where it is shown with its citations as links
 */
export function newsHtml(
  article: SiteNews,
  at: 'its address' | 'a former address' = 'its address',
  root?: Unit,
): string {
  const tree = library().text(article);
  const placeHref = (eid: string) => href(`${article.address}#${eid}`);
  return documentHtml(root ?? tree.root, {
    unitHref: placeHref,
    ...(at === 'a former address' && { placeHref }),
    linkHref: (url) => (url.startsWith('/') ? href(url) : url),
    targets: new Map(),
    notes: tree.notes,
    level: 2,
  });
}
