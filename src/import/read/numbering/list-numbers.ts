import { formatNumber } from './number-format.ts';

/** How a level of an automatic list is numbered (ECMA-376 part 1, 17.9.6; [MS-DOC] 2.9.150 says the same). */
export interface ListLevel {
  start: number;
  /** As {@link formatNumber} knows it, or "bullet". */
  format: string;
  /** What is printed, each level's number as "%1" to "%9": "%1.%2." */
  text: string;
  /** What stands between number and text. */
  after: string;
  /** Level whose number starts this one again; every higher one without. 0 is never. */
  restart: number | null;
  /** Whether the numbers of the levels above are printed in figures. */
  legal: boolean;
}

/** A list: its levels from 0, and the starts of its own. Lists of one group count on together. */
export interface NumberedList {
  group: string;
  starts: ReadonlyMap<number, number>;
  levels: ReadonlyMap<number, ListLevel>;
}

const DEEPEST = 9;

/**
 * Automatic numbering: the numbers that stand in no text. Lists of one group count on together; a list with a start of
 * its own starts there when first used.
 */
export class ListNumbers {
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.#lists = lists;
  }

  /** Counts one paragraph and gives what is printed before it, with the space after; "" where it has no number. */
  next(id: string, level: number): string {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own || level < 0 || level >= DEEPEST) return '';
    const counters = this.#counters.get(list.group) ?? [];
    this.#counters.set(list.group, counters);
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const mark = `${id}/${level}`;
    if (list.starts.has(level) && !this.#started.has(mark)) counters[level] = undefined;
    this.#started.add(mark);
    for (let above = 0; above < level; above++) counters[above] ??= startOf(above);
    const before = counters[level];
    counters[level] = before === undefined ? startOf(level) : before + 1;
    for (let below = level + 1; below < DEEPEST; below++) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    if (own.format === 'bullet') return `${bulletMark(own.text)} `;
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counters[at] ?? startOf(at), format);
    });
    return text === '' ? '' : text + own.after;
  }
}

/** Marks of symbol fonts stand for a plain bullet. */
function bulletMark(text: string): string {
  return /^[-–—+*•●▪◦]$/.test(text) ? text : '-';
}
