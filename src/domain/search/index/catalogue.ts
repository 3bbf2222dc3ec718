import { type Names, type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import { GENERAL_ABBREVIATIONS } from '../query/abbreviations.ts';
import { decodeStandings, encodeStandings } from '../query/names.ts';
import type { Standing } from '../query/names.ts';
import { decodeVocabulary, encodeVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { SearchRecord } from './record.ts';
import { documentSegments, isHeadingKind, ROOM_STEP, roomOf, SEGMENT_GAP, SEGMENT_KINDS } from './segment.ts';
import type { ReadTokens, Segment } from './segment.ts';
import { isNumberKey } from './token.ts';
import type { Grouping } from './grouping.ts';
import { placedNumber } from './part.ts';

/** The fields of glossary and indicators in the file, and what the model calls them. */
const NAMES = { viet: 'written', dayDu: 'full', tenKhac: 'aliases', ten: 'name' } as const satisfies Names;
const WRITTEN = reversed(NAMES);

/** An abbreviation or term of the glossary. `written`: as printed (NTM); `full`: in full; `aliases`: other names. */
export interface GlossaryEntry {
  readonly written: string;
  readonly full: string;
  readonly aliases?: readonly string[] | undefined;
}

/** An indicator whose targets are compared: its name and the other names people and documents give it. */
export interface Indicator {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** Key and name, as in a facet. */
export type Named = readonly [key: string, name: string];

/** What the browser loads before the first query, as JSON (version 3). Tables are columns of text: small after gzip. */
export interface CatalogueFile {
  readonly version: 3;
  readonly types: readonly Named[];
  readonly bodies: readonly Named[];
  readonly places: readonly Named[];
  readonly fields: readonly Named[];
  /** Distinct lists of fields, as indexes into `fields`. */
  readonly fieldSets: readonly (readonly number[])[];
  /** Per document: type, body, place (indexes), date as known, number of segments. */
  readonly documents: readonly (readonly [number, number, number, string, number])[];
  /** Per document: its address. */
  readonly addresses: readonly string[];
  /** Per segment, one column a string; see `COLUMNS`. */
  readonly segments: readonly string[];
  /** Records per shard of texts. */
  readonly shards: readonly number[];
  readonly vocabulary: string;
  /** The first word of each part of the index that holds numbers, in order. */
  readonly parts: readonly string[];
  /** Which of the names that every client knows stand in the documents (names.ts). */
  readonly names: string;
  readonly glossary: readonly Renamed<GlossaryEntry, typeof WRITTEN>[];
  readonly indicators: readonly Renamed<Indicator, typeof WRITTEN>[];
}

/** The catalogue opened: global token positions, segments as arrays, and lookups. */
export interface Catalogue {
  readonly file: CatalogueFile;
  readonly glossary: readonly GlossaryEntry[];
  readonly indicators: readonly Indicator[];
  readonly vocabulary: Vocabulary;
  /** The part of the index that a key stands in; null for a syllable that is not there. */
  readonly partOf: (key: string) => number | null;
  /** How a name that every client knows stands in the documents. */
  readonly standing: (name: string) => Standing;
  /** The file of texts that holds a record. */
  readonly shardOf: (record: number) => number;
  /** First global token position of each document. */
  readonly documentStart: Int32Array;
  /** Per segment: first global position, length (one more where it is even), title length (of records), kind, document. */
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly titleLength: Int32Array;
  readonly kind: Uint8Array;
  readonly document: Int32Array;
  /** Per segment: records covered by a heading, or the field set of a record. */
  readonly extra: Int32Array;
  /** Per segment: the ordinal of the record, or of the first record a heading covers. */
  readonly record: Int32Array;
  /** Per record: its segment. */
  readonly segmentOfRecord: Int32Array;
  /** Mean number of tokens of a record. */
  readonly averageLength: number;
}

/** One document ready for the index: its stream as index words are made from `segments`, in record order. */
export interface PreparedDocument {
  readonly doc: string;
  readonly records: readonly SearchRecord[];
  readonly segments: readonly Segment[];
}

/** Digits of the column texts: printable ASCII without `"` and `\`, which JSON would escape. */
const DIGITS = Array.from({ length: 93 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\')
  .join('');
const BASE = DIGITS.length;

/** Columns of the segment table: kind; room in steps (3 digits, one column each); title length; extra (2 digits). */
const COLUMNS = 7;

/** Groups records by document (first appearance decides the order) and cuts each into segments. */
export function prepareDocuments(records: readonly SearchRecord[], read?: ReadTokens): PreparedDocument[] {
  const byDocument = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const list = byDocument.get(record.doc);
    if (list) list.push(record);
    else byDocument.set(record.doc, [record]);
  }
  return Array.from(byDocument, ([doc, list]) => {
    const ordered = [...list].sort((a, b) => a.order - b.order);
    return { doc, records: ordered, segments: documentSegments(ordered, read) };
  });
}

/**
 * Builds the catalogue of prepared documents. `shards`: records per shard, in record order; `grouping`: the part of the
 * index of each syllable; `parts`: the first word of each part of numbers.
 */
export function buildCatalogue(
  documents: readonly PreparedDocument[],
  shards: readonly number[],
  glossary: readonly GlossaryEntry[],
  indicators: readonly Indicator[],
  grouping: Grouping = new Map(),
  parts: readonly string[] = [],
): CatalogueFile {
  const types = new Table();
  const bodies = new Table();
  const places = new Table();
  const fields = new Table();
  const fieldSets = new Table();
  const columns: string[][] = Array.from({ length: COLUMNS }, () => []);
  const counts = new Map<string, Map<string, number>>();
  const rows = documents.map(({ records, segments }) => {
    let record = 0;
    for (const segment of segments) {
      let extra = segment.span;
      const kind = SEGMENT_KINDS.indexOf(segment.kind);
      const isRecord = !isHeadingKind(kind);
      if (isRecord) {
        const own = records[record++]?.fields ?? [];
        extra = fieldSets.add(own.map((field) => fields.add(field.key, field.name)).join(','), '');
      }
      const steps = roomOf(segment.tokens.length) / ROOM_STEP;
      [
        kind,
        ...[Math.floor(steps / BASE / BASE), Math.floor(steps / BASE) % BASE, steps % BASE],
        isRecord ? Math.min(segment.titleLength, BASE - 1) : 0,
        ...[Math.floor(extra / BASE), extra % BASE],
      ].forEach((value, column) => columns[column]?.push(DIGITS.charAt(value)));
      for (const { key, marks } of segment.tokens) {
        if (isNumberKey(key)) continue;
        const spellings = counts.get(key) ?? new Map<string, number>();
        counts.set(key, spellings.set(marks, (spellings.get(marks) ?? 0) + 1));
      }
    }
    const first = records[0];
    const row = [
      types.add(first?.type ?? '', first?.typeName ?? ''),
      bodies.add(first?.body ?? '', first?.bodyName ?? ''),
      places.add(first?.place ?? '', first?.placeName ?? ''),
      first?.date === undefined || first.date === '' ? String(first?.year || '') : first.date,
      segments.length,
    ] as const;
    return row;
  });
  return {
    version: 3,
    types: types.rows,
    bodies: bodies.rows,
    places: places.rows,
    fields: fields.rows,
    fieldSets: fieldSets.rows.map(([key]) => (key === '' ? [] : key.split(',').map(Number))),
    documents: rows,
    addresses: documents.map(({ doc }) => doc),
    segments: columns.map((column) => column.join('')),
    shards,
    vocabulary: encodeVocabulary(counts, (base) => grouping.get(base) ?? 0),
    parts,
    names: encodeStandings(documents.flatMap(({ segments }) => segments.map(({ tokens }) => tokens))),
    glossary: glossary
      .filter(isOwn)
      .map(({ written, full, aliases }) => renamed({ written, full, ...named(aliases) }, WRITTEN)),
    indicators: indicators.map(({ name, aliases }) => renamed({ name, ...named(aliases) }, WRITTEN)),
  };
}

/** Other names where there are any. */
function named(aliases: readonly string[] | undefined): { aliases?: readonly string[] } {
  return aliases && aliases.length > 0 ? { aliases } : {};
}

/** Whether an entry says more than the general abbreviations, which every client has. */
function isOwn({ written, full, aliases = [] }: GlossaryEntry): boolean {
  const known = GENERAL_ABBREVIATIONS.find((entry) => entry.written === written);
  const names: readonly string[] = known ? [known.full, ...(known.aliases ?? [])] : [];
  return known?.full !== full || aliases.some((name) => !names.includes(name));
}

/** The last of the parts, ordered by their first words, that begins with the word or before it; 0 where none does. */
function partAt(parts: readonly string[], word: string): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((parts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Opens a catalogue file. Throws a RangeError when it is not one of this version. */
export function openCatalogue(file: CatalogueFile): Catalogue {
  // The file comes over the network: its version is not known to be right.
  if ((file.version as number) !== 3 || file.segments.length !== COLUMNS)
    throw new RangeError('Unknown catalogue');
  const columns = file.segments.map((column) => Int32Array.from(column, (digit) => DIGITS.indexOf(digit)));
  const at = (column: number, i: number): number => columns[column]?.[i] ?? 0;
  const count = file.segments[0]?.length ?? 0;
  const int = (): Int32Array => new Int32Array(count);
  const result = {
    start: int(),
    length: int(),
    titleLength: int(),
    document: int(),
    extra: int(),
    record: int(),
  };
  const kind = new Uint8Array(count);
  const documentStart = new Int32Array(file.documents.length);
  const segmentOfRecord: number[] = [];
  let position = 0;
  let total = 0;
  let segment = 0;
  file.documents.forEach((row, document) => {
    documentStart[document] = position;
    for (let end = segment + row[4]; segment < end; segment++) {
      kind[segment] = at(0, segment);
      const room = ((at(1, segment) * BASE + at(2, segment)) * BASE + at(3, segment)) * ROOM_STEP;
      const length = room - SEGMENT_GAP;
      result.start[segment] = position;
      result.length[segment] = length;
      result.titleLength[segment] = at(4, segment);
      result.extra[segment] = at(5, segment) * BASE + at(6, segment);
      result.document[segment] = document;
      result.record[segment] = segmentOfRecord.length;
      if (!isHeadingKind(at(0, segment))) {
        segmentOfRecord.push(segment);
        total += length;
      }
      position += room;
    }
  });
  const vocabulary = decodeVocabulary(file.vocabulary);
  const partOf = (key: string): number | null => {
    if (isNumberKey(key)) return partAt(file.parts, placedNumber(key));
    const part = vocabulary.partOf(key);
    return part === null ? null : file.parts.length + part;
  };
  return {
    file,
    glossary: renamed(file.glossary, NAMES),
    indicators: renamed(file.indicators, NAMES),
    vocabulary,
    partOf,
    standing: decodeStandings(file.names),
    shardOf: shardLookup(file.shards),
    documentStart,
    kind,
    ...result,
    segmentOfRecord: Int32Array.from(segmentOfRecord),
    averageLength: total / Math.max(1, segmentOfRecord.length),
  };
}

/** The shard of a record, for shards of so many records. */
function shardLookup(sizes: readonly number[]): (record: number) => number {
  const shards = Int32Array.from(sizes.flatMap((size, shard) => new Array<number>(size).fill(shard)));
  return (record) => shards[record] ?? 0;
}

/** Distinct keys in order of first appearance. */
class Table {
  readonly rows: [string, string][] = [];
  readonly #index = new Map<string, number>();

  add(key: string, name: string): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.rows.push([key, name]);
    this.#index.set(key, this.rows.length - 1);
    return this.rows.length - 1;
  }
}
