import type { Catalogue } from '../index/catalogue.ts';
import type { Ranked } from './rank.ts';

/** Results of a first page. */
const PAGE = 10;

/** The files that hold the texts of the best records, at most `limit`. */
export function textFiles(
  { shardOf }: Pick<Catalogue, 'shardOf'>,
  ranked: readonly Ranked[],
  limit: number,
): Set<number> {
  const files = new Set<number>();
  for (const { record } of ranked) {
    if (files.size >= limit) break;
    files.add(shardOf(record));
  }
  return files;
}

/**
 * Lists shown one after the other, so that a first page of them needs no more than `limit` files of texts, those open
 * among them: what stands in further files follows after it. `first`: how many the first page holds; where a list goes on
 * beyond its files, it ends with that list.
 */
export function pagedByFiles<Lists extends readonly (readonly Ranked[])[]>(
  { shardOf }: Pick<Catalogue, 'shardOf'>,
  lists: Lists,
  open: ReadonlySet<number>,
  limit: number,
): { lists: { [Key in keyof Lists]: Ranked[] }; first: number } {
  const files = new Set(open);
  let first = 0;
  let ended = false;
  const paged = lists.map((list) => {
    const now: Ranked[] = [];
    const later: Ranked[] = [];
    for (const item of list) {
      const file = shardOf(item.record);
      if (ended || first === PAGE || (!files.has(file) && files.size >= limit)) later.push(item);
      else {
        files.add(file);
        now.push(item);
        first++;
      }
    }
    ended ||= later.length > 0 && first > 0;
    return [...now, ...later];
  });
  return { lists: paged as { [Key in keyof Lists]: Ranked[] }, first };
}
