import type { TextSource } from '../file/text-file.ts';
import type { Library } from '../library.ts';
import type { TaskThread } from './task-thread.ts';

/** Fewer texts are read sooner than a thread begins. */
const FEWEST = 60;

/** What the task is started with. */
export interface ReadAheadData {
  cache: string;
  edition: string;
  sources: TextSource[];
  /** One number: above 0 when no more is to be read. */
  stop: Int32Array<SharedArrayBuffer>;
}

/** Texts that are being read. */
export interface ReadingAhead {
  /** Says that no more is to be read. */
  stop: () => void;
  /** Settled when no more is read. */
  ended: Promise<void>;
}

/**
 * Reads the texts of a library that no build has read yet into what is kept, from the last to the first, in a thread,
 * while this one reads them from the first to the last: each takes what the other has read. The thread is handed what
 * texts are made from; no file is read twice.
 */
export function readAhead(library: Library, thread: TaskThread): ReadingAhead {
  const { kept } = library;
  const sources = library.unkept();
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const reading = { stop: () => void Atomics.store(stop, 0, 1), ended: Promise.resolve() };
  if (kept === null || sources.length < FEWEST) return reading;
  const { cache, edition } = kept;
  const data: ReadAheadData = { cache, edition, sources: sources.toReversed(), stop };
  const task = thread.run(new URL('./read-task.ts', import.meta.url), data);
  // What is wrong with a text is told by who reads it in turn.
  return { ...reading, ended: task.catch(() => undefined) };
}
