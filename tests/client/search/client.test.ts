import { describe, expect, it } from 'vitest';
import { createSearchClient } from '#client/search/client.ts';
import { SearchError } from '#client/search/error.ts';

describe('a search client', () => {
  it('loads nothing before its first use', () => {
    let calls = 0;
    const effect = (): Promise<never> => {
      calls++;
      return Promise.reject(new Error('offline'));
    };
    createSearchClient({ loadJson: effect, loadBytes: effect, loadSite: effect });
    expect(calls).toBe(0);
  });

  it('fails with a typed error when the index cannot be fetched, and tries again the next time', async () => {
    let calls = 0;
    const client = createSearchClient({
      loadJson: () => {
        calls++;
        return Promise.reject(new Error('offline'));
      },
      loadBytes: () => Promise.reject(new Error('offline')),
      loadSite: () => Promise.reject(new Error('offline')),
    });
    await expect(client.search('hộ nghèo')).rejects.toBeInstanceOf(SearchError);
    await expect(client.warm()).rejects.toMatchObject({ kind: 'tai' });
    expect(calls).toBe(2);
  });
});
