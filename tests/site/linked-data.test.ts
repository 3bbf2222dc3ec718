import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { faultsOf, schemaOrg } from '../support/schema-org.ts';

// <script type="application/ld+json">{"@context":…}</script>
const BLOCK = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
// <title>Nghị quyết … · Văn Kiện</title>
const TITLE = /<title>(.*?)<\/title>/s;
// <meta name="description" content="…">
const DESCRIPTION = /<meta name="description" content="([^"]*)"/;
// <meta name="robots" content="noindex">, <meta http-equiv="refresh" …>
const UNLISTED = /<meta (?:name="robots" content="noindex"|http-equiv="refresh")/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const words = (html: string | undefined): string =>
  (html ?? '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const site = inject('rootSite');
const pages = globSync(path.join(site, '**/*.html'))
  .map((file) => ({ file: path.relative(site, file), html: readFileSync(file, 'utf8') }))
  .filter(({ html }) => !UNLISTED.test(html));
const blocks = pages.flatMap(({ file, html }) =>
  Array.from(html.matchAll(BLOCK), ([, json = '']) => ({ file, data: JSON.parse(json) as unknown })),
);

/** All nodes of a block. */
function nodesIn(data: unknown): Record<string, unknown>[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.values(data).flatMap(nodesIn);
  return Array.isArray(data) ? inside : [data as Record<string, unknown>, ...inside];
}

/** Pages that share a text with another. */
function shared(textOf: (html: string) => string): string[] {
  const all = Map.groupBy(pages, ({ html }) => textOf(html));
  return [...all]
    .filter(([, own]) => own.length > 1)
    .map(([text, own]) => `${text}: ${own.map(({ file }) => file).join(', ')}`);
}

describe('what machines read of a page', () => {
  it('is told of every kind of thing here', () => {
    const types = new Set(blocks.map(({ data }) => (data as Record<string, unknown>)['@type']));
    expect([...types].sort()).toEqual([
      'BreadcrumbList',
      'Chapter',
      'Dataset',
      'Legislation',
      'NewsArticle',
      'Quotation',
      'Report',
      'WebSite',
    ]);
  });

  it('says the address of each thing on the page there, where others only point to it', () => {
    const nodes = blocks.flatMap(({ file, data }) => nodesIn(data).map((node) => ({ file, node })));
    const said = new Set(nodes.flatMap(({ node }) => (node['@id'] === node['url'] ? [node['@id']] : [])));
    const pointers = nodes.filter(({ node }) => '@type' in node && '@id' in node && !('url' in node));
    expect(pointers.length).toBeGreaterThan(100);
    expect(pointers.filter(({ node }) => !said.has(node['@id']))).toEqual([]);
  });

  const vocabulary = schemaOrg();
  it.skipIf(vocabulary === null)(
    'keeps to the vocabulary of schema.org (skipped where ../shared/schemas is not here)',
    () => {
      expect(blocks.length).toBeGreaterThan(300);
      const faults = blocks.flatMap(({ file, data }) =>
        (vocabulary ? faultsOf(data, vocabulary) : []).map((fault) => `${file}: ${fault}`),
      );
      expect(faults).toEqual([]);
    },
  );

  it.skipIf(vocabulary === null)('would be found wrong', () => {
    if (!vocabulary) return;
    expect(faultsOf({ '@type': 'Legislaton' }, vocabulary)).toEqual(['unknown type Legislaton']);
    expect(faultsOf({ '@type': 'Report', spatialCoverage: 'An Giang' }, vocabulary)).toHaveLength(1);
    expect(faultsOf({ '@type': 'Report', legislationType: 'Báo cáo' }, vocabulary)).toHaveLength(1);
  });

  it('has a title of 70 and a description of 160 letters at most', () => {
    const title = (html: string) => words(TITLE.exec(html)?.[1]);
    const description = (html: string) => words(DESCRIPTION.exec(html)?.[1]);
    const long = pages.filter(({ html }) => title(html).length > 70 || description(html).length > 160);
    expect(long.map(({ file }) => file)).toEqual([]);
    expect(pages.filter(({ html }) => title(html) === '' || description(html) === '')).toEqual([]);
    expect(shared(title)).toEqual([]);
    expect(shared(description)).toEqual([]);
  });
});
