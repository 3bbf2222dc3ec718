import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imported, treeText } from './tree-text.ts';

const odt = (styles: string, body: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
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
});
