import { diffArrays } from 'diff';
import { CONFIRMED, DROPPED, type RecordedSpot } from '#domain/scan/scan-record.ts';
import type { ScannedPage, ScannedWord } from '../scanned-page.ts';
import { placeOf } from '../spot/spots.ts';
import { wordsIn } from './reviewed.ts';

/** A line of a page as a reviewer sees it. */
export interface ReviewLine {
  page: number;
  /** Number of the line on its page. */
  line: number;
  box: RecordedSpot['box'];
  /** Its words as they are now, decisions included. */
  text: string;
  /** Numbers of the stretches in it, in the record. */
  spots: number[];
}

/** The lines of a scan, with the stretches that must be looked at. */
export function reviewLines(pages: readonly ScannedPage[], spots: readonly RecordedSpot[]): ReviewLine[] {
  return pages.flatMap(({ words }, index) => {
    const numbers = [...new Set(words.map(({ line }) => line))];
    return numbers.map((line) => {
      const own = words.filter((word) => word.line === line);
      const inside = spots.flatMap((spot, number) => {
        const [first] = spot.page === index + 1 ? wordsIn(words, spot) : [];
        return first?.line === line ? [number] : [];
      });
      return {
        page: index + 1,
        line,
        box: placeOf(own).box,
        text: currentText(
          own,
          inside.map((number) => spots[number] as RecordedSpot),
        ),
        spots: inside,
      };
    });
  });
}

/** What a line says with what was decided of it. */
function currentText(words: readonly ScannedWord[], spots: readonly RecordedSpot[]): string {
  const texts = new Map(words.map((word) => [word, word.text]));
  for (const spot of spots) {
    if (spot.review === undefined || spot.review === CONFIRMED) continue;
    const [first, ...others] = wordsIn(words, spot);
    if (!first) continue;
    texts.set(first, typeof spot.review === 'string' ? '' : spot.review.correction);
    for (const word of others) texts.set(word, '');
  }
  return words
    .map((word) => texts.get(word) ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * What becomes of each word of a line that a reviewer wrote anew: words that were put in stand with the word before
 * them, at the head of the line with the next; '' where a word was left out. Words that stay are not named.
 */
export function rewritten(words: readonly ScannedWord[], written: string): Map<ScannedWord, string> {
  const now = written.split(/\s+/).filter((word) => word !== '');
  const changed = new Map<ScannedWord, string>();
  let at = 0;
  let removed: ScannedWord[] = [];
  let added: string[] = [];
  const close = () => {
    const [first, ...others] = removed;
    if (first) {
      changed.set(first, added.join(' '));
      for (const word of others) changed.set(word, '');
    } else if (added.length > 0) {
      const [before, next] = [words[at - 1], words[at]];
      if (before) changed.set(before, [changed.get(before) ?? before.text, ...added].join(' '));
      else if (next) changed.set(next, [...added, next.text].join(' '));
    }
    [removed, added] = [[], []];
  };
  for (const part of diffArrays(
    words.map(({ text }) => text),
    now,
  )) {
    if (part.added) added.push(...part.value);
    else if (part.removed) {
      removed.push(...words.slice(at, at + part.value.length));
      at += part.value.length;
    } else {
      close();
      at += part.value.length;
    }
  }
  close();
  return changed;
}

/**
 * The stretches of a scan after a reviewer wrote a line anew: those that hold changed words are decided, other changed
 * words become stretches of their own; what was decided of the line before and is as it was read now is right.
 */
export function withLine(
  spots: readonly RecordedSpot[],
  page: number,
  { words }: ScannedPage,
  line: number,
  written: string,
): RecordedSpot[] {
  const own = words.filter((word) => word.line === line);
  const changed = rewritten(own, written);
  const taken = new Set<ScannedWord>();
  const kept = spots.flatMap((spot): RecordedSpot[] => {
    const inside = spot.page === page ? wordsIn(words, spot).filter((word) => word.line === line) : [];
    if (inside.length === 0) return [spot];
    if (spot.kind === 'sua-them') return [];
    for (const word of inside) taken.add(word);
    if (inside.some((word) => changed.has(word))) return [{ ...spot, review: reviewOf(inside, changed) }];
    return [spot.review === undefined ? spot : { ...spot, review: CONFIRMED }];
  });
  const loose = own.filter((word) => changed.has(word) && !taken.has(word));
  const added = loose.map((word): RecordedSpot => ({
    page,
    ...placeOf([word]),
    kind: 'sua-them',
    review: reviewOf([word], changed),
  }));
  return [...kept, ...added];
}

function reviewOf(
  words: readonly ScannedWord[],
  changed: ReadonlyMap<ScannedWord, string>,
): RecordedSpot['review'] {
  const text = words
    .map((word) => changed.get(word) ?? word.text)
    .filter((part) => part !== '')
    .join(' ');
  return text === '' ? DROPPED : { correction: text };
}
