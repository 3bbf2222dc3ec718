import { Worker } from 'node:worker_threads';

/** A process that reads a file, and what it started, take no more memory than this. */
const LARGEST_RSS = 1300 * 1024 * 1024;
const LOOK_MS = 100;

// A thread of its own looks on: the main one may be busy with a regular expression or out of memory.
const WATCH = `
const { workerData } = require('node:worker_threads');
const started = new Float64Array(workerData.started);
setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = workerData.isProcessor ? (user + system) / 1000 : Date.now();
  const isLate = started[0] > 0 && now - started[0] > workerData.longest;
  if (!isLate && process.memoryUsage.rss() < workerData.largest) return;
  try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); }
}, workerData.look);
`;

/**
 * Ends this process and what it started by force where it takes too much memory, or too long over a piece of work.
 *
 * @param longest milliseconds
 * @param clock what they are counted in; a busy machine takes no processor time away
 * @returns tells the watch that a piece of work begins (the time by that clock) or has ended (0)
 */
export function watchedFor(longest: number, clock: 'wall' | 'processor' = 'wall'): (began: number) => void {
  const buffer = new SharedArrayBuffer(8);
  const started = new Float64Array(buffer);
  const watch = new Worker(WATCH, {
    eval: true,
    workerData: {
      started: buffer,
      longest,
      isProcessor: clock === 'processor',
      largest: LARGEST_RSS,
      look: LOOK_MS,
    },
  });
  watch.unref();
  return (began) => {
    started[0] = began;
  };
}

/** Milliseconds of processor time that this process has taken. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
