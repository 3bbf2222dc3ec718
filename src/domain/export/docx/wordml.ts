import { escapeXml } from '../escape.ts';

/** How running words are set. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  /** Identifier of a character style. */
  style?: string;
}

/** A run of words (ECMA-376 part 1, 17.3.2); a line feed in them is a line break. */
export function run(text: string, look: RunLook = {}): string {
  if (text === '') return '';
  const words = text
    .split('\n')
    .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`))
    .join('<w:br/>');
  return `<w:r>${runProperties(look)}${words}</w:r>`;
}

/** The properties of a run, in the order of the schema. */
export function runProperties({ bold, italic, style }: RunLook): string {
  const inside = `${style === undefined ? '' : `<w:rStyle w:val="${style}"/>`}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`;
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

/** What of a paragraph its style does not say. */
export interface ParagraphLook {
  /** It begins a page. */
  opensPage?: boolean;
  /** Number of its list. */
  list?: number | null;
  centred?: boolean;
  /** Space above, in twentieths of a point. */
  above?: number;
}

/** A paragraph (17.3.1) of what stands in it; properties in the order of the schema. */
export function paragraph(style: string, inside: string, look: ParagraphLook = {}): string {
  const { opensPage, list, centred, above } = look;
  const properties = [
    style === '' ? '' : `<w:pStyle w:val="${style}"/>`,
    opensPage ? '<w:pageBreakBefore/>' : '',
    list === undefined || list === null
      ? ''
      : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    above === undefined ? '' : `<w:spacing w:before="${above}"/>`,
    centred ? '<w:ind w:firstLine="0"/>' : '',
    centred ? '<w:jc w:val="center"/>' : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

/** A line drawn across a column, that much shorter than it on each side, in twentieths of a point. */
export function rule(shorter: number): string {
  return `<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:ind w:left="${shorter}" w:right="${shorter}" w:firstLine="0"/></w:pPr></w:p>`;
}

/** A cell of a table (17.4.65): a cell ends in a paragraph, whatever stands in it. */
export function cell(width: number, inside: string): string {
  const end = inside.endsWith('</w:p>') ? '' : paragraph('O', '');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}${end}</w:tc>`;
}

const BARE = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';

/**
 * A table (17.4.37) as wide as its columns.
 *
 * @param style identifier of its style; '' for one that only places words
 * @param heads how many rows are repeated on each page
 */
export function table(
  style: string,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  heads = 0,
): string {
  const look = style === '' ? '' : `<w:tblStyle w:val="${style}"/>`;
  const margins = style === '' ? BARE : '';
  const sum = widths.reduce((all, width) => all + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const written = rows.map((cells, index) => {
    const properties = `<w:trPr><w:cantSplit/>${index < heads ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${properties}${cells.map((inside, at) => cell(widths[at] ?? 0, inside)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${look}<w:tblW w:w="${sum}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}
