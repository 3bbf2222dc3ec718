import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import { LONGEST_WORK_MS } from './limits.ts';
import type { ImportContext } from './state.ts';
import { workOn } from './work.ts';

// Runs as a process of its own, so that a hostile file ends there: asked for a file, it answers what the file became.

/** Its own memory, and what it started to read a file, stay below the ceiling. */
const LARGEST_RSS = 1300 * 1024 * 1024;
const LOOK_MS = 100;

// A thread of its own looks on: the main one may be busy with a regular expression or out of memory.
const WATCH = `
const { workerData } = require('node:worker_threads');
const started = new Float64Array(workerData.started);
setInterval(() => {
  const isLate = started[0] > 0 && Date.now() - started[0] > workerData.longest;
  if (!isLate && process.memoryUsage.rss() < workerData.largest) return;
  try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); }
}, workerData.look);
`;

const buffer = new SharedArrayBuffer(8);
const started = new Float64Array(buffer);
const watch = new Worker(WATCH, {
  eval: true,
  workerData: { started: buffer, longest: LONGEST_WORK_MS, largest: LARGEST_RSS, look: LOOK_MS },
});
watch.unref();

process.on('message', ({ file, context }: { file: string; context: ImportContext }) => {
  started[0] = Date.now();
  const answer = workOn(file, context);
  started[0] = 0;
  // This process is ended by force, so what was compiled is stored now.
  flushCompileCache();
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
