import { isVietnameseSyllable } from '#domain/text/rhyme.ts';
import type { Given } from '../run/state.ts';
import { words } from './chars.ts';

/** What this stage reads. */
type Share = Given<'lines'>;

// A word with its marks
const WORD = /[\p{L}\p{M}]+/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
/** More words than these are one finding. */
const MOST = 20;
/** From this share of the words with marks on, the letters themselves are not to be trusted. */
const SPOILT_SHARE = 0.05;
const FEWEST_SPOILT = 10;
// "triển khai" run together as "triểnkhai", "kinhtế", "XXInhiệm": small letters, or capitals after them
const SMALL = /^\p{Lu}?\p{Ll}+$/u;
const RUN_TOGETHER = /\p{Ll}\p{Lu}/u;
// "XXInhiệm"; not "QĐi"
const AFTER_CAPITALS = /^\p{Lu}{2,}\p{Ll}{2,}$/u;
const LONGEST_SYLLABLE = 7;

/**
 * Points at words with Vietnamese marks that are no syllable: two run together ("kinhtế"), a mark or letter lost or
 * changed ("đuợc", "mụctíêu"). Abbreviations (capitals) and names of other languages (a capital first) may be anything
 * unless they are two syllables. Many of them say that the whole text was spoilt.
 */
export function spelling(state: Share): void {
  const known = new Map<string, boolean>();
  const found: { word: string; at: number }[] = [];
  let total = 0;
  for (const { chars } of state.lines) {
    for (const { 0: word, index } of words(chars).matchAll(WORD)) {
      if (!BEYOND_ASCII.test(word) || word.length < 2) continue;
      total += 1;
      const isOdd = known.get(word) ?? isOddWord(word);
      known.set(word, isOdd);
      if (isOdd) found.push({ word, at: chars.at[index] ?? 0 });
    }
  }
  const first = new Map<string, number>();
  for (const { word, at } of found) if (!first.has(word)) first.set(word, at);
  if (found.length >= FEWEST_SPOILT && found.length > total * SPOILT_SHARE)
    state.ledger.doubt(
      state.lines[0]?.chars.at[0] ?? 0,
      `${found.length} chữ trên ${total} chữ có dấu không phải âm tiết tiếng Việt: chữ của nguồn có thể đã hỏng`,
      'ky-tu',
    );
  for (const [word, at] of [...first].slice(0, MOST))
    state.ledger.doubt(at, `chữ “${word}” không phải một âm tiết tiếng Việt: dính chữ hoặc sai dấu`, 'ky-tu');
}

function isOddWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (isVietnameseSyllable(lower)) return false;
  if (AFTER_CAPITALS.test(word)) return true;
  if (RUN_TOGETHER.test(word)) return parts(lower) !== null;
  const isName = /^\p{Lu}/u.test(word);
  return SMALL.test(word) && !isName ? true : parts(lower) !== null;
}

/** The two syllables a word is made of, each of two letters or more; null for any other. */
function parts(word: string): [string, string] | null {
  for (let cut = 2; cut <= Math.min(word.length - 2, LONGEST_SYLLABLE); cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    const isMarked = BEYOND_ASCII.test(first) || BEYOND_ASCII.test(second);
    if (isMarked && isVietnameseSyllable(first) && isVietnameseSyllable(second)) return [first, second];
  }
  return null;
}
