import { existsSync } from 'node:fs';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { type PreparedDocument, prepareDocuments } from '#domain/search/index/catalogue.ts';
import { digestOf } from '#library/digest.ts';
import type { Library } from '#library/library.ts';
import { type FindableText, recordsOfText } from '#library/search-records.ts';
import { cutAnew, cutPlace } from './kept-cuts.ts';

/** A text in which things are found, and where it is kept as it is cut for the index. */
export interface CutText {
  readonly text: FindableText;
  /** Null where nothing is kept. */
  readonly place: string | null;
}

/** Where texts of a library are kept as they are cut. */
export function cutTexts(library: Library, texts: readonly FindableText[]): CutText[] {
  const { kept } = library;
  if (kept === null) return texts.map((text) => ({ text, place: null }));
  const whole = digestOf(JSON.stringify([kept.edition, library.catalogues()]));
  return texts.map((text) => {
    const key = digestOf(JSON.stringify([whole, library.key(text.file), text.facts]));
    return { text, place: cutPlace(kept.cache, key) };
  });
}

/** What is found in a text, in segments. */
export function preparedText(library: Library, text: FindableText): PreparedDocument[] {
  return prepareDocuments(recordsOfText(library, text));
}

/** Cuts texts that are not kept, and keeps them. */
export function cutMissing(library: Library, texts: readonly CutText[]): void {
  for (const { text, place } of texts)
    if (place !== null && !existsSync(place)) cutAnew(preparedText(library, text), place, new WordTable());
}
