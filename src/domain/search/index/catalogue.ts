import { type Names, type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import { GENERAL_ABBREVIATIONS } from '../query/abbreviations.ts';
import { decodeStandings, encodeStandings } from '../query/names.ts';
import type { Standing } from '../query/names.ts';
import { decodeVocabulary, encodeVocabulary } from './vocabulary.ts';
import type { Counts, Vocabulary } from './vocabulary.ts';
import type { SearchRecord } from './record.ts';
import {
  type CatalogueTables,
  catalogueTables,
  type DocumentTable,
  documentTable,
  SEGMENT_DIGITS,
  type SegmentColumn,
} from '../cut/document-table.ts';
import { WordTable } from '../cut/word-table.ts';
import { documentSegments, isHeadingKind, ROOM_STEP, SEGMENT_GAP } from './segment.ts';
import type { ReadTokens, Segment } from './segment.ts';
import { isNumberKey } from './token.ts';
import type { Grouping } from './grouping.ts';
import type { PagefindProgram } from './files.ts';
import { numbersIn } from './digits.ts';
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

/** What the browser loads before the first query, as JSON (version 5). Tables are columns of text: small after gzip. */
export interface CatalogueFile extends CatalogueTables {
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

/** What a catalogue is made of. */
export interface CatalogueData {
  readonly tables: readonly DocumentTable[];
  /** Records per shard, in record order. */
  readonly shards: readonly number[];
  /** How often each spelling stands in the documents, and which of the known names (`encodeStandings`). */
  readonly counts: Counts;
  readonly names: string;
  readonly glossary: readonly GlossaryEntry[];
  readonly indicators: readonly Indicator[];
  /** The part of the index of each syllable. */
  readonly grouping?: Grouping;
  /** The first word of each part of numbers, and what the program is started with. */
  readonly index?: { readonly numbers: readonly string[]; readonly program: PagefindProgram };
}

/** Makes a catalogue. */
export function catalogueOf(data: CatalogueData): CatalogueFile {
  const { grouping, index = NO_INDEX, glossary, indicators } = data;
  return {
    ...catalogueTables(data.tables),
    shards: data.shards,
    vocabulary: encodeVocabulary(data.counts, (base) => grouping?.get(base) ?? 0),
    parts: index.numbers,
    index: index.program,
    names: data.names,
    glossary: glossary
      .filter(isOwn)
      .map(({ written, full, aliases }) => renamed({ written, full, ...named(aliases) }, WRITTEN)),
    indicators: indicators.map(({ name, aliases }) => renamed({ name, ...named(aliases) }, WRITTEN)),
  };
}

/** The catalogue of prepared documents, for an index in one part. `shards`: records per shard, in record order. */
export function buildCatalogue(
  documents: readonly PreparedDocument[],
  shards: readonly number[],
  glossary: readonly GlossaryEntry[],
  indicators: readonly Indicator[],
): CatalogueFile {
  return catalogueOf({
    tables: documents.map(documentTable),
    shards,
    counts: countSpellings(documents),
    names: encodeStandings(documents.flatMap(({ segments }) => segments.map(({ tokens }) => tokens))),
    glossary,
    indicators,
  });
}

/** How often each spelling stands in the documents. */
function countSpellings(documents: readonly PreparedDocument[]): Counts {
  const table = new WordTable();
  const times: number[] = [];
  for (const { segments } of documents)
    for (const { tokens } of segments)
      for (const word of tokens) {
        const number = table.numberOf(word);
        times[number] = (times[number] ?? 0) + 1;
      }
  return spellingCounts(table, times);
}

/** Counts of spellings, from how often each word of a table stands. Numbers are left out. */
export function spellingCounts({ keys, marks }: WordTable, times: ArrayLike<number>): Counts {
  const counts = new Map<string, Map<string, number>>();
  keys.forEach((key, number) => {
    const count = times[number] ?? 0;
    if (count === 0 || isNumberKey(key)) return;
    const spellings = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spellings.set(marks[number] ?? '', count));
  });
  return counts;
}

/** A catalogue of a few documents that says nothing of the language: for whoever knows that of more documents. */
export function catalogueWithoutLanguage(
  documents: readonly PreparedDocument[],
  shards: readonly number[],
): CatalogueFile {
  const language = { vocabulary: '', names: '', glossary: [], indicators: [] };
  const { numbers: parts, program: index } = NO_INDEX;
  return { ...catalogueTables(documents.map(documentTable)), shards, parts, index, ...language };
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
