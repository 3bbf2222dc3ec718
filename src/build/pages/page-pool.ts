import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { HandedLibrary } from '#library/library-options.ts';
import { TaskThread } from '#library/thread/task-thread.ts';
import { shareCompiled } from '../compile-cache.ts';
import type { Job, MadeGroup, MakerSetup, PageMaker } from './page-maker.ts';

/** What the task is started with. */
export interface PageTaskData {
  setup: MakerSetup;
  library: HandedLibrary;
  jobs: readonly Job[];
  /** One number: the job that is next. Threads take jobs without asking, as the thread that started them is busy. */
  next: Int32Array<SharedArrayBuffer>;
}

/** More threads than this, the one that begins them counted, only cost memory: each holds what lists of the whole site need. */
const MOST_THREADS = 4;
/** A thread costs as much as the pages of some documents: fewer jobs are not worth one. */
const JOBS_OF_THREAD = 25;

/**
 * Jobs that are made in threads where there are many. This one takes some too when it has nothing else to do: it has
 * opened what pages are made with already, while one more thread would open and compile all of it again.
 */
export class PagePool {
  readonly #data: PageTaskData;
  readonly #done: (made: MadeGroup) => void;
  readonly #ended: Promise<unknown>;
  /** Threads that were begun for this alone. */
  readonly #more: readonly TaskThread[];

  /**
   * @param thread one that is there already
   * @param done told of each job that is done
   */
  constructor(
    data: Pick<PageTaskData, 'setup' | 'library' | 'jobs'>,
    thread: TaskThread,
    done: (made: MadeGroup) => void,
  ) {
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    this.#data = { ...data, next };
    this.#done = done;
    const most = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(data.jobs.length / JOBS_OF_THREAD));
    this.#more = Array.from({ length: Math.max(0, most - 2) }, () => new TaskThread());
    this.#ended =
      data.jobs.length < JOBS_OF_THREAD ? Promise.resolve() : this.#begin([thread, ...this.#more]);
    // What goes wrong there is told where it is waited for.
    this.#ended.catch(() => undefined);
  }

  /** Makes what nobody has taken, and waits for what threads have. Fails with the first error. */
  async finish(maker: PageMaker): Promise<void> {
    try {
      for (let job = takeJob(this.#data); job; job = takeJob(this.#data)) {
        this.#done(await maker.make(job));
        // Threads are heard between two jobs.
        await setImmediate();
      }
      await this.#ended;
    } finally {
      for (const thread of this.#more) thread.end();
    }
  }

  #begin(threads: readonly TaskThread[]): Promise<unknown> {
    shareCompiled();
    const { jobs, next } = this.#data;
    const task = new URL('./page-task.ts', import.meta.url);
    return Promise.all(
      threads.map((thread) =>
        thread.run(task, this.#data, this.#done).catch((error: unknown) => {
          // Nobody starts another.
          Atomics.store(next, 0, jobs.length);
          throw error;
        }),
      ),
    );
  }
}

/** The next job that no thread has taken. */
export function takeJob({ jobs, next }: Pick<PageTaskData, 'jobs' | 'next'>): Job | undefined {
  return jobs[Atomics.add(next, 0, 1)];
}
