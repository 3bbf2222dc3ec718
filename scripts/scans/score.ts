import { reviewLines } from '#import/scan/review/review-lines.ts';
import type { ScannedPage, ScannedWord } from '#import/scan/scanned-page.ts';
import type { RecordedSpot } from '#domain/scan/scan-record.ts';
import { fold } from '#domain/text/fold.ts';
import type { PrintedWord } from './print.ts';

/** How well a page was read, counts. */
export interface ScanScore {
  letters: number;
  wrongLetters: number;
  /** The same without diacritics. */
  wrongFolded: number;
  words: number;
  wrongWords: number;
  /** Wrong words, and those with figures, that are among what must be looked at. */
  doubtedWords: number;
  wrongFigures: number;
  doubtedFigures: number;
  /** Words that stand on the page and that no reading saw; words that stand nowhere. */
  missed: number;
  added: number;
  spots: number;
  /** Lines with something to look at: each is one picture and one key. */
  lines: number;
  pages: number;
  /** Wrong words that are no doubt: "tế → tê". */
  silent: string[];
  /** Every wrong word. */
  wrong: string[];
}

/** Edits that make one text of another (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Holds what was read of a page against what is printed on it, word by word at its place. */
export function scored(
  printedWords: readonly PrintedWord[],
  page: ScannedPage,
  spots: readonly RecordedSpot[],
): ScanScore {
  const score: ScanScore = {
    letters: 0,
    wrongLetters: 0,
    wrongFolded: 0,
    words: printedWords.length,
    wrongWords: 0,
    doubtedWords: 0,
    wrongFigures: 0,
    doubtedFigures: 0,
    missed: 0,
    added: 0,
    spots: spots.length,
    lines: reviewLines([page], spots).filter((line) => line.spots.length > 0).length,
    pages: 1,
    silent: [],
    wrong: [],
  };
  const groups = grouped(printedWords, page);
  const isDoubted = ({ x, bottom, width, height }: ScannedWord) =>
    spots.some(
      ({ box: [left, low, wide, high] }) =>
        x + width / 2 >= left &&
        x + width / 2 <= left + wide &&
        bottom + height / 2 >= low &&
        bottom + height / 2 <= low + high,
    );
  for (const { printed, read } of groups) {
    const [truth, found] = [
      printed.map(({ text }) => text).join(' '),
      read
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' '),
    ];
    score.letters += truth.length;
    score.wrongLetters += distance(truth, found);
    score.wrongFolded += distance(fold(truth), fold(found));
    if (truth === found) continue;
    if (found === '' && read.length > 0 && printed.length === 0) continue;
    if (printed.length === 0) score.added += read.length;
    if (found === '') score.missed += printed.length;
    const wrong = Math.max(1, printed.length);
    const hasFigure = /\d/.test(truth);
    // What is read twice or joined is one place to look at.
    const doubted = read.some(isDoubted);
    score.wrongWords += wrong;
    if (doubted) score.doubtedWords += wrong;
    if (hasFigure) score.wrongFigures += 1;
    if (hasFigure && doubted) score.doubtedFigures += 1;
    score.wrong.push(`${truth || '∅'} → ${found || '∅'}${doubted ? '' : ' (không nêu)'}`);
    if (!doubted) score.silent.push(`${truth || '∅'} → ${found || '∅'}`);
  }
  return score;
}

interface Group {
  printed: PrintedWord[];
  read: ScannedWord[];
}

/** The reading program puts the box of a narrow word beside it by up to this many points. */
const BESIDE = 6;

/** Printed and read words that lie over each other, as groups. */
function grouped(printedWords: readonly PrintedWord[], { words, height }: ScannedPage): Group[] {
  const groups = printedWords.map((word): Group => ({ printed: [word], read: [] }));
  const middleOf = (word: ScannedWord) => height - word.bottom - word.height / 2;
  const isLevel = (word: ScannedWord, own: PrintedWord) =>
    middleOf(word) > own.top - 2 && middleOf(word) < own.bottom + 2;
  const over = (word: ScannedWord, own: PrintedWord) =>
    Math.min(word.x + word.width, own.right) - Math.max(word.x, own.left);
  const loose: ScannedWord[] = [];
  for (const word of words) {
    const [first, ...others] = groups.filter(({ printed }) =>
      printed.some(
        (own) => isLevel(word, own) && over(word, own) > 0.4 * Math.min(word.width, own.right - own.left),
      ),
    );
    if (!first) {
      loose.push(word);
      continue;
    }
    first.read.push(word);
    for (const other of others) {
      first.printed.push(...other.printed);
      first.read.push(...other.read);
      groups.splice(groups.indexOf(other), 1);
    }
    first.read.sort((a, b) => a.x - b.x);
  }
  // What lies on no printed word is the reading of the one beside it, where that one has no other.
  const nowhere = loose.filter((word) => {
    const beside = groups.find(
      ({ printed: [own], read }) =>
        own !== undefined && read.length === 0 && isLevel(word, own) && over(word, own) > -BESIDE,
    );
    beside?.read.push(word);
    return beside === undefined;
  });
  return [...groups, ...nowhere.map((word): Group => ({ printed: [], read: [word] }))];
}

/** Of wrong words so many must be among what is looked at; of wrong numbers all. */
const LEAST_DOUBTED = 0.95;

/** True where what was read wrongly is doubted as it must be. */
export const reachesFloor = ({ wrongWords, doubtedWords, wrongFigures, doubtedFigures }: ScanScore) =>
  doubtedWords >= wrongWords * LEAST_DOUBTED && doubtedFigures === wrongFigures;

/** Several scores as one. */
export function summed(scores: readonly ScanScore[]): ScanScore {
  return scores.reduce((sum, score) => {
    const total = { ...sum, silent: [...sum.silent, ...score.silent], wrong: [...sum.wrong, ...score.wrong] };
    for (const [name, value] of Object.entries(score))
      if (typeof value === 'number') Object.assign(total, { [name]: (sum[name as 'words'] ?? 0) + value });
    return total;
  });
}
