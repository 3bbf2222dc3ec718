import { spellingKey } from '#domain/text/tone.ts';
import type { ScannedPage, ScannedWord } from '../scanned-page.ts';
import { isOneMarkApart } from './one-mark.ts';
import { coreOf, faultOf } from './word-form.ts';

/** A spelling is disputed where readings differ at so large a share of the places at which it stands. */
const LEAST_SHARE = 1 / 3;

const LETTERS = /^\p{L}+$/u;

/**
 * Spellings that are disputed in a scan, each with the word another reading makes of it: what all readings agree on at
 * one place may be as wrong there as where they differ ("quyền" for "quyển").
 */
export function disputedIn(pages: readonly ScannedPage[]): Map<string, string> {
  const all = new Map<string, { count: number; others: string[] }>();
  for (const { text, readings } of pages.flatMap(({ words }) => words)) {
    const core = coreOf(text);
    if (!LETTERS.test(core)) continue;
    const key = spellingKey(core);
    const known = all.get(key) ?? { count: 0, others: [] };
    all.set(key, known);
    known.count += 1;
    const other = readings
      .map(coreOf)
      .find((reading) => isOneMarkApart(reading, core) && faultOf(reading, () => false) === null);
    if (other !== undefined) known.others.push(spellingKey(other));
  }
  return new Map(
    [...all].flatMap(([key, { count, others }]): [string, string][] =>
      others[0] !== undefined && others.length >= count * LEAST_SHARE ? [[key, others[0]]] : [],
    ),
  );
}

/** What another reading makes of a word elsewhere in its scan; undefined where nothing else. */
export const disputeOf = (disputed: ReadonlyMap<string, string>, { text }: ScannedWord) =>
  disputed.get(spellingKey(coreOf(text)));
