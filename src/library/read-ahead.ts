import { Worker } from 'node:worker_threads';
import type { TextSource } from './file/text-file.ts';
import type { Library } from './library.ts';

/** Fewer texts are read sooner than a thread begins. */
const FEWEST = 60;

/** What the thread is started with. */
export interface ReadAheadData {
  cache: string;
  edition: string;
  sources: TextSource[];
}

/**
 * Reads the texts of a library that no build has read yet into what is kept, from the last to the first, in a thread of
 * its own, while this one reads them from the first to the last: each takes what the other has read. The thread is
 * handed what texts are made from; no file is read twice.
 *
 * @returns ends it
 */
export function readAhead(library: Library): () => void {
  const { kept } = library;
  const sources = library.unkept();
  if (kept === null || sources.length < FEWEST) return () => undefined;
  const workerData: ReadAheadData = {
    cache: kept.cache,
    edition: kept.edition,
    sources: sources.toReversed(),
  };
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData });
  // What is wrong with a text is told by who reads it in turn.
  worker.on('error', () => undefined);
  return () => void worker.terminate();
}
