import { parentPort, workerData } from 'node:worker_threads';
import { openHanded } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { shareCompiled } from '../compile-cache.ts';
import { PageMaker } from './page-maker.ts';
import { type JobDone, takeJob, type ThreadData } from './page-pool.ts';

// Makes pages in a thread of its own.

const data = workerData as ThreadData;
provideLibrary(openHanded(data.library));
const maker = await PageMaker.open(data.setup);
// A thread is ended before it would keep them itself.
shareCompiled();

let said: JobDone = { end: true };
for (let job = takeJob(data); job; job = takeJob(data)) {
  try {
    say({ made: await maker.make(job) });
  } catch (error) {
    said = {
      error: `${job.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    };
    break;
  }
}
say(said);

function say(done: JobDone): void {
  parentPort?.postMessage(done);
}
