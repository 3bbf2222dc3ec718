import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_TYPES } from './support/sample.ts';

const ROOT = 'src/pages';
/** The sample has no work in two versions, too few targets for two pages, too few cited documents to list them by type. */
const NOT_IN_SAMPLE = [
  'chi-tieu/trang/[number]/index.astro',
  'vb/[body]/[type]/[term]/[number]/so-sanh/[pair]/index.astro',
  'vien-dan/loai/[type]/index.astro',
];

/** The addresses a page file makes: "vb/[body]/index.astro" gives /^\/vb\/[^/]+\/$/. */
function addressesOf(file: string): RegExp {
  const route = file.replace(/(?:^|\/)index\.astro$/, '/').replace(/\.astro$/, '/');
  const pattern = route
    .replace(/^\//, '')
    .replace(/[.*+?^${}()|\\]/g, String.raw`\$&`)
    .replace(/\[\\\.\\\.\\\.[^\]]+\]/g, '.+')
    .replace(/\[[^\]]+\]/g, '[^/]+');
  return new RegExp(`^/${pattern}$`);
}

describe('the types of pages', () => {
  it('hold one of every page file, so that no page escapes the tests that run over them', () => {
    const samples = Object.values(PAGE_TYPES).map((address) =>
      address.replace(/\?.*$/, '').replace('404.html', '404/'),
    );
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.astro'),
    );
    const missing = files.filter((file) => !samples.some((sample) => addressesOf(file).test(sample)));
    expect(missing.sort()).toEqual(NOT_IN_SAMPLE);
  });
});
