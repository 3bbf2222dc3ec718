import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '#domain/document/inline.ts';
import { assignEids } from '#domain/document/eid.ts';
import { makeUnit, type Unit, type UnitKind } from '#domain/document/unit.ts';
import { escapeHtml } from '#domain/export/escape.ts';
import { documentHtml, type HtmlContext, inlineHtml, unitHtml } from '#domain/export/html.ts';

const context: HtmlContext = {
  unitHref: (eid) => `/vb/a/bc/2020/x/${eid}/`,
  targets: new Map(),
  notes: new Map([['1', 'muc_i__cc_1']]),
  level: 2,
};

function unit(kind: UnitKind, words: string, fields: Partial<Unit> = {}): Unit {
  return makeUnit(kind, 1, { text: textOf(words), ...fields });
}

/** A document of these units, with identifiers. */
function document(...children: Unit[]): Unit {
  const root = makeUnit('van-ban', 1, { children });
  assignEids(root);
  return root;
}

const section = (number: string, title: string, ...children: Unit[]) =>
  makeUnit('muc', 1, { number, title: textOf(title), heading: true, children });

describe('documentHtml', () => {
  it('writes number and title of a heading as printed, one level deeper for each section', () => {
    const html = documentHtml(document(section('I.', 'THÀNH TỰU', section('1.', 'Về kinh tế'))), context);
    expect(html).toContain(
      '<section id="muc_i" class="u muc"><h2><span class="so">I.</span> <span class="ten">THÀNH TỰU</span>',
    );
    expect(html).toContain('<h3><span class="so">1.</span> <span class="ten">Về kinh tế</span>');
  });

  it('never goes below the sixth heading level', () => {
    const html = unitHtml(document(section('I.', 'Sâu')).children[0] as Unit, { ...context, level: 9 });
    expect(html).toContain('<h6>');
  });

  it('says that an inferred first part is not printed', () => {
    const part = makeUnit('phan', 1, { inferred: true, heading: true, children: [unit('p', 'Lời đầu')] });
    const html = documentHtml(document(part), context);
    expect(html).toContain('id="phan_nn_1"');
    expect(html).toContain('[không in trong bản nguồn]');
    expect(html).toContain('href="/vb/a/bc/2020/x/phan_nn_1/"');
  });

  it('links a titled unit to its own page and a paragraph to its place', () => {
    const html = documentHtml(document(section('I.', 'Tên', unit('p', 'Đoạn'))), context);
    expect(html).toContain('class="lk" href="/vb/a/bc/2020/x/muc_i/" aria-label="Liên kết tới Mục I"');
    expect(html).toContain('class="lk" href="#muc_i__p_1" aria-label="Liên kết tới đoạn 1"');
  });

  it('links a paragraph to the whole document where the page shows a part of it', () => {
    const placed = { ...context, placeHref: (eid: string) => `/vb/a/bc/2020/x/#${eid}` };
    expect(documentHtml(document(unit('p', 'Đoạn')), placed)).toContain('href="/vb/a/bc/2020/x/#p_1"');
  });

  it('puts neighbouring bullets in one list and starts another after a paragraph', () => {
    const bullet = () => unit('gach', 'ý', { number: '-' });
    const html = documentHtml(document(bullet(), bullet(), unit('p', 'giữa'), bullet()), context);
    expect(html.match(/<ul/g)).toHaveLength(2);
    expect(html.match(/<li/g)).toHaveLength(3);
  });

  it('sets a run-in title apart from the words that follow it', () => {
    const html = documentHtml(
      document(unit('khoan', 'được chú trọng.', { number: '2.', title: textOf('Y tế:') })),
      context,
    );
    expect(html).toContain('<span class="so">2.</span> <b class="ten">Y tế:</b> được chú trọng.');
  });

  it('shows a target with its value and its page', () => {
    const marks = new Map([['y_9', [{ path: '/ct/9/', number: '(9)', value: '≥ 95%' }]]]);
    const html = documentHtml(document(unit('y', 'Đạt 95% trở lên.', { number: '(9)' })), {
      ...context,
      targets: marks,
    });
    expect(html).toContain('class="u y chi-tieu"');
    expect(html).toContain('<a href="/ct/9/"><span class="an">Chỉ tiêu (9): </span>≥ 95%</a>');
  });

  it('keeps every target of a paragraph that holds several', () => {
    const mark = (number: string, value: string) => ({ path: `/ct/${number}/`, number, value });
    const targets = new Map([['p_1', [mark('x1', '5%'), mark('x2', '7%')]]]);
    const html = documentHtml(document(unit('p', '5% và 7%')), { ...context, targets });
    expect(html).toContain('5%</a><br>');
    expect(html).toContain('href="/ct/x2/"');
  });

  it('notes beside a clause which target it repeats', () => {
    const mentions = new Map([['p_1', [{ path: '/ct/9/', label: 'Nhắc lại chỉ tiêu (9)' }]]]);
    const html = documentHtml(document(unit('p', 'Đạt 95%.')), { ...context, mentions });
    expect(html).toContain('<div class="nhac"><a href="/ct/9/">Nhắc lại chỉ tiêu (9)</a></div>');
    expect(html).not.toContain('chi-tieu');
  });

  it('links a footnote and its call both ways and numbers further calls', () => {
    const call = () => makeUnit('p', 1, { text: [...textOf('xem'), { type: 'note', label: '1' }] });
    const note = unit('cc', 'Giải thích.', { number: '(1)' });
    const html = documentHtml(document(section('I.', 'Tên', call(), note, call())), context);
    expect(html).toContain(
      '<sup id="goi-muc_i__cc_1"><a href="#muc_i__cc_1" aria-label="Chú thích 1">(1)</a></sup>',
    );
    expect(html).toContain('<sup id="goi-muc_i__cc_1-2">');
    expect(html).toContain('<div id="muc_i__cc_1" class="cc" role="note"><p><a href="#goi-muc_i__cc_1"');
  });

  it('leads to the document for a footnote that the page does not show', () => {
    const call = makeUnit('p', 1, { text: [{ type: 'note', label: '1' }] });
    const html = documentHtml(document(call), { ...context, noteHref: (eid) => `/vb/x/#${eid}` });
    expect(html).toContain('href="/vb/x/#muc_i__cc_1"');
  });

  it('gives no link back to a footnote that nothing shown calls', () => {
    const html = documentHtml(document(unit('cc', 'Lẻ loi.', { number: '(1)' })), context);
    expect(html).toContain('<span class="so">(1)</span>');
  });

  it('writes a table with header cells, an identifier for each row and a frame that scrolls', () => {
    const row = (...cells: string[]) => makeUnit('hang', 1, { cells: cells.map(textOf) });
    const table = makeUnit('bang', 1, { children: [row('Chỉ tiêu', 'Mức'), row('Nước sạch', '95%')] });
    const html = documentHtml(document(table), context);
    expect(html).toContain('role="region" aria-label="bảng 1" tabindex="0"');
    expect(html).toContain('<thead><tr id="bang_1__hang_1"><th scope="col">Chỉ tiêu</th>');
    expect(html).toContain('<tr id="bang_1__hang_2"><td>Nước sạch</td><td>95%</td></tr>');
  });

  it('groups the printed blocks under their names', () => {
    const html = documentHtml(
      document(makeUnit('ky', 1, { children: [unit('p', 'CHÁNH VĂN PHÒNG')] })),
      context,
    );
    expect(html).toContain('<div id="ky" class="ky" role="group" aria-label="phần ký">');
  });

  it('gives every unit exactly one element with its identifier, whatever the tree', () => {
    const kinds = fc.constantFrom<UnitKind>('muc', 'khoan', 'tieu', 'diem', 'y', 'gach', 'p');
    const { tree } = fc.letrec<{ tree: Unit }>((tie) => ({
      tree: fc
        .record({
          kind: kinds,
          words: fc.string(),
          children: fc.oneof(
            { maxDepth: 3 },
            fc.constant<Unit[]>([]),
            fc.array(tie('tree'), { maxLength: 3 }),
          ),
        })
        .map(({ kind, words, children }) =>
          unit(kind, words, { number: kind === 'p' ? null : '1.', children: kind === 'p' ? [] : children }),
        ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (units) => {
        const html = documentHtml(document(...units), context);
        const expected: string[] = [];
        const visit = (one: Unit): void => {
          expected.push(one.eid);
          one.children.forEach(visit);
        };
        units.forEach(visit);
        expect(Array.from(html.matchAll(/ id="([^"]*)"/g), (match) => match[1])).toEqual(expected);
      }),
    );
  });
});

describe('traces of what was published', () => {
  const grave = { eid: '', formerIds: [], date: '2026-03-04', reason: 'Bãi bỏ <hết>', before: null };
  const words = 'Nội dung ở địa chỉ này đã được rút ngày 04/3/2026: Bãi bỏ &lt;hết&gt;';
  const bullet = (text: string, fields: Partial<Unit> = {}) => unit('gach', text, { number: '-', ...fields });

  it('keep a former identifier as an element inside its unit, before the words', () => {
    const formerIds = ['cu_1', 'cu_2'];
    const spans = '<span id="cu_1" class="ma-cu"></span><span id="cu_2" class="ma-cu"></span>';
    const table = makeUnit('bang', 1, {
      formerIds: ['bang_9'],
      children: [
        makeUnit('hang', 1, { cells: [textOf('Tên'), textOf('Mức')] }),
        makeUnit('hang', 1, { cells: [textOf('Nước'), textOf('95%')], formerIds }),
      ],
    });
    const html = documentHtml(
      document(
        unit('p', 'Đoạn', { formerIds }),
        bullet('Gạch', { formerIds }),
        makeUnit('muc', 1, { number: 'I.', title: textOf('Mục'), heading: true, formerIds }),
        unit('khoan', 'Khoản', { number: '1.', formerIds }),
        unit('cc', 'Chú thích', { number: '(1)', formerIds }),
        makeUnit('ky', 1, { formerIds }),
        table,
      ),
      context,
    );
    for (const open of [
      '<p id="p_1" class="p">',
      '<li id="gach_1">',
      '<section id="muc_i" class="u muc">',
      '<div id="khoan_1" class="u khoan">',
      '<div id="cc_1" class="cc" role="note">',
      'aria-label="phần ký">',
      '<tr id="bang_1__hang_2"><td>',
    ]) {
      expect(html).toContain(open + spans);
    }
    expect(html).toContain('tabindex="0"><span id="bang_9" class="ma-cu"></span><table>');
  });

  it('say where a withdrawn unit stood that it was withdrawn, when and why', () => {
    const root = document(unit('p', 'Trước'), unit('p', 'Sau'));
    root.tombstones = [
      { ...grave, eid: 'p_1a', before: 'p_2', formerIds: ['p_1b'] },
      { ...grave, eid: 'p_3', before: 'not-there' },
    ];
    expect(documentHtml(root, context).replaceAll(/ <a class="lk".*?<\/a>/g, '')).toBe(
      `<p id="p_1" class="p">Trước</p><div id="p_1a" class="da-rut" role="note"><span id="p_1b" class="ma-cu"></span>${words}</div>` +
        `<p id="p_2" class="p">Sau</p><div id="p_3" class="da-rut" role="note">${words}</div>`,
    );
  });

  it('keep the list of a withdrawn bullet whole, and the table of a withdrawn row', () => {
    const row = (text: string) => makeUnit('hang', 1, { cells: [textOf(text), textOf('1')] });
    const table = makeUnit('bang', 1, { children: [row('Đầu'), row('Một'), row('Hai')] });
    const root = document(bullet('Một'), bullet('Hai'), table);
    root.tombstones = [{ ...grave, eid: 'gach_1a', before: 'gach_2' }];
    table.tombstones = [{ ...grave, eid: 'bang_1__hang_2a', before: 'bang_1__hang_3' }];
    const html = documentHtml(root, context);
    expect(html.match(/<ul/g)).toHaveLength(1);
    expect(html).toContain(`</li><li id="gach_1a" class="da-rut">${words}</li><li id="gach_2">`);
    expect(html).toContain(
      `</tr><tr id="bang_1__hang_2a" class="da-rut"><td colspan="2">${words}</td></tr><tr id="bang_1__hang_3">`,
    );
  });

  it('show on the page of a unit, and nowhere else, what has left it', () => {
    const root = document(section('I.', 'Một', unit('p', 'Đoạn')), section('II.', 'Hai'));
    const [first] = root.children as [Unit];
    first.departed = [{ eid: 'muc_i__p_2', to: 'muc_ii__p_1' }];
    const placed = {
      ...context,
      placeHref: (eid: string) => `/vb/x/#${eid}`,
      placeName: () => 'Mục II, đoạn 1',
    };
    expect(unitHtml(first, placed)).toContain(
      '</section><p id="muc_i__p_2" class="da-chuyen">Đã chuyển đến <a href="/vb/x/#muc_ii__p_1">Mục II, đoạn 1</a></p>',
    );
    expect(documentHtml(root, placed)).not.toContain('da-chuyen');
  });
});

describe('inlineHtml', () => {
  it('keeps emphasis, line breaks and links, and fits internal addresses to the site', () => {
    const html = inlineHtml(
      [
        { type: 'strong', children: textOf('A') },
        { type: 'break' },
        { type: 'link', url: '/vb/', children: textOf('văn bản') },
      ],
      { notes: new Map(), linkHref: (url) => `/van-kien${url}` },
    );
    expect(html).toBe('<strong>A</strong><br><a href="/van-kien/vb/">văn bản</a>');
  });

  it('writes the call of an unknown footnote as plain words', () => {
    expect(inlineHtml([{ type: 'note', label: '7' }], { notes: new Map() })).toBe('<sup>(7)</sup>');
  });

  it('never lets words become markup', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(inlineHtml(textOf(words), { notes: new Map() })).not.toMatch(/[<>"]/);
      }),
    );
  });
});

describe('escapeHtml', () => {
  it('escapes what ends text or an attribute', () => {
    expect(escapeHtml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
  });
});
