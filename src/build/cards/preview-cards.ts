import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Card, cardOfDocument } from '#domain/export/card.ts';
import { cardAddress } from '#domain/permalink/address/address.ts';
import { digestOf } from '#library/digest.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { Library } from '#library/library.ts';
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
  const current = library.currentDocuments();
  for (const { work, metadata, typeName, body } of current) {
    const names = { typeName, bodyName: body?.name ?? null, siteName: library.catalogues().site.name };
    const { image, isNew } = await cachedCard(cardOfDocument(metadata, names), cache);
    if (isNew) drawn++;
    const file = path.join(outDir, cardAddress(work));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, image);
  }
  return { cards: current.length, drawn };
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
