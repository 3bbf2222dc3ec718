import type { Catalogue } from './catalogue.ts';
import type { RecordKind, SearchRecord } from './record.ts';

/** Folder of the search bundle in a site. */
export const SEARCH_FOLDER = 'pagefind';

/** What is loaded before the first query; stands beside Pagefind's files in the search bundle. */
export const CATALOGUE_FILE = 'danh-muc.json';

/** What a bundle says of Pagefind's program: its file, and the list of the parts of the index that it reads, a letter a byte. */
export interface PagefindProgram {
  readonly program: string;
  readonly list: string;
}

/** Texts of the records of one shard. */
export function shardFile(shard: number): string {
  return `muc/${shard}.json`;
}

/**
 * A shard is closed when its texts reach this many UTF-16 units: results of a query mostly stand in few documents, and
 * each file more costs more than the texts around a result.
 */
const SHARD_LENGTH = 22_000;

/** How many records each shard holds, records in order. */
export function shardSizes(lengths: readonly number[]): number[] {
  const sizes: number[] = [];
  let length = 0;
  let size = 0;
  for (const own of lengths) {
    length += own;
    size++;
    if (length < SHARD_LENGTH) continue;
    sizes.push(size);
    length = 0;
    size = 0;
  }
  if (size > 0) sizes.push(size);
  return sizes;
}

/** What a shard keeps of a record: what is shown of it and the catalogue does not say already. */
export type ShardRecord = Omit<SearchRecord, CatalogueField>;

type CatalogueField =
  | 'type'
  | 'typeName'
  | 'body'
  | 'bodyName'
  | 'bodyWords'
  | 'place'
  | 'placeName'
  | 'date'
  | 'year'
  | 'fields'
  | 'aliases';

/** A shard as it is written, a column a field: small after gzip. What records have in common stands once. */
export interface ShardFile {
  /** Address and symbol of each document, and each title that stands above a record. */
  readonly documents: readonly (readonly [doc: string, symbol: string])[];
  readonly titles: readonly string[];
  /** A value per record in each column: `document` and `path` are places in these tables, `url` goes on from the document's. */
  readonly document: readonly number[];
  readonly path: readonly (readonly number[])[];
  readonly url: readonly string[];
  readonly kind: readonly RecordKind[];
  readonly number: readonly string[];
  readonly title: readonly string[];
  readonly value: readonly (string | 0)[];
  readonly order: readonly number[];
  readonly text: readonly string[];
}

/** A shard of these records: without the fields that the catalogue holds and those that are only searched. */
export function toShard(records: readonly SearchRecord[]): ShardFile {
  const documents = new Map<string, readonly [string, string]>();
  for (const { doc, symbol } of records) documents.set(doc, [doc, symbol]);
  const titles = [...new Set(records.flatMap(({ path }) => path))];
  const titleAt = new Map(titles.map((title, i) => [title, i]));
  const places = [...documents.keys()];
  return {
    documents: [...documents.values()],
    titles,
    document: records.map(({ doc }) => places.indexOf(doc)),
    path: records.map(({ path }) => path.map((title) => titleAt.get(title) ?? 0)),
    url: records.map(({ url, doc }) => (url.startsWith(doc) ? url.slice(doc.length) : url)),
    kind: records.map(({ kind }) => kind),
    number: records.map(({ number }) => number),
    title: records.map(({ title }) => title),
    value: records.map(({ value }) => value ?? 0),
    order: records.map(({ order }) => order),
    text: records.map(({ text }) => text),
  };
}

/** The records of a shard. Throws a TypeError on what is none. */
export function recordsOfShard(file: ShardFile): ShardRecord[] {
  return file.text.map((text, i) => {
    const [doc, symbol] = file.documents[file.document[i] ?? 0] ?? ['', ''];
    const url = file.url[i] ?? '';
    const value = file.value[i] ?? 0;
    return {
      // Only what begins with its document's address was shortened; an address of another begins with a slash.
      url: url.startsWith('/') ? url : doc + url,
      kind: file.kind[i] ?? 'muc',
      number: file.number[i] ?? '',
      title: file.title[i] ?? '',
      path: (file.path[i] ?? []).map((title) => file.titles[title] ?? ''),
      text,
      doc,
      symbol,
      order: file.order[i] ?? 0,
      ...(value !== 0 && { value }),
    };
  });
}

/** The whole record again, from the shard and the catalogue. */
export function fromShard(shard: ShardRecord, catalogue: Catalogue, ordinal: number): SearchRecord {
  const { file } = catalogue;
  const segment = catalogue.segmentOfRecord[ordinal] ?? 0;
  const document = catalogue.document[segment] ?? 0;
  const { documents } = file;
  const [typeKey, typeName] = file.types[documents.type[document] ?? 0] ?? ['', ''];
  const [bodyKey, bodyName] = file.bodies[documents.body[document] ?? 0] ?? ['', ''];
  const [placeKey, placeName] = file.places[documents.place[document] ?? 0] ?? ['', ''];
  const date = documents.date[document] ?? '';
  const fields = (file.fieldSets[catalogue.extra[segment] ?? 0] ?? []).map((field) => {
    const [key, name] = file.fields[field] ?? ['', ''];
    return { key, name };
  });
  const own = { type: typeKey, typeName, body: bodyKey, bodyName, place: placeKey, placeName };
  return { ...shard, ...own, date, year: Number(date.slice(0, 4)), fields };
}
