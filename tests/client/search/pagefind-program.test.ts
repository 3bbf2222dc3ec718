import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '#build/search/search-index.ts';
import { startPagefind, unpacksFiles } from '#client/search/pagefind-program.ts';
import { openCatalogue } from '#domain/search/index/catalogue.ts';
import type { CatalogueFile } from '#domain/search/index/catalogue.ts';
import { placedWord } from '#domain/search/index/part.ts';
import { indexPrefix } from '#domain/search/index/token.ts';
import { sample } from '#tests/domain/search/samples.ts';
import type { PagefindInstance } from '#client/search/pagefind-index.ts';

const records = ['a', 'b'].flatMap((doc) =>
  ['Giảm tỷ lệ hộ nghèo mỗi năm.', 'Hỗ trợ hộ nghèo xây nhà ở, hồ chứa nước.'].map((text, order) =>
    sample({ url: `/${doc}/${order}`, doc: `/${doc}/`, path: [`Báo cáo xã Tân ${doc}`], text, order }),
  ),
);

describe("Pagefind's program without its script", () => {
  let bundle = '';
  let catalogue: CatalogueFile;
  const load = async (file: string): Promise<ArrayBuffer> =>
    new Uint8Array(await readFile(join(bundle, file))).buffer;
  const start = (from = load): Promise<PagefindInstance> => startPagefind(catalogue.index, from);
  const foundBy = async (pagefind: PagefindInstance, term: string) => {
    const answer = await pagefind.search(term);
    return (answer?.results ?? []).map(({ id, words }) => ({ id, words: [...words] }));
  };

  beforeAll(async () => {
    bundle = await mkdtemp(join(tmpdir(), 'van-kien-program-'));
    await writeSearchIndex(records, bundle);
    catalogue = JSON.parse(await readFile(join(bundle, 'danh-muc.json'), 'utf8')) as CatalogueFile;
  });
  afterAll(() => rm(bundle, { recursive: true }));

  it('finds what the script finds over the same files', async () => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      readFile(join(bundle, pathname)).then(
        (data) => response.end(data),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const basePath = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const { createInstance } = (await import(pathToFileURL(join(bundle, 'pagefind.js')).href)) as {
      createInstance: (options: object) => PagefindInstance;
    };
    const script = createInstance({ basePath });
    const program = await start();
    const { vocabulary } = openCatalogue(catalogue);
    for (const key of vocabulary.bases()) {
      const term = placedWord(indexPrefix(key), key, vocabulary.partOf(key) ?? 0);
      const found = await foundBy(program, term);
      expect(found.length, key).toBeGreaterThan(0);
      expect(found, key).toEqual(await foundBy(script, term));
    }
    server.closeAllConnections();
    server.close();
  });

  it('reads files whose packing a host took off', async () => {
    const unpacked = async (file: string) => new Uint8Array(gunzipSync(await load(file))).buffer;
    const term = placedWord('ho0', 'ho', openCatalogue(catalogue).vocabulary.partOf('ho') ?? 0);
    expect(await foundBy(await start(unpacked), term)).toHaveLength(2);
  });

  it('loads a part once, tells of one that does not come, and asks for it again', async () => {
    const asked: string[] = [];
    let isDown = true;
    const program = await start((file) => {
      asked.push(file);
      return isDown && file.startsWith('index/') ? Promise.reject(new Error('offline')) : load(file);
    });
    const term = placedWord('ho0', 'ho', openCatalogue(catalogue).vocabulary.partOf('ho') ?? 0);
    await expect(program.search(term)).rejects.toThrow('offline');
    isDown = false;
    await program.preload(term);
    expect(await foundBy(program, term)).toHaveLength(2);
    expect(asked.filter((file) => file.startsWith('index/'))).toHaveLength(2);
  });

  it('refuses what is no file of Pagefind', async () => {
    await expect(start(() => Promise.resolve(new TextEncoder().encode('pagefind').buffer))).rejects.toThrow();
  });

  it('needs a browser that unpacks files', () => {
    expect(unpacksFiles()).toBe(true);
    expect(unpacksFiles({})).toBe(false);
  });

  it('stands in a bundle that the script can be asked for, too', async () => {
    const files = await readdir(bundle);
    expect(files).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'pagefind-worker.js']),
    );
  });
});
