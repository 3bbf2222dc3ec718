import { type FacetKey, facetKeys } from '#domain/facet/facet.ts';
import { keywordIndex, type KeywordIndex } from '#domain/search/index/keyword-index.ts';
import { type RegisterFile, type RegisterRow, registerRows, searchedTexts } from './register.ts';
import { isInRange, parseValueRange } from './value-range.ts';

/** What rows are narrowed by, in the order of the form, with the values of a row: keys of the register's tables. */
export const REGISTER_FACETS = {
  place: ({ places }) => places,
  level: ({ level }) => [level],
  body: ({ document }) => [document.body],
  year: ({ measure: { years } }) =>
    years ? Array.from({ length: years.to - years.from + 1 }, (_, i) => String(years.from + i)) : [],
  field: ({ fields }) => fields,
  metric: ({ measure }) => [measure.metric],
  comparator: ({ measure }) => [measure.comparator],
} as const satisfies Partial<Record<FacetKey, (row: RegisterRow) => readonly (string | null)[]>>;
export type RegisterFacet = keyof typeof REGISTER_FACETS;
const KEYS = facetKeys(REGISTER_FACETS);

/**
 * What the rows shown must be; '' asks for nothing. A place stands for the places in it too. `value` as typed:
 * "≥ 95 %"; what is not understood narrows nothing (see {@link isRangeUnderstood}).
 */
export type RegisterFilter = Readonly<Record<'keyword' | 'value' | RegisterFacet, string>>;

/** The filter that lets every row pass. */
export const NO_FILTER: RegisterFilter = {
  keyword: '',
  ...(Object.fromEntries(KEYS.map((facet) => [facet, ''])) as Record<RegisterFacet, string>),
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
  const chosen = KEYS.filter((facet) => filter[facet] !== '');
  return rows.filter((row) => {
    if (asked !== null && asked[row.order] === 0) return false;
    if (!chosen.every((facet) => REGISTER_FACETS[facet](row).some((key) => key === filter[facet])))
      return false;
    return range === null || isInRange(row.measure, range);
  });
}
