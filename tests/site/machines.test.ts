import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, inject, it } from 'vitest';
import { leadOfPage } from '#domain/export/redirect-html.ts';
import { BASE } from '../support/build-sites.ts';
import { NOTICE } from '../support/sample.ts';

const ORIGIN = 'https://van-kien.example';

/** The words of every element of a name in a file of XML. */
function wordsOf(xml: string, element: string): string[] {
  const found: string[] = [];
  let isInside = false;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        isInside = name === element;
        if (isInside) found.push('');
      },
      ontext: (words) => {
        if (isInside) found[found.length - 1] += words;
      },
      onclosetag: () => {
        isInside = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** Where the links of a page of one relation lead, as written. */
function linksOf(html: string, relation: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, { rel, href }) => {
      if (name === 'link' && rel === relation && href !== undefined) found.push(href);
    },
  });
  parser.end(html);
  return found;
}

describe.each([
  ['at the root of a host', inject('rootSite'), '/'],
  ['under a base path', inject('baseSite'), BASE],
])('what machines find of a site %s', (_, site, base) => {
  /** File of an address, as the host serves it. */
  const fileOf = (address: string): string => {
    const place = new URL(address, ORIGIN).pathname.slice(base.length);
    return path.join(site, place === '' || place.endsWith('/') ? `${place}index.html` : place);
  };
  const read = (address: string) => readFileSync(fileOf(address), 'utf8');
  const index = /^Sitemap: (\S+)$/m.exec(readFileSync(path.join(site, 'robots.txt'), 'utf8'))?.[1] ?? '';
  const listed = wordsOf(read(index), 'loc').flatMap((part) => wordsOf(read(part), 'loc'));

  it('is a sitemap of every page that is known by its own address, each once', () => {
    const indexable = globSync('**/*.html', { cwd: site }).filter((file) => {
      const html = readFileSync(path.join(site, file), 'utf8');
      const own = `${ORIGIN}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return linksOf(html, 'canonical').includes(own) && leadOfPage(html) === null;
    });
    expect(listed.map((address) => path.relative(site, fileOf(address))).sort()).toEqual(indexable.sort());
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThan(100);
  });

  it('leads to every file of data, from the sitemap over alternates of pages', () => {
    const reached = new Set(
      listed.flatMap((address) =>
        linksOf(read(address), 'alternate').map((href) => fileOf(new URL(href, address).href)),
      ),
    );
    for (const file of reached) expect(existsSync(file), file).toBe(true);
    const data = globSync('{vb,chi-tieu}/**/{data.*,*.csv,*.docx,chi-tieu.json}', { cwd: site }).map((file) =>
      path.join(site, file),
    );
    expect(data.filter((file) => !reached.has(file))).toEqual([]);
    expect(data.length).toBeGreaterThan(20);
  });

  it('offers every feed that tells of something, and none that does not', () => {
    const offered = new Set(
      listed.flatMap((address) =>
        linksOf(read(address), 'alternate').map((href) => fileOf(new URL(href, address).href)),
      ),
    );
    const feeds = globSync('**/atom.xml', { cwd: site }).map((file) => path.join(site, file));
    const telling = feeds.filter((file) => readFileSync(file, 'utf8').includes('<entry>'));
    expect(feeds.filter((file) => offered.has(file)).sort()).toEqual(telling.sort());
    expect(telling.length).toBeGreaterThan(3);
  });

  it('is a preview card of every page, which is there, and the days of what is published', () => {
    const pages = globSync('**/*.html', { cwd: site });
    const without = pages.filter((file) => {
      const html = readFileSync(path.join(site, file), 'utf8');
      const card = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
      return card === undefined || !existsSync(fileOf(card));
    });
    expect(without).toEqual([]);
    const html = readFileSync(path.join(site, NOTICE, 'index.html'), 'utf8');
    const days = Array.from(html.matchAll(/article:(\w+)_time" content="([^"]+)"/g), ([, name, day]) => [
      name,
      day,
    ]);
    expect(days.map(([name]) => name)).toEqual(['published', 'modified']);
    expect(days.flat()[1]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+07:00$/);
  });

  it('is a list for language models whose links arrive', () => {
    const text = readFileSync(path.join(site, 'llms.txt'), 'utf8');
    const links = Array.from(text.matchAll(/\]\((\S+)\)/g), ([, address = '']) => address);
    expect(links.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
    expect(links.filter((address) => address.endsWith('/data.md'))).toHaveLength(4);
  });
});
