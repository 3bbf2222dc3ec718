import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { sitemapFiles } from '#domain/export/sitemap.ts';

const ORIGIN = 'https://a.example/';
const page = (path: string, changed: string | null = null) => ({ address: ORIGIN + path, changed });

describe('the sitemap', () => {
  it('is an index and its parts, with the day of the last change where it is known', () => {
    const files = new Map(
      sitemapFiles(
        [page('', '2026-01-02'), page('vb/'), page('x/?a&b', '2026-03-04')],
        (file) => ORIGIN + file,
        2,
      ),
    );
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files.get('sitemap.xml')).toContain(
      '<sitemap><loc>https://a.example/sitemap-1.xml</loc><lastmod>2026-01-02</lastmod></sitemap>',
    );
    expect(files.get('sitemap-1.xml')).toContain('<url><loc>https://a.example/vb/</loc></url>');
    expect(files.get('sitemap-2.xml')).toContain('<loc>https://a.example/x/?a&amp;b</loc>');
  });

  it('is well-formed, and names each page once', () => {
    const pages = Array.from({ length: 7 }, (_, index) => page(`vb/${index}/`));
    const found: string[] = [];
    for (const [, text] of sitemapFiles(pages, (file) => ORIGIN + file, 3).slice(1)) {
      let isLocation = false;
      const parser = new Parser(
        {
          onopentagname: (name) => (isLocation = name === 'loc'),
          ontext: (words) => isLocation && words.trim() && found.push(words),
        },
        { xmlMode: true },
      );
      parser.end(text);
    }
    expect(found).toEqual(pages.map(({ address }) => address));
  });

  it('of a site without pages is an empty part', () => {
    expect(sitemapFiles([], (file) => file)).toHaveLength(2);
  });
});
