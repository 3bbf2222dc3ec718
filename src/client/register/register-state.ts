import { FACETS } from '#domain/facet/facet.ts';
import { NO_FILTER, type RegisterFilter } from '#domain/target/register/register-filter.ts';
import {
  REGISTER_COLUMNS,
  REGISTER_ORDER,
  type RegisterSort,
} from '#domain/target/register/register-sort.ts';

/** What the register shows, as its address says it. */
export interface RegisterState {
  readonly filter: RegisterFilter;
  readonly sort: RegisterSort;
  /** One list instead of one group for every document. */
  readonly isFlat: boolean;
}

/** Name of a part of the filter in addresses and in the form: `?q=hộ+nghèo&cap=huyen&muc=≥+95+%25`. */
export function filterParameter(part: keyof RegisterFilter): string {
  if (part === 'keyword') return 'q';
  return part === 'value' ? 'muc' : FACETS[part].param;
}

/** The parts of a filter. */
export const FILTER_PARTS = Object.keys(NO_FILTER) as readonly (keyof RegisterFilter)[];

/** Reads the query part of an address; what it does not know is left aside. */
export function readRegisterState(search: string): RegisterState {
  const parameters = new URLSearchParams(search);
  const filter = Object.fromEntries(
    FILTER_PARTS.map((part) => [part, parameters.get(filterParameter(part))?.trim() ?? NO_FILTER[part]]),
  ) as unknown as RegisterFilter;
  const column = REGISTER_COLUMNS.find((name) => name === parameters.get('xep')) ?? REGISTER_ORDER.column;
  return {
    filter,
    sort: { column, isDescending: parameters.get('chieu') === 'giam' },
    isFlat: parameters.get('kieu') === 'phang',
  };
}

/** The query part of the address of a state, with its `?`; '' where everything is shown in its own order. */
export function writeRegisterState({ filter, sort, isFlat }: RegisterState): string {
  const parameters = new URLSearchParams();
  for (const part of FILTER_PARTS)
    if (filter[part] !== '') parameters.set(filterParameter(part), filter[part]);
  if (sort.column !== REGISTER_ORDER.column) parameters.set('xep', sort.column);
  if (sort.isDescending) parameters.set('chieu', 'giam');
  if (isFlat) parameters.set('kieu', 'phang');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
