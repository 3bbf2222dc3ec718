import type { SearchClient } from './client.ts';

/** After a failure a service is left alone so long, in milliseconds: whoever types on need not wait for it each time. */
const REST = 20_000;

/**
 * A search that asks a service and, where that does not answer, the site's own index; the answer then says so. Where
 * neither answers, it rejects with what the service said.
 */
export function reservedClient(
  service: SearchClient,
  reserve: SearchClient,
  now: () => number = Date.now,
): SearchClient {
  let restsUntil = -Infinity;
  let failure: unknown;
  return {
    search: async (typed, options) => {
      if (now() >= restsUntil) {
        try {
          return await service.search(typed, options);
        } catch (cause) {
          failure = cause;
          restsUntil = now() + REST;
        }
      }
      try {
        return { ...(await reserve.search(typed, options)), inPlaceOf: 'dich-vu' };
      } catch {
        // Without a reserve the service is asked again each time.
        restsUntil = -Infinity;
        throw failure;
      }
    },
    // The service needs no warming; the reserve is fetched only where it has to answer.
    warm: () => Promise.resolve(),
  };
}
