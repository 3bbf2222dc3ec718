import { workerData } from 'node:worker_threads';
import { readDocumentFile } from './file/document-file.ts';
import { listDocuments } from './library.ts';
import { readLedgers } from './permalinks.ts';

// See read-ahead.ts.
const root = workerData as string;
const { ledgers } = readLedgers(root);
for (const { file, name, workKey } of listDocuments(root).documents.reverse())
  readDocumentFile(file, name, ledgers.get(workKey));
