import { HASHED_FILES } from '#domain/hosting/headers-file.ts';
import {
  KEEPING_HEADER,
  type KeptCopy,
  OFFLINE,
  type OfflineList,
  type OfflineTotal,
  storeKey,
  storeNames,
} from '#domain/hosting/offline.ts';
import { withBase } from '#domain/permalink/address/address.ts';

const base = withBase(import.meta.env.BASE_URL, '/');
const stores = storeNames(base);
const at = (path: string): string => new URL(withBase(base, path), location.origin).href;

/** Files fetched at the same time. */
const AT_ONCE = 6;

/** Fetches a file to be kept: the browser's own cache is asked whether it still holds. */
async function fetchToKeep(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', headers: { [KEEPING_HEADER]: '1' } });
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response;
}

/** What the whole site weighs now; null without a network. */
export async function currentTotal(): Promise<OfflineTotal | null> {
  try {
    return (await (await fetchToKeep(at(OFFLINE.total))).json()) as OfflineTotal;
  } catch {
    return null;
  }
}

/** The complete copy on this device; null where there is none. */
export async function keptCopy(): Promise<KeptCopy | null> {
  const note = await caches.match(at(OFFLINE.total), { cacheName: stores.kept });
  return note ? ((await note.json()) as KeptCopy) : null;
}

/**
 * Keeps the whole site as it is now. A copy from before stays in use until the new one is complete; what an earlier
 * try has fetched is not fetched again. Rejects where a file cannot be fetched or kept.
 *
 * @param told called after each file with the number of files there are already
 */
export async function keepWhole(told: (files: number, all: number) => void): Promise<KeptCopy> {
  const list = (await (await fetchToKeep(at(OFFLINE.list))).json()) as OfflineList;
  const [whole, hashed] = await Promise.all([caches.open(stores.whole(list.ma)), caches.open(stores.hashed)]);
  const queue = list.tep.map(([address]) => address);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      const store = address.startsWith(`${HASHED_FILES}/`) ? hashed : whole;
      const key = storeKey(at(`/${address}`));
      if (!(await store.match(key))) await store.put(key, await fetchToKeep(key));
      done++;
      told(done, list.soTep);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const copy: KeptCopy = { ma: list.ma, luc: new Date().toISOString(), tong: list.tong };
  const note = new Response(JSON.stringify(copy), { headers: { 'content-type': 'application/json' } });
  await (await caches.open(stores.kept)).put(at(OFFLINE.total), note);
  // Older than the copy from now on.
  await caches.delete(stores.read);
  await dropOthers(stores.whole(list.ma));
  return copy;
}

/** Forgets the whole copy; what was read stays. */
export async function dropWhole(): Promise<void> {
  await caches.delete(stores.kept);
  await dropOthers(null);
}

async function dropOthers(kept: string | null): Promise<void> {
  const names = (await caches.keys()).filter((name) => stores.isWhole(name) && name !== kept);
  await Promise.all(names.map((name) => caches.delete(name)));
}
