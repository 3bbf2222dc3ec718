import { OFFLINE, WORKER_POLICY } from '#domain/hosting/offline.ts';
import { withBase } from '#domain/permalink/address/address.ts';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';

/** What is used of Trusted Types; the type library of pages does not know them. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (address: string) => string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of the worker, as the browser wants it: the policy gives this one address whatever it is asked. */
function workerAddress(): string {
  const address = withBase(import.meta.env.BASE_URL, OFFLINE.worker);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

/** Starts the service worker and hands it what this first page has loaded already. Rejects where it cannot start. */
export async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register(workerAddress(), { scope: withBase(import.meta.env.BASE_URL, '/') });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  // Parts of the search index are kept with the whole site or not at all.
  const index = new URL(withBase(import.meta.env.BASE_URL, `/${SEARCH_FOLDER}/`), location.origin).href;
  const own = loaded.filter((name) => name.startsWith(location.origin) && !name.startsWith(index));
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: [location.href, ...own] } });
}
