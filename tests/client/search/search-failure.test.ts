import { describe, expect, it } from 'vitest';
import { SearchError } from '#client/search/error.ts';
import { failureOf } from '#client/search/search-failure.ts';
import { viSearch } from '#i18n/vi.ts';

describe('a failed search', () => {
  it.each([new SearchError('tai', 'not fetched'), new SearchError('hong', 'not opened'), new Error('other')])(
    'may be tried again after "$message"',
    (cause) => {
      expect(failureOf(cause)).toEqual({ text: viSearch.failed, mayPass: true });
    },
  );

  it('is laid to the browser, and not to be tried again, where it runs no WebAssembly', () => {
    const cause = new SearchError('chan', 'no WebAssembly');
    expect(failureOf(cause)).toEqual({ text: viSearch.blocked, mayPass: false });
  });
});
