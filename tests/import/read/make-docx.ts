import { strToU8, zipSync } from 'fflate';
import { parseNumber } from '#domain/document/numbering.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A run; `properties` is XML inside `w:rPr`. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of runs; `properties` is XML inside `w:pPr`. */
export const para = (runs: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export const numbered = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const cell = (content: string, properties = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

/** A level of an abstract list. */
export const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A Word file of the body's XML and further parts (`word/numbering.xml`, …) by their inner XML. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
  };
  for (const [name, inner] of Object.entries(parts)) {
    const tag = name === 'header1' ? 'hdr' : name === 'footer1' ? 'ftr' : name;
    files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${tag} ${W}>${inner}</w:${tag}>`);
  }
  return zipSync(files);
}

interface List {
  abstract: number;
  level: number;
  /** Numbers printed so far at each level. */
  counters: number[];
  id: number;
}

const ABSTRACTS = [
  level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'decimal', '%1.%2.%3.'),
  level(0, 'upperRoman', '%1.'),
  level(0, 'decimal', '(%1)'),
];

/**
 * A Word file of paragraphs whose numbers are automatic wherever such a list would print exactly the number that stands
 * there ("2." after "1.", "1.1." under "1.", "IV.", "(3)"); other numbers stay typed. `**bold**` and `*slanted*` become runs
 * of their own.
 */
export function docxOf(paragraphs: readonly string[]): { bytes: Uint8Array; automatic: number } {
  const nums: string[] = [];
  const open: (List | undefined)[] = [];
  let automatic = 0;
  const start = (abstract: number): List => {
    nums.push(
      `<w:num w:numId="${nums.length + 1}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    );
    return { abstract, level: 0, counters: [], id: nums.length };
  };
  const place = (text: string): { properties: string; rest: string } | null => {
    const number = parseNumber(text);
    const printed = number?.printed ?? '';
    if (!number || !text.startsWith(`${printed} `) || number.rest === '') return null;
    const abstract = /^\d+(?:\.\d+){0,2}\.$/.test(printed)
      ? 0
      : /^[IVX]+\.$/.test(printed)
        ? 1
        : /^\(\d+\)$/.test(printed)
          ? 2
          : null;
    if (abstract === null || /^0/.test(printed)) return null;
    const parts = abstract === 0 ? printed.split('.').slice(0, -1).map(Number) : [number.ordinal];
    const depth = parts.length - 1;
    let list = open[abstract];
    if (depth === 0 && parts[0] === 1) {
      list = start(abstract);
      open[abstract] = list;
    }
    if (!list || parts.slice(0, depth).some((part, index) => list.counters[index] !== part)) return null;
    if ((list.counters[depth] ?? 0) + 1 !== parts[depth]) return null;
    list.counters[depth] = parts[depth];
    list.counters.length = depth + 1;
    automatic += 1;
    return { properties: numbered(list.id, depth), rest: number.rest };
  };
  const body = paragraphs.map((text) => {
    const placed = place(text);
    const runs = (placed?.rest ?? text)
      .split(/(\*\*.+?\*\*|(?<![*\p{L}\d])\*(?![\s*])[^*]+\*)/u)
      .filter((part) => part !== '')
      .map((part) =>
        /^\*\*.+\*\*$/.test(part)
          ? run(part.slice(2, -2), '<w:b/>')
          : /^\*[^*]+\*$/.test(part)
            ? run(part.slice(1, -1), '<w:i/>')
            : run(part),
      );
    return para(runs.join(''), placed?.properties ?? '');
  });
  const abstracts = ABSTRACTS.map(
    (levels, index) => `<w:abstractNum w:abstractNumId="${index}">${levels}</w:abstractNum>`,
  );
  return { bytes: docx(body.join(''), { numbering: abstracts.join('') + nums.join('') }), automatic };
}
