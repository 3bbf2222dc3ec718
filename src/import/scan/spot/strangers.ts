import { spellingKey, splitTone } from '#domain/text/tone.ts';
import type { ScannedWord } from '../scanned-page.ts';
import type { KnownPairs } from './known-pairs.ts';
import type { WordSpot } from './spots-of-line.ts';
import { coreOf, endsPhrase } from './word-form.ts';

/** So much likelier another spelling must be between the same neighbours: met there once, where the one at hand never was. */
const LIKELIER = 2.5;
/** What was never met counts as this, so that one neighbour does not rule out what the other says. */
const UNMET = 0.5;

const LETTERS = /^\p{L}+$/u;

/**
 * Words between whose neighbours another spelling of theirs usually stands: one that differs in a single mark, as
 * readings do ("chỉ bộ" for "chi bộ", "xây đựng" for "xây dựng"). Either word of a strange pair may be the one that was
 * read wrongly, so the neighbour that tells is looked at, too.
 *
 * @param words of a page, in order
 * @param taken those that must be looked at already
 * @param own pairs of the scan itself, in which what is read wrongly stands, too
 * @param written pairs of texts that people wrote
 */
export function strangers(
  words: readonly ScannedWord[],
  taken: ReadonlySet<ScannedWord>,
  own: KnownPairs,
  written: KnownPairs,
): WordSpot[] {
  const cores = words.map(({ text }) => coreOf(text));
  const spots: WordSpot[] = [];
  words.forEach((word, index) => {
    const core = cores[index] ?? '';
    if (taken.has(word) || !LETTERS.test(core)) return;
    const before = endsPhrase(words[index - 1]?.text ?? '') ? '' : (cores[index - 1] ?? '');
    const after = endsPhrase(word.text) ? '' : (cores[index + 1] ?? '');
    const neighbours = [before, core, after] as const;
    // What is read wrongly again and again is common in the scan: what people wrote is asked by itself.
    const usual = likelier(written, neighbours, 0);
    const isWritten = written.count(before, core) + written.count(core, after) > 0;
    const found = usual ?? (isWritten ? null : likelier(own, neighbours, 1));
    if (found === null) return;
    const source = usual === null ? own : written;
    const isFree = (at: number) => {
      const other = words[at];
      return other !== undefined && !taken.has(other) && other.line === word.line;
    };
    const from = source.count(before, found) > 0 && isFree(index - 1) ? index - 1 : index;
    const to = source.count(found, after) > 0 && isFree(index + 1) ? index + 1 : index;
    const note = `bên chữ cạnh, “${core}” thường là “${found}”`;
    const last = spots.at(-1);
    if (last && last.to >= from) {
      last.to = to;
      last.note += `; ${note}`;
    } else spots.push({ kind: 'lang-gieng', from, to, note });
  });
  return spots;
}

/**
 * The other spelling of a word that is far likelier between its neighbours; null where none is.
 *
 * @param itself how often the word at hand was counted beside each of them
 */
function likelier(
  pairs: KnownPairs,
  [before, core, after]: readonly [string, string, string],
  itself: number,
): string | null {
  const likelihood = (spelling: string, less: number) =>
    (Math.max(0, pairs.count(before, spelling) - less) + UNMET) *
    (Math.max(0, pairs.count(spelling, after) - less) + UNMET);
  const found = likelihood(core, itself);
  const [usual] = pairs
    .spellings(before, core, after)
    .filter((spelling) => isOneMarkApart(spelling, core))
    .map((spelling) => ({ spelling, likelihood: likelihood(spelling, 0) }))
    .sort((a, b) => b.likelihood - a.likelihood);
  return usual && usual.likelihood > found * LIKELIER ? usual.spelling : null;
}

/** True for two syllables that differ in their tone alone, or in one other mark: "chi" and "chỉ", "đừng" and "dừng". */
function isOneMarkApart(one: string, other: string): boolean {
  const [a, b] = [splitTone(spellingKey(one)), splitTone(spellingKey(other))];
  if (!a || !b || a.base.length !== b.base.length) return false;
  const letters = [...a.base].filter((letter, index) => letter !== b.base[index]).length;
  return letters + (a.tone === b.tone ? 0 : 1) === 1;
}
