import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '#scripts/eval/known-items.ts';
import { openNodeClient } from '#scripts/eval/node-client.ts';
import { cutParts } from '#build/search/pagefind-parts.ts';
import { writeSearchIndex } from '#build/search/search-index.ts';
import { find, sample } from '#tests/domain/search/samples.ts';

const SYLLABLES =
  'giảm tỷ lệ hộ nghèo bình quân mỗi năm phát triển kinh tế xã hội gắn với bảo vệ môi trường thu ngân sách nhà nước đạt tỉnh huyện hồ hổ họ hỏi hội ho';

/** Forty documents of words drawn from few syllables: enough positions for many parts. */
function manyWords() {
  const random = seeded(7);
  const syllables = SYLLABLES.split(' ');
  const words = (count: number): string =>
    Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(' ');
  return Array.from({ length: 40 }, (_, d) =>
    Array.from({ length: 5 }, (__, order) =>
      sample({ url: `/${d}/${order}`, doc: `/${d}/`, text: `${words(80)} mốc ${d}.${order}00`, order }),
    ),
  ).flat();
}

describe('the parts of the index', () => {
  const records = manyWords();
  let bundle = '';

  beforeAll(async () => {
    bundle = await mkdtemp(join(tmpdir(), 'van-kien-parts-'));
    await writeSearchIndex(records, bundle);
  });

  afterAll(() => rm(bundle, { recursive: true }));

  it('are small, so that a query loads little more than its words', async () => {
    const parts = await readdir(join(bundle, 'index'));
    expect(parts.length).toBeGreaterThan(12);
    const sizes = await Promise.all(
      parts.map(async (part) => (await readFile(join(bundle, 'index', part))).length),
    );
    expect(Math.max(...sizes)).toBeLessThan(4000);
  });

  it('give the same answers as the whole', async () => {
    const { client, close } = await openNodeClient(bundle);
    for (const query of [
      'hộ nghèo',
      'ho',
      'hồ',
      'ho hoi',
      'giảm tỷ lệ',
      'giam ty le ho ngheo',
      '3.100',
      '99.900',
      'bảo vệ',
    ]) {
      const { results } = await client.search(query, { limit: 300 });
      expect(
        results.map((result) => result.url),
        query,
      ).toEqual((await find(records, query)).urls);
    }
    await close();
  });

  it('are not cut from the files of another edition of Pagefind', async () => {
    const file = join(bundle, 'pagefind-entry.json');
    const entry = await readFile(file, 'utf8');
    await writeFile(file, entry.replace(/"version":"[^"]+"/, '"version":"9.9.9"'));
    await expect(cutParts(bundle, 'vi', 'thu_tu')).rejects.toThrow(/1\.6\.0/);
    await writeFile(file, entry);
  });
});
