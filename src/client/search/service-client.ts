import { requestOf, SERVICE_PATHS } from '#domain/search/show/service-request.ts';
import type { SearchResponse } from '#domain/search/show/response.ts';
import type { SearchClient } from './client.ts';
import { SearchError } from './error.ts';

/** How long an answer of a service is waited for, in milliseconds. */
const PATIENCE = 6000;

/** A search that asks a service at an address (`https://tim.tinh.gov.vn`). Rejects with a `SearchError` only. */
export function createServiceClient(
  address: string,
  get: typeof fetch = (input, init) => fetch(input, init),
  patience = PATIENCE,
): SearchClient {
  const asked = async (path: string): Promise<Response> => {
    const ending = new AbortController();
    const timer = setTimeout(() => {
      ending.abort();
    }, patience);
    try {
      const response = await get(`${address.replace(/\/$/, '')}${path}`, {
        signal: ending.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (response.status === 429) throw new SearchError('ban', 'The service asks to wait');
      if (!response.ok) throw new SearchError('dich-vu', `The service answers ${String(response.status)}`);
      return response;
    } finally {
      clearTimeout(timer);
    }
  };
  const failed = (cause: unknown): never => {
    throw cause instanceof SearchError
      ? cause
      : new SearchError('dich-vu', 'The service does not answer', { cause });
  };
  return {
    search: (typed, options = {}) =>
      asked(SERVICE_PATHS.search + requestOf(typed, options))
        .then(async (response) => (await response.json()) as SearchResponse)
        .catch(failed),
    warm: () => asked(SERVICE_PATHS.health).then(() => undefined, failed),
  };
}
