const SECTOR = 512;
/** Streams below this size would stand in sectors of their own kind. */
const LEAST_STREAM = 4096;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/**
 * A Word file from before 2007 with these paragraphs and nothing else, after [MS-DOC] (FIB, one piece of text) inside
 * [MS-CFB] (one FAT sector, so at most about 60 KB).
 *
 * @param encode bytes of one character each, as a legacy font wants them; UTF-16 without it
 * @param isEncrypted whether the file says that it is protected by a password
 * @param notes footnotes, in the order of the characters U+0002 of the paragraphs
 * @param formats what is set on stretches of 8-bit text, given by their words, in the order of the text
 * @param rows a table behind the paragraphs, of a few rows: each cell with the edge on its right, in twentieths of a point
 * @param numbering automatic numbers, of files without a table
 */
export function makeDoc(
  paragraphs: readonly string[],
  encode?: (text: string) => Uint8Array,
  isEncrypted = false,
  notes: readonly string[] = [],
  formats: readonly Format[] = [],
  rows: readonly (readonly (readonly [string, number])[])[] = [],
  numbering?: DocNumbering,
): Uint8Array {
  const cells = rows.map((row) => `${row.map(([words]) => `${words}\u0007`).join('')}\u0007`).join('');
  const main = `${paragraphs.join('\r')}\r${cells === '' ? '' : `${cells}\r`}`;
  const foot = notes.length === 0 ? '' : `${notes.map((note) => `\u0002 ${note}\r`).join('')}\r`;
  const text = main + foot;
  const characters = encode ? Buffer.from(encode(text)) : Buffer.from(text, 'utf16le');
  const start = 0x800;
  const page = Math.ceil((start + characters.length) / SECTOR);
  const word = Buffer.alloc(Math.max(LEAST_STREAM, (page + 2) * SECTOR));
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0x00c1, 2);
  word.writeUInt16LE(0x0200 | (isEncrypted ? 0x0100 : 0), 0x0a);
  word.writeUInt32LE(start, 0x18);
  word.writeUInt32LE(start + characters.length, 0x1c);
  word.writeUInt32LE(main.length, 0x4c);
  word.writeUInt32LE(foot.length, 0x50);
  characters.copy(word, start);

  const table = Buffer.alloc(LEAST_STREAM);
  // Clx: a Pcdt with two character positions and one piece
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(text.length, 9);
  // An offset of 8-bit text is doubled and marked (FcCompressed)
  table.writeUInt32LE(encode ? ((start * 2) | 0x40000000) >>> 0 : start, 15);
  word.writeUInt32LE(0, 0x1a2);
  word.writeUInt32LE(21, 0x1a6);
  // Empty tables of formatting, as an end position alone
  for (const field of [0xfa, 0x102]) {
    word.writeUInt32LE(64, field);
    word.writeUInt32LE(4, field + 4);
  }
  if (formats.length > 0) writeFormats(word, table, { text, start, page }, formats);
  if (rows.length > 0)
    writeTable(
      word,
      table,
      { text, start, page: page + 1, width: encode ? 1 : 2 },
      rows.map((row) => row.map(([, edge]) => edge)),
    );
  if (numbering)
    writeNumbering(word, table, { text: main, start, page: page + 1, width: encode ? 1 : 2 }, numbering);
  return compound([
    ['WordDocument', word],
    ['1Table', table],
  ]);
}

/** What is set on a stretch of text: changes of characters ([MS-DOC] 2.6.1) as bytes, its font by name. */
export interface Format {
  words: string;
  changes?: readonly number[];
  font?: string;
}

/** One page of formatted runs, its table, and the table of fonts. */
function writeFormats(
  word: Buffer,
  table: Buffer,
  { text, start, page }: { text: string; start: number; page: number },
  formats: readonly Format[],
): void {
  const runs = formats.map(({ words, changes = [], font }, index) => {
    const from = start + text.indexOf(words);
    // sprmCRgFtc0: the font of the letters
    const bytes = [...changes, ...(font === undefined ? [] : [0x4f, 0x4a, index, 0])];
    return { from, to: from + words.length, bytes };
  });
  const bounds = [
    ...new Set([start, ...runs.flatMap(({ from, to }) => [from, to]), start + text.length]),
  ].sort((a, b) => a - b);
  const fkp = word.subarray(page * SECTOR, (page + 1) * SECTOR);
  const count = bounds.length - 1;
  let place = SECTOR - 2;
  bounds.forEach((bound, index) => {
    fkp.writeUInt32LE(bound, index * 4);
    const own = runs.find(({ from }) => from === bound);
    if (!own || index === count) return;
    place -= own.bytes.length + 1 + ((own.bytes.length + 1) % 2);
    fkp.set([own.bytes.length, ...own.bytes], place);
    fkp.writeUInt8(place / 2, (count + 1) * 4 + index);
  });
  fkp.writeUInt8(count, SECTOR - 1);
  // PlcfBteChpx
  word.writeUInt32LE(128, 0xfa);
  word.writeUInt32LE(12, 0xfe);
  table.writeUInt32LE(start, 128);
  table.writeUInt32LE(start + text.length, 132);
  table.writeUInt32LE(page, 136);
  // SttbfFfn
  const fonts = formats.map(({ font = 'Times New Roman' }) => {
    const entry = Buffer.alloc(40 + (font.length + 1) * 2);
    entry.writeUInt8(entry.length - 1, 0);
    entry.write(font, 40, 'utf16le');
    return entry;
  });
  const list = Buffer.concat([Buffer.from([fonts.length, 0, 0, 0]), ...fonts]);
  list.copy(table, 256);
  word.writeUInt32LE(256, 0x112);
  word.writeUInt32LE(list.length, 0x116);
}

/** One page of the paragraphs of a table ([MS-DOC] PapxFkp): lines and cells in it, and the mark of each row. */
function writeTable(
  word: Buffer,
  table: Buffer,
  { text, start, page, width }: { text: string; start: number; page: number; width: number },
  edges: readonly (readonly number[])[],
): void {
  const first = text.lastIndexOf('\r', text.indexOf('\u0007')) + 1;
  const last = text.lastIndexOf('\u0007') + 1;
  const ends = [...text.slice(first, last).matchAll(/[\r\u0007]/g)].map(({ index }) => first + index + 1);
  const bounds = [0, first, ...ends].map((at) => start + at * width);
  const fkp = word.subarray(page * SECTOR, (page + 1) * SECTOR);
  const count = bounds.length - 1;
  let place = SECTOR - 2;
  let row = 0;
  bounds.forEach((bound, index) => {
    fkp.writeUInt32LE(bound, index * 4);
    if (index === 0 || index === count) return;
    const isRow =
      text[(bound - start) / width] === '\u0007' && text[(bound - start) / width - 1] === '\u0007';
    const own = isRow ? (edges[row++] ?? []) : null;
    // The style; sprmPFInTable; sprmPFTtp; sprmTDefTable with the edges
    const bytes = [0, 0, 0x16, 0x24, 1, ...(own === null ? [] : [0x17, 0x24, 1, ...cellsOf(own)])];
    place -= 2 + Math.ceil(bytes.length / 2) * 2;
    fkp.set([0, Math.ceil(bytes.length / 2), ...bytes], place);
    fkp.writeUInt8(place / 2, (count + 1) * 4 + index * 13);
  });
  fkp.writeUInt8(count, SECTOR - 1);
  // PlcfBtePapx
  word.writeUInt32LE(192, 0x102);
  word.writeUInt32LE(12, 0x106);
  table.writeUInt32LE(start, 192);
  table.writeUInt32LE(start + text.length * width, 196);
  table.writeUInt32LE(page, 200);
}

function cellsOf(edges: readonly number[]): number[] {
  const numbers = [0, ...edges].flatMap((edge) => [edge & 0xff, edge >> 8]);
  return [0x08, 0xd6, numbers.length + 2, 0, edges.length, ...numbers];
}

/** A level of a list as [MS-DOC] LVL has it: what is printed, each level's number as the character of that code. */
export interface DocLevel {
  text: string;
  /** Code of the number format ([MS-OSHARED] MSONFC): 0 figures, 1 capital Roman, 4 small letters, 23 a mark. */
  format: number;
  start?: number;
  /** The style that stands for the level. */
  style?: number;
}

/** Automatic numbers: lists of levels, the overrides paragraphs name from 1 on, styles and paragraphs in lists. */
export interface DocNumbering {
  lists: readonly (readonly DocLevel[])[];
  /** Of each override, its list and the start of its first level where it has one of its own. */
  overrides: readonly { list: number; start?: number }[];
  /** Of each style, the override it names and the style it is based on. */
  styles?: readonly { override?: number; base?: number }[];
  /** Of each paragraph: its override and level, or its style. */
  paragraphs: readonly ({ override: number; level: number } | { style: number } | null)[];
}

const NO_STYLE = 0x0fff;

/** The paragraphs' page ([MS-DOC] PapxFkp), the style sheet (STSH), the lists (PlfLst) and their overrides (PlfLfo). */
function writeNumbering(
  word: Buffer,
  table: Buffer,
  { text, start, page, width }: { text: string; start: number; page: number; width: number },
  { lists, overrides, styles = [], paragraphs }: DocNumbering,
): void {
  const bounds = [0, ...[...text.matchAll(/\r/g)].map(({ index }) => index + 1)].map(
    (at) => start + at * width,
  );
  const fkp = word.subarray(page * SECTOR, (page + 1) * SECTOR);
  const count = bounds.length - 1;
  let place = SECTOR - 2;
  bounds.forEach((bound, index) => {
    fkp.writeUInt32LE(bound, index * 4);
    const own = paragraphs[index];
    if (index === count || !own) return;
    const style = 'style' in own ? own.style : 0;
    const bytes = [style, 0, ...('style' in own ? [] : inList(own.override, own.level))];
    place -= 2 + Math.ceil(bytes.length / 2) * 2;
    fkp.set([0, Math.ceil(bytes.length / 2), ...bytes], place);
    fkp.writeUInt8(place / 2, (count + 1) * 4 + index * 13);
  });
  fkp.writeUInt8(count, SECTOR - 1);
  let at = 512;
  const put = (field: number, bytes: Buffer, length = bytes.length) => {
    bytes.copy(table, at);
    word.writeUInt32LE(at, field);
    word.writeUInt32LE(length, field + 4);
    at += bytes.length + (bytes.length % 2);
  };
  const pages = Buffer.alloc(12);
  pages.writeUInt32LE(start, 0);
  pages.writeUInt32LE(start + text.length * width, 4);
  pages.writeUInt32LE(page, 8);
  put(0x102, pages);
  put(
    0xa2,
    Buffer.concat([u16(4, styles.length, 10), ...styles.map((style, index) => styleOf(style, index))]),
  );
  const heads = lists.map((levels, index) => {
    const head = Buffer.alloc(28);
    head.writeInt32LE(index + 100, 0);
    for (let level = 0; level < 9; level++)
      head.writeUInt16LE(levels[level]?.style ?? NO_STYLE, 8 + level * 2);
    return head;
  });
  const levels = lists.flatMap((list) =>
    Array.from({ length: 9 }, (_, level) => levelOf(list[level] ?? { text: '', format: 255 })),
  );
  const head = Buffer.concat([u16(lists.length), ...heads]);
  put(0x2e2, Buffer.concat([head, ...levels]), head.length);
  const own = overrides.map(({ list, start: first }) => {
    const bytes = Buffer.alloc(16);
    bytes.writeInt32LE(list + 100, 0);
    bytes.writeUInt8(first === undefined ? 0 : 1, 12);
    return bytes;
  });
  const data = overrides.map(({ start: first }) =>
    first === undefined ? u32(0xffffffff) : u32(0xffffffff, first, 0x10),
  );
  put(0x2ea, Buffer.concat([u32(overrides.length), ...own, ...data]));
}

/** sprmPIlvl, sprmPIlfo */
function inList(override: number, level: number): number[] {
  return [0x0a, 0x26, level, 0x0b, 0x46, override, 0];
}

/** A paragraph style ([MS-DOC] STD) named by one letter. */
function styleOf({ override, base = NO_STYLE }: { override?: number; base?: number }, index: number): Buffer {
  const changes = override === undefined ? [] : [0x0b, 0x46, override, 0];
  const fixed = u16(0, (base << 4) | 1, 0, 0, 0);
  const upx = Buffer.concat([u16(2 + changes.length, index), Buffer.from(changes)]);
  const style = Buffer.concat([fixed, u16(1, 65 + index, 0), upx]);
  return Buffer.concat([u16(style.length), style]);
}

function levelOf({ text, format, start = 1 }: DocLevel): Buffer {
  const head = Buffer.alloc(28);
  head.writeInt32LE(start, 0);
  head.writeUInt8(format, 4);
  return Buffer.concat([head, u16(text.length), Buffer.from(text, 'utf16le')]);
}

function u16(...numbers: number[]): Buffer {
  return Buffer.from(numbers.flatMap((number) => [number & 0xff, number >> 8]));
}

function u32(...numbers: number[]): Buffer {
  return Buffer.concat(numbers.map((number) => u16(number & 0xffff, number >>> 16)));
}

/** A compound file: header, one sector of the allocation table, the directory, the streams one after the other. */
function compound(streams: readonly (readonly [string, Buffer])[]): Uint8Array {
  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeUInt32LE(FAT_SECTOR, 0);
  fat.writeUInt32LE(END_OF_CHAIN, 4);
  const directory = Buffer.alloc(SECTOR);
  entry(directory, 0, 'Root Entry', { type: 5, child: 1, start: END_OF_CHAIN, size: 0 });
  let sector = 2;
  const bodies = streams.map(([name, data], index) => {
    const count = Math.ceil(data.length / SECTOR);
    for (let i = 0; i < count; i++)
      fat.writeUInt32LE(i === count - 1 ? END_OF_CHAIN : sector + i + 1, (sector + i) * 4);
    const right = index + 1 < streams.length ? index + 2 : FREE;
    entry(directory, index + 1, name, { type: 2, child: FREE, right, start: sector, size: data.length });
    sector += count;
    return Buffer.concat([data, Buffer.alloc(count * SECTOR - data.length)]);
  });
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(LEAST_STREAM, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  return new Uint8Array(Buffer.concat([header, fat, directory, ...bodies]));
}

interface Entry {
  type: number;
  child: number;
  right?: number;
  start: number;
  size: number;
}

function entry(
  directory: Buffer,
  index: number,
  name: string,
  { type, child, right, start, size }: Entry,
): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(type, at + 66);
  directory.writeUInt8(1, at + 67);
  directory.writeUInt32LE(FREE, at + 68);
  directory.writeUInt32LE(right ?? FREE, at + 72);
  directory.writeUInt32LE(child, at + 76);
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}
