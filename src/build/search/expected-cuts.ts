import type { CutDocument } from '#domain/search/cut/cut-document.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { cutPlaces, readCut } from './kept-cuts.ts';

/** Texts of the cache, by their places, and what numbers their words. */
export interface ExpectedCuts {
  readonly table: WordTable;
  readonly expected: Map<string, CutDocument[]>;
}

let waiting: ExpectedCuts | null = null;

/**
 * Takes all that is kept from the cache, for this thread: what a build before this one has cut is most of what this one
 * will ask for, and a thread has nothing to do while the other reads the texts.
 */
export function expectCuts(cache: string): void {
  const table = new WordTable();
  const expected = new Map<string, CutDocument[]>();
  for (const place of cutPlaces(cache)) {
    const known = readCut(place, table);
    if (known) expected.set(place, known);
  }
  waiting = { table, expected };
}

/** What was expected, once: after that there is nothing. */
export function takeExpected(): ExpectedCuts {
  const taken = waiting ?? { table: new WordTable(), expected: new Map<string, CutDocument[]>() };
  waiting = null;
  return taken;
}
