import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HandedLibrary } from '#library/library-options.ts';
import { shareCompiled } from '../compile-cache.ts';
import type { Job, MadeGroup, MakerSetup } from './page-maker.ts';

/** What a thread is started with. */
export interface ThreadData {
  setup: MakerSetup;
  library: HandedLibrary;
  jobs: readonly Job[];
  /** One number: the job that is next. Threads take jobs without asking, as the thread that started them is busy. */
  next: Int32Array<SharedArrayBuffer>;
}

/** What a thread says: what became of a job, what went wrong, or that there is no job left. */
export type JobDone = { made: MadeGroup } | { error: string } | { end: true };

/** More threads than this, the one that begins them counted, only cost memory: each holds what lists of the whole site need. */
const MOST_THREADS = 4;
/** Memory of a thread that its collector keeps to; it needs about a quarter of this at 1,000 documents. */
const MOST_MEGABYTES = 640;
/** Room for what a page leaves behind: more of it only grows the process. */
const YOUNG_MEGABYTES = 32;
/** A thread costs as much as the pages of some documents: fewer jobs are not worth one. */
export const JOBS_OF_THREAD = 25;

/**
 * Jobs that are made in threads. This one may take some too when it has nothing else to do: it has opened what pages are
 * made with already, while one more thread would open and compile all of it again.
 */
export class PagePool {
  /** Settled when threads have no job left; fails with the first error. */
  readonly ended: Promise<unknown>;
  readonly #data: ThreadData;

  /** @param done told of each job that a thread has done */
  constructor(
    setup: MakerSetup,
    library: HandedLibrary,
    jobs: readonly Job[],
    done: (made: MadeGroup) => void,
  ) {
    const most = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(jobs.length / JOBS_OF_THREAD));
    shareCompiled();
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    this.#data = { setup, library, jobs, next };
    this.ended = Promise.all(Array.from({ length: Math.max(1, most - 1) }, () => runThread(this.#data, done)));
    // What goes wrong there is told where it is waited for.
    this.ended.catch(() => undefined);
  }

  /** The next job that nobody has taken; undefined where none is left. */
  take(): Job | undefined {
    return takeJob(this.#data);
  }
}

/** The next job that no thread has taken. */
export function takeJob({ jobs, next }: Pick<ThreadData, 'jobs' | 'next'>): Job | undefined {
  return jobs[Atomics.add(next, 0, 1)];
}

function runThread(workerData: ThreadData, done: (made: MadeGroup) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: MOST_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    });
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
      } else if ('end' in said) stop(resolve);
      else done(said.made);
    });
  });
}
