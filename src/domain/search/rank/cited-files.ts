import type { Catalogue } from '../index/catalogue.ts';
import type { Cited } from '../query/cited.ts';

/** The records of a cited document, and the files of texts that may hold the cited place, the likeliest first. */
export interface CitedFiles {
  readonly records: readonly number[];
  readonly files: readonly number[];
}

/** Files looked into for one place, at most. */
const MOST = 2;

/** Where the text of a cited place is looked for: by how far into its document it stands. */
export function filesOfCited(catalogue: Catalogue, { document, eid, depth }: Cited): CitedFiles {
  const own = catalogue.file.documents.address.indexOf(document.address);
  const records: number[] = [];
  catalogue.segmentOfRecord.forEach((segment, record) => {
    if (catalogue.document[segment] === own) records.push(record);
  });
  if (eid === '') return { records, files: records.slice(0, 1).map(catalogue.shardOf) };
  const lengthOf = (record: number): number => catalogue.length[catalogue.segmentOfRecord[record] ?? 0] ?? 0;
  let rest = depth * records.reduce((sum, record) => sum + lengthOf(record), 0);
  const at = records.find((record) => (rest -= lengthOf(record)) <= 0) ?? records[0] ?? 0;
  const middle = catalogue.shardOf(at);
  const near = new Set(records.map(catalogue.shardOf));
  // The neighbour on the side where the place stands in its file.
  const inside = records.filter((record) => catalogue.shardOf(record) === middle);
  const isEarly = at < (inside[Math.floor(inside.length / 2)] ?? 0);
  const order = isEarly ? [middle, middle - 1, middle + 1] : [middle, middle + 1, middle - 1];
  return { records, files: order.filter((file) => near.has(file)).slice(0, MOST) };
}
