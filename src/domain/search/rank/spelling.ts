import { adjacent, NO_HITS, OTHER_SPELLING } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { isNumberKey } from '../index/token.ts';
import { soleWord } from '../query/query.ts';
import type { Slot } from '../query/query.ts';
import { wordLookup } from './lookup.ts';
import type { Places } from './lookup.ts';

/** Spellings of one word that are tried, the most frequent first, at most. */
const TRIED = 8;

/** How much a word that stands beside no other one is worth: its frequency counts as so many meetings. */
const ALONE = 0.05;

/** A spelling is meant where it meets its neighbours so many times as often as any other does. */
const CLEARLY = 2;

/** One word as it may be spelled. */
interface Reading {
  readonly marks: string;
  readonly hits: Hits;
}

/** What is meant by the words of a query. */
export interface Settled {
  /** Hits of each slot: those of other spellings than the meant one are worth as such. */
  readonly hits: readonly Hits[];
  /** Marks of the spelling that is meant, by slot; null where that is not known. */
  readonly marks: readonly (string | null)[];
}

/**
 * What is meant by words typed without diacritics, as far as the documents tell: the row of spellings whose neighbours
 * meet most often ("dan quan" is dân quân). Hits of other spellings count as such; a word that meets no neighbour in any
 * spelling stays as it was. Opens no part of the index that is not open.
 *
 * @param own hits of each slot, whatever the spelling
 */
export async function settleSpellings(
  places: Places,
  slots: readonly Slot[],
  own: readonly Hits[],
): Promise<Settled> {
  const { vocabulary } = places.catalogue;
  const words = slots.map((slot, i) => (own[i]?.positions.length ? soleWord(slot) : null));
  const open = words.map((word) => word !== null && word.marks === null && !isNumberKey(word.key));
  if (!open.some(Boolean) || slots.length < 2) return { hits: own, marks: slots.map(() => null) };
  const tried = words.map((word, i) => {
    if (!word || open[i] !== true) return [];
    const spellings = vocabulary.spellings(word.key).map((marks) => ({ key: word.key, marks }));
    return spellings
      .sort((a, b) => vocabulary.frequency(b.key, b.marks) - vocabulary.frequency(a.key, a.marks))
      .slice(0, TRIED);
  });
  const lookup = await wordLookup(places, tried.flat());
  const readings = tried.map((list, i): Reading[] =>
    list.length > 0
      ? list.map((word) => ({ marks: word.marks, hits: lookup(word) }))
      : [{ marks: '', hits: own[i] ?? NO_HITS }],
  );
  const meetings = readings
    .slice(1)
    .map((right, i) =>
      (readings[i] ?? []).map((left) => right.map(({ hits }) => adjacent(left.hits, hits).positions.length)),
    );
  const path = likeliest(readings, meetings);
  const meant = readings.map((list, i) => {
    if (list.length < 2) return undefined;
    const met = list.map(
      (_, k) =>
        (i > 0 ? (meetings[i - 1]?.[path[i - 1] ?? 0]?.[k] ?? 0) : 0) +
        (meetings[i]?.[k]?.[path[i + 1] ?? 0] ?? 0),
    );
    const chosen = path[i] ?? 0;
    const most = met[chosen] ?? 0;
    const next = Math.max(0, ...met.filter((_, k) => k !== chosen));
    return most > 0 && most >= CLEARLY * next ? list[chosen] : undefined;
  });
  return {
    hits: own.map((hits, i) => (meant[i] ? lessened(hits, meant[i].hits) : hits)),
    marks: meant.map((reading) => reading?.marks ?? null),
  };
}

/** The row of readings whose neighbours meet most often, as one index a word. */
function likeliest(readings: readonly (readonly Reading[])[], meetings: readonly number[][][]): number[] {
  let best = (readings[0] ?? []).map(({ hits }) => Math.log(1 + hits.positions.length));
  const from: number[][] = [];
  for (let i = 1; i < readings.length; i++) {
    const before = best;
    const back: number[] = [];
    best = (readings[i] ?? []).map(({ hits }, k) => {
      const share = hits.positions.length;
      const total = (readings[i] ?? []).reduce((sum, reading) => sum + reading.hits.positions.length, 0) || 1;
      const values = before.map((value, left) => {
        const all = (readings[i - 1]?.[left]?.hits.positions.length ?? 0) + 1;
        return value + Math.log(((meetings[i - 1]?.[left]?.[k] ?? 0) + (ALONE * (share + 1)) / total) / all);
      });
      const top = values.indexOf(Math.max(...values));
      back.push(top);
      return values[top] ?? 0;
    });
    from.push(back);
  }
  const path = [best.indexOf(Math.max(...best))];
  for (let i = from.length - 1; i >= 0; i--) path.unshift(from[i]?.[path[0] ?? 0] ?? 0);
  return path;
}

/** Hits with those that are not among the meant ones worth as another spelling. */
function lessened(hits: Hits, meant: Hits): Hits {
  const places = new Set(meant.positions);
  return {
    ...hits,
    weights: hits.weights.map((weight, i) =>
      places.has(hits.positions[i] ?? -1) ? weight : weight * OTHER_SPELLING,
    ),
  };
}
