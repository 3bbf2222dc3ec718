import type { RunTask } from '#library/thread/task-thread.ts';
import { expectCuts } from './expected-cuts.ts';
// What the task after this one is made of is loaded by now.
import './search-task.ts';

/** Takes texts from the cache before they are asked for. See expected-cuts.ts. */
export const run: RunTask<string, never> = (cache) => {
  expectCuts(cache);
};
