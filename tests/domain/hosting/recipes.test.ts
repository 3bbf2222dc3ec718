import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the recipes for hosts', () => {
  const guide = read('content/guides/dua-len-mang.mdx');

  it.each(['nginx.conf', 'Caddyfile', 'Containerfile'])('%s is what the guide shows', (file) => {
    expect(guide).toContain(`\`\`\`\n${read(`scripts/hosting/${file}`)}\`\`\``);
  });

  it('the builds in shards of CI are all of the shards, and are joined', () => {
    const { jobs } = parse(read('scripts/hosting/dung-theo-phan.yml')) as {
      jobs: Record<
        string,
        { needs?: string; strategy?: { matrix: { phan: number[] } }; steps: { run?: string }[] }
      >;
    };
    const [shards, join] = [jobs['phan'], jobs['ghep']];
    const commands = (job: typeof shards) => job?.steps.map(({ run = '' }) => run).join('\n') ?? '';
    const of = Number(/--shard \$\{\{ matrix\.phan \}\}\/(\d+)/.exec(commands(shards))?.[1]);
    expect(shards?.strategy?.matrix.phan).toEqual(Array.from({ length: of }, (_, i) => i + 1));
    expect([join?.needs, commands(join)]).toEqual(['phan', expect.stringContaining('--merge phan/*')]);
  });

  it('the container holds only files that are in the project', () => {
    const copied = Array.from(
      read('scripts/hosting/Containerfile').matchAll(/^COPY (scripts\/hosting\/\S+)/gm),
      ([, file = '']) => file,
    );
    expect(copied.length).toBeGreaterThan(0);
    for (const file of copied) expect(read(file).length).toBeGreaterThan(0);
  });
});
