import path from 'node:path';
import { OFFLINE, offlineList } from '#domain/hosting/offline.ts';
import { digestOf } from '#library/digest.ts';
import { BASELINE } from '../baseline.ts';
import type { SiteFiles } from '../output/site-files.ts';

const worker = path.resolve(import.meta.dirname, '../../client/offline/worker.ts');
/** Groups of the output. */
const [WORKER, LIST] = ['ngoai-tuyen.js', 'ngoai-tuyen'];

/**
 * Offline reading: the service worker, and the list of files with their sizes for who keeps the whole site. No file of
 * the output is read, so that large sites pay little.
 *
 * @param content digest of what the site was made from: a change may leave the sizes of all files as they are
 */
export async function writeOffline(files: SiteFiles, content: string): Promise<void> {
  const key = files.keyOf();
  if (!files.keep(WORKER, key)) {
    files.put(WORKER, OFFLINE.worker.slice(1), await workerCode());
    files.close(WORKER, key, null);
  }
  const listed = Array.from(files.files.values(), ({ file, size }): [string, number] => [file, size]).sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const digest = digestOf(JSON.stringify([listed, content]));
  const { tep, ...total } = offlineList(listed, digest.slice(0, 16));
  files.put(LIST, OFFLINE.list.slice(1), JSON.stringify({ ...total, tep }));
  files.put(LIST, OFFLINE.total.slice(1), JSON.stringify(total));
}

async function workerCode(): Promise<string> {
  // Few builds make the worker anew.
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: worker,
    transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: [...BASELINE] },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
