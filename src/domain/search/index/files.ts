import type { Catalogue } from './catalogue.ts';
import type { SearchRecord } from './record.ts';

/** Folder of the search bundle in a site. */
export const SEARCH_FOLDER = 'pagefind';

/** What is loaded before the first query; stands beside Pagefind's files in the search bundle. */
export const CATALOGUE_FILE = 'danh-muc.json';

/** Texts of the records of one shard. */
export function shardFile(shard: number): string {
  return `muc/${shard}.json`;
}

/**
 * A shard is closed when its texts reach this many UTF-16 units: results of a query mostly stand in few documents, and
 * each file more costs more than the texts around a result.
 */
const SHARD_LENGTH = 54_000;

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

const CATALOGUE_FIELDS = [
  'type',
  'typeName',
  'body',
  'bodyName',
  'bodyWords',
  'place',
  'placeName',
  'date',
  'year',
  'fields',
  'aliases',
] as const;
type CatalogueField = (typeof CATALOGUE_FIELDS)[number];

/** A record without the fields that the catalogue holds and those that are only searched. */
export function toShard(record: SearchRecord): ShardRecord {
  const entries = Object.entries(record).filter(
    ([name]) => !(CATALOGUE_FIELDS as readonly string[]).includes(name),
  );
  return Object.fromEntries(entries) as unknown as ShardRecord;
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
