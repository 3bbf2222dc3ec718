import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { odt } from '../make-odt.ts';
import { imported, treeText } from '../tree-text.ts';

const p = (text: string) => `<text:p>${text}</text:p>`;
const HEAD = p('BÁO CÁO') + p('về kết quả');
const LIST =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/></text:list-style>';

describe('an OpenDocument text', () => {
  it('has its list numbers computed, notes at their marks, tables and tracked deletions', () => {
    const { state, totals } = imported(
      odt(
        LIST,
        `<text:tracked-changes><text:changed-region><text:deletion>${p('câu đã bỏ')}</text:deletion></text:changed-region></text:tracked-changes>${HEAD}
        <text:list text:style-name="L"><text:list-item>${p('KẾT QUẢ')}<text:list><text:list-item>${p('Kinh tế tăng<text:note><text:note-citation>1</text:note-citation><text:note-body>' + p('Theo báo cáo.') + '</text:note-body></text:note> khá.')}</text:list-item><text:list-item>${p('Xã hội ổn định.')}</text:list-item></text:list></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell>${p('TT')}</table:table-cell><table:table-cell>${p('Chỉ tiêu')}</table:table-cell></table:table-row><table:table-row><table:table-cell>${p('1')}</table:table-cell><table:table-cell>${p('Thu')}</table:table-cell></table:table-row></table:table>`,
      ),
    );
    const tree = treeText(state.root);
    expect(tree).toContain('muc · I. · KẾT QUẢ\n    khoan · 1. · Kinh tế tăng khá.');
    expect(tree).toContain('khoan · 2. · Xã hội ổn định.');
    expect(tree).toContain('hang · 1 | Thu');
    expect(state.notes.map(({ chars }) => chars.text)).toEqual(['Theo báo cáo.']);
    expect(state.ledger.removals.map(({ text }) => text)).toContain('câu đã bỏ');
    expect(totals.balance).toBe(0);
  });

  const item = (...inner: string[]) => `<text:list-item>${inner.join('')}</text:list-item>`;
  const list = (attributes: string, ...items: string[]) =>
    `<text:list ${attributes}>${items.join('')}</text:list>`;

  it('goes on with lists that were left, by style, by name and at a deeper level', () => {
    const { state } = imported(
      odt(
        LIST,
        HEAD +
          list('xml:id="a" text:style-name="L"', item(p('MỘT'), list('', item(p('Việc một.'))))) +
          p('Đoạn xen giữa.') +
          list(
            'text:continue-numbering="true" text:style-name="L"',
            item(list('', item(p('Việc hai.')))),
            item(p('HAI')),
          ) +
          list('text:continue-list="a" text:style-name="L"', item(p('HAI KHÁC'))),
      ),
    );
    const numbers = state.extracted.generated.map(({ start, end }) => state.decoded.slice(start, end).trim());
    expect(numbers).toEqual(['I.', '1.', '2.', 'II.', 'II.']);
  });

  it('has the numbers of its headings, text boxes and shapes, and what is no text apart', () => {
    const outline = [1, 2]
      .map(
        (level) =>
          `<text:outline-level-style text:level="${level}" style:num-format="${level === 1 ? 'I' : '1'}" style:num-suffix="."/>`,
      )
      .join('');
    const heading = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;
    const file = zipSync({
      'styles.xml': strToU8(
        `<x><office:styles><text:outline-style>${outline}</text:outline-style><style:style style:name="A"><style:text-properties text:display="none"/></style:style></office:styles><office:master-styles><style:master-page><style:footer>${p('Trang 1')}</style:footer></style:master-page></office:master-styles></x>`,
      ),
      'content.xml': strToU8(
        `<x><office:text><draw:frame><draw:text-box>${p('Khung đầu')}</draw:text-box></draw:frame>${HEAD}<text:table-of-content><text:index-body>${p('I. KẾT QUẢ')}</text:index-body></text:table-of-content>${heading(1, 'KẾT QUẢ')}${heading(2, 'Kinh tế')}${p('Tăng <text:span text:style-name="A">ẩn</text:span>khá<office:annotation>' + p('xem lại') + '</office:annotation>.')}${p('<draw:g><draw:custom-shape>' + p('Hình một') + '</draw:custom-shape></draw:g>Hết.')}</office:text></x>`,
      ),
    });
    const { state, totals } = imported(file);
    expect(state.normal).toContain('I. KẾT QUẢ\n\n1. Kinh tế\n\nTăng ẩnkhá.\n\nHình một\n\nHết.');
    expect(state.normal).toContain('Khung đầu');
    expect(state.ledger.removals.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'mục lục: I. KẾT QUẢ',
      'chữ ẩn: ẩn',
      'nhận xét bên lề: xem lại',
      'đầu trang, chân trang: Trang 1',
    ]);
    expect(totals.balance).toBe(0);
  });
});
