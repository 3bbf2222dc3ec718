import type { ScannedWord } from '../scanned-page.ts';
import type { KnownPairs } from './known-pairs.ts';
import { isOneMarkApart } from './one-mark.ts';
import type { WordSpot } from './spots-of-line.ts';
import { coreOf, endsPhrase } from './word-form.ts';

/** So much likelier another spelling must be between the same neighbours: met there once, where the one at hand never was. */
const LIKELIER = 2.5;
/** What stands elsewhere in the scan more than a few times weighs so much beside what people wrote. */
const FEW = 2;
const WEIGHT_HERE = 1 / 3;
/** A word that was met so often is common. */
const COMMON = 10;
/** What was never met counts as this, so that one neighbour does not rule out what the other says. */
const UNMET = 0.5;

const LETTERS = /^\p{L}+$/u;

/**
 * Words between whose neighbours another spelling of theirs usually stands, or that no written text has where another
 * spelling is common: one that differs in a single mark, as readings do ("chỉ bộ" for "chi bộ", "xây đựng" for "xây dựng"). Either word of a strange pair may be the one that was
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
    // The word at hand was counted in the scan, too.
    const here = (first: string, second: string) => Math.max(0, own.count(first, second) - 1);
    // A word that is read wrongly may be so a few times; a pair that stands all over a scan is one of its subjects.
    const usual = likelier(
      written,
      neighbours,
      (first, second) => written.count(first, second) + Math.max(0, here(first, second) - FEW) * WEIGHT_HERE,
    );
    const isWritten = written.count(before, core) + written.count(core, after) > 0;
    const found = usual ?? (isWritten ? null : likelier(own, neighbours, here));
    if (found === null) {
      const common = commonOf(core, written);
      if (common !== null && own.met(core) <= FEW + 1)
        spots.push({
          kind: 'lang-gieng',
          from: index,
          to: index,
          note: `chữ lạ; trong các văn bản ở đây thường gặp “${common}”`,
        });
      return;
    }
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

/** Of a word that no written text has, the one a mark apart from it that they often have; null where there is none. */
function commonOf(core: string, written: KnownPairs): string | null {
  if (written.knows(core)) return null;
  const [common] = written
    .alike(core)
    .filter((other) => isOneMarkApart(other, core) && written.met(other) >= COMMON)
    .sort((a, b) => written.met(b) - written.met(a));
  return common ?? null;
}

type Count = (first: string, second: string) => number;

/**
 * The other spelling of a word that is far likelier between its neighbours; null where none is.
 *
 * @param found how often the spelling at hand was met beside its neighbours, elsewhere
 */
function likelier(
  pairs: KnownPairs,
  [before, core, after]: readonly [string, string, string],
  found: Count,
): string | null {
  const likelihood = (spelling: string, count: Count) =>
    (count(before, spelling) + UNMET) * (count(spelling, after) + UNMET);
  const own = likelihood(core, found);
  const [usual] = pairs
    .spellings(before, core, after)
    .filter((spelling) => isOneMarkApart(spelling, core))
    .map((spelling) => ({
      spelling,
      likelihood: likelihood(spelling, (first, second) => pairs.count(first, second)),
    }))
    .sort((a, b) => b.likelihood - a.likelihood);
  return usual && usual.likelihood > own * LIKELIER ? usual.spelling : null;
}
