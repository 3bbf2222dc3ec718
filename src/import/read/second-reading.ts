import type { Extracted, Spot } from './extracted.ts';
import { ImportError } from '../run/import-error.ts';

/** A word with what stands around it in its reading. */
interface Placed {
  word: string;
  at: number;
  /** The word between its neighbours, without what parts them. */
  around: string;
}

// A word or a figure: letters with their marks, digits
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** More words than these are one finding. */
const MOST = 20;
/** Up to so many words, and so small a share of all, one reading may have that the other lacks: then the file is refused. */
const MOST_MISSING = 25;
const MISSING_SHARE = 0.03;

/**
 * Holds what was read of a file against what a second, simpler reading of it found: every word of the one must stand in
 * the other, words that were set apart among them. Words that only one has are pointed at; as the account proves that all
 * that was read is written, this is a proof that nothing was lost before it began.
 *
 * @param second the words of the file by the second reading, in any order
 * @param isFigures true where only figures can be compared: the second reading does not know the encoding of a font
 * @throws ImportError VK-NHAP-HAI-CACH where many words are in one of them only
 */
export function compareReadings(
  { text, generated }: Pick<Extracted, 'text' | 'generated'>,
  second: string,
  isFigures = false,
): Spot[] {
  if (isFigures) return compareFigures(text, generated, second);
  const isGenerated = ({ at }: Placed) => generated.some(({ start, end }) => at >= start && at < end);
  const [own, other] = [wordsOf(text.replace(LABEL, blank)), wordsOf(second)];
  const missing = without(other, own, text);
  const added = without(own, other, second).filter((word) => !isGenerated(word));
  const found = missing.length + added.length;
  if (found > Math.max(MOST_MISSING, other.length * MISSING_SHARE))
    throw new ImportError('VK-NHAP-HAI-CACH', `(${found} chữ, như ${namesOf([...missing, ...added])})`);
  return [
    ...spots(missing, (word) => `cách đọc thứ hai thấy chữ “${word}” mà bản nhập không có`, text),
    ...spots(added, (word) => `cách đọc thứ hai không thấy chữ “${word}” mà bản nhập có`, null),
  ];
}

// Labels that a reader gives to notes: "[^3]", "[^3]: "
const LABEL = /\[\^\d+\]/g;
const blank = (label: string) => ' '.repeat(label.length);

/** Figures are written alike in all encodings: each digit as often in the one reading as in the other. */
function compareFigures(text: string, generated: Extracted['generated'], second: string): Spot[] {
  const own = [...text.replace(LABEL, blank)]
    .filter((_, at) => !generated.some(({ start, end }) => at >= start && at < end))
    .join('');
  const count = (reading: string, digit: string) => reading.split(digit).length - 1;
  return [...'0123456789'].flatMap((digit) => {
    const [here, there] = [count(fold(own), digit), count(second, digit)];
    return here === there
      ? []
      : [{ at: 0, note: `chữ số ${digit}: bản nhập có ${here} lần, cách đọc thứ hai thấy ${there} lần` }];
  });
}

const namesOf = (words: readonly Placed[]) =>
  [...new Set(words.map(({ word }) => `“${word}”`))].slice(0, 5).join(', ');

function wordsOf(text: string): Placed[] {
  const found = [...text.matchAll(WORD)].map((match) => ({ word: fold(match[0]), at: match.index }));
  return found.map(({ word, at }, index) => ({
    word,
    at,
    around: (found[index - 1]?.word ?? '') + word + (found[index + 1]?.word ?? ''),
  }));
}

/** One form of a word however its marks and raised digits are stored. */
const fold = (word: string) => word.normalize('NFKC').toLowerCase();
const squash = (text: string) =>
  fold(text)
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join('') ?? '';

/** The words of one reading that the other lacks, one cut or joined otherwise between its neighbours aside. */
function without(words: readonly Placed[], others: readonly Placed[], other: string): Placed[] {
  const left = new Map<string, number>();
  for (const { word } of others) left.set(word, (left.get(word) ?? 0) + 1);
  const lacking = new Set<string>();
  for (const { word } of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) lacking.add(word);
    left.set(word, count - 1);
  }
  if (lacking.size === 0) return [];
  const letters = squash(other);
  return words.filter(({ word, around }) => lacking.has(word) && !letters.includes(around));
}

/** A spot for each word, beside the words before it where they stand in the text. */
function spots(words: readonly Placed[], say: (word: string) => string, text: string | null): Spot[] {
  const shown = new Map<string, number>();
  for (const { word, at } of words) if (!shown.has(word)) shown.set(word, text === null ? at : 0);
  const rest = shown.size - MOST;
  const list = [...shown].slice(0, MOST).map(([word, at]) => ({ at, note: say(word) }));
  return rest > 0 ? [...list, { at: 0, note: `và ${rest} chữ khác như thế` }] : list;
}
