import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chatLine,
  type CitationSource,
  fullCitation,
  htmlLink,
  markdownLink,
  placeInWords,
  shortCitation,
  spreadsheetRow,
} from '#domain/citation/format/format-citation.ts';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import type { Known } from '#domain/document/known.ts';
import { walk } from '#domain/document/unit.ts';
import { treeOf } from '#tests/domain/document/tree-of.ts';

const stated = <T>(value: T): Known<T> => ({ state: 'stated', value });
const missing = { state: 'missing' } as const;
const METADATA: CitationSource['metadata'] = {
  title: 'Chương trình công tác năm 2024',
  type: 'ctr',
  number: stated('05-CTr/HU'),
  body: stated('hu-cho-moi'),
  date: stated('2024-01-05'),
  abstract: stated('Về phát triển nông nghiệp'),
  status: 'ban-hanh',
  sourceCompleteness: 'toan-van',
};
const { root } = treeOf(
  '# III. NHIỆM VỤ\n\n## 2. Kinh tế \\& xã hội\n\n<Doan so="d)">\n\nGiữ 8 xã.\n\n- = 5 xã.\n\n</Doan>\n',
);

function at(
  eid: string,
  fields: Partial<CitationSource['metadata']> = {},
  bodyName: string | null = 'Huyện ủy Chợ Mới',
): CitationSource {
  const found = [...walk(root)].find(({ unit }) => unit.eid === eid);
  if (!found) throw new Error(`no unit ${eid}`);
  return { ...found, metadata: { ...METADATA, ...fields }, bodyName };
}
const POINT = 'muc_iii__khoan_2__diem_d';
const URL = 'https://van-kien.example/x/abc1234/';

describe('a citation', () => {
  it('goes from small to large, with capitals from Mục up', () => {
    expect(placeInWords(at(POINT).unit, at(POINT).ancestors)).toBe('điểm d khoản 2 Mục III');
    expect(placeInWords(root, [])).toBe('');
  });

  it('has a comma before the date in Party style only', () => {
    expect(fullCitation(at(POINT), 'party')).toBe(
      'điểm d khoản 2 Mục III Chương trình số 05-CTr/HU, ngày 05/01/2024 của Huyện ủy Chợ Mới về phát triển nông nghiệp',
    );
    expect(fullCitation(at(POINT), 'state')).toBe(
      'điểm d khoản 2 Mục III Chương trình số 05-CTr/HU ngày 05 tháng 01 năm 2024 của Huyện ủy Chợ Mới về phát triển nông nghiệp',
    );
  });

  it('says that the source has no number', () => {
    expect(fullCitation(at(POINT, { number: missing, date: missing }), 'party')).toBe(
      'điểm d khoản 2 Mục III Chương trình công tác năm 2024 của Huyện ủy Chợ Mới (bản nguồn không có số, ký hiệu)',
    );
    const title = 'Chương trình công tác năm 2024 của Huyện ủy Chợ Mới';
    expect(fullCitation(at('', { number: missing, date: missing, title }), 'state')).toBe(
      `${title} (bản nguồn không có số, ký hiệu)`,
    );
  });

  it('tells a draft, a summary and an inferred value', () => {
    const draft = at('', { status: 'du-thao', draft: 3, sourceCompleteness: 'tom-tat' });
    expect(fullCitation(draft, 'state')).toMatch(/\(dự thảo lần 3; bản tóm tắt\)$/);
    const inferred = at('', { date: { state: 'inferred', value: '2024-01', reason: 'suy' } });
    expect(fullCitation(inferred, 'party')).toContain(', tháng 01 năm 2024 [suy ra] của');
  });

  it('quotes an abstract that does not begin with "về"', () => {
    expect(fullCitation(at('', { abstract: stated('Phát triển đô thị') }), 'party')).toMatch(
      / về “Phát triển đô thị”$/,
    );
    expect(fullCitation(at('', { abstract: stated('V/v kiểm tra') }), 'state')).toMatch(/ về việc kiểm tra$/);
  });

  it('has a short form for a second mention', () => {
    expect(shortCitation(at(POINT))).toBe('điểm d khoản 2 Mục III Chương trình 05-CTr/HU');
    expect(shortCitation(at('', { number: missing }))).toBe('Chương trình công tác năm 2024');
  });
});

describe('what is copied', () => {
  it('is one line with the short link for chats', () => {
    expect(chatLine(at('muc_iii__khoan_2'), URL)).toBe(
      `khoản 2 Mục III Chương trình 05-CTr/HU: Kinh tế & xã hội ${URL}`,
    );
  });

  it('is escaped for Markdown and for rich text', () => {
    const odd = at('', { number: missing, date: missing, title: 'Kế hoạch [A] *B* <c> & "d"' }, null);
    expect(markdownLink(odd, 'https://x.example/a(b)/')).toBe(
      '[Kế hoạch \\[A\\] \\*B\\* \\<c\\> & "d"](https://x.example/a%28b%29/)',
    );
    expect(htmlLink(odd, 'party', 'https://x.example/?a=1&b="')).toBe(
      '<a href="https://x.example/?a=1&amp;b=&quot;">Kế hoạch [A] *B* &lt;c&gt; &amp; &quot;d&quot; (bản nguồn không có số, ký hiệu)</a>',
    );
  });

  it('is three cells of a spreadsheet, none of them a formula', () => {
    const [citation, words, link, ...rest] = spreadsheetRow(at(`${POINT}__gach_1`), 'state', URL).split('\t');
    expect(citation).toContain('Chương trình số 05-CTr/HU ngày 05 tháng 01 năm 2024');
    expect(words).toBe('“= 5 xã.”');
    expect([link, rest]).toEqual([URL, []]);
    for (const text of ['a\tb', 'a\nb']) {
      expect(
        spreadsheetRow(at('', { title: text, number: missing }), 'party', URL).split(/[\t\n]/),
      ).toHaveLength(3);
    }
  });
});

describe('a written citation', () => {
  const symbols = fc
    .tuple(
      fc.integer({ min: 1, max: 99999 }),
      fc.constantFrom(
        ...([
          'nq -NQ/TU',
          'ct -CT/TW',
          'kl -KL/HU',
          'qyd -QĐ/TW',
          'qd /QĐ-UBND',
          'qd -QĐ/TU',
          'nq /2019/NQ-HĐND',
        ] as const),
        ...([
          'ctr -CTr/HU',
          'da -ĐA/TU',
          'ttr /TTr-UBND',
          'kh /KH-UBND',
          'tb -TB/VPTW',
          'bc /BC-HĐND',
          'hd -HD/BTCTW',
        ] as const),
      ),
    )
    .map(([number, form]) => {
      const [type = '', rest = ''] = form.split(' ');
      return { type: type as 'nq', symbol: `${number < 10 ? '0' : ''}${String(number)}${rest}` };
    });

  it('is read back with the same type, symbol, date and place in either style', () => {
    const eids = fc.constantFrom('', 'muc_iii', 'muc_iii__khoan_2', POINT);
    const style = fc.constantFrom('party' as const, 'state' as const);
    fc.assert(
      fc.property(symbols, eids, style, ({ type, symbol }, eid, inStyle) => {
        const source = at(eid, { type, number: stated(symbol) });
        const [citation] = citationsIn(fullCitation(source, inStyle));
        expect(citation).toMatchObject({
          type,
          symbol: { normalized: symbol },
          date: { iso: '2024-01-05' },
          issuer: 'Huyện ủy Chợ Mới',
          certainty: 'exact',
        });
        expect(citation?.places.length).toBe(eid === '' ? 0 : 1);
        expect(citation?.start).toBe(0);
        const [short] = citationsIn(shortCitation(source));
        expect(short).toMatchObject({ start: 0, type, symbol: { normalized: symbol } });
      }),
    );
  });
});
