import { words } from '../layout/chars.ts';
import type { Block, Given } from '../run/state.ts';
import { isNational, isNumberLine, placeAndDate } from '../wording/letterhead.ts';
import { symbolIn } from '../wording/number-line.ts';

/** What this stage reads. */
type Share = Given<'outcome' | 'blocks' | 'attachments'>;

/** The lines of one letterhead stand no further apart than this. */
const REACH = 6;
// "(Xem tiếp Công báo số 77 + 78)", "(Tiếp theo Công báo số 75 + 76)": the gazette prints a document over several issues
const CONTINUED = /^\(?\s*(xem tiếp|tiếp theo) công báo\s/iu;

/**
 * Points at what makes a file more or less than one document: a further paper bound behind the first (a letterhead whose
 * number is another's), and the gazette's note that the rest stands in another issue. The first paper gives the metadata.
 */
export function bound(state: Share): void {
  if (state.outcome === 'tin') return;
  const blocks = [
    ...state.blocks,
    ...state.attachments.flatMap((part) => [...part.letterhead, ...part.title, ...part.blocks]),
  ];
  // The forms of an annex leave their number blank.
  const numbers = blocks.map((block, index) => numberOf(block, index < state.blocks.length));
  const own = numbers.find((number) => number !== null);
  const told = new Set([own]);
  blocks.forEach((block, index) => {
    const number = numbers[index] ?? null;
    if (number !== null && !told.has(number) && isLetterhead(blocks, index)) {
      told.add(number);
      state.ledger.doubt(
        block.chars.at[0] ?? 0,
        `Loại văn bản: tệp có thể gồm nhiều văn bản, từ đây là văn bản khác (“${number}”); tên, số và ngày lấy của văn bản đầu, nên tách tệp`,
        'truong',
      );
    }
    const gazette = block.rows ? null : CONTINUED.exec(words(block.chars).trim());
    if (gazette)
      state.ledger.doubt(
        block.chars.at[0] ?? 0,
        `Loại văn bản: tệp chỉ có một phần văn bản (“${words(block.chars).trim().slice(0, 60)}”), phần còn lại ở số Công báo khác`,
        'truong',
      );
  });
}

/** The number a line of a letterhead prints; with `orBlank` the line itself where the place for it was left blank. */
function numberOf(block: Block, orBlank: boolean): string | null {
  const text = words(block.chars).trim();
  if (block.rows || !isNumberLine(text)) return null;
  const symbol = symbolIn(text);
  if (symbol?.kind === 'value') return symbol.text;
  return symbol && orBlank ? text : null;
}

/** True where a national title or a place and date stand near: a line that only names a number has none. */
function isLetterhead(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(Math.max(0, index - REACH), index + REACH + 1).some((block) => {
    const text = words(block.chars).trim();
    return !block.rows && (isNational(text) || (placeAndDate(text)?.date.length ?? 0) >= 7);
  });
}
