import type { Normalization } from '#domain/text/normalize.ts';
import { CONTROL } from '../run/control.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'extracted' | 'normal', 'marks' | 'cellBreaks' | 'page'>;

/** What the file says about stretches of its text, at offsets of the normalised text. */
export interface SourceMarks {
  /** Style bits of each character; empty where the file knows no styles. */
  style: Uint8Array;
  /** 1 for each character that is no part of the text. */
  removed: Uint8Array;
  /** Lines the file marks as headings, by the offset of their start. */
  headed: ReadonlySet<number>;
  /** Table of the row that starts at an offset. */
  rows: ReadonlyMap<number, number>;
}

/**
 * Carries what the reader found over to the normalised text, and accounts for what it left out.
 */
export function marks(state: Share): void {
  const { extracted, normal, ledger } = state;
  const place = placer(ledger.normalizations);
  const removed = new Uint8Array(normal.length);
  for (const { start, end, reason } of extracted.removed) {
    const [from, to] = [place(start), place(end)];
    let open = from;
    for (let at = from; at <= to; at++) {
      if (at < to && !CONTROL.test(normal[at] ?? '')) continue;
      ledger.remove(reason, open, normal.slice(open, at));
      open = at + 1;
    }
    removed.fill(1, from, to);
  }
  const style = new Uint8Array(extracted.styles.length > 0 ? normal.length : 0);
  for (const span of extracted.styles) style.fill(span.style, place(span.start), place(span.end));
  state.marks = {
    style,
    removed,
    headed: new Set(extracted.headed.map(place)),
    rows: new Map(extracted.rows.map(({ start, table }) => [place(start), table])),
  };
  state.cellBreaks = new Set(extracted.rows.flatMap(({ breaks }) => breaks.map(place)));
  for (const { at, note } of extracted.doubts) ledger.doubt(place(at), note, 'ky-tu');
  state.page.title = extracted.page.title;
}

/** Gives the offset in the normalised text of an offset in the source. */
function placer(changes: readonly Normalization[]): (offset: number) => number {
  const shifts: number[] = [];
  let shift = 0;
  for (const { from, to } of changes) {
    shift += to.length - from.length;
    shifts.push(shift);
  }
  return (offset) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.offset ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const change = changes[low - 1];
    if (!change) return offset;
    const before = shifts[low - 2] ?? 0;
    const inside = offset - change.offset;
    return inside < change.from.length
      ? change.offset + before + Math.min(inside, change.to.length)
      : offset + (shifts[low - 1] ?? 0);
  };
}
