import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the recipes for hosts', () => {
  const guide = read('content/guides/dua-len-mang.mdx');

  it.each(['nginx.conf', 'Caddyfile', 'Containerfile'])('%s is what the guide shows', (file) => {
    expect(guide).toContain(`\`\`\`\n${read(`scripts/hosting/${file}`)}\`\`\``);
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
