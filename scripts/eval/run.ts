/**
 * Measures the search on judged units without a site:
 *   node scripts/eval/run.ts --units units.jsonl --queries dev.jsonl [--browser] [--known 300] [--seed 1] [--worst 20]
 * Prints the table per category, the known-item table, and the weakest queries. With --browser through Chromium.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSearchIndex } from '#build/search/search-index.ts';
import { openBrowserClient } from './browser-client.ts';
import { evaluate, knownItemTable, weakest } from './evaluate.ts';
import type { Search } from './evaluate.ts';
import { knownItems } from './known-items.ts';
import { scoreTable } from './metrics.ts';
import type { JudgedQuery } from './metrics.ts';
import { openNodeClient } from './node-client.ts';
import { readLines, recordsOfUnits } from './units.ts';
import type { JudgedUnit } from './units.ts';

const { values } = parseArgs({
  options: {
    units: { type: 'string' },
    queries: { type: 'string' },
    browser: { type: 'boolean', default: false },
    known: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    worst: { type: 'string', default: '0' },
  },
});

const records = recordsOfUnits(readLines<JudgedUnit>(values.units ?? ''));
const bundle = await mkdtemp(join(tmpdir(), 'van-kien-eval-'));
await writeSearchIndex(records, bundle);
const { search, close } = values.browser ? await inBrowser() : await inNode();
try {
  if (values.queries !== undefined) {
    const scores = await evaluate(search, readLines<JudgedQuery>(values.queries));
    console.log(scoreTable(scores));
    if (Number(values.worst) > 0) console.log(`\n${weakest(scores, Number(values.worst))}`);
  }
  const items = knownItems(records, Number(values.known), Number(values.seed));
  if (items.length > 0) console.log(`\n${items.length} spans\n${await knownItemTable(search, items)}`);
} finally {
  await close();
  await rm(bundle, { recursive: true });
}

async function inNode(): Promise<{ search: Search; close: () => Promise<void> }> {
  const { client, close } = await openNodeClient(bundle);
  const search: Search = async (query, limit) =>
    (await client.search(query, { limit })).results.map((result) => result.url);
  return { search, close };
}

async function inBrowser(): Promise<{ search: Search; close: () => Promise<void> }> {
  const browser = await openBrowserClient(bundle);
  return {
    search: async (query, limit) => (await browser.search(query, limit)).urls,
    close: () => browser.close(),
  };
}
