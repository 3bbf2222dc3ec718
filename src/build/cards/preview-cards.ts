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
import type { SiteDocument } from '#library/site-document.ts';
import { cardedPages } from '#library/pages/carded-pages.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** Group of the output. */
const GROUP = 'the';

/** Folder of the cache. */
export const CARDS = 'the';

/**
 * Writes the preview card of every work of a library into a site.
 *
 * @param cache folder where cards are kept by their words, so that a card is drawn once
 */
export async function writePreviewCards(library: Library, files: SiteFiles, cache: string): Promise<void> {
  const documents = library.currentDocuments().map((document) => ({
    card: documentCard(library, document),
    file: cardAddress(document.work).slice(1),
  }));
  const cards = [...documents, ...pageCards(library)];
  const key = files.keyOf(cards);
  if (files.keep(GROUP, key)) return;
  for (const { card, file } of cards) files.put(GROUP, file, (await keptCard(card, cache)).image);
  files.close(GROUP, key, null);
}

/** Draws the card of a document, unless it is kept; where it is kept. */
export async function drawnCard(library: Library, document: SiteDocument, cache: string): Promise<string> {
  return (await keptCard(documentCard(library, document), cache)).place;
}

function documentCard(library: Library, { metadata, typeName, body }: SiteDocument): Card {
  const siteName = library.catalogues().site.name;
  return cardOfDocument(metadata, { typeName, bodyName: body?.name ?? null, siteName });
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

async function keptCard(card: Card, cache: string): Promise<{ image: Uint8Array; place: string }> {
  const { CARD_EDITION, drawCard } = await import('./card-image.ts');
  const name = digestOf(JSON.stringify([CARD_EDITION, card]));
  const place = path.join(cache, `${name}.png`);
  const kept = readSealed(place, `card ${name}`);
  if (kept) return { image: kept, place };
  const image = drawCard(card);
  writeSealed(place, `card ${name}`, image);
  return { image, place };
}
