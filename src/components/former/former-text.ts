import { departedHtml } from '#domain/export/trace-html.ts';
import {
  parseNewsPlace,
  parseTextPlace,
  versionAddress,
  workAddress,
  workKey,
} from '#domain/permalink/address/address.ts';
import type { Redirect } from '#domain/permalink/address/redirect.ts';
import { href } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import {
  crumbsOf,
  documentView,
  placeName,
  shortTitle,
  textHtml,
  unitPageTitle,
} from '../document/document-view.ts';
import { newsHtml } from '../site/news-text.ts';

/** What the page at a former address shows: the text that moved, so that old fragments land on it without a script. */
export interface FormerText {
  title: string;
  crumbs: { label: string; path?: string }[];
  html: string;
  /** Lines for what the page once showed and the text does not hold any more. */
  elsewhere: string;
}

/** The text a former address leads to. */
export function formerText({ to, fragments }: Redirect): FormerText {
  const text = documentText(to) ?? newsText(to) ?? { title: to, crumbs: [], html: '' };
  const { name = () => undefined, ...shown } = text;
  const ids = idsOf(shown.html);
  const elsewhere = fragments
    .filter(({ eid }) => !ids.has(eid))
    .map((fragment) => departedHtml(fragment.eid, href(fragment.to), name(fragment.to)));
  return { ...shown, elsewhere: elsewhere.join('') };
}

type Text = Omit<FormerText, 'elsewhere'> & { name?: (to: string) => string | undefined };

function documentText(to: string): Text | null {
  const place = parseTextPlace(to);
  const document = place && documentAt(workKey(place.work), place.version);
  if (!document) return null;
  const view = documentView(document);
  const unit = place.eid === '' ? view.root : view.places.get(place.eid)?.unit;
  const textAt = place.version === null ? workAddress(place.work) : versionAddress(place.work, place.version);
  return {
    title: unit && unit !== view.root ? unitPageTitle(view, unit) : shortTitle(document),
    crumbs: crumbsOf(view),
    html: unit ? textHtml(view, { kind: 'former', unit, textAt }, unit) : '',
    name: (address) => {
      const { eid = '' } = parseTextPlace(address) ?? {};
      return view.places.has(eid) ? placeName(view, eid) : undefined;
    },
  };
}

function documentAt(key: string, version: string | null): SiteDocument | undefined {
  return library()
    .documents()
    .find(
      (document) =>
        document.workKey === key && (version === null ? document.current : document.version === version),
    );
}

function newsText(to: string): Text | null {
  const slug = parseNewsPlace(to);
  const article = library()
    .news()
    .find((news) => news.slug === slug);
  if (!article) return null;
  return { title: article.metadata.title, crumbs: [], html: newsHtml(article, 'a former address') };
}

// Identifiers of elements: <p id="muc_i__p_1" …>
function idsOf(html: string): Set<string> {
  return new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id));
}
