import { Worker } from 'node:worker_threads';

/** What a module of a task gives: does the task with its data, and says things meanwhile. */
export type RunTask<Data, Said> = (data: Data, say: (said: Said) => void) => void | Promise<void>;

/** What the thread is asked: to run the task of a module. */
export interface Asked {
  task: number;
  /** Address of the module; it gives `run`. */
  module: string;
  data: unknown;
}

/** What it answers: what the task says, that it ended, or why it could not. */
export type Answered = { task: number } & ({ said: unknown } | { end: true } | { error: string });

/** A task that was asked for. */
interface Open {
  hear: (said: unknown) => void;
  end: (error: Error | null) => void;
}

const ENDED = 'A thread ended before its task';

/** Room for what a page or a text leaves behind: more of it only grows the process. */
const YOUNG_MEGABYTES = 64;

/**
 * A thread that does tasks one after the other. One thread for all of a build: each begins by loading and compiling the
 * code, and what one task has compiled serves the next. It begins with its first task.
 */
export class TaskThread {
  #worker: Worker | null = null;
  readonly #open = new Map<number, Open>();
  #count = 0;

  /**
   * Does a task after those that were asked for before.
   *
   * @param module address of a module that gives `run` ({@link RunTask})
   * @param heard told what the task says
   * @returns settled when the task has ended; fails with its error, or when the thread ends before
   */
  run<Data, Said>(module: URL, data: Data, heard: (said: Said) => void = () => undefined): Promise<void> {
    const task = this.#count++;
    return new Promise((resolve, reject) => {
      this.#open.set(task, {
        hear: heard as Open['hear'],
        end: (error) => (error ? reject(error) : resolve()),
      });
      this.#worker ??= this.#begin();
      this.#worker.postMessage({ task, module: module.href, data } satisfies Asked);
    });
  }

  /** Ends the thread; tasks that have not ended fail. */
  end(): void {
    void this.#worker?.terminate();
    this.#fail(new Error(ENDED));
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./task-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', (answered: Answered) => {
      const open = this.#open.get(answered.task);
      if ('said' in answered) return open?.hear(answered.said);
      this.#open.delete(answered.task);
      open?.end('error' in answered ? new Error(answered.error) : null);
    });
    const fail = (error: Error) => {
      // Of one that was ended, another may be at work.
      if (this.#worker === worker) this.#fail(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error(ENDED)));
    return worker;
  }

  /** The thread is no more: what is open fails, what is asked next begins another. */
  #fail(error: Error): void {
    this.#worker = null;
    for (const { end } of this.#open.values()) end(error);
    this.#open.clear();
  }
}
