import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-reads-'));
const content = path.join(folder, 'content');
const MAIN = '0';

/** Builds the sample; how often each thread read each file of the content folder. */
async function readsOfBuild(name: string): Promise<Map<string, Map<string, number>>> {
  const log = path.join(folder, `${name}.txt`);
  await promisify(execFile)(
    process.execPath,
    [
      ...['--import', path.join(project, 'tests/support/count-reads.js')],
      ...['scripts/build.ts', '--outDir', path.join(folder, name)],
    ],
    {
      cwd: project,
      env: {
        ...process.env,
        VAN_KIEN_CONTENT: content,
        VAN_KIEN_CACHE: path.join(folder, 'cache'),
        COUNT_READS: log,
      },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const threads = new Map<string, Map<string, number>>();
  for (const line of readFileSync(log, 'utf8').trim().split('\n')) {
    const [thread = '', file = ''] = line.split('\t');
    if (!file.startsWith(content + path.sep)) continue;
    const counts = threads.get(thread) ?? new Map<string, number>();
    const short = path.relative(content, file).split(path.sep).join('/');
    counts.set(short, (counts.get(short) ?? 0) + 1);
    threads.set(thread, counts);
  }
  return threads;
}

/** Guides are MDX modules: Astro's collection and its bundler each read them, too. */
const isGuide = (name: string) => name.startsWith('guides/');

const readOften = (counts: ReadonlyMap<string, number> | undefined) =>
  [...(counts ?? [])].filter(([name, count]) => count > 1 && !isGuide(name));

describe('a build', () => {
  const builds = {
    clean: new Map<string, Map<string, number>>(),
    again: new Map<string, Map<string, number>>(),
  };

  beforeAll(async () => {
    cpSync(path.join(project, 'content'), content, { recursive: true });
    builds.clean = await readsOfBuild('clean');
    builds.again = await readsOfBuild('again');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['clean', 'again'] as const)(
    'reads each file of the content once in the main process (%s)',
    (name) => {
      const counts = builds[name].get(MAIN);
      const there = readdirSync(content, { recursive: true })
        .map((file) => String(file).split(path.sep).join('/'))
        .filter((file) =>
          /^(?:documents|news|permalinks)\/.*\.(?:mdx|yaml|jsonl)$|^[a-z]+\.yaml$/.test(file),
        );
      expect(there.length).toBeGreaterThan(20);
      expect(there.filter((file) => counts?.get(file) !== 1)).toEqual([]);
      expect(readOften(counts)).toEqual([]);
    },
  );

  it.each(['clean', 'again'] as const)(
    'hands what it read to its threads: they read no text, and no ledger twice (%s)',
    (name) => {
      for (const [thread, counts] of builds[name]) {
        if (thread === MAIN) continue;
        expect([...counts.keys()].filter((file) => !file.startsWith('permalinks/'))).toEqual([]);
        expect(readOften(counts)).toEqual([]);
      }
    },
  );
});
