import path from 'node:path';
import { digestOf } from '#library/digest.ts';
import type { Library } from '#library/library.ts';
import { pageKeys } from '#library/page-keys.ts';
import type { Frame } from '../frame/frame.ts';
import type { Job, PageMaker } from './page-maker.ts';

/** Routes of a work and below it: their pages are made together, document by document. */
const OF_WORK = '/vb/[body]/[type]/[term]/[number]';

/** Folder of the kept pages in the cache. */
export const PAGES = 'trang';

/** Whether the pages of a route are made document by document. */
export function isOfWork(route: string): boolean {
  return route.startsWith(OF_WORK);
}

/** Where the pages of a key are kept; null where nothing is. */
export function packPlace(cache: string | null, key: string): string | null {
  return cache === null ? null : path.join(cache, PAGES, `${key}.zst`);
}

/** One job for each document: its name is the address of the work. `cache`: where its pages are kept; null where nothing is. */
export async function documentJobs(
  maker: PageMaker,
  frame: Frame,
  library: Library,
  cache: string | null,
): Promise<Job[]> {
  const works = maker.app.routes.filter(({ route }) => isOfWork(route));
  const jobs = new Map<string, { key: string; paths: Job['paths'][number][] }>();
  for (const { component } of works) {
    const { paths } = await maker.route(component);
    for (const [pathname, { cacheKey }] of paths) {
      const name = pathname.split('/').slice(1, 6).join('/');
      const job = jobs.get(name) ?? { key: '', paths: [] };
      jobs.set(name, job);
      job.paths.push({ pathname, component });
      // The key of one is the key of all: it covers everything below the work.
      if (cacheKey !== undefined) job.key = digestOf(`${frame.shell} ${cacheKey}`);
    }
  }
  pageKeys(library).keep();
  return Array.from(jobs, ([name, job]) => ({
    name,
    ...job,
    pack: job.key === '' ? null : packPlace(cache, job.key),
  }));
}
