import type { PagefindProgram } from '#domain/search/index/files.ts';
import { stemOfPlaced } from '#domain/search/index/part.ts';
import type { IndexWords } from './pagefind-words.ts';
import { type PackedWord, PagefindBundle, positionsOf } from './pagefind-format.ts';

/** What is known of an index that was cut: the first word of each part of numbers, and what its program is started with. */
export interface CutIndex {
  readonly numbers: readonly string[];
  readonly program: PagefindProgram;
}

/**
 * Writes the index of a Pagefind bundle, in place of the one that is there, in the parts that its words name (see
 * `placedWord`), those of numbers by `size` positions. Pagefind puts 20,000 positions into a part and cannot be told
 * otherwise; its client reads parts of any size. Throws on files of another version of Pagefind.
 */
export async function writeParts(
  folder: string,
  language: string,
  { words, positions }: IndexWords,
  size: number,
): Promise<CutIndex> {
  const bundle = await PagefindBundle.open(folder, language);
  for (const name of bundle.parts) await bundle.removePart(name);
  const parts = cut(words, size).map((part) => bundle.writePart(part));
  const program = await bundle.close(parts, positions);
  return { numbers: parts.map(([first]) => first).filter(isNumber), program };
}

const isNumber = (word: string): boolean => /^\d/.test(word);

/** Words in order, cut where another part begins; numbers after each `size` positions or so. */
function cut(words: readonly PackedWord[], size: number): PackedWord[][] {
  const all = words.filter(([word]) => isNumber(word)).reduce((sum, word) => sum + positionsOf(word), 0);
  const share = all / Math.max(1, Math.round(all / size));
  const parts: PackedWord[][] = [];
  let positions = 0;
  let last = '';
  for (const word of words) {
    const stem = stemOfPlaced(word[0]);
    const full = isNumber(word[0]) ? positions >= share : true;
    if (parts.length === 0 || (stem !== last && full)) {
      parts.push([]);
      positions = 0;
    }
    parts.at(-1)?.push(word);
    positions += positionsOf(word);
    last = stem;
  }
  return parts;
}
