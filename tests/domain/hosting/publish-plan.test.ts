import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDigests, parseDigests, PUBLISH_STEPS, publishPlan } from '#domain/hosting/publish-plan.ts';

const digest = (n: number): string => n.toString(16).padStart(64, '0');
const site = (files: Record<string, number>): Map<string, string> =>
  new Map(Object.entries(files).map(([file, n]) => [file, digest(n)]));

describe('the plan of what to send', () => {
  it('names nothing where nothing changed', () => {
    const now = site({ 'index.html': 1, 'atom.xml': 2 });
    const plan = publishPlan(now, now);
    expect(PUBLISH_STEPS.flatMap((step) => plan[step])).toEqual([]);
  });

  it('sends what is new first, then data, pages and what announces them', () => {
    const plan = publishPlan(
      site({
        'index.html': 1,
        'vb/a/index.html': 1,
        'vb/a/data.xml': 1,
        'vb/a/data.json': 1,
        'co-quan/x/atom.xml': 1,
        'pagefind/pagefind-entry.json': 1,
        'pagefind/muc/0.json': 1,
        'ngoai-tuyen.js': 1,
        'ngoai-tuyen/danh-sach.json': 1,
        _redirects: 1,
      }),
      site({
        'index.html': 2,
        'vb/a/index.html': 2,
        'vb/a/data.xml': 2,
        'vb/a/data.json': 2,
        'co-quan/x/atom.xml': 2,
        'pagefind/pagefind-entry.json': 2,
        'pagefind/muc/0.json': 2,
        'ngoai-tuyen.js': 2,
        'ngoai-tuyen/danh-sach.json': 2,
        _redirects: 2,
        'vb/b/index.html': 1,
        'pagefind/index/1f.pf_index': 1,
      }),
    );
    expect(plan).toEqual({
      added: ['pagefind/index/1f.pf_index', 'vb/b/index.html'],
      data: ['pagefind/muc/0.json', 'vb/a/data.json', 'vb/a/data.xml'],
      pages: ['index.html', 'vb/a/index.html'],
      entries: [
        '_redirects',
        'co-quan/x/atom.xml',
        'ngoai-tuyen.js',
        'ngoai-tuyen/danh-sach.json',
        'pagefind/pagefind-entry.json',
      ],
      gone: [],
      goneLater: [],
    });
  });

  it('keeps what open pages may still fetch for a later deletion', () => {
    const plan = publishPlan(
      site({ '_tep/a.Xy.js': 1, 'pagefind/index/0a.pf_index': 1, 'tin/cu/index.html': 1 }),
      new Map(),
    );
    expect(plan.gone).toEqual(['tin/cu/index.html']);
    expect(plan.goneLater).toEqual(['_tep/a.Xy.js', 'pagefind/index/0a.pf_index']);
  });

  const file = fc.constantFrom(
    'index.html',
    'vb/a/index.html',
    'vb/a/data.json',
    'atom.xml',
    '_tep/a.js',
    'pagefind/index/1.pf_index',
    'x/1/index.html',
    'robots.txt',
  );
  const files = fc.dictionary(file, fc.nat({ max: 3 })).map(site);

  it('carried out, makes any site of any other', () => {
    fc.assert(
      fc.property(files, files, (before, now) => {
        const plan = publishPlan(before, now);
        const host = new Map(before);
        for (const name of [...plan.added, ...plan.data, ...plan.pages, ...plan.entries])
          host.set(name, now.get(name) ?? '');
        for (const name of [...plan.gone, ...plan.goneLater]) host.delete(name);
        expect(new Map([...host].sort())).toEqual(new Map([...now].sort()));
        const named = PUBLISH_STEPS.flatMap((step) => plan[step]);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

describe('a list of digests', () => {
  it('is read back as it was written', () => {
    const now = site({ 'vb/a b/index.html': 7, 'x.txt': 8 });
    expect(parseDigests(formatDigests(now))).toEqual({ digests: now, faults: [] });
  });

  it('names each line that is none', () => {
    const text = `${digest(1)}  a.html\nmột dòng lạ\n${digest(2)} *b.html\r\nabc  c.html\n`;
    expect(parseDigests(text)).toEqual({
      digests: site({ 'a.html': 1, 'b.html': 2 }),
      faults: [
        { line: 2, text: 'một dòng lạ' },
        { line: 4, text: 'abc  c.html' },
      ],
    });
  });
});
