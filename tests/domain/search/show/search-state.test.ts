import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, writeState } from '#domain/search/show/search-state.ts';
import { FACETS, facetKeys } from '#domain/facet/facet.ts';
import { type Filters, SEARCH_FACETS } from '#domain/search/show/facet.ts';

describe('address of a search', () => {
  it('carries the query, every filter and the order', () => {
    const address = writeState({
      query: 'hộ nghèo',
      filters: { type: ['bc'], year: ['2020', '2021'] },
      sort: 'moi',
    });
    expect(address).toBe('?q=h%E1%BB%99+ngh%C3%A8o&loai=bc&nam=2020&nam=2021&xep=moi');
    expect(readState(address)).toEqual({
      query: 'hộ nghèo',
      filters: { type: ['bc'], year: ['2020', '2021'] },
      sort: 'moi',
    });
  });

  it('is empty for an empty search', () => {
    expect(writeState({ query: '', filters: {}, sort: 'lien-quan' })).toBe('');
  });

  it('leaves aside what it does not know', () => {
    expect(readState('?q=%20a%20&x=1&xep=sai&loai=')).toEqual({ query: 'a', filters: {}, sort: 'lien-quan' });
  });

  it('has a name of its own for every filter', () => {
    const parameters = Object.values(FACETS).map(({ param }) => param);
    expect(new Set(parameters).size).toBe(parameters.length);
  });

  it('comes back as it was written', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 });
    const filters = fc
      .dictionary(
        fc.constantFrom(...facetKeys(SEARCH_FACETS)),
        fc.array(value, { minLength: 1, maxLength: 3 }),
        {
          noNullPrototype: true,
        },
      )
      // Of the day of force only days are read.
      .map((made) => ('force' in made ? { ...made, force: ['2026-01-01'] } : made) as Filters);
    const query = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    fc.assert(
      fc.property(
        query,
        filters,
        fc.constantFrom('lien-quan' as const, 'moi' as const),
        (text, chosen, sort) => {
          const state = { query: text, filters: chosen, sort };
          expect(readState(writeState(state))).toEqual(state);
        },
      ),
    );
  });

  it('holds the day of force, and nothing that is no day', () => {
    expect(readState('?q=a&hieu-luc=2026-01-01').filters).toEqual({ force: ['2026-01-01'] });
    expect(readState('?q=a&hieu-luc=2026-02-31').filters).toEqual({});
    expect(writeState(readState('?q=a&hieu-luc=2026-01-01'))).toBe('?q=a&hieu-luc=2026-01-01');
  });
});
