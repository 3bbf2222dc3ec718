import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { OFFLINE, offlineList, type OfflineTotal, sizeText } from '#domain/hosting/offline.ts';
import { digestOf } from '#library/digest.ts';
import type { Library } from '#library/library.ts';
import { BASELINE } from '../baseline.ts';

const worker = path.resolve(import.meta.dirname, '../../client/offline/worker.ts');

/**
 * Offline reading: the service worker, and the list of files with their sizes for who keeps the whole site. Sizes are
 * asked of the file system; no file of the output is read, so that large sites pay little.
 */
export function offline(library: Library): AstroIntegration {
  return {
    name: 'van-kien-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        await writeWorker(path.join(outDir, OFFLINE.worker));
        const { soTep, tong } = writeList(outDir, library.digest());
        logger.info(`ngoại tuyến: ${String(soTep)} tệp, ${sizeText(tong)}`);
      },
    },
  };
}

async function writeWorker(file: string): Promise<void> {
  const bundle = await rolldown({
    input: worker,
    transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: [...BASELINE] },
  });
  await bundle.write({ file, format: 'iife', minify: true });
  await bundle.close();
}

/**
 * Writes what the whole site holds and weighs into a built site.
 *
 * @param content digest of what the site was made from: a change may leave the sizes of all files as they are
 */
export function writeList(outDir: string, content: string): OfflineTotal {
  const files = filesOf(outDir);
  const digest = digestOf(JSON.stringify([files, content]));
  const list = offlineList(files, digest.slice(0, 16));
  const { tep, ...total } = list;
  mkdirSync(path.join(outDir, path.dirname(OFFLINE.list)), { recursive: true });
  writeFileSync(path.join(outDir, OFFLINE.list), JSON.stringify({ ...total, tep }));
  writeFileSync(path.join(outDir, OFFLINE.total), JSON.stringify(total));
  return total;
}

/** Files under a folder, in order, with their bytes. */
function filesOf(folder: string): [path: string, bytes: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file): [string, number] => [
      path.relative(folder, file).split(path.sep).join('/'),
      statSync(file).size,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
