import { vietnameseRanks } from '#domain/text/collate.ts';
import type { RegisterRow } from './register.ts';

/** Columns rows can be ordered by; `so` is the order of the register itself. */
export const REGISTER_COLUMNS = ['so', 'trich', 'dai-luong', 'muc', 'thoi-han', 'chi-so', 'van-ban'] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** An order of rows. */
export interface RegisterSort {
  readonly column: RegisterColumn;
  readonly isDescending: boolean;
}

/** The order of the register. */
export const REGISTER_ORDER: RegisterSort = { column: 'so', isDescending: false };

/** Puts rows in order: see {@link rowSorter}. */
export type RowSorter = (rows: readonly RegisterRow[], sort: RegisterSort) => RegisterRow[];

/**
 * A sorter for the rows of one register. Texts go by the Vietnamese alphabet, levels by their number and then unit,
 * deadlines by their last year; rows without a value come last both ways, equal rows keep the order of the register.
 * The places of all rows in a column are found at its first use.
 *
 * @param all every row, each at its own `order`
 */
export function rowSorter(all: readonly RegisterRow[]): RowSorter {
  const ranks = new Map<RegisterColumn, readonly (number | null)[]>();
  const ranksOf = (column: RegisterColumn): readonly (number | null)[] => {
    const known = ranks.get(column) ?? columnRanks(all, column);
    ranks.set(column, known);
    return known;
  };
  return (rows, { column, isDescending }) => {
    const places = ranksOf(column);
    const way = isDescending ? -1 : 1;
    return [...rows].sort((a, b) => {
      const left = places[a.order] ?? null;
      const right = places[b.order] ?? null;
      if (left === null || right === null) {
        return Number(left === null) - Number(right === null) || a.order - b.order;
      }
      return way * (left - right) || a.order - b.order;
    });
  };
}

function columnRanks(rows: readonly RegisterRow[], column: RegisterColumn): (number | null)[] {
  switch (column) {
    case 'so':
      return rows.map(({ order }) => order);
    case 'trich':
      return textRanks(rows.map(({ entry }) => entry.quote));
    case 'dai-luong':
      return textRanks(rows.map(({ measure }) => measure.name));
    case 'chi-so':
      return textRanks(rows.map(({ metricName }) => metricName));
    case 'van-ban':
      return textRanks(rows.map(({ document, placeName }) => `${placeName} ${document.name}`));
    case 'thoi-han':
      return rows.map(({ measure: { years } }) => years && years.to * 10_000 + years.from);
    case 'muc':
      return levelRanks(rows);
  }
}

/** The place of each text among all, 0 first; null for ''. */
function textRanks(texts: readonly string[]): (number | null)[] {
  const ranks = vietnameseRanks(texts);
  return texts.map((text, i) => (text === '' ? null : (ranks[i] ?? null)));
}

/** Rows by their number; those of one number by unit. */
function levelRanks(rows: readonly RegisterRow[]): (number | null)[] {
  const units = vietnameseRanks(rows.map(({ measure }) => measure.unit ?? ''));
  const known = rows.flatMap(({ order, measure }) => {
    const value = measure.value ?? measure.from;
    return value === undefined ? [] : [{ order, value, unit: units[order] ?? 0 }];
  });
  known.sort((a, b) => a.value - b.value || a.unit - b.unit);
  const ranks: (number | null)[] = rows.map(() => null);
  known.forEach(({ order, value, unit }, i) => {
    const before = known[i - 1];
    const isSame = before?.value === value && before.unit === unit;
    ranks[order] = isSame ? (ranks[before.order] ?? i) : i;
  });
  return ranks;
}
