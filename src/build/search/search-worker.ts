import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openHanded } from '#library/library.ts';
import { madeFile } from '../output/made-file.ts';
import { filesBelow } from '../output/site-state.ts';
import { writeSiteSearch } from './site-search.ts';
import type { SearchThreadData } from './search-thread.ts';

const { library, outDir, folder } = workerData as SearchThreadData;
await writeSiteSearch(openHanded(library), path.join(outDir, folder));
const files = filesBelow(outDir, folder).map((file) => madeFile(file, readFileSync(path.join(outDir, file))));
parentPort?.postMessage(files);
