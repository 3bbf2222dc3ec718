import { type Names, type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import { GENERAL_ABBREVIATIONS } from '../query/abbreviations.ts';
import { decodeStandings, encodeStandings } from '../query/names.ts';
import type { Standing } from '../query/names.ts';
import { decodeVocabulary, encodeVocabulary } from './vocabulary.ts';
import type { Counts, Vocabulary } from './vocabulary.ts';
import type { SearchRecord } from './record.ts';
import { documentSegments, isHeadingKind, ROOM_STEP, roomOf, SEGMENT_GAP, SEGMENT_KINDS } from './segment.ts';
import type { ReadTokens, Segment } from './segment.ts';
import { isNumberKey, type Word } from './token.ts';
import type { Grouping } from './grouping.ts';
import type { PagefindProgram } from './files.ts';
import { BASE, digitsOf, numbersIn } from './digits.ts';
import { partAt, placedNumber } from './part.ts';

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

/** What the browser loads before the first query, as JSON (version 5). Tables are columns of text: small after gzip. */
export interface CatalogueFile {
  readonly version: 5;
  readonly types: readonly Named[];
  readonly bodies: readonly Named[];
  readonly places: readonly Named[];
  readonly fields: readonly Named[];
  /** Distinct lists of fields, as indexes into `fields`. */
  readonly fieldSets: readonly (readonly number[])[];
  /** A value per document in each column. */
  readonly documents: DocumentColumns;
  /** A number per segment in each column, of as many digits as {@link SEGMENT_DIGITS} says. */
  readonly segments: Readonly<Record<SegmentColumn, string>>;
  /** Records per shard of texts. */
  readonly shards: readonly number[];
  readonly vocabulary: string;
  /** The first word of each part of the index that holds numbers, in order. */
  readonly parts: readonly string[];
  /** What Pagefind's program is started with; empty where there is no index. */
  readonly index: PagefindProgram;
  /** Which of the names that every client knows stand in the documents (names.ts). */
  readonly names: string;
  readonly glossary: readonly Renamed<GlossaryEntry, typeof WRITTEN>[];
  readonly indicators: readonly Renamed<Indicator, typeof WRITTEN>[];
}

/** What is known of each document: type, body and place as indexes into their tables, the date as known. */
interface DocumentColumns {
  readonly address: readonly string[];
  readonly type: readonly number[];
  readonly body: readonly number[];
  readonly place: readonly number[];
  readonly date: readonly string[];
  /** First and last day in force, '' where there is none; no columns where no document says one. */
  readonly forceFrom?: readonly string[];
  readonly forceTo?: readonly string[];
  /** How many segments are its own. */
  readonly segments: readonly number[];
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

const NO_INDEX = { numbers: [], program: { program: '', list: '' } };

/** Columns of the segments and how many digits a number of each takes: `room` in steps, `extra` as in {@link Catalogue}. */
const SEGMENT_DIGITS = { kind: 1, room: 3, titleLength: 1, extra: 2 } as const;
type SegmentColumn = keyof typeof SEGMENT_DIGITS;
const SEGMENT_COLUMNS = Object.keys(SEGMENT_DIGITS) as readonly SegmentColumn[];

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
 * index of each syllable; `index`: the first word of each part of numbers, and what the program is started with.
 */
export function buildCatalogue(
  documents: readonly PreparedDocument[],
  shards: readonly number[],
  glossary: readonly GlossaryEntry[],
  indicators: readonly Indicator[],
  grouping: Grouping = new Map(),
  index: { readonly numbers: readonly string[]; readonly program: PagefindProgram } = NO_INDEX,
): CatalogueFile {
  return {
    ...catalogueTables(documents),
    shards,
    vocabulary: encodeVocabulary(countSpellings(documents), (base) => grouping.get(base) ?? 0),
    parts: index.numbers,
    index: index.program,
    names: encodeStandings(documents.flatMap(({ segments }) => segments.map(({ tokens }) => tokens))),
    glossary: glossary
      .filter(isOwn)
      .map(({ written, full, aliases }) => renamed({ written, full, ...named(aliases) }, WRITTEN)),
    indicators: indicators.map(({ name, aliases }) => renamed({ name, ...named(aliases) }, WRITTEN)),
  };
}

/** How often each spelling stands in the documents. */
function countSpellings(documents: readonly PreparedDocument[]): Counts {
  const found: Word[] = [];
  const times: number[] = [];
  for (const { segments } of documents)
    for (const { tokens } of segments)
      for (const word of tokens) {
        if (times[word.id] === undefined) found.push(word);
        times[word.id] = (times[word.id] ?? 0) + 1;
      }
  const counts = new Map<string, Map<string, number>>();
  for (const { key, marks, id } of found) {
    if (isNumberKey(key)) continue;
    const count = times[id] ?? 0;
    const spellings = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spellings.set(marks, (spellings.get(marks) ?? 0) + count));
  }
  return counts;
}

/** The tables of documents and segments of a catalogue: what it says besides the language. */
type CatalogueTables = Pick<
  CatalogueFile,
  'version' | 'types' | 'bodies' | 'places' | 'fields' | 'fieldSets' | 'documents' | 'segments'
>;

/** A catalogue of a few documents that says nothing of the language: for whoever knows that of more documents. */
export function catalogueWithoutLanguage(
  documents: readonly PreparedDocument[],
  shards: readonly number[],
): CatalogueFile {
  const language = { vocabulary: '', names: '', glossary: [], indicators: [] };
  const { numbers: parts, program: index } = NO_INDEX;
  return { ...catalogueTables(documents), shards, parts, index, ...language };
}

function catalogueTables(documents: readonly PreparedDocument[]): CatalogueTables {
  const types = new Table();
  const bodies = new Table();
  const places = new Table();
  const fields = new Table();
  const fieldSets = new Table();
  const columns: Record<SegmentColumn, string[]> = { kind: [], room: [], titleLength: [], extra: [] };
  const rows = documents.map(({ doc, records, segments }) => {
    let record = 0;
    for (const segment of segments) {
      let extra = segment.span;
      const kind = SEGMENT_KINDS.indexOf(segment.kind);
      const isRecord = !isHeadingKind(kind);
      if (isRecord) {
        const own = records[record++]?.fields ?? [];
        extra = fieldSets.add(own.map((field) => fields.add(field.key, field.name)).join(','), '');
      }
      const room = roomOf(segment.tokens.length) / ROOM_STEP;
      const titleLength = isRecord ? Math.min(segment.titleLength, BASE - 1) : 0;
      const values: Readonly<Record<SegmentColumn, number>> = { kind, room, titleLength, extra };
      for (const column of SEGMENT_COLUMNS)
        columns[column].push(digitsOf(values[column], SEGMENT_DIGITS[column]));
    }
    const first = records[0];
    return {
      address: doc,
      type: types.add(first?.type ?? '', first?.typeName ?? ''),
      body: bodies.add(first?.body ?? '', first?.bodyName ?? ''),
      place: places.add(first?.place ?? '', first?.placeName ?? ''),
      date: first?.date === undefined || first.date === '' ? String(first?.year || '') : first.date,
      forceFrom: first?.forceFrom ?? '',
      forceTo: first?.forceTo ?? '',
      segments: segments.length,
    };
  });
  return {
    version: 5,
    types: types.rows,
    bodies: bodies.rows,
    places: places.rows,
    fields: fields.rows,
    fieldSets: fieldSets.rows.map(([key]) => (key === '' ? [] : key.split(',').map(Number))),
    documents: {
      address: rows.map(({ address }) => address),
      type: rows.map(({ type }) => type),
      body: rows.map(({ body }) => body),
      place: rows.map(({ place }) => place),
      date: rows.map(({ date }) => date),
      ...(rows.some(({ forceFrom }) => forceFrom !== '') && {
        forceFrom: rows.map(({ forceFrom }) => forceFrom),
        forceTo: rows.map(({ forceTo }) => forceTo),
      }),
      segments: rows.map((row) => row.segments),
    },
    segments: {
      kind: columns.kind.join(''),
      room: columns.room.join(''),
      titleLength: columns.titleLength.join(''),
      extra: columns.extra.join(''),
    },
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

/** Opens a catalogue file. Throws a RangeError when it is not one of this version. */
export function openCatalogue(file: CatalogueFile): Catalogue {
  // The file comes over the network: its version is not known to be right.
  if ((file.version as number) !== 5) throw new RangeError('Unknown catalogue');
  const column = (name: SegmentColumn) => numbersIn(file.segments[name], SEGMENT_DIGITS[name]);
  const kinds = column('kind');
  const rooms = column('room');
  const count = kinds.length;
  const int = (): Int32Array => new Int32Array(count);
  const result = {
    start: int(),
    length: int(),
    titleLength: column('titleLength'),
    document: int(),
    extra: column('extra'),
    record: int(),
  };
  const kind = Uint8Array.from(kinds);
  const documentStart = new Int32Array(file.documents.address.length);
  const segmentOfRecord: number[] = [];
  let position = 0;
  let total = 0;
  let segment = 0;
  file.documents.segments.forEach((segments, document) => {
    documentStart[document] = position;
    for (let end = segment + segments; segment < end; segment++) {
      const room = (rooms[segment] ?? 0) * ROOM_STEP;
      const length = room - SEGMENT_GAP;
      result.start[segment] = position;
      result.length[segment] = length;
      result.document[segment] = document;
      result.record[segment] = segmentOfRecord.length;
      if (!isHeadingKind(kinds[segment] ?? 0)) {
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
