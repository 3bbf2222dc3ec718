import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { cell, docx, level, numbered, para, run, table } from '../make-docx.ts';
import { codeOf, imported, treeText } from '../tree-text.ts';

const HEAD = para(run('BÁO CÁO')) + para(run('về kết quả'));
const treeOfBody = (body: string, parts = {}) => treeText(imported(docx(HEAD + body, parts)).state.root);

describe('a Word file', () => {
  it('has its automatic numbers, which stand in no text, computed', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>` +
      '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>';
    const item = (list: number, depth: number, text: string) => para(run(text), numbered(list, depth));
    const { state, totals } = imported(
      docx(
        HEAD +
          item(5, 0, 'KẾT QUẢ') +
          item(5, 1, 'Về kinh tế đạt khá.') +
          item(5, 1, 'Về xã hội:') +
          item(5, 2, 'giáo dục;') +
          item(5, 2, 'y tế.') +
          item(5, 0, 'NHIỆM VỤ') +
          item(5, 1, 'Thu ngân sách đúng kế hoạch.') +
          item(7, 0, 'Việc thứ tư') +
          item(7, 1, 'Việc bên trong.'),
        { numbering },
      ),
    );
    const numbers = state.extracted.generated.map(({ start, end }) => state.decoded.slice(start, end).trim());
    expect(numbers).toEqual(['I.', '1.', '2.', 'a)', 'b)', 'II.', '1.', '4.', '4.1.']);
    expect(totals.balance).toBe(0);
  });

  it('takes numbers from styles, also where the style belongs to a level of a list', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>')}${level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styled = (style: string, text: string) => para(run(text), `<w:pStyle w:val="${style}"/>`);
    const tree = treeOfBody(
      styled('H1', 'KẾT QUẢ') +
        styled('H2', 'Kinh tế') +
        para(run('Tăng khá.')) +
        styled('H2', 'Xã hội') +
        para(run('Ổn định.')),
      { styles, numbering },
    );
    expect(tree).toContain(
      'muc · I. · KẾT QUẢ\n    khoan · 1. · Kinh tế\n      p · Tăng khá.\n    khoan · 2. · Xã hội',
    );
  });

  it('leaves deleted and hidden text out, keeps inserted text, and accounts for all', () => {
    const { state, totals } = imported(
      docx(
        HEAD +
          para(
            `${run('1. Đạt ')}<w:del>${run('5%').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('7%')}</w:ins>${run(' kế hoạch')}${run(' nội bộ', '<w:vanish/>')}${run('.')}`,
          ),
      ),
    );
    expect(treeText(state.root)).toContain('khoan · 1. · Đạt 7% kế hoạch.');
    expect(state.ledger.removals.map(({ reason, text }) => `${reason}: ${text.trim()}`)).toEqual([
      'chữ đã xóa (theo dõi thay đổi): 5%',
      'chữ ẩn: nội bộ',
    ]);
    expect(totals.balance).toBe(0);
  });

  it('puts footnotes and endnotes at their marks', () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${para(run(text))}</w:footnote>`;
    const { state } = imported(
      docx(
        HEAD +
          para(
            `${run('1. Thực hiện nghị quyết')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' của Trung ương.')}`,
          ) +
          para(`${run('2. Tiếp tục thực hiện')}<w:r><w:endnoteReference w:id="1"/></w:r>${run('.')}`),
        {
          footnotes: note(2, 'Nghị quyết số 18.'),
          endnotes: `<w:endnote w:id="1">${para(run('Đến hết năm.'))}</w:endnote>`,
        },
      ),
    );
    expect(state.mdx).toContain('Thực hiện nghị quyết[^1] của Trung ương.');
    expect(state.notes.map(({ chars }) => chars.text)).toEqual(['Nghị quyết số 18.', 'Đến hết năm.']);
  });

  it('makes tables with merged cells, and lines of the letterhead', () => {
    const at = (text: string, properties = '') => cell(para(run(text)), properties);
    const { state, totals } = imported(
      docx(
        table([
          cell(para(run('ỦY BAN NHÂN DÂN')) + para(run('Số: 12/BC-UBND'))),
          cell(
            para(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) + para(run('Bến Nghé, ngày 05 tháng 3 năm 2031')),
          ),
        ]) +
          HEAD +
          para(run('1. Số liệu:')) +
          table(
            [at('TT'), at('Chỉ tiêu'), at('Kết quả', '<w:gridSpan w:val="2"/>')],
            [at('1', '<w:vMerge w:val="restart"/>'), at('Thu'), at('5%'), at('6%')],
            [at('', '<w:vMerge/>'), at('Chi'), at('4%'), at('3%')],
          ) +
          para(run('2. Nhận xét.')),
      ),
    );
    const tree = treeText(state.root);
    expect(tree).toContain('hang · TT | Chỉ tiêu | Kết quả |');
    expect(tree).toContain('hang · 1 | Thu | 5% | 6%');
    expect(tree).toContain('hang · | Chi | 4% | 3%');
    expect(state.frontmatter).toMatchObject({
      number: '12/BC-UBND',
      date: '2031-03-05',
      placeOfIssue: 'Bến Nghé',
    });
    expect(totals.balance).toBe(0);
  });

  it('reads text boxes before the paragraph they are anchored in', () => {
    const box = `<w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${para(run('Số: 7-BC/HU'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const { state } = imported(docx(para(box) + HEAD + para(run('1. Nội dung.'))));
    expect(state.frontmatter).toMatchObject({ number: '7-BC/HU' });
  });

  it('reads fonts from before Unicode', () => {
    const old = (text: string, encoding: 'tcvn3' | 'vni', font: string) =>
      run(String.fromCharCode(...(encodeLegacy(text, encoding) ?? [])), `<w:rFonts w:ascii="${font}"/>`);
    const tree = treeOfBody(
      para(old('i. kết quả', 'tcvn3', '.VnTimeH')) +
        para(old('Giá trị sản xuất tăng.', 'tcvn3', '.VnTime')) +
        para(old('Thu ngân sách đạt khá.', 'vni', 'VNI-Times')),
    );
    expect(tree).toContain('I. · KẾT QUẢ');
    expect(tree).toContain('Giá trị sản xuất tăng.');
    expect(tree).toContain('Thu ngân sách đạt khá.');
  });

  it('stops at a mark of limited circulation in its header', () => {
    expect(codeOf(docx(HEAD + para(run('1. Nội dung.')), { header1: para(run('LƯU HÀNH NỘI BỘ')) }))).toBe(
      'VK-NHAP-LUU-HANH',
    );
  });

  it('ends in its code where it is damaged, hostile, or something else', () => {
    const good = docx(HEAD + para(run('1. Nội dung.')));
    const withXml = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
    expect(codeOf(good)).toBe('');
    expect(codeOf(good.slice(0, good.length - 40))).toBe('VK-NHAP-HONG');
    expect(
      codeOf(
        withXml(
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body>&a;</w:body></w:document>',
        ),
      ),
    ).toBe('VK-NHAP-HONG');
    expect(codeOf(zipSync({ '../../x': strToU8('x'), 'word/document.xml': strToU8('x') }))).toBe(
      'VK-NHAP-NEN',
    );
    expect(codeOf(zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }))).toBe('VK-NHAP-NEN');
    expect(codeOf(zipSync({ 'xl/workbook.xml': strToU8('x') }))).toBe('VK-NHAP-DINH-DANG');
    expect(codeOf(withTwin(good))).toBe('VK-NHAP-HONG');
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(codeOf(locked)).toBe('VK-NHAP-MAT-KHAU');
    expect(codeOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('VK-NHAP-DINH-DANG');
  });
});

/** The archive with every part of its directory listed twice. */
function withTwin(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const start = bytes.indexOf('PK\u0001\u0002');
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  const listing = bytes.subarray(start, end);
  const tail = Buffer.from(bytes.subarray(end));
  const count = tail.readUInt16LE(10) * 2;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(listing.length * 2, 12);
  return Buffer.concat([bytes.subarray(0, end), listing, tail]);
}
