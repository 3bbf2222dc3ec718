import { describe, expect, it } from 'vitest';
import type { SearchClient } from '#client/search/client.ts';
import { SearchError } from '#client/search/error.ts';
import { failureOf } from '#client/search/search-failure.ts';
import { reservedClient } from '#client/search/reserved-client.ts';
import { createServiceClient } from '#client/search/service-client.ts';
import type { SearchResponse } from '#domain/search/show/response.ts';

const EMPTY = { results: [], near: [], total: 0, partial: 0 } as unknown as SearchResponse;

function client(search: SearchClient['search']): SearchClient {
  return { search, warm: () => Promise.resolve() };
}

describe('a client of a search service', () => {
  it('asks the address of the page, and sends nothing that tells who asks', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const service = createServiceClient('https://tim.example/', (input, init) => {
      asked.push([input as string, init]);
      return Promise.resolve(Response.json(EMPTY));
    });
    expect(await service.search('hộ nghèo', { limit: 8 })).toEqual(EMPTY);
    expect(asked[0]?.[0]).toBe('https://tim.example/tim?q=h%E1%BB%99+ngh%C3%A8o&so-luong=8');
    expect(asked[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    ['does not answer', () => Promise.reject(new TypeError('network')), 'dich-vu', /không trả lời/],
    ['fails', () => Promise.resolve(new Response('', { status: 503 })), 'dich-vu', /không trả lời/],
    ['answers something else', () => Promise.resolve(new Response('<html>')), 'dich-vu', /không trả lời/],
    ['asks to wait', () => Promise.resolve(new Response('', { status: 429 })), 'ban', /nhiều câu hỏi/],
  ])('says so where it %s', async (_, get, kind, text) => {
    const failure = await createServiceClient('https://tim.example', get)
      .search('a')
      .catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(SearchError);
    expect(failure).toMatchObject({ kind });
    expect(failureOf(failure)).toMatchObject({ text: expect.stringMatching(text) as string, mayPass: true });
  });

  it('gives up where an answer takes too long', async () => {
    const never = createServiceClient(
      'https://tim.example',
      (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
      20,
    );
    await expect(never.search('a')).rejects.toMatchObject({ kind: 'dich-vu' });
  });
});

describe('a service with a reserve', () => {
  it('is answered by the reserve while it fails, which the answer says, and is asked again after a rest', async () => {
    let now = 0;
    let asked = 0;
    let isUp = false;
    const service = client(() => {
      asked++;
      return isUp ? Promise.resolve(EMPTY) : Promise.reject(new SearchError('dich-vu', 'down'));
    });
    const both = reservedClient(
      service,
      client(() => Promise.resolve(EMPTY)),
      () => now,
    );
    expect(await both.search('a')).toMatchObject({ inPlaceOf: 'dich-vu' });
    await both.search('b');
    expect(asked).toBe(1);
    isUp = true;
    now = 60_000;
    expect(await both.search('c')).not.toHaveProperty('inPlaceOf');
    expect(asked).toBe(2);
  });

  it('says what the service said where the reserve fails, too', async () => {
    const down = client(() => Promise.reject(new SearchError('dich-vu', 'down')));
    const none = client(() => Promise.reject(new SearchError('tai', 'no index')));
    const both = reservedClient(down, none);
    await expect(both.search('a')).rejects.toMatchObject({ kind: 'dich-vu' });
    await expect(both.search('a')).rejects.toMatchObject({ kind: 'dich-vu' });
  });
});
