import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const files = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json')),
  'files',
);

/** How a page is set. */
export type PageLayout = 'text' | 'columns' | 'table';

/** The font offices print with has this one's widths (Decree 30/2020, annex I). */
const FACES = [
  ['400', 'normal'],
  ['700', 'normal'],
  ['400', 'italic'],
].flatMap(([weight, style]) =>
  [
    ['latin', 'U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+2122'],
    ['latin-ext', 'U+0100-0101, U+0104-0127, U+012A-0167, U+016A-019F, U+01A2-01AE, U+01B1-02BA'],
    [
      'vietnamese',
      'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
    ],
  ].map(([subset, range]) => {
    const data = readFileSync(path.join(files, `tinos-${subset}-${weight}-${style}.woff2`)).toString(
      'base64',
    );
    return `@font-face{font-family:Tinos;font-weight:${weight};font-style:${style};unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
  }),
);

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Strokes of digits as a hand writes them, in a box of 10 by 16. */
const STROKES = [
  'M5 1C1 1 1 15 5 15S9 1 5 1',
  'M3 4L6 1L5 15',
  'M2 4C3 0 9 1 7 6L1 15C4 13 6 16 9 14',
  'M2 2C8 0 8 7 4 7C9 7 9 15 2 14',
  'M6 1L1 10L9 9M7 5L6 15',
  'M8 1L3 2L2 7C8 5 9 14 2 15',
  'M7 1C2 5 1 15 5 15S8 8 2 10',
  'M1 2L9 1L4 15M3 8L8 8',
  'M7 3C2 0 1 6 5 8S8 15 4 15S2 9 5 8S9 3 7 3',
  'M8 4C4 0 0 8 5 8S8 3 8 3L6 15',
];

/** A number as a hand writes it into a blank. */
function written(number: string): string {
  const digits = [...number].map(
    (digit, index) =>
      `<path transform="translate(${index * 11} ${index % 2}) rotate(${index % 2 ? 4 : -3})" d="${STROKES[Number(digit)] ?? ''}"/>`,
  );
  return `<svg data-word="${number}" width="${number.length * 11 + 2}" height="19" viewBox="-1 -1 ${number.length * 11 + 2} 19" style="vertical-align:-3px" fill="none" stroke="#1c2f7a" stroke-width="1.3">${digits.join('')}</svg>`;
}

/** A page of paper with paragraphs; rows are cells parted by " | ". "✍12" is a number written by hand. */
export function pageHtml(paragraphs: readonly string[], layout: PageLayout): string {
  const inline = (text: string) => escape(text).replace(/✍(\d+)/g, (_, number: string) => written(number));
  const rows = paragraphs.filter((text) => text.includes(' | '));
  const plain = paragraphs.filter((text) => !text.includes(' | '));
  const table =
    layout === 'table'
      ? `<table>${rows
          .map(
            (row) =>
              `<tr>${row
                .split(' | ')
                .map((cell) => `<td>${inline(cell)}`)
                .join('')}`,
          )
          .join('')}</table>`
      : '';
  const words = plain.map((text) =>
    /^[^\p{Ll}]{6,90}$/u.test(text) ? `<p class="t">${inline(text)}` : `<p>${inline(text)}`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${FACES.join('')}
body{margin:0;width:210mm;height:297mm;background:#fff;overflow:hidden}
main{position:absolute;left:30mm;right:20mm;top:20mm;bottom:20mm;overflow:hidden;font:14pt/1.3 Tinos;text-align:justify;color:#111}
.columns{columns:2;column-gap:8mm;column-fill:auto;font-size:12pt}
p{margin:0 0 6pt;text-indent:1cm}.t{text-indent:0;text-align:center;font-weight:700}
table{border-collapse:collapse;width:100%;font-size:12pt;margin:6pt 0;text-align:left}td{border:1px solid #000;padding:2pt 4pt}
</style><body><main class="${layout}">${words.slice(0, 3).join('')}${table}${words.slice(3).join('')}</main>`;
}
