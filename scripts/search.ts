import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeSiteSearch } from '#build/search/site-search.ts';
import { openLibrary } from '#library/library.ts';
import { contentRoot } from '#library/settings.ts';
import { openNodeClient } from './eval/node-client.ts';

const USAGE = `Tìm trong thư mục nội dung, bằng chính mã của trang tìm kiếm.

  npm run search -- "câu hỏi" [--limit 10]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: '10' }, help: { type: 'boolean', default: false } },
});
const query = positionals.join(' ').trim();

if (values.help || query === '') console.log(USAGE);
else await answer(query, Number(values.limit));

async function answer(typed: string, limit: number): Promise<void> {
  const bundle = mkdtempSync(path.join(tmpdir(), 'van-kien-search-'));
  try {
    await writeSiteSearch(openLibrary(contentRoot()), bundle);
    const { client, close } = await openNodeClient(bundle);
    const { understood, results, near, total } = await client.search(typed, { limit }).finally(() => close());
    console.log(`Đã tìm: ${understood.display}. ${total === 0 ? 'Không có kết quả.' : `${total} kết quả.`}`);
    for (const [i, result] of results.entries()) print(`${i + 1}.`, result);
    if (near.length > 0) console.log('\nGần với điều đang tìm:');
    for (const result of near) print('·', result);
  } finally {
    rmSync(bundle, { recursive: true, force: true });
  }
}

type Shown = Awaited<
  ReturnType<Awaited<ReturnType<typeof openNodeClient>>['client']['search']>
>['results'][number];

function print(mark: string, { number, title, value, path: ancestors, passage, url }: Shown): void {
  const name = [number, title].filter(Boolean).join(' ');
  console.log(
    `\n${mark} ${[name, value].filter(Boolean).join(' | ')}\n   ${ancestors.join(' · ')}\n   ${passage.text.replace(/\s+/g, ' ')}\n   ${url}`,
  );
}
