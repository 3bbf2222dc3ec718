import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSearchIndex } from '#build/search/search-index.ts';
import { CITABLE_FILE } from '#domain/search/query/cited.ts';
import { openNodeClient } from '../../eval/node-client.ts';
import { syntheticArchive } from './synthetic-archive.ts';

/**
 * Milliseconds that each query takes over a static index of made-up documents, ranked in this process: with the parts of
 * the index it needs fetched from this machine, and again with all of them at hand.
 */
export async function staticTimes(
  documents: number,
  seed: number,
  queries: readonly string[],
): Promise<{ fresh: number[]; again: number[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-static-'));
  const bundle = path.join(folder, 'pagefind');
  const sources = [...syntheticArchive(documents, seed)];
  await writeSearchIndex(
    sources.flatMap(({ records }) => records),
    bundle,
  );
  mkdirSync(path.join(folder, path.dirname(CITABLE_FILE)), { recursive: true });
  writeFileSync(path.join(folder, CITABLE_FILE), JSON.stringify(sources.map(({ citable }) => citable)));
  const { client, close } = await openNodeClient(bundle);
  try {
    await client.warm();
    const times = async (): Promise<number[]> => {
      const list: number[] = [];
      for (const query of queries) {
        const began = performance.now();
        await client.search(query);
        list.push(performance.now() - began);
      }
      return list;
    };
    return { fresh: await times(), again: await times() };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
