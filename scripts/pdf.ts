import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '#build/hosting/serve.ts';
import { sizeText } from '#domain/hosting/offline.ts';
import { commandArguments } from '#library/command-line.ts';
import { type Printed, printedOf, printWorks, worksIn } from './pdf/printed-works.ts';

const USAGE = `In văn bản của trang đã dựng ra tệp PDF, như lệnh In của trình duyệt.

  npm run pdf -- ĐỊA-CHỈ…  [--dir dist] [--base /duong-dan/] [--out pdf]
  npm run pdf -- --all

  ĐỊA-CHỈ      địa chỉ của văn bản, phiên bản hay mục (/vb/…/), hoặc đường dẫn trong content/documents
  --all        mọi văn bản của trang
  --dir        thư mục trang đã dựng (mặc định: dist)
  --base       đường dẫn mà trang được dựng dưới đó (mặc định: /)
  --out        thư mục ghi các tệp PDF (mặc định: pdf)`;

const { values, positionals } = commandArguments({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'pdf' },
    help: { type: 'boolean', default: false },
  },
});
const dir = path.resolve(values.dir);

if (values.help) console.log(USAGE);
else if (!existsSync(path.join(dir, 'index.html')))
  fail(`Chưa có trang nào trong ${dir}. Chạy “npm run build” trước.`);
else if (!values.all && positionals.length === 0) fail(`Chưa nêu văn bản nào.\n\n${USAGE}`);
else await print(values.all ? worksIn(dir) : named());

/** What the command line names; each that the site does not have is told. */
function named(): Printed[] {
  return positionals.flatMap((name) => {
    const found = printedOf(name, dir, values.base);
    if (found === null) fail(`${name}: trang trong ${dir} không có văn bản, phiên bản hay mục này.`);
    return found ?? [];
  });
}

async function print(works: readonly Printed[]): Promise<void> {
  if (works.length === 0) return;
  const browser = await openBrowser();
  if (browser === null) return;
  const { server, address } = await serveSite({ dir, base: values.base, port: 0, host: '127.0.0.1' });
  let done = 0;
  let failed = 0;
  try {
    await printWorks(
      browser,
      address.replace(/\/$/, ''),
      works,
      path.resolve(values.out),
      (work, outcome) => {
        done += 1;
        const place = `[${String(done)}/${String(works.length)}]`;
        if ('bytes' in outcome) {
          console.log(`${place} ${path.join(values.out, work.file)}: ${sizeText(outcome.bytes)}`);
          return;
        }
        failed += 1;
        fail(`${place} LỖI ${work.address}: ${outcome.error}`);
      },
    );
  } finally {
    await browser.close();
    server.close();
  }
  console.log(`Đã in ${String(works.length - failed)}/${String(works.length)} văn bản vào ${values.out}.`);
}

/** The browser comes with the tools of development: an installation without them cannot print. */
async function openBrowser(): Promise<Browser | null> {
  try {
    const { launchBrowser } = await import('./browser.ts');
    return await launchBrowser();
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    fail(
      `Không mở được trình duyệt để in (${why}). Chạy “npm install” đủ cả công cụ phát triển, hoặc nêu đường dẫn Chromium ở VAN_KIEN_BROWSER.`,
    );
    return null;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
