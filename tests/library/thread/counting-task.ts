import type { RunTask } from '#library/thread/task-thread.ts';

/** How many tasks this thread has begun. */
let begun = 0;

/** Says which task of its thread it is, after a while; fails, or ends the thread, where it is told to. */
export const run: RunTask<'say' | 'fail' | 'end', number> = async (order, say) => {
  const own = ++begun;
  await new Promise((resolve) => setTimeout(resolve, 20 / own));
  if (order === 'fail') throw new Error(`task ${own} failed`);
  if (order === 'end') process.exit(1);
  say(own);
};
