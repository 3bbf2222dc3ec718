import path from 'node:path';
import { type Card, cardOfDocument, cardOfPage } from '#domain/export/card.ts';
import {
  ADDRESSES,
  bodyAddress,
  cardAddress,
  metricAddress,
  pageCardAddress,
  placeAddress,
} from '#domain/permalink/address/address.ts';
import { digestOf } from '#library/digest.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { Library } from '#library/library.ts';
import { cardedPages } from '#library/pages/carded-pages.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** Group of the output. */
const GROUP = 'the';

/**
 * Writes the preview card of every work of a library into a site.
 *
 * @param cache folder where cards are kept by their words, so that a card is drawn once
 */
export async function writePreviewCards(library: Library, files: SiteFiles, cache: string): Promise<void> {
  const siteName = library.catalogues().site.name;
  const documents = library.currentDocuments().map(({ work, metadata, typeName, body }) => {
    const card = cardOfDocument(metadata, { typeName, bodyName: body?.name ?? null, siteName });
    return { card, file: cardAddress(work).slice(1) };
  });
  const cards = [...documents, ...pageCards(library)];
  const key = files.keyOf(cards);
  if (files.keep(GROUP, key)) return;
  const { CARD_EDITION, drawCard } = await import('./card-image.ts');
  for (const { card, file } of cards) {
    const name = digestOf(JSON.stringify([CARD_EDITION, card]));
    files.put(GROUP, file, await cachedCard(name, path.join(cache, `${name}.png`), () => drawCard(card)));
  }
  files.close(GROUP, key, null);
}

/** The cards of the pages of bodies, places and indicators, and the one of the whole site. */
function pageCards(library: Library): { file: string; card: Card }[] {
  const { bodies, places, metrics, site } = library.catalogues();
  const siteName = site.name;
  const of = (page: string, card: Card) => ({ file: pageCardAddress(page).slice(1), card });
  const carded = cardedPages(library);
  return [
    of(ADDRESSES.home, cardOfPage('site', { title: site.tagline, about: site.operator, siteName })),
    ...bodies
      .filter(({ key }) => carded.bodies.has(key))
      .map(({ key, name, fullName }) =>
        of(
          bodyAddress(key),
          cardOfPage('body', { title: name, about: fullName === name ? '' : fullName, siteName }),
        ),
      ),
    ...places
      .filter(({ key }) => carded.places.has(key))
      .map(({ key, name }) => of(placeAddress(key), cardOfPage('place', { title: name, siteName }))),
    ...metrics
      .filter(({ key }) => carded.metrics.has(key))
      .map(({ key, name }) => of(metricAddress(key), cardOfPage('metric', { title: name, siteName }))),
  ];
}

async function cachedCard(name: string, file: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = readSealed(file, `card ${name}`);
  if (kept) return kept;
  const image = await draw();
  writeSealed(file, `card ${name}`, image);
  return image;
}
