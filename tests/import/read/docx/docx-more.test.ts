import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { cell, docx, level, numbered, para, run, table } from '../make-docx.ts';
import { imported, treeText } from '../tree-text.ts';

const HEAD = para(run('BÁO CÁO')) + para(run('về kết quả'));
const stateOf = (body: string, parts = {}) => {
  const { state, totals } = imported(docx(HEAD + body, parts));
  expect(totals.balance).toBe(0);
  return state;
};
const treeOfBody = (body: string, parts = {}) => treeText(stateOf(body, parts).root);
const removalsOf = (body: string, parts = {}) =>
  stateOf(body, parts).ledger.removals.map(({ reason, text }) => `${reason}: ${text}`);
const codes = (text: string, encoding: 'tcvn3' | 'vni') =>
  String.fromCharCode(...(encodeLegacy(text, encoding) ?? []));
const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe('a Word file as offices make them', () => {
  it('prints words in its numbers and legal numbering', () => {
    const list = (levels: string) => ({
      numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    });
    const item = (text: string, depth: number) => para(run(text), numbered(1, depth));
    const articles = level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.');
    expect(
      treeOfBody(item('Phạm vi', 0) + item('Áp dụng chung.', 1) + item('Đối tượng', 0), list(articles)),
    ).toContain('dieu · Điều 1. · Phạm vi\n    khoan · 1. · Áp dụng chung.\n  dieu · Điều 2. · Đối tượng');
    const legal = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>');
    expect(treeOfBody(item('KẾT QUẢ', 0) + item('Kinh tế', 1), list(legal))).toContain(
      'muc · I. · KẾT QUẢ\n    tieu · 1.1. · Kinh tế',
    );
  });

  it('has every text box of a group once, whichever form of the drawing holds it', () => {
    const box = (text: string) => `<w:txbxContent>${para(run(text))}</w:txbxContent>`;
    const boxes = box('Khung thứ nhất') + box('Khung thứ hai');
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${boxes}</w:drawing></mc:Choice><mc:Fallback><w:pict>${boxes}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const tree = treeOfBody(para(drawing + run('1. Nội dung.')));
    expect(tree.match(/Khung thứ/g)).toHaveLength(2);
  });

  it('joins paragraphs whose end was deleted', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(treeOfBody(para(run('1. Câu bị '), deleted) + para(run('tách đôi.')))).toContain(
      'khoan · 1. · Câu bị tách đôi.',
    );
  });

  it('keeps a table one whose row was deleted', () => {
    const row = (...texts: string[]) => texts.map((text) => cell(para(run(text))));
    const gone = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${row('mục bỏ', '9').join('')}</w:tr></w:tbl>`;
    const body = para(run('1. Số liệu:')) + table(row('TT', 'Thu'), row('1', '5')).replace('</w:tbl>', gone);
    expect(treeOfBody(body)).toContain('hang · 1 | 5');
    expect(removalsOf(body)).toEqual([
      'chữ đã xóa (theo dõi thay đổi): mục bỏ',
      'chữ đã xóa (theo dõi thay đổi): 9',
    ]);
  });

  it('sets the table of contents and marks typed for a note apart', () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para(run('I. KẾT QUẢ'))}</w:sdtContent></w:sdt>`;
    expect(removalsOf(contents + para(run('I. KẾT QUẢ')))).toEqual(['mục lục: I. KẾT QUẢ']);
    const styles = '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>';
    expect(removalsOf(para(run('I. KẾT QUẢ'), '<w:pStyle w:val="M1"/>'), { styles })).toEqual([
      'mục lục: I. KẾT QUẢ',
    ]);
    const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>';
    const footnotes = `<w:footnote w:id="2">${para(run('Ước tính.'))}</w:footnote>`;
    const state = stateOf(para(run('1. Kết quả') + mark + run(' tốt.')), { footnotes });
    expect(state.mdx).toContain('Kết quả[^1] tốt.');
  });

  it('writes formulas in a line and symbols as the signs they show', () => {
    const of = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;
    const text = (words: string) => of('r', of('t', words));
    const formula = of(
      'oMath',
      of('f', of('num', text('a+b')) + of('den', text('2'))) +
        of('sSup', of('e', text('x')) + of('sup', text('2'))),
    );
    const sign = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>';
    const tree = treeOfBody(para(run('1. Tỷ lệ ') + formula + run(' đạt ') + sign + run(' 5%.')));
    expect(tree).toContain('Tỷ lệ (a+b)/2x² đạt ≥ 5%.');
  });

  it('reads old fonts by the paragraph, and not what is Unicode in them', () => {
    const split = run(codes('Giá trị sản xu', 'vni'), font('VNI-Times')) + run('aá', font('VNI-Times'));
    expect(treeOfBody(para(split + run('t.')))).toContain('Giá trị sản xuất.');
    expect(treeOfBody(para(run('1. Chữ dán vào và đã có dấu.', font('.VnTime'))))).toContain(
      'khoan · 1. · Chữ dán vào và đã có dấu.',
    );
  });

  it('recognises text in the codes of an old font whose name was lost, and says so', () => {
    const { state } = imported(
      docx(
        para(run(codes('kết quả thực hiện nhiệm vụ phát triển kinh tế', 'tcvn3'))) +
          para(run(codes('1. Giá trị sản xuất tăng khá so với năm trước.', 'tcvn3'))),
      ),
    );
    expect(state.encoding).toBe('unicode ← tcvn3');
    expect(treeText(state.root)).toContain('Giá trị sản xuất tăng khá');
  });

  it('is found through its relations, in strict form and under any prefix', () => {
    const w = (name: string, inner: string) => `<x:${name}>${inner}</x:${name}>`;
    const paragraph = (text: string) => w('p', w('r', w('t', text)));
    const file = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      ),
      'word/document2.xml': strToU8(
        `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">${w('body', paragraph('BÁO CÁO') + paragraph('1. Nội dung.'))}</x:document>`,
      ),
    });
    expect(treeText(imported(file).state.root)).toContain('khoan · 1. · Nội dung.');
  });

  it('has what other files inside it hold', () => {
    const relations = (id: string, type: string, target: string) =>
      strToU8(
        `<Relationships><Relationship Id="${id}" Type="x/${type}" Target="${target}"/></Relationships>`,
      );
    const file = zipSync({
      '_rels/.rels': relations('a', 'officeDocument', 'word/document.xml'),
      'word/_rels/document.xml.rels': relations('b', 'aFChunk', 'chunk.htm'),
      'word/chunk.htm': strToU8('<html><body><p>1. Phần chèn.</p></body></html>'),
      'word/document.xml': strToU8(
        `<w:document><w:body>${HEAD}<w:altChunk r:id="b"/>${para(run('2. Phần cuối.'))}</w:body></w:document>`,
      ),
    });
    expect(treeText(imported(file).state.root)).toContain(
      'khoan · 1. · Phần chèn.\n  khoan · 2. · Phần cuối.',
    );
  });
});
