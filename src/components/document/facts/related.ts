import { vi } from '#i18n/vi.ts';
import { derived } from '#library/derived.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** A document to read next, and why. */
export interface Related {
  document: SiteDocument;
  reason: string;
}

/** At most this many are shown. */
const MOST = 6;

const index = derived((library) => {
  const documents = library.currentDocuments();
  return {
    byKey: new Map(documents.map((document) => [document.workKey, document])),
    byBody: Map.groupBy(documents, ({ body }) => body?.key ?? null),
    byPlace: Map.groupBy(documents, ({ place }) => place?.key ?? null),
  };
});

/** What joins a document to others of the site: citations both ways, then its issuing body, then its place. */
export function relatedDocuments(document: SiteDocument): Related[] {
  const { byKey, byBody, byPlace } = index(library());
  const words = vi.document.relatedBy;
  const cited = library()
    .citations()
    .of(document.name)
    .flatMap(({ place: { resolution } }) => (resolution.state === 'one' ? [resolution.document.key] : []));
  const citing = library()
    .citations()
    .at(document.workKey)
    .map((place) => place.citing.key);
  const found = new Map<string, Related>();
  const add = (other: SiteDocument | undefined, reason: string): void => {
    if (!other || other.workKey === document.workKey || found.has(other.workKey) || found.size >= MOST)
      return;
    found.set(other.workKey, { document: other, reason });
  };
  for (const key of cited) add(byKey.get(key), words.cited);
  for (const key of citing) add(byKey.get(key), words.citing);
  const near = (group: readonly SiteDocument[] | undefined, reason: string): void => {
    // Lists are newest first, and a list of thousands is not walked to its end.
    for (const other of group?.slice(0, MOST + 1) ?? []) add(other, reason);
  };
  if (document.body) near(byBody.get(document.body.key), words.body);
  if (document.place) near(byPlace.get(document.place.key), words.place);
  return [...found.values()];
}
