/** A line to print; units are points from the lower left corner. */
export interface PrintedLine {
  text: string;
  x: number;
  y: number;
  size: number;
  /** Degrees it is turned to the left. */
  turned?: number;
}

/** A field that prints words over its page: what office software stamps when a document is signed. */
export interface PrintedStamp {
  text: string;
  x: number;
  y: number;
  size: number;
  /** "Sig" a signature, "Tx" a field of a form. */
  kind: 'Sig' | 'Tx';
}

const hex = (text: string) =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** The first four numbers of a matrix that turns. */
function matrix(degrees: number): string {
  const [cosine, sine] = [Math.cos, Math.sin].map((of) => of((degrees * Math.PI) / 180)) as [number, number];
  return [cosine, sine, -sine, cosine].map((value) => value.toFixed(4)).join(' ');
}

/** Every letter is half as wide as high. */
export const widthOf = (text: string, size: number) => text.length * size * 0.5;

/**
 * A PDF of pages of lines, A4, with a font that maps its codes to Unicode.
 *
 * @param drawings operators that draw on each page, by its index: "72 500 m 300 500 l S"
 * @param font name of the font
 * @param stamps fields with an appearance of their own, of each page by its index
 */
export function pdf(
  pages: readonly (readonly PrintedLine[])[],
  drawings: readonly string[] = [],
  font = 'Mau',
  stamps: readonly (readonly PrintedStamp[])[] = [],
): Uint8Array {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const blocks = [0, 100, 200].map((from) => {
    const part = ranges.slice(from, from + 100);
    return `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  // Each page is followed by its content, and each of its stamps by its appearance.
  const numbers = pages.map((_, index) =>
    stamps.slice(0, index).reduce((sum, own) => sum + own.length * 2, 6 + index * 2),
  );
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>`,
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font} /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /${font} /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 500 800] >> >>`,
  );
  add(
    stream(
      `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`,
    ),
  );
  for (const [index, lines] of pages.entries()) {
    const own = stamps[index] ?? [];
    const first = (numbers[index] ?? 0) + 2;
    const annotations = own.map((_, order) => `${first + order * 2} 0 R`).join(' ');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R /Annots [${annotations}] >>`,
    );
    add(
      stream(
        lines
          .map(
            ({ text, x, y, size, turned = 0 }) =>
              `BT /F ${size} Tf ${matrix(turned)} ${x} ${y} Tm <${hex(text)}> Tj ET`,
          )
          .join('\n') + `\n${drawings[index] ?? ''}`,
      ),
    );
    for (const { text, x, y, size, kind } of own) {
      const box = `0 0 ${widthOf(text, size) + 2} ${size + 4}`;
      add(
        `<< /Type /Annot /Subtype /Widget /FT /${kind} /T (f${objects.length}) /F 4 /Rect [${x - 1} ${y - 3} ${x + widthOf(text, size) + 1} ${y + size + 1}] /AP << /N ${objects.length + 2} 0 R >> >>`,
      );
      const content = `BT /F ${size} Tf 1 3 Td <${hex(text)}> Tj ET`;
      add(
        `<< /Type /XObject /Subtype /Form /BBox [${box}] /Resources << /Font << /F 3 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`,
      );
    }
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((content, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const LEFT = 72;
const COLUMNS = 75;
const SIZE = 12;
const STEP = 16;

/** Paragraphs broken to lines and pages as an office prints them: set in, with a running header and page numbers. */
export function printed(paragraphs: readonly string[], header: string): Uint8Array {
  const pages: PrintedLine[][] = [];
  let y = 0;
  const put = (text: string, x: number) => {
    if (pages.length === 0 || y < 80) {
      const number = pages.length + 1;
      pages.push([
        { text: header, x: LEFT, y: 810, size: SIZE },
        { text: String(number), x: 297, y: 30, size: SIZE },
      ]);
      y = 770;
    }
    pages.at(-1)?.push({ text, x, y, size: SIZE });
    y -= STEP;
  };
  for (const paragraph of paragraphs) {
    const words = paragraph.split(/\s+/);
    const isShort = paragraph.length < COLUMNS - 10;
    let line = '';
    let room = COLUMNS - 5;
    let x = isShort && !/^[-(\d]/.test(paragraph) ? LEFT + 30 : LEFT + 30;
    for (const word of words) {
      if (line !== '' && line.length + 1 + word.length > room) {
        put(line, x);
        line = word;
        room = COLUMNS;
        x = LEFT;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    put(line, x);
    y -= 6;
  }
  return pdf(pages);
}
