import { parseDocument } from 'htmlparser2';
import { type Element, isTag } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { Css } from '#import/read/html/css.ts';
import { readHtmlText } from '#import/read/html/html.ts';

/** The look of the element with the id "x" of a page. */
function lookOf(sheet: string, body: string) {
  const document = parseDocument(`<html><head><style>${sheet}</style></head><body>${body}</body></html>`);
  const find = (node: { children: Element['children'] }): Element | undefined =>
    node.children
      .filter(isTag)
      .map((child) => (child.attribs['id'] === 'x' ? child : find(child)))
      .find(Boolean);
  const element = find(document);
  if (!element) throw new Error('the page has no element x');
  return new Css(document).look(element);
}

describe('the styles of a page', () => {
  it.each([
    // What hides, what shows it again
    ['.an{display:none}', '<p id=x class=an>', true],
    ['.an{display:none}.an.mo{display:block}', '<p id=x class="an mo">', false],
    ['.an.mo{display:block}.an{display:none}', '<p id=x class="an mo">', false],
    ['.an{display:none}', '<p id=x class=an style="display:block">', false],
    ['.an{display:none!important}', '<p id=x class=an style="display:block">', true],
    ['p{display:none}#x{display:block}', '<p id=x>', false],
    ['#x{display:block}', '<p id=x hidden>', false],
    ['', '<p id=x hidden>', true],
    // Selectors of more than one part
    ['.bai > p{display:none}', '<div class=bai><p id=x></div>', true],
    ['.bai > p{display:none}', '<div class=bai><div><p id=x></div></div>', undefined],
    ['.bai p:not(.mo){display:none}', '<div class=bai><p id=x class=mo></div>', undefined],
    ['[data-tab="2"]{display:none}', '<p id=x data-tab=2>', true],
    // Only while a pointer hovers, only on paper, only on narrow screens
    ['p:hover{display:none}', '<p id=x>', undefined],
    ['@media print{p{display:none}}', '<p id=x>', undefined],
    ['@media (max-width:600px){p{display:none}}', '<p id=x>', undefined],
    ['p{display:none}@media (min-width:600px){p{display:block}}', '<p id=x>', false],
    ['@media screen{p{display:none}}', '<p id=x>', true],
    // What cannot be read is passed over
    ['p{{{ } .an{display:none}', '<p id=x>', undefined],
    ['p::before{display:none}', '<p id=x>', undefined],
  ])('of “%s” on %s', (sheet, body, hidden) => {
    expect(lookOf(sheet, body).hidden).toBe(hidden);
  });

  it('tell fonts, weight, raised letters and lists', () => {
    const look = lookOf(
      'div p{font-family:".VnTime",serif;font-weight:700;font-style:italic}',
      '<div><p id=x style="vertical-align:super;list-style:lower-alpha inside"></div>',
    );
    expect(look).toMatchObject({ font: '.VnTime', bold: true, italic: true, raised: true });
    expect(look.listStyle).toContain('lower-alpha');
  });
});

const WORDS = 'Các thôn chuẩn bị vật tư trước mùa mưa bão, báo cáo Ủy ban nhân dân xã.';
const OTHERS = 'Trường học kiểm tra lớp, phòng và nhà ở của giáo viên trước ngày khai giảng; '.repeat(4);
const read = (body: string, head = '') => {
  const { text, removed, doubts } = readHtmlText(`<html><head>${head}</head><body>${body}</body></html>`);
  const apart = removed.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end).trim()}`);
  return { text, apart, doubts: doubts.map(({ note }) => note) };
};

describe('what a browser does not show', () => {
  it('is in the account, and pointed at with its words', () => {
    const { text, apart, doubts } = read(`<p>${OTHERS}</p><p style="display:none">${WORDS}</p>`);
    expect(text).toContain(WORDS);
    expect(apart).toEqual([`chữ ẩn: ${WORDS}`]);
    expect(doubts.join()).toContain(WORDS);
  });

  it.each(['noscript', 'template', 'object', 'svg'])('stands in the account where <%s> holds it', (name) => {
    const { text, apart } = read(`<p>${OTHERS}</p><${name}><p>${WORDS}</p></${name}>`);
    expect(text).toContain(WORDS);
    expect(apart.join()).toContain(WORDS);
  });

  it('is no more than an element left open would eat', () => {
    const { text, apart, doubts } = read(`<p>1. Một việc.</p><noscript><img src=x><p>2. ${WORDS}</p>`);
    expect(text).toContain(`2. ${WORDS}`);
    expect(apart).toEqual([]);
    expect(doubts.join()).toContain('<noscript> không đóng');
  });

  it('is not most of a page: a program shows that once it is loaded', () => {
    const { apart, doubts } = read(`<div id=bai><p>${OTHERS}</p></div>`, '<style>#bai{display:none}</style>');
    expect(apart).toEqual([]);
    expect(doubts.join()).toContain('vẫn giữ');
  });

  it('is not what is made visible again inside', () => {
    const { apart } = read(
      `<p>${OTHERS}</p><div style="visibility:hidden"><p style="visibility:visible">${WORDS}</p></div>`,
    );
    expect(apart).toEqual([]);
  });

  it('keeps words apart that stand on lines of their own by their style', () => {
    const { text } = read(
      '<p><span class=d>Một việc</span><span class=d>Hai việc</span></p>',
      '<style>.d{display:block}</style>',
    );
    expect(text.trim().split(/\n+/)).toEqual(['Một việc', 'Hai việc']);
  });
});

describe('a part of a page called like a frame', () => {
  const frame = '<nav><a href=/1>Một</a><a href=/2>Hai</a><a href=/3>Ba</a></nav>';

  it.each(['print', 'box-related', 'banner', 'login'])(
    'stays where it holds numbered clauses: %s',
    (name) => {
      const clauses = `<p>1. ${WORDS}</p><p>2. ${WORDS}</p>`;
      const { apart } = read(
        `${frame}<div><p>${OTHERS.repeat(3)}</p></div><div class="${name}">${clauses}</div>`,
      );
      expect(apart.join()).not.toContain(WORDS);
    },
  );
});
