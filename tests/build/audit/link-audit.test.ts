import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupLinks, openLinks, placeOfFile } from '#build/audit/group-links.ts';
import { auditLinks, LinkReader } from '#build/audit/link-audit.ts';

type Files = Record<string, string>;

/** What is read of the pages among some files. */
function readTogether(files: Files, base: string): GroupLinks {
  const reader = new LinkReader({ base, origin: 'https://van-kien.example' });
  for (const [name, text] of Object.entries(files)) if (name.endsWith('.html')) reader.add(name, [text]);
  return reader.finish();
}

function audited(files: Files, groups: readonly GroupLinks[], base: string, published: readonly string[]) {
  const site = { files: new Set(Object.keys(files)), read: (page: string) => files[page] ?? '', base };
  return auditLinks(site, groups.map(openLinks), published).faults.map(({ page, kind, target }) => [
    page,
    kind,
    target,
  ]);
}

const faults = (files: Files, base = '/', published: readonly string[] = []) =>
  audited(files, [readTogether(files, base)], base, published);

/** Of pages that were read one by one, as those of several documents are. */
const faultsApart = (files: Files, base = '/') =>
  audited(
    files,
    Object.entries(files).map(([name, text]) => readTogether({ [name]: text }, base)),
    base,
    [],
  );

describe('auditLinks', () => {
  it('accepts links to pages, fragments, files and other origins', () => {
    expect(
      faults({
        'index.html':
          '<p id="a"><a href="#a">x</a><a href="/vb/">y</a><a href="vb/#b">z</a><a href="https://x.example/y">o</a><a href="/f.txt">f</a>',
        'vb/index.html':
          '<p id="b"><a href="../#a">x</a><link rel="canonical" href="https://van-kien.example/vb/">',
        'f.txt': 'f',
      }),
    ).toEqual([]);
  });

  it('names the page of a link to a missing page or fragment and of a repeated identifier', () => {
    expect(
      faults({ 'vb/index.html': '<p id="a"></p><p id="a"></p><a href="/khong/">x</a><a href="#b">y</a>' }),
    ).toEqual([
      ['vb/index.html', 'duplicate-id', 'a'],
      ['vb/index.html', 'missing-fragment', '#b'],
      ['vb/index.html', 'missing-page', '/khong/'],
    ]);
  });

  it('knows places of the own page, wherever the page stands and whatever it is called', () => {
    const page = '<p id="a"></p><a href="#a">x</a><a href="#b">y</a>';
    const files = { 'index.html': page, 'vb/index.html': page, '404.html': page, 'vb/đ/index.html': page };
    const missing = Object.keys(files).map((file) => [file, 'missing-fragment', '#b']);
    expect(faults(files).sort()).toEqual(missing.sort());
    expect(faults(files, '/van-kien/').sort()).toEqual(missing.sort());
  });

  it('follows links from a place as a browser does', () => {
    const up = fc.array(fc.constantFrom('../', './'), { maxLength: 3 });
    const down = fc.array(fc.constantFrom('a/', 'b/', 'a.b/', 'đ/'), { maxLength: 3 });
    const end = fc.constantFrom('', '#p_1', 'a.txt', 'a.html#p_1', '?q=1#p_1');
    const page = fc.constantFrom('a/b/c/index.html', 'index.html', 'a/b.html', 'đ/a/index.html');
    fc.assert(
      fc.property(page, fc.tuple(up, down, end), fc.constantFrom('/', '/a/'), (file, link, base) => {
        const written = link.flat().join('');
        const url = new URL(written, `https://x.example${base}${file.replace(/index\.html$/, '')}`);
        const place = decodeURIComponent(url.pathname);
        const found = faultsApart({ [file]: `<p id="p_1"><a href="${written}">` }, base);
        const to = place.slice(base.length).replace(/(?:^|\/)$/, (slash) => `${slash}index.html`);
        const isOutside = !place.startsWith(base);
        expect(found).toEqual(
          isOutside
            ? [[file, 'outside-base', written]]
            : to === file
              ? []
              : [[file, 'missing-page', written]],
        );
      }),
    );
  });

  it('names a link as it is written, whatever stands in it', () => {
    const files = {
      'vb/index.html': '<a href="/co%09tab/">x</a><a href="/a%0Ab/#c">y</a><a href="../khong">z</a>',
    };
    const missing = ['../khong', '/a%0Ab/#c', '/co%09tab/'].map((link) => [
      'vb/index.html',
      'missing-page',
      link,
    ]);
    expect(faults(files).sort()).toEqual(missing);
  });

  it('wants every link under the base the site is built with', () => {
    expect(faults({ 'index.html': '<a href="/vb/">x</a><a href="/van-kien/">y</a>' }, '/van-kien/')).toEqual([
      ['index.html', 'outside-base', '/vb/'],
    ]);
  });

  it('wants what a page says of its own address, and where it leads on, to be there', () => {
    expect(
      faults({
        'index.html': '<meta property="og:url" content="https://van-kien.example/khong/">',
        'x/index.html': '<meta http-equiv="refresh" content="0; url=/mat/#p_1">',
      }),
    ).toEqual([
      ['index.html', 'missing-page', 'https://van-kien.example/khong/'],
      ['x/index.html', 'missing-page', '/mat/#p_1'],
    ]);
  });

  it('refuses an address that leads on in two steps', () => {
    const onTo = (url: string) => `<meta http-equiv="refresh" content="0; url=${url}">`;
    expect(faults({ 'index.html': '', 'a/index.html': onTo('/b/'), 'b/index.html': onTo('/') })).toEqual([
      ['a/index.html', 'redirect-chain', '/b/'],
    ]);
  });

  it('names every address ever published that no page or element answers', () => {
    expect(
      faults({ 'vb/index.html': '<p id="p_1">' }, '/', ['/vb/', '/vb/#p_1', '/vb/#p_2', '/x/0000001/']),
    ).toEqual([
      ['permalinks', 'lost', '/vb/#p_2'],
      ['permalinks', 'lost', '/x/0000001/'],
    ]);
  });

  it('follows links from one group of pages into another, and names them as written', () => {
    const linking = '<a href="/goc/b/#p_1">x</a><a href="../b/#p_2">y</a><a href="/goc/b/#p_3">z</a>';
    expect(faultsApart({ 'a/index.html': linking, 'b/index.html': '<p id="p_1">' }, '/goc/')).toEqual([
      ['a/index.html', 'missing-fragment', '../b/#p_2'],
      ['a/index.html', 'missing-fragment', '/goc/b/#p_3'],
    ]);
  });

  it('reads a page again whose identifiers were not kept', () => {
    const files = { 'a/index.html': '<a href="/b/c/#p_1">x</a><a href="/b/c/#p_2">y</a>' };
    const group = { 'b/index.html': '', 'b/c/index.html': '<p id="p_1">' };
    const groups = [readTogether(files, '/'), readTogether(group, '/')];
    expect(audited({ ...files, ...group }, groups, '/', [])).toEqual([
      ['a/index.html', 'missing-fragment', '/b/c/#p_2'],
    ]);
  });
});

describe('an audit of a site of which most stands as it was found right', () => {
  const WORKS = ['vb/a/nq/2020/01', 'vb/a/nq/2020/02', 'vb/b/kh/2021/03', 'co-quan', 'chi-tieu'];
  const PAGES = WORKS.flatMap((work) => [`${work}/index.html`, `${work}/muc_i/index.html`]);
  /** Pages by their files: identifiers, and places that are linked to. */
  type Site = ReadonlyMap<string, { ids: readonly string[]; links: readonly string[] }>;
  const id = fc.constantFrom('a', 'b', 'c');
  const page = fc.record({
    ids: fc.uniqueArray(id),
    links: fc
      .array(fc.tuple(fc.constantFrom(...PAGES), fc.option(id, { nil: '' })), { maxLength: 5 })
      .map((links) =>
        links.map(([file, fragment]) => `/${file.replace(/index\.html$/, '')}${fragment && `#${fragment}`}`),
      ),
  });
  const sites = fc
    .array(fc.tuple(fc.constantFrom(...PAGES), page), { maxLength: 12 })
    .map((pages): Site => new Map(pages));

  const filesOf = (site: Site): Files =>
    Object.fromEntries(
      Array.from(site, ([file, { ids, links }]) => [
        file,
        ids.map((each) => `<p id="${each}">`).join('') + links.map((link) => `<a href="${link}">`).join(''),
      ]),
    );
  /** A group for each work. */
  const groupsOf = (files: Files) =>
    Array.from(
      Map.groupBy(Object.entries(files), ([file]) => placeOfFile(file)),
      ([name, own]) => ({
        name,
        words: JSON.stringify(own),
        links: openLinks(readTogether(Object.fromEntries(own), '/')),
      }),
    );
  /** The same without links that lead nowhere. */
  function mended(site: Site): Site {
    const isRight = (link: string) => {
      const [place = '', fragment = ''] = link.slice(1).split('#');
      const found = site.get(`${place}index.html`);
      return found !== undefined && (fragment === '' || found.ids.includes(fragment));
    };
    return new Map(
      Array.from(site, ([file, { ids, links }]) => [file, { ids, links: links.filter(isRight) }]),
    );
  }

  it('finds what a whole audit finds, whatever changed, came or went', () => {
    const changes = fc.tuple(sites, fc.uniqueArray(fc.constantFrom(...PAGES), { maxLength: 2 }));
    let found = 0;
    let skipped = 0;
    fc.assert(
      fc.property(sites.map(mended), changes, (site, [other, removed]) => {
        const before = filesOf(site);
        const now: Site = new Map(
          [...site, ...[...other].slice(0, 2)].filter(([file]) => !removed.includes(file)),
        );
        const after = filesOf(now);
        const known = new Map(groupsOf(before).map(({ name, words }) => [name, words]));
        const groups = groupsOf(after);
        const kept = new Set(
          groups.filter(({ name, words }) => known.get(name) === words).map(({ links }) => links),
        );
        const differing = [...Object.keys(before), ...Object.keys(after)].filter(
          (file) => before[file] !== after[file],
        );
        const changed = new Set(differing.map(placeOfFile));
        // A place has less where a page is gone, or an identifier of the first page of a work.
        const less = differing.filter((file) => {
          const is = now.get(file)?.ids;
          const isFirst = file === `${placeOfFile(file)}/index.html`;
          const lost = site.get(file)?.ids.some((each) => is?.includes(each) === false) === true;
          return before[file] !== undefined && (!is || (isFirst && lost));
        });
        const lessened = new Set(less.map(placeOfFile));
        const audited = {
          files: new Set(Object.keys(after)),
          read: (file: string) => after[file] ?? '',
          base: '/',
        };
        const links = groups.map((group) => group.links);
        const whole = auditLinks(audited, links);
        expect(
          auditLinks(audited, links, [], { isKept: (group) => kept.has(group), changed, lessened }),
        ).toEqual(whole);
        found += whole.faults.length > 0 ? 1 : 0;
        skipped += kept.size > 0 ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
    expect(skipped).toBeGreaterThan(20);
  });

  it('does not ask for the links of what stands and leads to nothing that changed', () => {
    const [group] = groupsOf({ 'vb/a/nq/2020/01/index.html': '<a href="/co-quan/">' });
    if (!group) throw new Error('No group');
    const links = {
      ...group.links,
      lines: () => {
        throw new Error('asked for');
      },
    };
    const site = { files: new Set(['vb/a/nq/2020/01/index.html']), read: () => '', base: '/' };
    const changed = new Set(['tin']);
    expect(auditLinks(site, [links], [], { isKept: () => true, changed, lessened: changed }).links).toBe(1);
    expect(() => auditLinks(site, [links], [], { isKept: () => false, changed, lessened: changed })).toThrow(
      'asked for',
    );
  });
});
