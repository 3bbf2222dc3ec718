import type { RecordedSpot } from '#domain/scan/scan-record.ts';
import type { ScannedPage, ScannedWord } from '../scanned-page.ts';
import { KnownPairs } from './known-pairs.ts';
import { disputedIn, disputeOf } from './disputed.ts';
import { spotsOfLine, type WordSpot } from './spots-of-line.ts';
import { strangers } from './strangers.ts';
import { tableSums } from './table-sums.ts';

/**
 * What must be looked at in a scan, page by page: what each line shows by itself, and words beside which another spelling
 * usually stands, as the scan itself and texts written by people show it.
 *
 * @param pairs of texts written by people
 */
export function spotsOf(pages: readonly ScannedPage[], pairs: KnownPairs): RecordedSpot[] {
  const own = new KnownPairs();
  for (const { words } of pages) own.add(words.map(({ text }) => text).join(' '));
  const disputed = disputedIn(pages);
  return pages.flatMap((page, index) => {
    const { words } = page;
    const spots = linesOf(words).flatMap(({ line, base }) =>
      line[0]?.text === '' ? unreadSpot(line[0], base) : spotsOfLine(line, base, (word) => pairs.knows(word)),
    );
    const taken = new Set(spots.flatMap(({ from, to }) => words.slice(from, to + 1)));
    words.forEach((word, at) => {
      const other = taken.has(word) ? undefined : disputeOf(disputed, word);
      if (other === undefined) return;
      taken.add(word);
      spots.push({
        kind: 'doc-khac',
        from: at,
        to: at,
        note: `chỗ khác trong bản quét có lần đọc ra “${other}”`,
      });
    });
    const sums = tableSums(page);
    for (const spot of spots)
      for (let at = spot.from; at <= spot.to; at++) if (sums.has(at)) spot.note += `; ${sums.get(at) ?? ''}`;
    const all = [...spots, ...strangers(words, taken, own, pairs)];
    return all
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, kind, note }) => ({
        page: index + 1,
        ...placeOf(words.slice(from, to + 1)),
        kind,
        note,
      }));
  });
}

/** Ink that no reading makes words of, or only one. */
function unreadSpot({ readings }: ScannedWord, at: number): WordSpot {
  const other = readings.find((reading) => reading !== '');
  return {
    kind: 'khong-doc',
    from: at,
    to: at,
    note: `có nét mực mà máy không đọc ra chữ${other === undefined ? '' : `; có lần đọc ra “${other}”`}`,
  };
}

/** The lines of a page, each with the number of its first word. */
function linesOf(words: readonly ScannedWord[]): { line: ScannedWord[]; base: number }[] {
  const lines: { line: ScannedWord[]; base: number }[] = [];
  words.forEach((word, index) => {
    const last = lines.at(-1);
    if (last && last.line[0]?.line === word.line) last.line.push(word);
    else lines.push({ line: [word], base: index });
  });
  return lines;
}

/** Where some words stand, and what they say. */
export function placeOf(words: readonly ScannedWord[]): Pick<RecordedSpot, 'box' | 'text'> {
  const left = Math.min(...words.map(({ x }) => x));
  const bottom = Math.min(...words.map((word) => word.bottom));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const top = Math.max(...words.map((word) => word.bottom + word.height));
  const box = [left, bottom, right - left, top - bottom].map((value) => Math.round(value * 10) / 10);
  return {
    box: box as RecordedSpot['box'],
    text: words
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  };
}
