import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeClient } from '#scripts/eval/node-client.ts';
import { knownItems, TYPINGS } from '#scripts/eval/known-items.ts';
import { writeSearchIndex } from '#build/search/search-index.ts';
import { find, sample } from '#tests/domain/search/samples.ts';

const records = ['a', 'b', 'c'].flatMap((doc, d) =>
  [
    'Giảm tỷ lệ hộ nghèo bình quân mỗi năm từ 1% trở lên.',
    'Phát triển kinh tế - xã hội gắn với bảo vệ môi trường và thích ứng với biến đổi khí hậu.',
    `Thực hiện Chỉ thị số 0${d + 3}-CT/TW; thu ngân sách ${d + 1}.846 tỷ đồng, tăng 6,${d}%.`,
  ].map((text, order) =>
    sample({
      url: `/${doc}/${order}`,
      doc: `/${doc}/`,
      path: [`Báo cáo xã Tân ${doc}`],
      text,
      order,
      date: `202${d}`,
      year: 2020 + d,
    }),
  ),
);

describe('the search bundle', () => {
  let bundle = '';
  let open: Awaited<ReturnType<typeof openNodeClient>>;

  beforeAll(async () => {
    bundle = await mkdtemp(join(tmpdir(), 'van-kien-search-'));
    await writeSearchIndex(records, bundle);
    open = await openNodeClient(bundle);
  });

  afterAll(async () => {
    await open.close();
    await rm(bundle, { recursive: true });
  });

  it('answers from its files exactly as the model in memory', async () => {
    const queries = [
      'hộ nghèo',
      'ho ngheo',
      'kinh tế xã hội',
      '04-CT/TW',
      '2846',
      'chi thi 05',
      'moi truong',
      'tân b',
      'xe hơi',
    ];
    const typed = knownItems(records, 5, 1).flatMap((item) => TYPINGS.map((typing) => item.typed[typing]));
    for (const query of [...queries, ...typed]) {
      const { results, near } = await open.client.search(query, { limit: 50 });
      const expected = await find(records, query);
      expect(results.map((result) => result.url)).toEqual(expected.urls);
      expect(near.map((result) => result.url)).toEqual(expected.nearUrls);
    }
  });

  it('gives whole records back, with passage, filters, counts and order', async () => {
    const { results, total, facets } = await open.client.search('hộ nghèo', {
      sort: 'moi',
      filters: { year: ['2020', '2022'] },
    });
    expect(results.map((result) => result.url)).toEqual(['/c/0', '/a/0']);
    expect(results[0]).toMatchObject({ ...records[6] });
    const [mark] = results[0]?.passage.marks ?? [];
    expect(results[0]?.passage.text.slice(...(mark ?? []))).toBe('hộ nghèo');
    expect(total).toBe(2);
    expect(facets.year.map(({ key, count }) => [key, count])).toEqual([
      ['2022', 1],
      ['2021', 1],
      ['2020', 1],
    ]);
  });

  it('is the same, byte for byte, when written again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'van-kien-search-'));
    await writeSearchIndex(records, again);
    const files = (await readdir(bundle, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect(await readFile(path)).toEqual(await readFile(path.replace(bundle, again)));
    }
    await rm(again, { recursive: true });
  });

  it('fails with a typed error when a part is corrupt', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'van-kien-search-'));
    await writeSearchIndex(records, broken);
    await writeFile(join(broken, 'danh-muc.json'), '{"version":9}');
    const { client, close } = await openNodeClient(broken);
    await expect(client.search('hộ nghèo')).rejects.toMatchObject({ name: 'SearchError', kind: 'hong' });
    await close();
    await rm(broken, { recursive: true });
  });
});
