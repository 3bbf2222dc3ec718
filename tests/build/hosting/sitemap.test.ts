import { describe, expect, it } from 'vitest';
import { writeSitemap } from '#build/hosting/sitemap.ts';
import { freshFiles } from '#tests/support/fresh-files.ts';

describe('the sitemap of a built site', () => {
  it('names pages by their full address, and is named in robots.txt', () => {
    const { files, read } = freshFiles();
    const changes = new Map([['/vb/a/', '2026-01-02']]);
    const site = { base: '/goc/', origin: 'https://a.example' };
    expect(
      writeSitemap(files, 'User-agent: *\nAllow: /\n', ['vb/a/index.html', 'index.html'], changes, site),
    ).toBe(2);
    expect(read('sitemap-1.xml')).toContain(
      '<url><loc>https://a.example/goc/</loc></url>\n<url><loc>https://a.example/goc/vb/a/</loc><lastmod>2026-01-02</lastmod></url>',
    );
    expect(read('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://a.example/goc/sitemap.xml\n',
    );
  });
});
