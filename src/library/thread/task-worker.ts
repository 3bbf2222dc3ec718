import { parentPort } from 'node:worker_threads';
import type { Answered, Asked, RunTask } from './task-thread.ts';

// See task-thread.ts.

const answer = (answered: Answered) => parentPort?.postMessage(answered);

let before = Promise.resolve();
parentPort?.on('message', (asked: Asked) => {
  before = before.then(() => perform(asked));
});

async function perform({ task, module, data }: Asked): Promise<void> {
  try {
    const { run } = (await import(module)) as { run: RunTask<unknown, unknown> };
    await run(data, (said) => answer({ task, said }));
    answer({ task, end: true });
  } catch (error) {
    answer({ task, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
