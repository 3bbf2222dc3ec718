import { describe, expect, it } from 'vitest';
import { bookmarkName } from '#domain/export/docx/places.ts';
import { treeOf } from '../../document/tree-of.ts';
import { all, rootOf, wordsByBookmark, wordsOfUnits } from './read-docx.ts';
import { metadataOf, MISSING, partsOf } from './source.ts';

const LAW = `<DauDe>

ỦY BAN NHÂN DÂN

XÃ THỬ

Số: 04/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Xã Thử, ngày 01 tháng 3 năm 2021

QUYẾT ĐỊNH

Về việc thử

</DauDe>

*Căn cứ Luật Thử nghiệm;*

QUYẾT ĐỊNH:

# Chương I NHỮNG ĐIỀU CHUNG

## Điều 1. Phạm vi

Lời mở đầu của điều.[^1] Nhắc lại.[^1]

<Doan so="1.">

Khoản thứ nhất, xem [Điều 2](#dieu_2) và [văn bản khác](/vb/b/nq/2020/1/).

</Doan>

<Doan so="2.">

Khoản thứ hai:

<Doan so="đ)">

Điểm đ.

</Doan>

</Doan>

## Điều 2. Bảng

| Tên | Số |
| --- | --- |
| Một | **1** & 2 |

<NoiNhan>

Nơi nhận:

- Như Điều 1;

- Lưu: VT.

</NoiNhan>

<Ky>

CHỦ TỊCH

Nguyễn Thị Thử

</Ky>

# Phụ lục I BIỂU THỬ

(Kèm theo Quyết định số 04/QĐ-UBND)

[^1]: Lời chú thích.
`;

const law = partsOf(LAW);
const document = law.get('word/document.xml') ?? '';
/** The style of the paragraph that holds some words. */
const styleOf = (words: string, parts = law) => {
  const paragraph = all(rootOf(parts, 'word/document.xml'), 'w:p').find((node) =>
    all(node, 'w:t').some(({ children }) =>
      children.some((text) => 'data' in text && text.data.includes(words)),
    ),
  );
  return paragraph && all(paragraph, 'w:pStyle')[0]?.attribs['w:val'];
};

describe('a document as a Word file', () => {
  it('has the words of every unit at its bookmark', () => {
    expect(wordsByBookmark(law)).toEqual(new Map(wordsOfUnits(treeOf(LAW).root)));
  });

  it('has parts that are XML, and names all of them', () => {
    const types = law.get('[Content_Types].xml') ?? '';
    for (const name of law.keys()) {
      expect(rootOf(law, name).name).not.toBe('');
      if (/^(?:word|docProps)\/\w+\.xml$/.test(name)) expect(types).toContain(`"/${name}"`);
    }
  });

  it('has headings of levels, and what the decree sets in the middle there', () => {
    expect([styleOf('Chương I'), styleOf('Phạm vi'), styleOf('BIỂU THỬ')]).toEqual(['De1', 'De2', 'De1']);
    expect(styleOf('Căn cứ')).toBe('CanCu');
    expect(styleOf('QUYẾT ĐỊNH:')).toBe('TenLoai');
    expect(styleOf('Kèm theo')).toBe('KemTheo');
    expect(law.get('word/styles.xml')).toMatch(
      /<w:name w:val="heading 2"\/>.{0,150}<w:outlineLvl w:val="1"\/>/,
    );
  });

  it('sets letterhead and end in two columns', () => {
    expect([styleOf('ỦY BAN NHÂN DÂN'), styleOf('XÃ THỬ'), styleOf('Số: 04')]).toEqual([
      'CoQuan',
      'CoQuanBanHanh',
      'SoKyHieu',
    ]);
    expect([styleOf('CỘNG HÒA'), styleOf('Độc lập'), styleOf('ngày 01 tháng')]).toEqual([
      'QuocHieu',
      'TieuNgu',
      'DiaDanh',
    ]);
    expect([styleOf('Nơi nhận:'), styleOf('Lưu: VT.'), styleOf('Nguyễn Thị Thử')]).toEqual([
      'NoiNhanDau',
      'NoiNhan',
      'ChuKy',
    ]);
    // Letterhead, table of the text, recipients beside signature
    expect(all(rootOf(law, 'word/document.xml'), 'w:tbl')).toHaveLength(3);
  });

  it('has a footnote where it is first called, and a way to it where it is called again', () => {
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(document).toContain(
      `w:anchor="${bookmarkName('chuong_i__dieu_1__cc_1')}"`.replace('chuong_i__', ''),
    );
    expect(law.get('word/footnotes.xml')).toContain('Lời chú thích.');
  });

  it('leads to its own units by their bookmarks, to the site by full addresses', () => {
    expect(document).toContain('w:anchor="dieu_2"');
    expect(law.get('word/_rels/document.xml.rels')).toContain('Target="https://a.example/vb/b/nq/2020/1/"');
  });

  it('keeps bold, and repeats the head of a table on each page', () => {
    expect(document).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1</w:t>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('begins an annex on a new page', () => {
    expect(document).toMatch(/<w:pStyle w:val="De1"\/><w:pageBreakBefore\/>/);
  });

  it('says title, author and day, and no other day', () => {
    const core = law.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Nghị quyết thử</dc:title><dc:creator>Huyện ủy X</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT/g)).toEqual(['2021-03-01T', '2021-03-01T']);
    const without = partsOf('Lời.\n', { metadata: metadataOf({ ngay: MISSING }) });
    expect(without.get('docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('is the same each time', () => {
    expect(partsOf(LAW)).toEqual(law);
  });
});

describe('the head of a text that brings none', () => {
  const body = '# I. MỘT\n';
  const fields = { noiBanHanh: 'Huyện X', trichYeu: 'về việc thử' };

  it('is the letterhead of the Party from what the source states, for a whole issued text', () => {
    const parts = partsOf(body, { metadata: metadataOf(fields) });
    expect(styleOf('HUYỆN ỦY X', parts)).toBe('CoQuanBanHanh');
    expect(styleOf('Số 04-NQ/HU', parts)).toBe('SoKyHieu');
    expect(styleOf('ĐẢNG CỘNG SẢN VIỆT NAM', parts)).toBe('QuocHieu');
    expect(styleOf('Huyện X, ngày 01 tháng 3 năm 2021', parts)).toBe('DiaDanh');
    expect(styleOf('NGHỊ QUYẾT', parts)).toBe('TenLoai');
    expect(styleOf('về việc thử', parts)).toBe('TenLoai');
  });

  it('is that of the State for its bodies', () => {
    const parts = partsOf(body, { body: { name: 'Ủy ban nhân dân xã X', isParty: false } });
    expect(styleOf('Độc lập - Tự do', parts)).toBe('TieuNgu');
    expect(styleOf('Số: 04-NQ/HU', parts)).toBe('SoKyHieu');
  });

  it.each([
    ['a summary', { mucDo: 'tom-tat' }],
    ['a draft', { trangThai: 'du-thao' }],
    ['a body that is inferred', { coQuan: { giaTri: 'hu-x', suyRa: 'theo nơi ký' } }],
  ])('is only the title for %s', (_, more) => {
    const parts = partsOf(body, { metadata: metadataOf({ ...more }) });
    expect(styleOf('ĐẢNG CỘNG SẢN', parts)).toBeUndefined();
    expect(styleOf('Nghị quyết thử', parts)).toBe('TenLoai');
  });

  it('never states what is inferred', () => {
    const parts = partsOf(body, { metadata: metadataOf({ so: { giaTri: '9-NQ/HU', suyRa: 'đoán' } }) });
    expect(parts.get('word/document.xml')).not.toContain('9-NQ/HU');
  });

  it('marks no place of the text', () => {
    expect([...wordsByBookmark(partsOf(body)).keys()]).toEqual(['muc_i']);
  });
});

describe('a footnote whose number Word would not print', () => {
  it('has its own mark', () => {
    const parts = partsOf('Lời.[^4]\n\n[^4]: Chú thích bốn.\n');
    expect(parts.get('word/document.xml')).toMatch(
      /<w:footnoteReference w:customMarkFollows="1" w:id="1"\/><w:t xml:space="preserve">\(4\)</,
    );
    expect(parts.get('word/footnotes.xml')).not.toContain('<w:footnoteRef/>');
  });
});
