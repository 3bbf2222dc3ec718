import { encodeStandings } from '../query/names.ts';
import type { PreparedDocument } from '../index/catalogue.ts';
import { type Abbreviation, definedAbbreviations } from '../index/harvest.ts';
import type { SearchRecord } from '../index/record.ts';
import { type DocumentTable, documentTable } from './document-table.ts';
import type { WordTable } from './word-table.ts';

/** Texts as rows of numbers: the words of all, and how many of them each text has. */
export interface NumberedTexts {
  readonly words: Int32Array;
  readonly lengths: readonly number[];
}

/** What an index is written from, of one document. Texts are its segments; words have their numbers in a table. */
export interface CutDocument extends NumberedTexts {
  readonly table: DocumentTable;
  /** UTF-16 units of title and text of each record. */
  readonly sizes: readonly number[];
  /** Which known names stand in it: see `encodeStandings`. */
  readonly standings: string;
  /** What it defines. */
  readonly abbreviations: readonly Abbreviation[];
  readonly records: () => readonly SearchRecord[];
}

/** Cuts a document for an index whose words are numbered by `table`. */
export function cutDocument(document: PreparedDocument, table: WordTable): CutDocument {
  const { records, segments } = document;
  const lengths = segments.map(({ tokens }) => tokens.length);
  const words = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const { tokens } of segments) for (const word of tokens) words[at++] = table.numberOf(word);
  return {
    table: documentTable(document),
    lengths,
    words,
    sizes: records.map(({ title, text }) => title.length + text.length),
    standings: encodeStandings(segments.map(({ tokens }) => tokens)),
    abbreviations: definedAbbreviations(records.map(({ title, text }) => `${title}\n${text}`)),
    records: () => records,
  };
}
