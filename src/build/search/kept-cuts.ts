import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type CutDocument, cutDocument } from '#domain/search/cut/cut-document.ts';
import type { WordTable } from '#domain/search/cut/word-table.ts';
import type { PreparedDocument } from '#domain/search/index/catalogue.ts';
import { keepOnly } from '#library/file/kept-texts.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import { packCut, unpackCut, withPackedRecords } from './cut-file.ts';

/** Folder of the cache, and how the names of its files end. */
const FOLDER = 'tim-kiem';
const ENDING = '.cat';

/** Where what is cut of a text is kept. @param key digest of all it is made from */
export function cutPlace(cache: string, key: string): string {
  return path.join(cache, FOLDER, `${key.slice(0, 40)}${ENDING}`);
}

/** Places of all texts that are kept. */
export function cutPlaces(cache: string): string[] {
  const folder = path.join(cache, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => path.join(folder, name));
}

/** Forgets texts that were not used. */
export function keepCuts(cache: string, used: readonly string[]): void {
  const names = new Set(used.map((place) => path.basename(place)));
  keepOnly(path.join(cache, FOLDER), (name) => names.has(name));
}

/** What is kept at a place; null where there is nothing. */
export function readCut(place: string, table: WordTable): CutDocument[] | null {
  const bytes = readSealed(place, nameOf(place));
  return bytes && unpackCut(bytes, table);
}

/** Cuts the documents of a text and keeps them. @param place null where nothing is kept */
export function cutAnew(
  documents: readonly PreparedDocument[],
  place: string | null,
  table: WordTable,
): CutDocument[] {
  const cut = withPackedRecords(documents.map((document) => cutDocument(document, table)));
  if (place !== null) writeSealed(place, nameOf(place), packCut(cut, table));
  return cut;
}

/** What is kept is called by the digest of what it was made from, as its file is. */
const nameOf = (place: string) => `cut ${path.basename(place, ENDING)}`;
