import { describe, expect, it } from 'vitest';
import { withAddresses } from '#components/site/guide-html.ts';
import { guideTree } from '#domain/guide/guide-tree.ts';

const root = () =>
  guideTree([
    { depth: 2, text: 'Mở trang', line: 7, held: '' },
    { depth: 3, text: 'Ví dụ', line: 9, held: '' },
    { depth: 2, text: 'Đóng', line: 11, held: '' },
  ]);
const HTML = '<h2 id="mở-trang">Mở trang</h2><p>a</p><h3 id="ví-dụ">Ví dụ</h3><h2 id="đóng">Đóng</h2>';

describe('a rendered guide', () => {
  it('gives each heading its recorded identifier, and keeps the one of Markdown', () => {
    expect(withAddresses(HTML, root(), (address) => address)).toBe(
      '<h2 id="m-mo-trang"><span id="mở-trang" class="ma-cu"></span>Mở trang</h2><p>a</p>' +
        '<h3 id="m-vi-du"><span id="ví-dụ" class="ma-cu"></span>Ví dụ</h3>' +
        '<h2 id="m-dong"><span id="đóng" class="ma-cu"></span>Đóng</h2>',
    );
  });

  it('shows what was merged into a heading, and a notice where one was withdrawn', () => {
    const tree = root();
    const [first] = tree.children;
    if (first) first.formerIds = ['m-cu'];
    tree.tombstones = [
      {
        eid: 'm-bo',
        formerIds: ['m-bo-nua'],
        date: '2026-01-02',
        reason: 'Thừa <b>',
        before: 'm-dong',
      },
    ];
    const html = withAddresses(HTML, tree, (address) => address);
    expect(html).toContain('<h2 id="m-mo-trang"><span id="m-cu" class="ma-cu"></span>');
    expect(html).toMatch(
      /<p id="m-bo" class="da-rut" role="note">.*id="m-bo-nua".*Thừa &lt;b&gt;<\/p><h2 id="m-dong">/,
    );
  });

  it('is refused where its headings are not those that were read', () => {
    expect(() => withAddresses('<h2 id="a">A</h2>', root(), (address) => address)).toThrow('1 of 3 headings');
    expect(() => withAddresses(`${HTML}<h2 id="a">A</h2>`, root(), (address) => address)).toThrow(
      'more headings',
    );
  });
});
