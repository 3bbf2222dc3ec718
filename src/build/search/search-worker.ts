import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogues } from '#library/library.ts';
import { searchRecords } from '#library/search-records.ts';
import { writeSearchIndex } from './search-index.ts';
import type { SearchThreadData } from './search-thread.ts';

const { root, outDir } = workerData as SearchThreadData;
const { glossary, metrics } = readCatalogues(root);
const report = await writeSearchIndex(searchRecords(root), outDir, { glossary, indicators: metrics });
parentPort?.postMessage(report);
