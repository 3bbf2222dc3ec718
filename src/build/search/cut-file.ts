import { zstdDecompressSync } from 'node:zlib';
import type { CutDocument } from '#domain/search/cut/cut-document.ts';
import type { WordTable } from '#domain/search/cut/word-table.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { packQuickly } from '../quick-packing.ts';

/** What a file begins with: its documents without what follows, and how much of that each has. */
interface Head {
  /** Bytes of the words that stand in them, a line each. */
  words: number;
  /** Bytes of the number of a word. */
  width: 2 | 4;
  documents: (Omit<CutDocument, 'words' | 'records'> & { words: number; records: number })[];
}

/** Records as they are kept: what all of a document say, once. */
interface KeptRecords {
  shared: Partial<SearchRecord>;
  own: Partial<SearchRecord>[];
}

/** So many words have numbers of two bytes. */
const SHORT = 1 << 16;

/** Documents whose records are packed until they are asked for: most are not, and they are most of a document. */
export function withPackedRecords(documents: readonly CutDocument[]): PackedDocument[] {
  return documents.map((document) => {
    const packed = packQuickly(JSON.stringify(sharedOut(document.records())));
    return { ...document, packed, records: () => recordsIn(packed) };
  });
}

/** A document, and its records as they are kept. */
interface PackedDocument extends CutDocument {
  readonly packed: Uint8Array;
}

/**
 * The documents of a text as bytes: the head as JSON, a line feed, the words, of each document its rows and its records.
 */
export function packCut(documents: readonly PackedDocument[], table: WordTable): Buffer {
  const places = new Map<number, number>();
  const rows = documents.map(({ words }) =>
    words.map((number) => {
      const known = places.get(number);
      if (known !== undefined) return known;
      places.set(number, places.size);
      return places.size - 1;
    }),
  );
  const width = places.size <= SHORT ? 2 : 4;
  const words = Buffer.from(Array.from(places.keys(), (number) => table.written(number)).join('\n'));
  const head: Head = {
    words: words.length,
    width,
    documents: documents.map(({ words, records: _, packed, ...document }) => ({
      ...document,
      words: words.length,
      records: packed.length,
    })),
  };
  const bytes = rows.flatMap((row, i) => {
    const numbers = width === 2 ? Uint16Array.from(row) : row;
    return [new Uint8Array(numbers.buffer), documents[i]?.packed ?? Buffer.alloc(0)];
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), words, ...bytes]);
}

/** The documents that {@link packCut} packed, with words numbered by `table`. */
export function unpackCut(whole: Buffer, table: WordTable): CutDocument[] {
  let at = whole.indexOf(10) + 1;
  const head = JSON.parse(whole.toString('utf8', 0, at - 1)) as Head;
  const next = (length: number) => whole.subarray(at, (at += length));
  const written = next(head.words).toString('utf8');
  const numbers = Int32Array.from(written === '' ? [] : written.split('\n'), (word) =>
    table.numberOfWritten(word),
  );
  return head.documents.map((document) => {
    const words = new Int32Array(document.words);
    const rows = next(document.words * head.width);
    // A row of numbers begins at a multiple of their width, wherever it stood in the file.
    const room = rows.buffer.slice(rows.byteOffset, rows.byteOffset + rows.length);
    const places = head.width === 2 ? new Uint16Array(room) : new Int32Array(room);
    for (let i = 0; i < words.length; i++) words[i] = numbers[places[i] ?? 0] ?? 0;
    const records = next(document.records);
    return { ...document, words, records: () => recordsIn(records) };
  });
}

function sharedOut(records: readonly SearchRecord[]): KeptRecords {
  const shared = Object.fromEntries(
    Object.entries(records[0] ?? {}).filter(([name, value]) =>
      records.every((record) => record[name as keyof SearchRecord] === value),
    ),
  );
  const own = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !Object.hasOwn(shared, name))),
  );
  return { shared, own };
}

function recordsIn(bytes: Uint8Array): SearchRecord[] {
  const { shared, own } = JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as KeptRecords;
  return own.map((record) => ({ ...shared, ...record }) as SearchRecord);
}
