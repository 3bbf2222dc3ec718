import type { Given, Line } from '../run/state.ts';
import type { Chars } from './chars.ts';

/** The stretches of the source some text is made of: what was already taken out of it is not taken again. */
export function stretchesOf({ at: offsets }: Chars, normal: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const at of offsets) {
    const last = found.at(-1);
    if (last && normal.slice(last.end, at).trim() === '' && at >= last.end) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

/** Accounts for text that is left out. */
export function removeChars(state: Given<'normal'>, chars: Chars, reason: string): void {
  for (const { start, end } of stretchesOf(chars, state.normal))
    state.ledger.remove(reason, start, state.normal.slice(start, end));
}

/** Leaves a line out; its blank lines pass to the next. */
export function dropLine(state: Given<'normal' | 'lines'>, line: Line, reason: string): void {
  const index = state.lines.indexOf(line);
  if (index < 0) return;
  removeChars(state, line.chars, reason);
  const next = state.lines[index + 1];
  if (next) next.gap += line.gap;
  state.lines.splice(index, 1);
}
