import type { Given } from '../run/state.ts';
import { type Chars, concat, words } from './chars.ts';

// "số 512- ¦ BC/BCS", "15/2022/NQ- ¦ HĐND", "triệu đồng/ ¦ người", "Ma- ¦ rốc"; not "kết quả - ¦ Tồn tại", "thông qua./."
const PARTED = /[\p{L}\d][-/]$/u;

/** True where the line was broken inside a symbol or word, right after its hyphen or stroke. */
export function isPartedAtHyphen(before: string, after: string): boolean {
  return PARTED.test(before) && /^[\p{L}\d]/u.test(after);
}

/** Two lines put together, as one reads them; the account says what became of the line end between. */
export function joinChars(state: Given<'normal'>, open: Chars, next: Chars): Chars {
  const start = next.at[0] ?? 0;
  const lineEnd = Math.max(state.normal.lastIndexOf('\n', start), state.normal.lastIndexOf('\f', start));
  if (isPartedAtHyphen(words(open), words(next))) {
    closeGap(state, (open.at.at(-1) ?? 0) + 1, start);
    return concat(open, next);
  }
  if (lineEnd >= 0) state.ledger.change('nối dòng', lineEnd, state.normal.charAt(lineEnd), ' ');
  const style = (open.style.at(-1) ?? 0) & (next.style[0] ?? 0);
  return concat(open, { text: ' ', at: [Math.max(0, lineEnd)], style: [style] }, next);
}

/** Accounts for the white space between the halves of a broken word or symbol, around what was taken out between. */
function closeGap({ normal, ledger }: Given<'normal'>, end: number, start: number): void {
  const between = (taken: { at: number }) => taken.at >= end && taken.at < start;
  const moves = ledger.moves.filter(between);
  const taken = [...ledger.removals.filter(between), ...moves];
  for (const { 0: run, index } of normal.slice(end, start).matchAll(/\s+/g)) {
    const at = end + index;
    if (!taken.some((stretch) => at >= stretch.at && at < stretch.at + stretch.text.length))
      ledger.change('nối dòng', at, run, '');
  }
  for (const move of moves) move.insideWord = true;
}
