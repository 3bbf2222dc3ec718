import { plainText } from '#domain/document/inline.ts';
import type { PageStart } from '#domain/scan/scan-record.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import type { PageOpening } from '../read/extracted.ts';

// Words and numbers, whatever stands between them: "3.10." and "3 10" are one
const WORD = /[\p{L}\p{N}]+/gu;
/** Fewer words in a row may stand anywhere. */
const FEWEST_WORDS = 4;

/**
 * The units of a text that hold the first words of the pages of its scan, in the order of both. A page whose words are
 * found nowhere after those of the page before has none: no place is better than a wrong one.
 *
 * @param root with its identifiers
 */
export function pageStarts(root: Unit, openings: readonly PageOpening[]): PageStart[] {
  // Footnotes are printed at the foot of their page and written at the end of their section.
  const words = Array.from(walk(root), ({ unit }) => unit)
    .filter(({ kind, eid }) => kind !== 'cc' && eid !== '')
    .flatMap((unit) => wordsOf(wordsIn(unit)).map((word) => ({ word, eid: unit.eid })));
  const starts: PageStart[] = [];
  let from = 0;
  for (const { page, words: opening } of openings) {
    // The last word of an opening may be cut off.
    const sought = wordsOf(opening).slice(0, -1);
    const at = placeOf(words, sought, from);
    const eid = words[at]?.eid;
    if (eid === undefined) continue;
    starts.push({ page, eid });
    from = at;
  }
  return starts;
}

const wordsIn = ({ number, title, text }: Unit) =>
  [number ?? '', plainText(title ?? []), plainText(text)].join(' ');

const wordsOf = (text: string) =>
  Array.from(text.normalize('NFC').toLowerCase().matchAll(WORD), ([word]) => word);

/** Where the longest beginning of some words stands, which may lack its first few; -1 where none is long enough. */
function placeOf(words: readonly { word: string }[], sought: readonly string[], from: number): number {
  for (let length = sought.length; length >= FEWEST_WORDS; length--)
    for (let skipped = 0; skipped + length <= sought.length; skipped++) {
      const part = sought.slice(skipped, skipped + length);
      const at = words.findIndex(
        (_, index) => index >= from && part.every((word, offset) => words[index + offset]?.word === word),
      );
      if (at >= 0) return at;
    }
  return -1;
}
