import { FACETS, facetKeys } from '#domain/facet/facet.ts';
import { isDay } from '#domain/effect/effect.ts';
import { type Filters, SEARCH_FACETS } from './facet.ts';

/** What the search page shows, as its address says it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: 'lien-quan' | 'moi';
  /** True to search the letters as they were typed, uncorrected (`&dung=1`). */
  readonly exact?: boolean;
}

const KEYS = facetKeys(SEARCH_FACETS);

/** Reads the query part of an address (`?q=hộ+nghèo&loai=bc&nam=2020&nam=2021&xep=moi`); what it does not know is left aside. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters = Object.fromEntries(
    KEYS.map((facet) => [facet, parameters.getAll(FACETS[facet].param).filter(fits(facet))] as const).filter(
      ([, values]) => values.length > 0,
    ),
  ) as Filters;
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters,
    sort: parameters.get('xep') === 'moi' ? 'moi' : 'lien-quan',
    ...(parameters.get('dung') === '1' && { exact: true }),
  };
}

/** Which values of a dimension can be meant: anything but nothing, of days only days. */
function fits(facet: (typeof KEYS)[number]): (value: string) => boolean {
  return facet === 'force' ? isDay : Boolean;
}

/** The query part of the address of a state, with its `?`; '' for an empty search. */
export function writeState({ query, filters, sort, exact }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of KEYS)
    for (const value of filters[facet] ?? []) parameters.append(FACETS[facet].param, value);
  if (sort === 'moi') parameters.set('xep', 'moi');
  if (exact) parameters.set('dung', '1');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
