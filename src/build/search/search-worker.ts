import { parentPort, workerData } from 'node:worker_threads';
import { openHanded } from '#library/library.ts';
import { writeSiteSearch } from './site-search.ts';
import type { SearchThreadData } from './search-thread.ts';

const { library, outDir } = workerData as SearchThreadData;
parentPort?.postMessage(await writeSiteSearch(openHanded(library), outDir));
