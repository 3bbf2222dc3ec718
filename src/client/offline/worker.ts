/**
 * The service worker. From the network first, so that nothing read is stale; what was read, and the whole copy where
 * the reader asked for one, answer when the network does not. It holds no list of files of a build, so it changes only
 * when its own code does, and it never takes over or reloads an open page.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { HASHED_FILES } from '#domain/hosting/headers-file.ts';
import { KEEPING_HEADER, type KeptCopy, OFFLINE, storeKey, storeNames } from '#domain/hosting/offline.ts';
import { withBase } from '#domain/permalink/address/address.ts';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import { linkedFiles } from './linked-files.ts';

/** What is used of a service worker's global scope; the type library of pages does not know it. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  addEventListener: (
    type: 'install' | 'activate',
    listener: (event: { waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void;
}

const scope = globalThis as unknown as WorkerScope;
const base = new URL(scope.registration.scope).pathname;
const stores = storeNames(base);
const at = (path: string): string => new URL(withBase(base, path), scope.registration.scope).href;

/** Seconds after which a slow network counts as none, where the page was read before. */
const PATIENCE = 4;

/** The answer of the whole copy, where there is a complete one. */
async function fromWhole(url: string): Promise<Response | undefined> {
  const note = await caches.match(at(OFFLINE.total), { cacheName: stores.kept });
  if (!note) return undefined;
  const { ma } = (await note.json()) as KeptCopy;
  return caches.match(storeKey(url), { cacheName: stores.whole(ma) });
}

type Plugin = NonNullable<NonNullable<ConstructorParameters<typeof CacheFirst>[0]>['plugins']>[number];

const plainKey = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => Promise.resolve(storeKey(request.url)),
};
/** An answer that leads on belongs to another address; an error belongs to the moment. */
const soundOnly = {
  cacheWillUpdate: ({ response }: { response: Response }) =>
    Promise.resolve(response.status === 200 && !response.redirected ? response : null),
};
/** Forgets the oldest answers of a store; all of them where the device runs full. */
const atMost = (maxEntries: number) =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as Plugin;
const wholeCopy = { handlerDidError: ({ request }: { request: Request }) => fromWhole(request.url) };

const hashed = new CacheFirst({
  cacheName: stores.hashed,
  plugins: [plainKey, soundOnly, atMost(400)],
});
const read = new NetworkFirst({
  cacheName: stores.read,
  networkTimeoutSeconds: PATIENCE,
  plugins: [plainKey, soundOnly, wholeCopy, atMost(300)],
});
/** Parts of the search index fit only each other: they are kept together in the whole copy or not at all. */
const index = new NetworkOnly({ plugins: [wholeCopy] });

interface Asked {
  request: Request;
  url: URL;
  sameOrigin: boolean;
}
const isOwn = ({ request, url, sameOrigin }: Asked): boolean =>
  sameOrigin && url.pathname.startsWith(base) && !request.headers.has(KEEPING_HEADER);
const isUnder = (asked: Asked, folder: string): boolean =>
  isOwn(asked) && asked.url.pathname.startsWith(`${base}${folder}/`);

registerRoute((asked: Asked) => isUnder(asked, HASHED_FILES), hashed);
registerRoute((asked: Asked) => isUnder(asked, SEARCH_FOLDER), index);
registerRoute(isOwn, read);

setCatchHandler(async ({ request }: { request: Request }) =>
  request.destination === 'document'
    ? ((await caches.match(at(OFFLINE.page))) ?? Response.error())
    : Response.error(),
);

/** Keeps the page shown where nothing else can be, with the files it needs. */
async function keepOfflinePage(): Promise<void> {
  const [pages, files] = await Promise.all([caches.open(stores.read), caches.open(stores.hashed)]);
  const waiting = [at(OFFLINE.page)];
  const seen = new Set(waiting);
  for (const address of waiting) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    const isPage = address === waiting[0];
    const isHashed = address.includes(`${base}${HASHED_FILES}/`);
    await (isHashed ? files : pages).put(storeKey(address), response.clone());
    for (const next of linkedFiles(await response.text(), address, isPage)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
}

scope.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});
