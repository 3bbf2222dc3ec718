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
  // Where no open file holds anything, one more is opened: an answer is shown.
  const least = lists.some((list) => list.length > 0) ? 1 : 0;
  return { lists: paged as { [Key in keyof Lists]: Ranked[] }, first: Math.max(first, least) };
}

/**
 * What answers in full and what answers in part; where none of the first stands in an open file and no further may be opened,
 * it follows after the other: it was not read, and could not be shown.
 */
export function unreadLast(
  { shardOf }: Pick<Catalogue, 'shardOf'>,
  { found, partial }: { readonly found: Ranked[]; readonly partial: Ranked[] },
  open: ReadonlySet<number>,
  limit: number,
): readonly [found: Ranked[], partial: Ranked[]] {
  const isOpen = ({ record }: Ranked): boolean => open.has(shardOf(record));
  if (open.size < limit || found.some(isOpen) || !partial.some(isOpen)) return [found, partial];
  return [[], [...partial, ...found]];
}
