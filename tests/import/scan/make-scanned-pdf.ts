/** A grey picture placed on a page: its pixels (eight bits each, or one), and the matrix its unit square is drawn with. */
export interface PlacedPicture {
  width: number;
  height: number;
  bits: 1 | 8;
  data: Uint8Array;
  place: string;
  /** How its data is compressed; plain without. */
  filter?: 'DCTDecode';
}

/** A page of a PDF: pictures, and lines of plain letters over them. */
export type MadePage =
  readonly PlacedPicture[] | { pictures: readonly PlacedPicture[]; lines: readonly string[] };

/** A PDF of pages that hold pictures, as scanners write it, and lines of letters where some are given. */
export function scannedPdf(
  pages: readonly MadePage[],
  { width, height, rotate = 0 }: { width: number; height: number; rotate?: number },
): Uint8Array {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  const object = (number: number, head: string, data?: Uint8Array) => {
    offsets[number] = length;
    write(Buffer.from(`${number} 0 obj\n${head}\n`));
    if (data) write(Buffer.concat([Buffer.from('stream\n'), data, Buffer.from('\nendstream\n')]));
    write(Buffer.from('endobj\n'));
  };
  write(Buffer.from('%PDF-1.4\n'));
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  let next = 3;
  const kids = pages.map((made) => {
    const { pictures, lines } = 'lines' in made ? made : { pictures: made, lines: [] };
    const [page, content] = [next, next + 1];
    next += 2 + pictures.length;
    const names = pictures.map((_, index) => `/P${index} ${content + 1 + index} 0 R`).join(' ');
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${content} 0 R ` +
        `/Resources << /XObject << ${names} >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>`,
    );
    const drawn = Buffer.from(
      [
        ...pictures.map(({ place }, index) => `q ${place} cm /P${index} Do Q`),
        ...lines.map((line, index) => `BT /F 13 Tf 72 ${height - 72 - index * 18} Td (${line}) Tj ET`),
      ].join('\n'),
    );
    object(content, `<< /Length ${drawn.length} >>`, drawn);
    pictures.forEach(({ width: w, height: h, bits, data, filter }, index) =>
      object(
        content + 1 + index,
        `<< /Type /XObject /Subtype /Image /Width ${w} /Height ${h} /BitsPerComponent ${bits} ` +
          `/ColorSpace ${filter ? '/DeviceRGB' : '/DeviceGray'} ${filter ? `/Filter /${filter} ` : ''}/Length ${data.length} >>`,
        data,
      ),
    );
    return `${page} 0 R`;
  });
  object(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  const start = length;
  const entry = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`;
  const table = Array.from({ length: next - 1 }, (_, index) => entry(offsets[index + 1] ?? 0)).join('');
  write(
    Buffer.from(
      `xref\n0 ${next}\n0000000000 65535 f \n${table}trailer\n<< /Size ${next} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
