import { Worker } from 'node:worker_threads';
import type { Library } from '#library/library.ts';
import type { HandedLibrary } from '#library/library-options.ts';
import type { SearchIndexReport } from './search-index.ts';

/** What the thread is started with. */
export interface SearchThreadData {
  library: HandedLibrary;
  outDir: string;
}

/** Writes the search bundle of a library into `outDir` in a thread of its own: it needs no page of the site. */
export function writeSearchInThread(library: Library, outDir: string): Promise<SearchIndexReport> {
  return new Promise((resolve, reject) => {
    const workerData: SearchThreadData = { library: library.handed(), outDir };
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search index was not finished')));
  });
}
