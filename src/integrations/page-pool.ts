import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GroupLinks, SiteAddress } from './link-audit.ts';

/** What a thread needs to know to render pages. */
export interface RenderSetup {
  /** Folder of Astro's built prerender entry. */
  entryFolder: string;
  outDir: string;
  /** Scheme and host that requests are made with. */
  origin: string;
  address: SiteAddress;
  /** Styles of each page, by Astro's key of the page. */
  styles: [key: string, page: { styles: unknown[] }][];
  scripts: unknown[];
}

/** The pages and files of one document. */
export interface Job {
  /** What is rendered, for messages. */
  name: string;
  paths: { pathname: string; component: string; isPage: boolean }[];
  /** File that holds the same pages from an earlier build, or will hold them; null where they are not to be kept. */
  pack: string | null;
}

/** What a thread says: that it is ready, what became of a job, or what went wrong. */
export type JobDone = { ready: true } | { links: GroupLinks; rendered: number } | { error: string };

/** More threads than this only cost memory: each holds what lists of the whole site need. */
const MOST_THREADS = 4;
/** A thread costs as much as the pages of some documents. */
const JOBS_OF_THREAD = 25;

/** Renders jobs in threads; the links of all pages made, and how many were rendered anew. Fails with the first error. */
export async function renderInThreads(
  setup: RenderSetup,
  jobs: readonly Job[],
): Promise<{ links: GroupLinks[]; rendered: number }> {
  const count = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(jobs.length / JOBS_OF_THREAD));
  const queue = jobs.values();
  const results = await Promise.all(Array.from({ length: count }, () => runThread(setup, queue)));
  return {
    links: results.flatMap(({ links }) => links),
    rendered: results.reduce((sum, { rendered }) => sum + rendered, 0),
  };
}

function runThread(
  setup: RenderSetup,
  queue: Iterator<Job>,
): Promise<{ links: GroupLinks[]; rendered: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: setup });
    const links: GroupLinks[] = [];
    let rendered = 0;
    const stop = (end: () => void) => {
      void worker.terminate();
      end();
    };
    worker.on('error', (error: Error) => stop(() => reject(error)));
    worker.on('message', (done: JobDone) => {
      if ('error' in done) {
        stop(() => reject(new Error(done.error)));
        return;
      }
      if ('links' in done) {
        links.push(done.links);
        rendered += done.rendered;
      }
      const next = queue.next();
      if (next.done) stop(() => resolve({ links, rendered }));
      else worker.postMessage(next.value);
    });
  });
}
