import type { Catalogue } from '../index/catalogue.ts';
import { isNumberKey } from '../index/token.ts';
import { soleWord } from '../query/query.ts';
import type { Query } from '../query/query.ts';
import type { Evidence } from './evidence.ts';

/** A pair that occurs this many times as often as chance would have it is a name. */
const CHANCE = 4;

/** A pair is one, too, where the rarer of its words stands in it at least this often. */
const MOSTLY = 0.5;

/**
 * Two or more plain words in a row of which none stands beside its neighbours anywhere ("khai sinh" where only "khai
 * thác" and "vệ sinh" are known) name a thing the index does not know: apart they mean nothing. Two syllables typed
 * without diacritics have to meet more often than any two would by chance ("gia dat" in "quốc gia đạt").
 */
export function strangeSlots(
  catalogue: Catalogue,
  { slots }: Query,
  { units, pairs, slots: fields, alone, meetings, settled, whole }: Evidence,
): boolean[] {
  if (whole && whole.documents > 0) return slots.map(() => false);
  const words = slots.map((slot) => (slot.role === 'content' ? soleWord(slot) : null));
  const tokens = catalogue.averageLength * units;
  const known = pairs.map(({ documents }, i) => {
    if (words[i]?.marks !== null || words[i + 1]?.marks !== null) return documents > 0;
    if (settled[i] === true && settled[i + 1] === true) return (pairs[i]?.surely ?? 0) > 0;
    const [left = 0, right = 0, met = 0] = [alone[i], alone[i + 1], meetings[i]];
    if (met > 0 && met >= MOSTLY * Math.min(left, right)) return true;
    return met > (CHANCE * left * right) / tokens;
  });
  const loose = words.map((word, i) => {
    // What is met by another name only is known by it.
    const there = (fields[i]?.documents ?? 0) > 0 && (alone[i] ?? 0) > 0;
    return word !== null && there && !known[i - 1] && !known[i] && !isNumberKey(word.key);
  });
  return loose.map((own, i) => own && (loose[i - 1] === true || loose[i + 1] === true));
}
