import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import type { PublishedSheet } from '#domain/citation/format/sheet-format.ts';
import { prepareDocuments } from '#domain/search/index/catalogue.ts';
import { harvestAbbreviations } from '#domain/search/index/harvest.ts';
import { lexemesOfRecords } from '#domain/search/index/lexeme.ts';
import { subjectIn } from '#domain/search/index/opening.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { isHeadingKind, SEGMENT_GAP, SEGMENT_KINDS } from '#domain/search/index/segment.ts';
import { encodeStandings } from '#domain/search/query/names.ts';
import { fold } from '#domain/text/fold.ts';
import { digestOf } from '#library/digest.ts';
import { writeWords } from './unit-words.ts';
import { INDEX_FORMAT } from '../database/schema.ts';

/** A document or article as it is to stand in the database. */
export interface SourceDocument {
  /** Key of the work, or of the article. */
  readonly key: string;
  readonly address: string;
  /** The place whose partition holds it: the province of its place; '' where it has none. */
  readonly region: string;
  readonly records: readonly SearchRecord[];
  /** Short permanent identifier of each record, by its address, where it is recorded. */
  readonly uids: ReadonlyMap<string, string>;
  /** What pasted citations need; null for an article. */
  readonly citable: CitableDocument | null;
  readonly sheet: PublishedSheet | null;
  /** Short addresses and where they lead. */
  readonly leads: readonly (readonly [path: string, target: string])[];
}

/** What all records of a document share, kept once. */
export type SharedFacts = Pick<
  SearchRecord,
  'doc' | 'type' | 'typeName' | 'symbol' | 'body' | 'bodyName' | 'place' | 'placeName' | 'date' | 'year'
> &
  Partial<Pick<SearchRecord, 'bodyWords' | 'forceFrom' | 'forceTo'>>;

/** What a record has of its own. */
export type OwnFields = Omit<SearchRecord, keyof SharedFacts>;

const SHARED = [
  'doc', 'type', 'typeName', 'symbol', 'body', 'bodyName', 'bodyWords', 'place', 'placeName', 'date', 'forceFrom', 'forceTo', 'year',
] as const satisfies readonly (keyof SharedFacts)[]; // prettier-ignore

/** A unit as a row of the database. */
export interface UnitRow {
  readonly key: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly fields: readonly string[];
  readonly record: OwnFields;
  /** Its words in order, as `writeWords` writes them. */
  readonly words: string;
  readonly tokens: string;
}

/** A document as a row of the database, with those of its units. */
export interface SentDocument {
  readonly facts: SharedFacts;
  readonly standings: string;
  readonly abbreviations: readonly (readonly [written: string, full: string])[];
  readonly tokens: number;
  readonly units: readonly UnitRow[];
}

/** Tells whether a document that was sent is another now. */
export function digestOfDocument({ uids, ...rest }: SourceDocument): string {
  return digestOf(JSON.stringify([INDEX_FORMAT, rest, [...uids]]));
}

/** What is sent of a document; null where it has nothing that can be found. */
export function sentDocument({ records, uids }: SourceDocument): SentDocument | null {
  const [prepared] = prepareDocuments(records);
  const first = prepared?.records[0];
  if (!prepared || !first) return null;
  const lexemes = lexemesOfRecords(prepared.segments, prepared.records);
  const own = prepared.segments.filter(({ kind }) => !isHeadingKind(SEGMENT_KINDS.indexOf(kind)));
  return {
    facts: { ...picked(first), ...subjectWords(prepared.records) },
    standings: encodeStandings(prepared.segments.map(({ tokens }) => tokens)),
    abbreviations: harvestAbbreviations(prepared.records.map(({ title, text }) => `${title}\n${text}`)).map(
      ({ written, full }) => [written, full] as const,
    ),
    tokens: own.reduce((sum, { tokens }) => sum + tokens.length + SEGMENT_GAP, 0),
    units: prepared.records.map((record, i) => ({
      key: uids.get(record.url) ?? record.url,
      ordinal: record.order,
      kind: record.kind,
      fields: record.fields.map(({ key }) => key),
      record: ownFields(record),
      words: writeWords(own[i]?.tokens ?? [], own[i]?.titleLength ?? 0),
      tokens: lexemes[i]?.vector() ?? '',
    })),
  };
}

/** The whole record again. */
export function recordOfRow(facts: SharedFacts, own: OwnFields): SearchRecord {
  return { ...own, ...facts };
}

function picked(record: SearchRecord): SharedFacts {
  return Object.fromEntries(SHARED.map((name) => [name, record[name]])) as unknown as SharedFacts;
}

function ownFields(record: SearchRecord): OwnFields {
  const entries = Object.entries(record).filter(([name]) => !(SHARED as readonly string[]).includes(name));
  return Object.fromEntries(entries) as unknown as OwnFields;
}

/**
 * What the opening says that the document is about, among the words it is searched by: candidates are ranked without
 * their opening.
 */
function subjectWords(records: readonly SearchRecord[]): Pick<SharedFacts, 'bodyWords'> {
  const [first] = records;
  const subject = subjectIn(records.find(({ kind }) => kind === 'mo-dau')?.text ?? '');
  const isSaid = fold(first?.path[0] ?? '').includes(fold(subject));
  const words = [isSaid ? '' : subject, first?.bodyWords ?? ''].filter(Boolean);
  return words.length === 0 ? {} : { bodyWords: words.join('\n') };
}
