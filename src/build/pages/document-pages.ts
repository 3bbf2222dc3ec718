import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { keepOnly } from '#library/file/kept-texts.ts';
import type { Library } from '#library/library.ts';
import type { Progress } from '../progress.ts';
import { type FilePlaces, Integrity } from '../hosting/integrity.ts';
import type { GroupLinks } from '../audit/link-audit.ts';
import { appSetup, type DefaultPrerenderer, entryFolder, type PathWithRoute } from './astro-internals.ts';
import { type Job, type RenderSetup, renderInThreads } from './page-pool.ts';

/** Routes of a work and below it: their pages are made together, document by document. */
const OF_WORK = '/vb/[body]/[type]/[term]/[number]';
/** Folder of the kept pages in the cache. */
const PAGES = 'trang';

/** What was made in threads. */
export interface MadePages {
  links: GroupLinks[];
  documents: number;
  /** Files that were rendered anew. */
  rendered: number;
}

/**
 * Makes the pages of documents in threads beside Astro's prerenderer, which makes all others. Pages whose key in
 * `getStaticPaths` (`cacheKey`) is that of an earlier build are taken from there.
 *
 * @param library of the documents
 * @param progress told of each document whose pages are made
 * @param begin told when the pages begin to be made, with the promise of what is made in threads
 */
export function documentPrerenderer(
  astro: DefaultPrerenderer,
  config: AstroConfig,
  library: Library,
  progress: Progress,
  begin: (made: Promise<MadePages>) => void,
): AstroPrerenderer {
  let made: Promise<MadePages> | null = null;
  const integrity = new Integrity(filesOf(config));
  return {
    ...astro,
    name: 'van-kien',
    async getStaticPaths() {
      const all = await astro.getStaticPaths();
      const { jobs, others } = jobsOf(all, library.kept?.cache ?? null);
      progress.begin('Dựng trang của văn bản', jobs.length);
      made = renderInThreads(setupOf(astro, config, library), jobs, () => progress.step()).then((done) => {
        forgetAllBut(jobs);
        return { ...done, documents: jobs.length };
      });
      begin(made);
      return others;
    },
    async render(request, options) {
      const result = await astro.render(request, options);
      if (options.routeData.type !== 'page') return result;
      const response = result instanceof Response ? result : result.response;
      const { status, headers } = response;
      const sealed = new Response(integrity.seal(await response.text()), { status, headers });
      return result instanceof Response ? sealed : { ...result, response: sealed };
    },
    async teardown() {
      await made;
      await astro.teardown?.();
    },
  };
}

/** One job for each document; what is not below a work is left to Astro. */
function jobsOf(
  all: readonly PathWithRoute[],
  cache: string | null,
): { jobs: Job[]; others: PathWithRoute[] } {
  const isBelow = ({ route }: PathWithRoute) => route.route.startsWith(OF_WORK);
  const works = Map.groupBy(all.filter(isBelow), ({ pathname }) => pathname.split('/').slice(1, 6).join('/'));
  const jobs = Array.from(works, ([name, list]): Job => {
    // The key of one is the key of all: it covers everything below the work.
    const key = list.find(({ cacheKey }) => cacheKey !== undefined)?.cacheKey;
    return {
      name,
      paths: list.map(({ pathname, route }) => ({
        pathname,
        component: route.component,
        isPage: route.type === 'page',
      })),
      pack: key === undefined || cache === null ? null : path.join(cache, PAGES, `${key}.zst`),
    };
  });
  return { jobs, others: all.filter((one) => !isBelow(one)) };
}

/** Removes the kept pages that no document has any more. */
function forgetAllBut(jobs: readonly Job[]): void {
  const packs = new Set(jobs.flatMap(({ pack }) => (pack === null ? [] : [pack])));
  for (const folder of new Set(Array.from(packs, (pack) => path.dirname(pack))))
    keepOnly(folder, (name) => packs.has(path.join(folder, name)));
}

function filesOf(config: AstroConfig): FilePlaces {
  return { base: config.base, folders: [fileURLToPath(config.outDir), entryFolder(config)] };
}

function setupOf(astro: DefaultPrerenderer, config: AstroConfig, library: Library): RenderSetup {
  const { outDir, base, site } = config;
  return {
    app: appSetup(astro, config),
    outDir: fileURLToPath(outDir),
    files: filesOf(config),
    address: { base, origin: (site ?? '').replace(/\/+$/, '') },
    site,
    library: library.handed(),
  };
}
