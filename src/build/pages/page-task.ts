import { setImmediate } from 'node:timers/promises';
import { openHanded } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import type { RunTask } from '#library/thread/task-thread.ts';
import { shareCompiled } from '../compile-cache.ts';
import { type MadeGroup, PageMaker } from './page-maker.ts';
import { type PageTaskData, takeJob } from './page-pool.ts';

/** Makes pages as long as there is a job that nobody has taken; says what became of each. */
export const run: RunTask<PageTaskData, MadeGroup> = async (data, say) => {
  provideLibrary(openHanded(data.library));
  const maker = await PageMaker.open(data.setup);
  // A thread is ended before it would keep them itself.
  shareCompiled();
  for (let job = takeJob(data); job; job = takeJob(data)) {
    const { name } = job;
    say(
      await maker.make(job).catch((error: unknown) => {
        throw new Error(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }),
    );
    // What V8 puts off, as giving back memory, it does between two jobs.
    await setImmediate();
  }
};
