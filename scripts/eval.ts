import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importSeeds, uidsByAddress } from './acceptance/verbatim.ts';
import { launchBrowser } from './browser.ts';
import { buildSite } from '#build/site.ts';
import { evaluate, type Search, weakest } from './eval/evaluate.ts';
import { categoryMeans, type JudgedQuery, type Means, means, scoreTable } from './eval/metrics.ts';
import { type JudgedUnit, readLines } from './eval/units.ts';
import { serveSite } from '#build/hosting/serve.ts';

const USAGE = `Chấm chất lượng tìm kiếm trên các văn bản thật, trong Chromium, qua chính trang tìm kiếm.

  npm run eval -- [THƯ_MỤC_SHARED] [--queries TỆP.jsonl] [--worst 20] [--floor]

--floor: thất bại khi điểm thấp hơn mức sàn.`;

/**
 * Achieved on dev.jsonl less 0.01 or less: below this a change has made the search worse. Recall was 0.95 before a first page
 * held only what few files of texts hold.
 */
const FLOOR = {
  p1: 0.99,
  best1: 0.926,
  ndcg: 0.95,
  recall: 0.92,
  noAnswer: 0.9,
} as const satisfies Partial<Means>;

/** The nDCG of the weakest category: numbers of documents and concepts reach 0.91. */
const CATEGORY_FLOOR = 0.9;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string' },
    worst: { type: 'string', default: '0' },
    floor: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run(path.resolve(positionals[0] ?? '../shared'));

async function run(shared: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-eval-'));
  try {
    const seeds = await importSeeds(shared, path.join(folder, 'content'));
    const site = path.join(folder, 'site');
    if (!(await buildSite({ outDir: site, content: seeds.content, cache: path.join(folder, 'cache') }))) {
      process.exitCode = 1;
      return;
    }
    const units = readLines<JudgedUnit>(path.join(shared, 'search/units.jsonl'));
    const uids = uidsByAddress(
      seeds,
      units.map(({ uid }) => uid),
    );
    const queries = readLines<JudgedQuery>(values.queries ?? path.join(shared, 'search/dev.jsonl'));
    const { search, close } = await openSearchPage(site);
    const scores = await evaluate(search, queries, (url) => uids.get(url) ?? url).finally(close);
    console.log(scoreTable(scores));
    if (Number(values.worst) > 0) console.log(`\n${weakest(scores, Number(values.worst))}`);
    const achieved = means(scores);
    const low = Object.entries(FLOOR).filter(
      ([name, floor]) => (achieved[name as keyof typeof FLOOR] ?? 0) < floor,
    );
    const weak = categoryMeans(scores).filter(([, { ndcg }]) => ndcg !== null && ndcg < CATEGORY_FLOOR);
    const faults = [
      ...low.map(([name, floor]) => `${name} is below its floor of ${floor}`),
      ...weak.map(([name]) => `nDCG of ${name} is below its floor of ${CATEGORY_FLOOR}`),
    ];
    for (const fault of faults) console.log(fault);
    if (!values.floor) return;
    console.log(`acceptance: ${faults.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed'}`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The search page of a built site in real Chromium: first links of the results, in order. */
async function openSearchPage(site: string): Promise<{ search: Search; close: () => Promise<void> }> {
  const { server, address } = await serveSite({ dir: site, base: '/', port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    search: async (query, limit) => {
      await page.goto(`${address}tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('#ket-qua[data-trang-thai="xong"]').waitFor({ state: 'attached' });
      const links = await page
        // A divider between full and partial answers is no result.
        .locator('#ket-qua > li.kq')
        .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
      return links.slice(0, limit);
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
