import { Worker } from 'node:worker_threads';
import { listDocuments } from './library.ts';

/** Fewer documents are read sooner than a thread begins. */
const FEWEST = 60;

/**
 * Reads the documents of a content folder into the store from the last to the first, in a thread of its own, while
 * this one reads them from the first to the last: each takes what the other has read.
 *
 * @returns ends it
 */
export function readAhead(root: string): () => void {
  if (listDocuments(root).documents.length < FEWEST) return () => undefined;
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: root });
  // What is wrong with a file is told by who reads it in turn.
  worker.on('error', () => undefined);
  return () => void worker.terminate();
}
