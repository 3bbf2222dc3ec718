import { describe, expect, it } from 'vitest';
import { openApi } from '#domain/export/description/openapi.ts';
import { publishedFiles } from '#domain/export/description/published-files.ts';

interface Operation {
  operationId: string;
  parameters?: { $ref: string }[];
  responses: { 200: { content: Record<string, { schema?: { $ref: string } }> } };
}

const described = (forms = { xml: true, word: true, archive: true }) =>
  openApi({
    name: 'Trang thử',
    tagline: 'Để thử',
    operator: 'Văn phòng thử',
    address: 'https://a.example/goc',
    files: publishedFiles(forms),
    absolute: (path) => `https://a.example/goc${path}`,
  }) as {
    servers: { url: string }[];
    paths: Record<string, { get: Operation }>;
    components: { parameters: Record<string, unknown> };
  };

describe('the files of a site as OpenAPI', () => {
  const { servers, paths, components } = described();
  const operations = Object.values(paths).map(({ get }) => get);

  it('stand under the address of the site, base and all', () => {
    expect(servers).toEqual([{ url: 'https://a.example/goc' }]);
    const json = paths['/vb/{co-quan}/{loai}/{ky}/{so}/data.json']?.get.responses[200].content;
    expect(json?.['application/json']?.schema).toEqual({
      $ref: 'https://a.example/goc/luoc-do/van-ban-1.json',
    });
  });

  it('have names of their own, and explain every part of their addresses', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const known = Object.keys(components.parameters).map((name) => `#/components/parameters/${name}`);
    const used = new Set(operations.flatMap(({ parameters = [] }) => parameters.map(({ $ref }) => $ref)));
    expect([...used].sort()).toEqual(known.sort());
  });

  it('are without the forms that a site leaves out', () => {
    const left = Object.keys(described({ xml: false, word: false, archive: false }).paths);
    expect(left.filter((address) => /data\.xml|\.docx|\.zip/.test(address))).toEqual([]);
    expect(Object.keys(paths).length - left.length).toBe(5);
  });
});
