/** A stretch of characters of the stream "WordDocument" (offsets of bytes) with what is set directly on it. */
export interface DocRun {
  start: number;
  end: number;
  isBold: boolean;
  isItalic: boolean;
  /** Name of the font; null where the style's is used. */
  font: string | null;
  /** True where the letters are shown as capitals whatever the font. */
  isCapitals: boolean;
  isHidden: boolean;
  /** Deleted while changes were tracked. */
  isDeleted: boolean;
}

/** Places of the tables in the head of the stream ([MS-DOC] FibRgFcLcb97): PlcfBteChpx, SttbfFfn. */
const CHPX_TABLE = 0xfa;
const FONT_TABLE = 0x112;
/** A page of formatted runs ([MS-DOC] ChpxFkp). */
const PAGE = 512;
/** The name of a font stands so far into its entry ([MS-DOC] FFN). */
const FONT_NAME = 40;
// Changes of characters ([MS-DOC] 2.6.1): deleted, bold, italic, hidden, all capitals; font of letters below and from U+0080 on
const DELETED = 0x0800;
const BOLD = 0x0835;
const ITALIC = 0x0836;
const CAPITALS = 0x083b;
const HIDDEN = 0x083c;
const FONT = 0x4a4f;
const OTHER_FONT = 0x4a51;

/**
 * The runs of characters of an old Word file with their own formatting, in the order of their pages.
 *
 * @param word the stream "WordDocument"
 * @param table the stream "0Table" or "1Table" beside it
 */
export function docRuns(word: Buffer, table: Buffer): DocRun[] {
  const fonts = fontNames(word, table);
  const [at, size] = [word.readUInt32LE(CHPX_TABLE), word.readUInt32LE(CHPX_TABLE + 4)];
  const count = Math.floor((size - 4) / 8);
  const runs: DocRun[] = [];
  for (let index = 0; index < count; index++) {
    const page = (table.readUInt32LE(at + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    if (page + PAGE <= word.length) runs.push(...runsOfPage(word.subarray(page, page + PAGE), fonts));
  }
  return runs;
}

function runsOfPage(page: Buffer, fonts: readonly string[]): DocRun[] {
  const count = page.readUInt8(PAGE - 1);
  return Array.from({ length: count }, (_, index): DocRun => {
    const [start, end] = [page.readUInt32LE(index * 4), page.readUInt32LE(index * 4 + 4)];
    const place = page.readUInt8((count + 1) * 4 + index) * 2;
    const changes =
      place === 0 ? Buffer.alloc(0) : page.subarray(place + 1, place + 1 + page.readUInt8(place));
    return { start, end, ...read(changes, fonts) };
  });
}

/** What the changes of a run say; a toggle that turns the style's value round (0x81) counts as set. */
function read(changes: Buffer, fonts: readonly string[]): Omit<DocRun, 'start' | 'end'> {
  const found = {
    isBold: false,
    isItalic: false,
    font: null as string | null,
    isCapitals: false,
    isDeleted: false,
    isHidden: false,
  };
  for (let at = 0; at + 2 < changes.length;) {
    const kind = changes.readUInt16LE(at);
    at += 2;
    const isOn = (changes[at] ?? 0) === 1 || (changes[at] ?? 0) === 0x81;
    if (kind === BOLD) found.isBold = isOn;
    else if (kind === ITALIC) found.isItalic = isOn;
    else if (kind === CAPITALS) found.isCapitals = isOn;
    else if (kind === HIDDEN) found.isHidden = isOn;
    else if (kind === DELETED) found.isDeleted = isOn;
    else if ((kind === FONT || kind === OTHER_FONT) && at + 2 <= changes.length)
      found.font = fonts[changes.readUInt16LE(at)] ?? found.font;
    at += changeLength(kind, changes[at] ?? 0);
  }
  return found;
}

/** How many bytes the operand of a change takes ([MS-DOC] 2.2.5.1, spra). */
export function changeLength(kind: number, first: number): number {
  const size = [1, 1, 2, 4, 2, 2, first + 1, 3][kind >> 13];
  return size ?? 1;
}

/** The fonts of a file in the order of its table ([MS-DOC] SttbfFfn). */
function fontNames(word: Buffer, table: Buffer): string[] {
  const start = word.readUInt32LE(FONT_TABLE);
  if (word.readUInt32LE(FONT_TABLE + 4) < 4) return [];
  const names: string[] = [];
  let at = start + 4;
  for (let left = table.readUInt16LE(start); left > 0 && at < table.length; left--) {
    const size = table.readUInt8(at) + 1;
    const name = table.subarray(at + FONT_NAME, at + size).toString('utf16le');
    names.push(name.split('\0')[0] ?? '');
    at += size;
  }
  return names;
}
