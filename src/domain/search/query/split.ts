import { isKnownSyllable } from './known-syllables.ts';
import { wordKey } from '../index/token.ts';

/** A joined word taken apart, and the cost of the slip in it: 0 where there is none. */
export interface Split {
  readonly syllables: readonly string[];
  readonly cost: number;
}

/** Longest and shortest syllable, in letters; most syllables typed as one word. */
const LONGEST = 6;
const MOST = 6;

/** Shortest word that is taken apart: "hanoi"; not "code". */
const SHORTEST = 5;

/** A letter typed twice where two syllables meet, or one too many. */
const SLIP = 1.5;

/** Splits kept, at most: the fewest syllables first. */
const KEPT = 12;

/**
 * The ways a word can be cut into syllables that the documents have: "nongthonmoi" → nong thon moi. Where there is
 * none, with one letter too many in it: "honngheo" → ho ngheo, hon gheo. In the letters typed.
 */
export function splitsOf(typed: string, isThere: (syllable: string) => boolean): Split[] {
  const letters = [...typed.normalize('NFC')];
  if (letters.length < SHORTEST || letters.length > LONGEST * MOST) return [];
  const known = new Map<string, boolean>();
  const fits = (syllable: string): boolean => {
    const found =
      known.get(syllable) ??
      ((syllable.length > 1 || /[yý]/i.test(syllable)) &&
        isKnownSyllable(wordKey(syllable).key, null) &&
        isThere(syllable));
    known.set(syllable, found);
    return found;
  };
  const clean = cuts(letters, fits).map((syllables) => ({ syllables, cost: 0 }));
  const slipped = letters.flatMap((_, i) =>
    cuts([...letters.slice(0, i), ...letters.slice(i + 1)], fits).map((syllables) => ({
      syllables,
      cost: SLIP,
    })),
  );
  const distinct = new Map([...slipped, ...clean].map((split) => [split.syllables.join(' '), split]));
  return [...distinct.values()]
    .sort((a, b) => a.cost - b.cost || a.syllables.length - b.syllables.length)
    .slice(0, KEPT);
}

function cuts(letters: readonly string[], fits: (syllable: string) => boolean): string[][] {
  if (letters.length === 0) return [[]];
  const found: string[][] = [];
  const walk = (from: number, number: readonly string[]): void => {
    if (from === letters.length) {
      if (number.length > 1) found.push([...number]);
      return;
    }
    if (number.length === MOST) return;
    for (let end = Math.min(letters.length, from + LONGEST); end > from; end--) {
      const syllable = letters.slice(from, end).join('');
      if (fits(syllable)) walk(end, [...number, syllable]);
    }
  };
  walk(0, []);
  return found;
}
