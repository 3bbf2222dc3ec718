import { describe, expect, it } from 'vitest';
import {
  forgetSearches,
  recentSearches,
  rememberSearch,
  withRecent,
} from '#client/search/recent-searches.ts';

/** Storage in memory. */
function makeStorage(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const closed = {
  getItem: (): string => {
    throw new Error('closed');
  },
  setItem: (): void => {
    throw new Error('closed');
  },
  removeItem: (): void => {
    throw new Error('closed');
  },
};

describe('recent searches', () => {
  it('keeps the newest first', () => {
    const storage = makeStorage();
    rememberSearch('hộ nghèo', storage);
    rememberSearch('28-CT/TW', storage);
    expect(recentSearches(storage)).toEqual(['28-CT/TW', 'hộ nghèo']);
  });

  it('replaces a query typed with other diacritics or spaces', () => {
    expect(withRecent(['ho ngheo', 'y tế'], ' Hộ  nghèo ')).toEqual(['Hộ nghèo', 'y tế']);
  });

  it('keeps no empty query and no more than eight', () => {
    expect(withRecent(['a'], '  ')).toEqual(['a']);
    const many = Array.from({ length: 12 }, (_, i) => `tìm ${String(i)}`);
    expect(many.reduce<string[]>((list, query) => withRecent(list, query), [])).toHaveLength(8);
  });

  it('forgets all when asked', () => {
    const storage = makeStorage();
    rememberSearch('a', storage);
    forgetSearches(storage);
    expect(recentSearches(storage)).toEqual([]);
  });

  it('works where storage is closed or holds something else', () => {
    expect(recentSearches(closed)).toEqual([]);
    expect(() => {
      rememberSearch('a', closed);
      forgetSearches(closed);
    }).not.toThrow();
    expect(recentSearches(makeStorage({ 'tim-gan-day': '{"a":1}' }))).toEqual([]);
    expect(recentSearches(makeStorage({ 'tim-gan-day': '["a",1,"b"]' }))).toEqual(['a', 'b']);
  });
});
