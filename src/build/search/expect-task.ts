import type { RunTask } from '#library/thread/task-thread.ts';
import { expectPrepared } from './prepared-texts.ts';
// What the task after this one is made of is loaded by now.
import './search-task.ts';

/** Makes ready for the search of a site that is built with this cache. */
export const run: RunTask<string, never> = (cache) => expectPrepared(cache);
