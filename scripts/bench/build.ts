import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Builder, BUILDERS, worktreeBuilder } from './builders.ts';
import { type Cost, folderSize, type FolderSize, measure } from './measure.ts';
import { inGigabytes, inMegabytes, inSeconds, markdownTable, median, withRatio } from './table.ts';

const USAGE = `Builds seeded made-up documents (20 KB, 25 sections, 15 targets) with the product and with other tools, in
alternating rounds, and prints medians and ratios: cold build, rebuild after one change, peak memory, output.

  npm run bench -- [--documents 100,1000] [--rounds 3] [--only ${Object.keys(BUILDERS).join(',')}] [--seed 1]
                   [--worktree FOLDER]   the product in another state too, with its packages
                   [--limit SECONDS]   longest time for one command (1800)`;

/** What the rounds of one builder cost. */
interface Costs {
  readonly builder: Builder;
  readonly cold: Cost[];
  readonly rebuild: Cost[];
  size: FolderSize | null;
  failure: string | null;
}

/** Folders that were put aside. */
const aside: string[] = [];

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100,1000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(BUILDERS).join(',') },
    seed: { type: 'string', default: '1' },
    worktree: { type: 'string' },
    limit: { type: 'string', default: '1800' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else {
  for (const documents of values.documents.split(',').map(Number)) await bench(documents);
  for (const folder of aside) rmSync(folder, { recursive: true, force: true });
}

async function bench(documents: number): Promise<void> {
  const made = values.only.split(',').map((name) => {
    const make = BUILDERS[name];
    if (!make) throw new Error(`No builder "${name}". ${USAGE}`);
    return make(documents, Number(values.seed));
  });
  if (values.worktree !== undefined)
    made.push(worktreeBuilder(values.worktree, documents, Number(values.seed)));
  console.log(`\n### ${documents} documents, ${values.rounds} rounds\n`);
  for (const { name, ...rest } of made)
    if ('reason' in rest) console.log(`Left out: ${name}: ${rest.reason}\n`);
  const all = made
    .filter((builder) => 'commands' in builder)
    .map((builder): Costs => ({ builder, cold: [], rebuild: [], size: null, failure: null }));
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const costs of all) if (costs.failure === null) await buildTwice(costs, documents, round);
  }
  console.log(tableOf(all));
}

/** A cold build, a change of one document, a build again. */
async function buildTwice(costs: Costs, documents: number, round: number): Promise<void> {
  const { builder } = costs;
  for (const folder of [builder.outDir, ...builder.caches]) putAside(folder);
  try {
    costs.cold.push(await timed(builder, 'cold'));
    costs.size ??= folderSize(builder.outDir);
    changePage(builder.page(Math.floor(documents / 2)), round);
    costs.rebuild.push(await timed(builder, 'one change'));
  } catch (error) {
    costs.failure = error instanceof Error ? error.message : String(error);
    console.log(`Failed: ${builder.name}: ${costs.failure}\n`);
  }
}

/**
 * Takes a folder out of the way. It is removed when all is measured: a file system may look for long for room beside
 * what was just removed (ext4 does not give such inodes again for minutes), which no first build of an office meets.
 */
function putAside(folder: string): void {
  if (!existsSync(folder)) return;
  const name = `${folder}.${String(Date.now())}`;
  renameSync(folder, name);
  aside.push(name);
}

/** One build; its figures are also told at once, apart from the table, so that a bench cut short leaves something. */
async function timed(builder: Builder, what: string): Promise<Cost> {
  const cost = await measure(builder.commands, Number(values.limit));
  const { seconds, cpuSeconds, peakBytes } = cost;
  console.error(
    `${builder.name}, ${what}: ${inSeconds(seconds)}, processor ${inSeconds(cpuSeconds)}, ${inGigabytes(peakBytes)}`,
  );
  return cost;
}

/** A new paragraph before the second part of a document. */
function changePage(file: string, round: number): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('\n## II. ', `\nĐoạn thêm lần ${round}.\n\n## II. `));
}

/** One row for each builder; ratios of cold builds are to Hugo + Pagefind, else to the last builder. */
function tableOf(all: readonly Costs[]): string {
  const base = all.find(({ builder }) => builder.name.startsWith('Hugo')) ?? all.at(-1);
  const middle = (costs: readonly Cost[] | undefined, part: keyof Cost) =>
    median((costs ?? []).map((cost) => cost[part]));
  const cell = (costs: readonly Cost[], part: 'seconds' | 'cpuSeconds', to: readonly Cost[] | undefined) =>
    withRatio(inSeconds(middle(costs, part)), middle(costs, part), middle(to, part));
  const rows = all.map(({ builder, cold, rebuild, size }) => [
    builder.name,
    cell(cold, 'seconds', base?.cold),
    cell(cold, 'cpuSeconds', base?.cold),
    cell(rebuild, 'seconds', cold),
    cell(rebuild, 'cpuSeconds', cold),
    inGigabytes(Math.max(...[...cold, ...rebuild].map((cost) => cost.peakBytes))),
    size ? `${size.files} files, ${inMegabytes(size.bytes)}` : '–',
  ]);
  const head = [
    `cold (× ${base?.builder.name ?? ''})`,
    'of the processor',
    'one change (× cold)',
    'of the processor',
    'peak memory',
    'output',
  ];
  return markdownTable(['', ...head], rows);
}
