/*
 * The page of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I and II: A4, margins 20 mm above and below, 30 mm left, 20 mm right,
 * Times New Roman 14, the number of the page in the middle above from the second on. Twentieths of a point.
 */

const SIZE = { width: 11906, height: 16838 };
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 };

/** Width of the text. */
export const TEXT_WIDTH = SIZE.width - MARGIN.left - MARGIN.right;

/** The properties of the one section: its first page has no number, and a line at the foot. */
export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdTrang"/><w:headerReference w:type="first" r:id="rIdTrangDau"/>' +
  '<w:footerReference w:type="first" r:id="rIdChan"/>' +
  `<w:pgSz w:w="${SIZE.width}" w:h="${SIZE.height}"/>` +
  `<w:pgMar w:top="${MARGIN.top}" w:right="${MARGIN.right}" w:bottom="${MARGIN.bottom}" w:left="${MARGIN.left}" w:header="${MARGIN.header}" w:footer="${MARGIN.footer}" w:gutter="0"/>` +
  '<w:titlePg/></w:sectPr>';

/** A paragraph that says which page it stands on. */
export const PAGE_NUMBER =
  '<w:p><w:pPr><w:pStyle w:val="DauTrang"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
