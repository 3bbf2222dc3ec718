import { mkdir, writeFile } from 'node:fs/promises';
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
import { CARD_EDITION, drawCard } from './card-image.ts';

/**
 * Writes the preview card of every work of a library into a built site.
 *
 * @param cache folder where cards are kept by their words, so that a card is drawn once
 * @returns how many cards there are, and how many had to be drawn
 */
export async function writePreviewCards(
  library: Library,
  outDir: string,
  cache: string,
): Promise<{ cards: number; drawn: number }> {
  let drawn = 0;
  const siteName = library.catalogues().site.name;
  const documents = library.currentDocuments().map(({ work, metadata, typeName, body }) => {
    const names = { typeName, bodyName: body?.name ?? null, siteName };
    return { address: cardAddress(work), card: cardOfDocument(metadata, names) };
  });
  const cards = [...documents, ...pageCards(library)];
  for (const { address, card } of cards) {
    const { image, isNew } = await cachedCard(card, cache);
    if (isNew) drawn++;
    const file = path.join(outDir, address);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, image);
  }
  return { cards: cards.length, drawn };
}

/** The cards of the pages of bodies, places and indicators, and the one of the whole site. */
function pageCards(library: Library): { address: string; card: Card }[] {
  const { bodies, places, metrics, site } = library.catalogues();
  const siteName = site.name;
  const of = (page: string, card: Card) => ({ address: pageCardAddress(page), card });
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

async function cachedCard(card: Card, cache: string): Promise<{ image: Uint8Array; isNew: boolean }> {
  const name = digestOf(JSON.stringify([CARD_EDITION, card]));
  const file = path.join(cache, `${name}.png`);
  const kept = readSealed(file, `card ${name}`);
  if (kept) return { image: kept, isNew: false };
  const image = await drawCard(card);
  writeSealed(file, `card ${name}`, image);
  return { image, isNew: true };
}
