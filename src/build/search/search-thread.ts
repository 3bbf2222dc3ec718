import { Worker } from 'node:worker_threads';
import type { SearchIndexReport } from './search-index.ts';

/** What the thread is started with. */
export interface SearchThreadData {
  /** The content folder. */
  root: string;
  outDir: string;
}

/** Writes the search bundle of a content folder into `outDir` in a thread of its own: it needs no page of the site. */
export function writeSearchInThread(workerData: SearchThreadData): Promise<SearchIndexReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search index was not finished')));
  });
}
