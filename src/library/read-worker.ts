import { workerData } from 'node:worker_threads';
import { KeptTexts } from './file/kept-texts.ts';
import { keepRead } from './file/text-reader.ts';
import type { ReadAheadData } from './read-ahead.ts';

// See read-ahead.ts.
const { cache, edition, sources } = workerData as ReadAheadData;
const kept = new KeptTexts(cache, edition);
for (const source of sources) keepRead(kept, source);
