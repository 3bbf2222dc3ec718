import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv-2020/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { publishedFiles } from '#domain/export/description/published-files.ts';
import { BASE } from '../support/build-sites.ts';

interface Described {
  paths: Readonly<Record<string, { get: { responses: { 200: { content: object } } } }>>;
}

/** The files that an address with parts in braces stands for. */
const filesLike = (address: string): RegExp =>
  new RegExp(`^${address.replace(/[.]/g, '\\.').replace(/\{[a-z-]+\}/g, '[a-z0-9_-]+')}$`);

describe.each([
  ['at the root of a host', inject('rootSite'), '/'],
  ['under a base path', inject('baseSite'), BASE],
])('the description of the data of a site %s', (_, site, base) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(site, file), 'utf8')) as unknown;
  const files = globSync('**/*', { cwd: site }).map((file) => `/${file.split(path.sep).join('/')}`);
  const described = read('du-lieu/openapi.json') as Described;

  it.each([
    ['luoc-do/van-ban-1.json', 'vb/**/data.json', 8],
    ['luoc-do/chi-tieu-1.json', 'chi-tieu/chi-tieu.json', 1],
  ])('has a schema that its data follow: %s', (schema, pattern, most) => {
    // Editors' words (uri, int) are not checked: the schema says them for readers.
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    const isValid = ajv.compile(read(schema) as object);
    const data = globSync(pattern, { cwd: site });
    expect(data).toHaveLength(most);
    for (const file of data) {
      const value = read(file) as object;
      expect(isValid(value) ? [] : isValid.errors, file).toEqual([]);
      expect(isValid({ ...value, phienBan: 2 }), file).toBe(false);
      expect(isValid({ ...value, la: 1 }), file).toBe(false);
    }
  });

  it('names every kind of files for programs, and no other', () => {
    const told = Object.keys(described.paths);
    expect(told).toEqual(
      publishedFiles({ xml: true, word: true, archive: false }).map(({ address }) => address),
    );
    for (const address of told)
      expect(files.filter((file) => filesLike(address).test(file)).length, address).toBeGreaterThan(0);
    const data = files.filter((file) =>
      /\/(?:data\.\w+|chi-tieu\.(?:csv|json)|atom\.xml|van-ban\.docx)$/.test(file),
    );
    const untold = data.filter((file) => !told.some((address) => filesLike(address).test(file)));
    expect(untold).toEqual([]);
  });

  it('shows people the same', () => {
    const html = readFileSync(path.join(site, 'du-lieu/index.html'), 'utf8');
    for (const address of Object.keys(described.paths)) {
      const isShown = [`<code>${address}</code>`, `href="${base.slice(0, -1)}${address}"`].some((shown) =>
        html.includes(shown),
      );
      expect(isShown, address).toBe(true);
    }
  });
});
