import { WORDML } from './namespace.ts';

/** Word knows nine levels of headings. */
export const DEEPEST_HEADING = 9;

interface StyleLook {
  /** Size in half points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'both';
  /** First line, in twentieths of a point. */
  indent?: number;
  before?: number;
  after?: number;
  /** Level of a heading, from 0. */
  outline?: number;
}

/** Half points of Nghị định 30/2020, Phụ lục I, mục IV: 14 for the text, 13 and 12 for the letterhead, 11 for recipients. */
const PARAGRAPHS: Readonly<Record<string, readonly [name: string, look: StyleLook]>> = {
  Giua: ['Dòng giữa', { align: 'center', indent: 0 }],
  TenLoai: ['Tên loại và trích yếu', { align: 'center', indent: 0, bold: true }],
  CanCu: ['Căn cứ', { italic: true }],
  KemTheo: ['Kèm theo', { align: 'center', indent: 0, italic: true }],
  CoQuan: ['Cơ quan', { size: 26, align: 'center', indent: 0, after: 0 }],
  CoQuanBanHanh: ['Cơ quan ban hành', { size: 26, align: 'center', indent: 0, after: 0, bold: true }],
  QuocHieu: ['Quốc hiệu', { size: 24, align: 'center', indent: 0, after: 0, bold: true }],
  TieuNgu: ['Tiêu ngữ', { size: 26, align: 'center', indent: 0, after: 0, bold: true }],
  DuongKe: ['Đường kẻ', { size: 8, align: 'center', indent: 0, after: 0 }],
  SoKyHieu: ['Số, ký hiệu', { size: 26, align: 'center', indent: 0, before: 120, after: 0 }],
  DiaDanh: ['Địa danh, ngày', { size: 26, align: 'center', indent: 0, before: 120, after: 0, italic: true }],
  NoiNhan: ['Nơi nhận', { size: 22, align: 'left', indent: 0, after: 0 }],
  NoiNhanDau: [
    'Nơi nhận, dòng đầu',
    { size: 24, align: 'left', indent: 0, after: 0, bold: true, italic: true },
  ],
  ChuKy: ['Chữ ký', { align: 'center', indent: 0, after: 0, bold: true }],
  O: ['Ô của bảng', { size: 26, align: 'left', indent: 0, before: 40, after: 40 }],
  ONho: ['Ô của bảng nhiều cột', { size: 20, align: 'left', indent: 0, before: 20, after: 20 }],
  DauTrang: ['header', { align: 'center', indent: 0, after: 0 }],
  ChanTrang: ['footer', { size: 18, align: 'left', indent: 0, after: 0 }],
  ChuThich: ['footnote text', { size: 20, indent: 0, after: 0 }],
};

function paragraphStyle(id: string, name: string, look: StyleLook, more = ''): string {
  const { align, indent, before, after, outline, bold, italic, size } = look;
  const spacing =
    (before === undefined ? '' : ` w:before="${before}"`) +
    (after === undefined ? '' : ` w:after="${after}"`);
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/>',
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === undefined ? '' : `<w:ind w:firstLine="${indent}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  const run = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="VanBan"/>${more}<w:qFormat/>` +
    `${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

const headings = Array.from({ length: DEEPEST_HEADING }, (_, level) =>
  paragraphStyle(
    `De${level + 1}`,
    `heading ${level + 1}`,
    { bold: true, outline: level },
    '<w:next w:val="VanBan"/>',
  ),
);

const BORDER = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

/** `word/styles.xml`: the same for every document. */
export const STYLES = `<w:styles ${WORDML}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="VanBan"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>${headings.join('')}${Object.entries(
  PARAGRAPHS,
)
  .map(([id, [name, look]]) => paragraphStyle(id, name, look))
  .join(
    '',
  )}<w:style w:type="character" w:styleId="LienKet"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F3864"/></w:rPr></w:style><w:style w:type="character" w:styleId="DauChuThich"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="table" w:styleId="Bang"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${BORDER}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
