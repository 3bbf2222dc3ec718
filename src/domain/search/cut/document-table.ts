import { BASE, digitsOf } from '../index/digits.ts';
import type { SearchRecord } from '../index/record.ts';
import { isHeadingKind, ROOM_STEP, roomOf, type Segment, SEGMENT_KINDS } from '../index/segment.ts';

/** Key and name, as in a facet. */
export type Named = readonly [key: string, name: string];

/** Columns of the segments and how many digits a number of each takes: `room` in steps, `extra` as in `Catalogue`. */
export const SEGMENT_DIGITS = { kind: 1, room: 3, titleLength: 1, extra: 2 } as const;
export type SegmentColumn = keyof typeof SEGMENT_DIGITS;

/** What is known of each document: type, body and place as indexes into their tables, the date as known. */
export interface DocumentColumns {
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

/** What a catalogue says of documents and segments, besides the language. */
export interface CatalogueTables {
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
}

/** What a catalogue says of one document. */
export interface DocumentTable {
  readonly doc: string;
  readonly type: Named;
  readonly body: Named;
  readonly place: Named;
  readonly date: string;
  readonly forceFrom: string;
  readonly forceTo: string;
  /** Distinct lists of fields of its records. */
  readonly fieldSets: readonly (readonly Named[])[];
  /** Of each segment how many records it covers, or, below zero, the complement of the list of fields of its record. */
  readonly extra: readonly number[];
  readonly columns: Readonly<Record<Exclude<SegmentColumn, 'extra'>, string>>;
}

/** The table of a document that is cut into segments. */
export function documentTable({
  doc,
  records,
  segments,
}: {
  readonly doc: string;
  readonly records: readonly SearchRecord[];
  readonly segments: readonly Segment[];
}): DocumentTable {
  const fieldSets: (readonly Named[])[] = [];
  const setAt = new Map<string, number>();
  const setOf = (fields: SearchRecord['fields']): number => {
    const key = JSON.stringify(fields);
    const known = setAt.get(key);
    if (known !== undefined) return known;
    setAt.set(key, fieldSets.length);
    return fieldSets.push(fields.map((field): Named => [field.key, field.name])) - 1;
  };
  const columns = { kind: '', room: '', titleLength: '' };
  let record = 0;
  const extra = segments.map((segment) => {
    const kind = SEGMENT_KINDS.indexOf(segment.kind);
    const isRecord = !isHeadingKind(kind);
    const titleLength = isRecord ? Math.min(segment.titleLength, BASE - 1) : 0;
    columns.kind += digitsOf(kind, SEGMENT_DIGITS.kind);
    columns.room += digitsOf(roomOf(segment.tokens.length) / ROOM_STEP, SEGMENT_DIGITS.room);
    columns.titleLength += digitsOf(titleLength, SEGMENT_DIGITS.titleLength);
    return isRecord ? ~setOf(records[record++]?.fields ?? []) : segment.span;
  });
  const first = records[0];
  return {
    doc,
    type: [first?.type ?? '', first?.typeName ?? ''],
    body: [first?.body ?? '', first?.bodyName ?? ''],
    place: [first?.place ?? '', first?.placeName ?? ''],
    date: first?.date === undefined || first.date === '' ? String(first?.year || '') : first.date,
    forceFrom: first?.forceFrom ?? '',
    forceTo: first?.forceTo ?? '',
    ...{ fieldSets, extra, columns },
  };
}

/** The tables of documents in one. */
export function catalogueTables(documents: readonly DocumentTable[]): CatalogueTables {
  const types = new Table();
  const bodies = new Table();
  const places = new Table();
  const fields = new Table();
  const fieldSets = new Table();
  const rows = documents.map(({ type, body, place }) => ({
    type: types.add(type),
    body: bodies.add(body),
    place: places.add(place),
  }));
  const extra = documents.map((document) => {
    const sets = document.fieldSets.map((set) =>
      fieldSets.add([set.map((field) => fields.add(field)).join(','), '']),
    );
    return document.extra
      .map((value) => digitsOf(value < 0 ? (sets[~value] ?? 0) : value, SEGMENT_DIGITS.extra))
      .join('');
  });
  const column = (name: keyof DocumentTable['columns']) =>
    documents.map(({ columns }) => columns[name]).join('');
  const forces = documents.some(({ forceFrom }) => forceFrom !== '') && {
    forceFrom: documents.map(({ forceFrom }) => forceFrom),
    forceTo: documents.map(({ forceTo }) => forceTo),
  };
  return {
    version: 5,
    types: types.rows,
    bodies: bodies.rows,
    places: places.rows,
    fields: fields.rows,
    fieldSets: fieldSets.rows.map(([key]) => (key === '' ? [] : key.split(',').map(Number))),
    documents: {
      address: documents.map(({ doc }) => doc),
      type: rows.map(({ type }) => type),
      body: rows.map(({ body }) => body),
      place: rows.map(({ place }) => place),
      date: documents.map(({ date }) => date),
      ...forces,
      segments: documents.map((document) => document.extra.length),
    },
    segments: {
      kind: column('kind'),
      room: column('room'),
      titleLength: column('titleLength'),
      extra: extra.join(''),
    },
  };
}

/** Distinct keys in order of first appearance. */
class Table {
  readonly rows: Named[] = [];
  readonly #index = new Map<string, number>();

  add(row: Named): number {
    const known = this.#index.get(row[0]);
    if (known !== undefined) return known;
    this.#index.set(row[0], this.rows.length);
    return this.rows.push(row) - 1;
  }
}
