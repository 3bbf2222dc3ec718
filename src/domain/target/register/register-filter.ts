import { keywordIndex, type KeywordIndex } from '#domain/search/index/keyword-index.ts';
import {
  type PlaceLevel,
  type RegisterFile,
  type RegisterRow,
  registerRows,
  searchedTexts,
} from './register.ts';
import type { Comparator } from '../kinds.ts';
import { isInRange, parseValueRange } from './value-range.ts';

/** What the rows shown must be; '' asks for nothing. Keys are those of the register's tables. */
export interface RegisterFilter {
  readonly keyword: string;
  /** A place: rows of the places in it belong. */
  readonly place: string;
  readonly level: PlaceLevel | '';
  readonly body: string;
  /** A year the target is for, four digits. */
  readonly year: string;
  readonly field: string;
  readonly metric: string;
  readonly comparator: Comparator | '';
  /** As typed: "≥ 95 %". What is not understood narrows nothing (see {@link isRangeUnderstood}). */
  readonly value: string;
}

/** The filter that lets every row pass. */
export const NO_FILTER: RegisterFilter = {
  keyword: '',
  place: '',
  level: '',
  body: '',
  year: '',
  field: '',
  metric: '',
  comparator: '',
  value: '',
};

/** A register opened: its rows, ready to be narrowed. */
export interface Register {
  readonly file: RegisterFile;
  readonly rows: readonly RegisterRow[];
  readonly keywords: KeywordIndex;
}

/** Opens a register: every text of it is read once. */
export function openRegister(file: RegisterFile): Register {
  const rows = registerRows(file);
  const texts = rows.map((row) => searchedTexts(row, file));
  const indicators = Object.entries(file.metrics).map(([key, metric]) => ({ key, ...metric }));
  return { file, rows, keywords: keywordIndex(texts, file.glossary, indicators) };
}

/** Whether a range of values as typed says something that is understood; nothing typed is understood. */
export function isRangeUnderstood(value: string): boolean {
  return value.trim() === '' || parseValueRange(value) !== null;
}

/** The rows that pass, in the order of the register. */
export function filterRows({ rows, keywords }: Register, filter: RegisterFilter): RegisterRow[] {
  const asked = filter.keyword.trim() === '' ? null : keywords.rowsOf(filter.keyword);
  const range = filter.value.trim() === '' ? null : parseValueRange(filter.value);
  const year = Number(filter.year);
  return rows.filter(({ order, measure, document, places, level, fields }) => {
    if (asked !== null && asked[order] === 0) return false;
    if (filter.place !== '' && !places.includes(filter.place)) return false;
    if (filter.level !== '' && level !== filter.level) return false;
    if (filter.body !== '' && document.body !== filter.body) return false;
    if (filter.year !== '' && !(measure.years && measure.years.from <= year && year <= measure.years.to))
      return false;
    if (filter.field !== '' && !fields.includes(filter.field)) return false;
    if (filter.metric !== '' && measure.metric !== filter.metric) return false;
    if (filter.comparator !== '' && measure.comparator !== filter.comparator) return false;
    return range === null || isInRange(measure, range);
  });
}
