import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const watch = path.resolve(import.meta.dirname, '../../../src/import/run/watch.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-canh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a process ends that does this after its watch began. */
function ended(clock: 'wall' | 'processor', work: string): string {
  const file = path.join(folder, 'viec.mjs');
  const code = `import { processorTime, watchedFor } from ${JSON.stringify(watch)};
const began = watchedFor(400, ${JSON.stringify(clock)});
began(${clock === 'wall' ? 'Date.now()' : 'processorTime()'});
${work}`;
  writeFileSync(file, code);
  const { status, signal } = spawnSync(process.execPath, [file], { timeout: 60_000 });
  return signal ?? String(status);
}
const WAIT = 'await new Promise((resolve) => setTimeout(resolve, 1500)); process.exit(7);';
const BUSY = 'const until = Date.now() + 20000; while (Date.now() < until); process.exit(7);';

describe('a watched process', { timeout: 90_000 }, () => {
  it('ends where it takes too long', () => {
    expect(ended('wall', WAIT)).toBe('SIGKILL');
    expect(ended('wall', BUSY)).toBe('SIGKILL');
  });

  it('by the clock of the processor may wait, and ends where it works too long', () => {
    expect(ended('processor', WAIT)).toBe('7');
    expect(ended('processor', BUSY)).toBe('SIGKILL');
  });
});
