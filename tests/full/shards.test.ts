import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContent } from '#scripts/bench/corpus/corpus.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-shards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const made = path.join(folder, 'content');
writeContent(made, 14);

/** The sample, which is published and has news, and made-up documents. */
const CONTENTS = [
  { name: 'the sample', content: path.join(root, 'content') },
  { name: 'made-up documents', content: made },
];

/** Builds as a machine of its own would: with a cache that nobody else has. Resolves with what was said. */
async function build(content: string, cache: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(folder, cache) };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build.ts', ...args], {
    ...{ cwd: root, env, maxBuffer: 64 << 20 },
  });
  return stdout + stderr;
}
function bytesOf(dir: string): Map<string, Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(dir, file), readFileSync(file)];
    }),
  );
}

describe.each(CONTENTS)('a site of $name built in shards', ({ name, content }) => {
  const at = (part: string): string => path.join(folder, `${name} ${part}`);

  it('is the same, byte for byte, as one built in one go, and no document is made twice', async () => {
    await build(content, `${name} cache of one`, '--outDir', at('whole'));
    const shards = [1, 2, 3].map((number) => at(`shard-${number}`));
    for (const [i, shard] of shards.entries())
      await build(content, `${name} cache ${i}`, '--shard', `${i + 1}/3`, '--outDir', shard);
    const said = await build(
      content,
      `${name} cache of last`,
      '--merge',
      ...shards,
      '--outDir',
      at('joined'),
    );
    expect(said).not.toContain('không có trong các phần');
    const [whole, joined] = [bytesOf(at('whole')), bytesOf(at('joined'))];
    expect([...joined.keys()].toSorted()).toEqual([...whole.keys()].toSorted());
    const different = [...whole].filter(([file, bytes]) => !joined.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
  });

  it('needs every shard, and nothing but shards', async () => {
    const merged = (...folders: string[]) =>
      build(content, `${name} cache of other`, '--merge', ...folders, '--outDir', at('other')).then(
        () => 'built',
        ({ code, stderr }: { code: number; stderr: string }) => `${code} ${stderr}`,
      );
    expect(await merged(at('shard-1'), at('shard-3'))).toMatch(/^1 Thiếu phần 2\/3/);
    expect(await merged(at('shard-1'), at('whole'))).toMatch(/^1 Thư mục .* không phải một phần/);
  });

  it('makes anew what was changed after its shard was made, and says so', async () => {
    const said = await build(
      content,
      `${name} cache of moved`,
      ...['--merge', at('shard-1'), at('shard-2'), at('shard-3')],
      ...['--outDir', at('moved'), '--base', '/noi-khac/'],
    );
    expect(said).toMatch(/\d+ văn bản không có trong các phần/);
  });
});
