import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { writeContent } from './corpus/corpus.ts';
import { longText, longWork, longWorkEdited } from './corpus/long-work.ts';
import { measure } from './measure.ts';
import { inSeconds, markdownTable, median } from './table.ts';

const UNITS = 10_000;
const ROUNDS = 5;
/** The corpus has about 125 addresses for each document. */
const DOCUMENTS = 80;
const LIMIT_SECONDS = 120;

const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-bench-links-'));
try {
  const rows = [await row('nhiều văn bản', manyWorks()), await row('một văn bản', oneWork())];
  console.log(markdownTable(['npm run check', 'địa chỉ trong sổ', 'đồng hồ', 'bộ xử lý'], rows));
  console.log(`Một văn bản, sửa, xoá, chèn 500 chỗ chưa khai báo: ${edited()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function manyWorks(): string {
  const root = path.join(folder, 'many');
  writeContent(root, DOCUMENTS);
  return root;
}

function oneWork(): string {
  const root = path.join(folder, 'one');
  const { file, paragraphs } = longWork(UNITS);
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), longText(paragraphs));
  return root;
}

/** Publishes a folder and measures the check of it, as an editor runs it. */
async function row(name: string, root: string): Promise<string[]> {
  const options = readOptions(['--publish', '--write', '--as-is'], '2026-01-01');
  await runLinks(options, { root, random: Math.random, print: () => undefined });
  const lines = [...openLibrary(root).ledgers().values()].reduce(
    (sum, ledger) => sum + ledger.lines.length,
    0,
  );
  const command = {
    file: process.execPath,
    args: ['scripts/check.ts'],
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { VAN_KIEN_CONTENT: root },
  };
  const costs = [];
  for (let round = 0; round < ROUNDS; round++) costs.push(await measure([command], LIMIT_SECONDS));
  return [
    name,
    String(lines),
    inSeconds(median(costs.map(({ seconds }) => seconds))),
    inSeconds(median(costs.map(({ cpuSeconds }) => cpuSeconds))),
  ];
}

/** Processor time of a check that has much to find, in this process. */
function edited(): string {
  const root = path.join(folder, 'one');
  const { file, paragraphs } = longWork(UNITS);
  writeFileSync(path.join(root, file), longText(longWorkEdited(paragraphs)));
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    checkContent(openLibrary(root));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return `bộ xử lý ${inSeconds(median(times))}`;
}
