import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HandedLibrary } from '#library/library-options.ts';
import type { FilePlaces } from '../hosting/integrity.ts';
import type { GroupLinks, SiteAddress } from '../audit/link-audit.ts';
import type { AppSetup } from './astro-internals.ts';

/** What a thread needs to know to render pages. */
export interface RenderSetup {
  app: AppSetup;
  outDir: string;
  /** Where the scripts and style sheets of pages are found. */
  files: FilePlaces;
  address: SiteAddress;
  /** Address of the site, as set. */
  site: string | undefined;
  library: HandedLibrary;
}

/** The pages and files of one document. */
export interface Job {
  /** What is rendered, for messages. */
  name: string;
  paths: { pathname: string; component: string; isPage: boolean }[];
  /** File that holds the same pages from an earlier build, or will hold them; null where they are not to be kept. */
  pack: string | null;
}

/** What a thread is started with. */
export interface ThreadData {
  setup: RenderSetup;
  jobs: readonly Job[];
  /** One number: the job that is next. Threads take jobs without asking, as the thread that started them is busy. */
  next: Int32Array<SharedArrayBuffer>;
}

/** What a thread says: what became of a job, what went wrong, or that there is no job left. */
export type JobDone = { links: GroupLinks; rendered: number } | { error: string } | { end: true };

/** More threads than this only cost memory: each holds what lists of the whole site need. */
const MOST_THREADS = 4;
/** Memory of a thread that its collector keeps to; it needs about a quarter of this at 1,000 documents. */
const MOST_MEGABYTES = 640;
/** Room for what a page leaves behind: more of it only grows the process. */
const YOUNG_MEGABYTES = 32;
/** A thread costs as much as the pages of some documents. */
const JOBS_OF_THREAD = 25;

/**
 * Renders jobs in threads; the links of all pages made, and how many were rendered anew. Fails with the first error.
 *
 * @param done told of each job that is done
 */
export async function renderInThreads(
  setup: RenderSetup,
  jobs: readonly Job[],
  done: () => void = () => undefined,
): Promise<{ links: GroupLinks[]; rendered: number }> {
  const count = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(jobs.length / JOBS_OF_THREAD));
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const data: ThreadData = { setup, jobs, next };
  const results = await Promise.all(Array.from({ length: count }, () => runThread(data, done)));
  return {
    links: results.flatMap(({ links }) => links),
    rendered: results.reduce((sum, { rendered }) => sum + rendered, 0),
  };
}

function runThread(
  workerData: ThreadData,
  done: () => void,
): Promise<{ links: GroupLinks[]; rendered: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: MOST_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    });
    const links: GroupLinks[] = [];
    let rendered = 0;
    const stop = (end: () => void) => {
      void worker.terminate();
      end();
    };
    worker.on('error', (error: Error) => stop(() => reject(error)));
    worker.on('message', (said: JobDone) => {
      if ('error' in said) {
        // Nobody starts another.
        Atomics.store(workerData.next, 0, workerData.jobs.length);
        stop(() => reject(new Error(said.error)));
      } else if ('end' in said) {
        stop(() => resolve({ links, rendered }));
      } else {
        links.push(said.links);
        rendered += said.rendered;
        done();
      }
    });
  });
}
