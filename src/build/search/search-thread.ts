import { Worker } from 'node:worker_threads';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import type { Library } from '#library/library.ts';
import type { HandedLibrary } from '#library/library-options.ts';
import type { MadeFile } from '../output/made-file.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** What the thread is started with. */
export interface SearchThreadData {
  library: HandedLibrary;
  /** Folder of the site, and of the bundle in it. */
  outDir: string;
  folder: string;
}

/** Writes the search bundle of a library into a site, in a thread of its own: it needs no page of the site. */
export async function writeSearchInThread(library: Library, files: SiteFiles): Promise<void> {
  const texts = [...library.currentDocuments(), ...library.news()].map((file) => library.key(file));
  const key = files.keyOf(library.catalogues(), texts);
  if (files.keep(SEARCH_FOLDER, key)) return;
  const made = await runThread({ library: library.handed(), outDir: files.fresh, folder: SEARCH_FOLDER });
  files.take({ name: SEARCH_FOLDER, key, files: made, links: null });
}

function runThread(workerData: SearchThreadData): Promise<MadeFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search index was not finished')));
  });
}
