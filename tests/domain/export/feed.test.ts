import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { atomFeed, type FeedEntry, feedPages, firstDay } from '#domain/export/feed.ts';

const entry = (number: number, changes: Partial<FeedEntry> = {}): FeedEntry => ({
  address: `https://van-kien.example/vb/a/nq/2024/${number}/`,
  title: `Nghị quyết ${number}`,
  summary: 'Nghị quyết · Huyện ủy A',
  updated: `2026-01-${String(number).padStart(2, '0')}`,
  published: null,
  author: 'Huyện ủy A',
  category: 'Nghị quyết',
  ...changes,
});
const HERE = 'https://van-kien.example/co-quan/a/';
const feed = (entries: readonly FeedEntry[], number?: number) =>
  atomFeed({
    page: HERE,
    pageOf: (wanted) => `${HERE}atom${wanted === 1 ? '' : `-${wanted}`}.xml`,
    ...(number !== undefined && { number }),
    title: 'Huyện ủy A',
    author: 'Đơn vị B',
    entries,
  });

/** Names of the elements in order, each closed; throws nothing, so that a broken feed shows in the list. */
function elements(xml: string): { opened: string[]; depth: number } {
  const opened: string[] = [];
  let depth = 0;
  const parser = new Parser(
    { onopentag: (name) => (opened.push(name), depth++), onclosetag: () => depth-- },
    { xmlMode: true },
  );
  parser.end(xml);
  return { opened, depth };
}

describe('an Atom feed', () => {
  it('holds what RFC 4287 asks of a feed and of each entry', () => {
    const xml = feed([entry(1)]);
    const { opened, depth } = elements(xml);
    expect(depth).toBe(0);
    expect(opened.slice(0, 8)).toEqual(['feed', 'id', 'title', 'updated', 'author', 'name', 'link', 'link']);
    expect(opened.slice(8)).toEqual([
      'entry',
      'id',
      'title',
      'updated',
      'author',
      'name',
      'link',
      'category',
      'summary',
    ]);
    expect(xml).toContain('<updated>2026-01-01T00:00:00+07:00</updated>');
    expect(xml).toContain(
      'rel="self" type="application/atom+xml" href="https://van-kien.example/co-quan/a/atom.xml"',
    );
  });

  it('is cut into pages that name each other, all of one feed, without losing or repeating an entry', () => {
    const entries = Array.from({ length: 120 }, (_, index) => entry(index + 1, { updated: '2026-01-01' }));
    const pages = [1, 2, 3].map((number) => feed(entries, number));
    const idsIn = (xml: string) => Array.from(xml.matchAll(/<id>([^<]+)<\/id>/g), ([, id = '']) => id);
    expect(new Set(pages.map((xml) => idsIn(xml)[0]))).toEqual(new Set([`${HERE}atom.xml`]));
    const told = pages.flatMap((xml) => idsIn(xml).slice(1));
    expect(told).toEqual(entries.map(({ address }) => address));
    const turns = (xml: string) =>
      Array.from(xml.matchAll(/rel="(first|previous|next|last)"[^>]*atom(-\d)?\.xml/g), ([, rel, page]) => [
        rel,
        page ?? '',
      ]);
    expect(pages.map(turns)).toEqual([
      [
        ['first', ''],
        ['next', '-2'],
        ['last', '-3'],
      ],
      [
        ['first', ''],
        ['previous', ''],
        ['next', '-3'],
        ['last', '-3'],
      ],
      [
        ['first', ''],
        ['previous', '-2'],
        ['last', '-3'],
      ],
    ]);
    expect(turns(feed(entries.slice(0, 50)))).toEqual([]);
    expect([0, 50, 51].map(feedPages)).toEqual([1, 1, 2]);
  });

  it('holds what is new of an entry as HTML, where it says more than the summary', () => {
    expect(feed([entry(1)])).not.toContain('<content');
    expect(feed([entry(1, { content: '<p>Sửa “a” & b</p>' })])).toContain(
      '<content type="html">&lt;p&gt;Sửa “a” &amp; b&lt;/p&gt;</content>',
    );
  });

  it('says when an entry was first published, where that is known', () => {
    expect(feed([entry(1)])).not.toContain('<published>');
    expect(feed([entry(2, { published: '2025-12-31' })])).toContain(
      '<published>2025-12-31T00:00:00+07:00</published>',
    );
  });

  it('puts what changed last first, dates itself by it, and ends after fifty', () => {
    const xml = feed(Array.from({ length: 60 }, (_, i) => entry((i % 28) + 1)));
    const days = Array.from(xml.matchAll(/<updated>([\d-]+)T/g), ([, day = '']) => day);
    expect(days).toHaveLength(51);
    expect(days[0]).toBe(days[1]);
    expect(days.slice(1)).toEqual(days.slice(1).toSorted().toReversed());
  });

  it('escapes the words of documents', () => {
    const xml = feed([entry(1, { title: 'A & B <script>', author: null })]);
    expect(xml).toContain('<title>A &amp; B &lt;script&gt;</title>');
    expect(elements(xml).opened.filter((name) => name === 'author')).toHaveLength(1);
  });

  it('is the same for the same entries, and valid without any', () => {
    expect(feed([entry(2), entry(1)])).toBe(feed([entry(1), entry(2)]));
    expect(elements(feed([])).depth).toBe(0);
  });

  it('takes the first day of a month or year', () => {
    expect(['2023-09-12', '2023-09', '2023'].map(firstDay)).toEqual([
      '2023-09-12',
      '2023-09-01',
      '2023-01-01',
    ]);
  });
});
