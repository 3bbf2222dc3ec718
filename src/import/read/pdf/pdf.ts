import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readAs, vietnameseShare } from '#domain/text/legacy-encoding-detect.ts';
import { ImportError } from '#import/run/import-error.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { countLetters, flowing } from '../inline-text.ts';
import { fontReading } from '../legacy-font.ts';
import { linesOf, type PdfLine } from './pdf-line.ts';
import type { PdfAnswer, PdfPage } from './pdf-page.ts';
import { continues, edgesOf } from './pdf-paragraph.ts';
import { unruledStarts, withWholeTables } from './pdf-whole-table.ts';
import { addTable } from '../table.ts';
import { unicodeText } from '../text/text.ts';
import { isWrittenIn } from '../written.ts';

/** Limits of one file. */
const LONGEST_MS = 60_000;
const MEMORY_MB = 1400;
const LARGEST_ANSWER = 400 * 1024 * 1024;

/** Fewer letters a page than this are no text layer. */
const FEWEST_LETTERS = 8;

/**
 * Reads a PDF by its text layer: lines put together to paragraphs, running headers and page numbers kept apart as
 * removed, footnotes after the paragraph they interrupt.
 *
 * @throws ImportError VK-NHAP-OCR without a text layer, VK-NHAP-MAT-KHAU, VK-NHAP-HONG, VK-NHAP-QUA-LAU
 */
export function readPdf(bytes: Uint8Array): Extracted {
  const found = pagesOf(bytes);
  const pages = found.map((page) => ({ ...page, items: page.items.filter(({ leans }) => leans !== true) }));
  const letters = pages.reduce((sum, page) => sum + lettersOn(page), 0);
  const pictures = pages.flatMap((page, index) => (isPicture(page) ? [index] : []));
  if (letters < FEWEST_LETTERS * Math.max(1, pages.length) || pictures.length > pages.length / 2)
    throw new ImportError('VK-NHAP-OCR');
  const oldFonts = fontsInUse(pages);
  const lines = pages.flatMap((page, index) => linesOf(page, index));
  refuseWrongLayer(lines.map(({ text }) => text).join('\n'));
  const { encoding, confidence } = unicodeText(lines.map(({ text }) => text).join('\n'));
  const reading = encoding.split('←')[1]?.trim();
  const decoded = (text: string) => (reading === undefined ? text : readAs(text, reading as 'tcvn3').text);
  for (const line of lines) {
    for (const piece of line.table?.rows.flat().flatMap(({ paragraphs }) => paragraphs.flat()) ?? [])
      piece.text = decoded(piece.text);
    const text = decoded(line.text);
    line.text = text
      .split('\t')
      .map((part) => flowing(part).trim())
      .join('\t');
  }
  const builder = new TextBuilder();
  writeLines(
    builder,
    lines.filter(({ text, table }) => text !== '' || table),
    pages,
  );
  for (const mark of found.flatMap(({ items }) => items.filter(({ leans }) => leans === true))) {
    builder.add(mark.text.trim(), 0, 'chữ in chìm');
    builder.endLine(false);
  }
  if (pictures.length > 0)
    builder.doubts.unshift({
      at: 0,
      ghiChu: `trang ${pictures.map((index) => index + 1).join(', ')} chỉ có ảnh, không có lớp chữ: chữ ở đó chưa được nhập, cần OCR`,
    });
  if (reading === undefined && oldFonts.size === 0) refuseLoss(pages, builder);
  const inFonts = oldFonts.size === 0 ? 'unicode' : `phông cũ: ${[...oldFonts].join(', ')}`;
  return builder.finish('pdf', { encoding: reading === undefined ? inFonts : encoding, confidence });
}

const lettersOn = ({ items }: PdfPage) => items.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Pictures over this share of a page without text are the page. */
const PICTURE_SHARE = 0.4;

const isPicture = (page: PdfPage) =>
  lettersOn(page) < FEWEST_LETTERS && page.pictures > page.width * page.height * PICTURE_SHARE;

/** The encodings of old fonts that text is written in; fonts whose text turns out to be Unicode are forgotten. */
function fontsInUse(pages: readonly PdfPage[]): ReadonlySet<string> {
  const items = pages.flatMap((page) => page.items);
  const used = new Set<string>();
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const own = items.filter(({ font }) => font !== undefined && fontReading(font)?.encoding === encoding);
    if (own.length === 0) continue;
    if (isWrittenIn(own.map(({ text }) => text).join(' '), { encoding })) used.add(encoding);
    else for (const item of own) delete item.font;
  }
  return used;
}

/** Every letter and digit of the pages must stand in the text: a fault of this program must not lose any in silence. */
function refuseLoss(pages: readonly PdfPage[], builder: TextBuilder): void {
  const printed = countLetters(pages.flatMap(({ items }) => items.map(({ text }) => text)).join('\n'));
  if (countLetters(builder.text) < printed) throw new ImportError('VK-NHAP-SO-CAI');
}

function pagesOf(bytes: Uint8Array): PdfPage[] {
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, path.join(import.meta.dirname, 'pdf-process.ts')],
    { input: bytes, timeout: LONGEST_MS, maxBuffer: LARGEST_ANSWER, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  if (error || status !== 0) throw new ImportError('VK-NHAP-QUA-LAU');
  const answer = JSON.parse(stdout.toString('utf8')) as PdfAnswer;
  if ('problem' in answer)
    throw new ImportError(PROBLEMS[answer.problem], answer.problem === 'goi-tep' ? PORTFOLIO : '');
  return answer.pages;
}

const PROBLEMS = {
  'mat-khau': 'VK-NHAP-MAT-KHAU',
  hong: 'VK-NHAP-HONG',
  'goi-tep': 'VK-NHAP-DINH-DANG',
} as const;
const PORTFOLIO = 'Đây là gói nhiều tệp (PDF Portfolio): hãy lấy từng tệp bên trong ra rồi nhập.';

/** Fewer words tell nothing of the text layer. */
const FEWEST_WORDS = 60;
/** Of Vietnamese words about three in four carry marks; a layer without them, or of other letters, was read wrongly. */
const LEAST_MARKED = 0.15;
const LEAST_VIETNAMESE = 0.4;

/** Refuses a text layer that is not the Vietnamese a person sees on the page. */
function refuseWrongLayer(text: string): void {
  const all = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (all < FEWEST_WORDS) return;
  const { encoding } = unicodeText(text);
  const { share, words } = vietnameseShare(
    encoding.includes('←') ? readAs(text, encoding.split('←')[1]?.trim() as 'tcvn3').text : text,
  );
  if (words < Math.min(all, SAMPLED) * LEAST_MARKED || share < LEAST_VIETNAMESE)
    throw new ImportError('VK-NHAP-OCR-SAI');
}

/** About as many words as the share of Vietnamese is taken from. */
const SAMPLED = 8000;

/** Lines this near the edge of the page may be its header or footer. */
const MARGIN = 0.1;
// "2", "- 2 -", "Trang 2/10", "2/10"
const PAGE_NUMBER = /^(?:[-–]\s*)?(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?$/i;
/** Footnotes are printed this much smaller than the text. */
const NOTE_HEIGHT = 0.93;
// "¹ Nghị quyết", "⁽²⁾ Gồm", "[3] Theo", "(1) Theo", "1. Nghị quyết"
const NOTE_START = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾|\[\d{1,3}\]|\(\d{1,3}\))\s*\S/;

function writeLines(builder: TextBuilder, found: readonly PdfLine[], pages: readonly PdfPage[]): void {
  const apart = runningLines(found, pages);
  const all = withWholeTables(found, apart);
  const body = medianHeight(all.filter((line) => !apart.has(line)));
  const running = all.filter((line) => !apart.has(line) && line.height >= body * NOTE_HEIGHT);
  const edges = new Map(
    [0, 1, 2].map((column) => [column, edgesOf(running.filter((line) => line.column === column))]),
  );
  let notes: PdfLine[] = [];
  let last: PdfLine | null = null;
  let hang: number | null = null;
  const flush = () => {
    writeNotes(builder, notes);
    notes = [];
  };
  for (const page of pages.keys()) {
    const lines = all.filter((line) => line.page === page);
    const zone = noteZone(lines, apart, body);
    const unruled = unruledStarts(lines.filter((line) => !apart.has(line)));
    for (const line of lines) {
      const lyDo = apart.get(line);
      if (lyDo !== undefined) continue;
      if (line.table) {
        builder.endLine(true);
        flush();
        addTable(builder, line.table.rows);
        last = null;
        continue;
      }
      if (zone.has(line)) {
        notes.push(line);
        continue;
      }
      if (unruled.has(line))
        builder.doubts.push({
          at: builder.length,
          ghiChu: `trang ${line.page + 1}: có thể là bảng không kẻ khung, thứ tự chữ trong các cột có thể sai`,
        });
      const own = edges.get(line.column);
      const goesOn: boolean = last !== null && own !== undefined && continues(last, line, own, body, hang);
      hang = goesOn ? line.left : line.hang;
      if (goesOn) builder.add(' ');
      else {
        builder.endLine(true);
        flush();
      }
      builder.add(line.text);
      last = line;
    }
  }
  builder.endLine(true);
  flush();
  for (const [line, lyDo] of apart) {
    builder.endLine(false);
    builder.add(line.text, 0, lyDo);
  }
  builder.endLine(true);
}

function writeNotes(builder: TextBuilder, notes: readonly PdfLine[]): void {
  notes.forEach((line, index) => {
    if (index > 0 && !NOTE_START.test(line.text)) builder.add(' ');
    else builder.endLine(true);
    builder.add(line.text);
  });
  builder.endLine(true);
}

/** Running headers stand apart from the text by more than this many of their own heights. */
const APART = 1.7;

/** Page numbers, and lines apart from the text at the same place of page after page with the same words. */
function runningLines(all: readonly PdfLine[], pages: readonly PdfPage[]): Map<PdfLine, string> {
  const keyOf = (line: PdfLine) => `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, '#')}`;
  const edge = pages.flatMap((page, index) => {
    const lines = all.filter((line) => line.page === index).sort((a, b) => b.y - a.y);
    const isApart = (from: number, to: number) => {
      const [upper, lower] = [lines[from], lines[to]];
      return !upper || !lower || Math.abs(upper.y - lower.y) > Math.max(upper.height, lower.height) * APART;
    };
    const last = lines.length - 1;
    const above = isApart(0, 1) ? 1 : isApart(1, 2) ? 2 : 0;
    const below = isApart(last - 1, last) ? 1 : isApart(last - 2, last - 1) ? 2 : 0;
    return [...lines.slice(0, above), ...lines.slice(lines.length - below)].filter(
      ({ y, table }) => !table && (y < page.height * MARGIN || y > page.height * (1 - MARGIN)),
    );
  });
  const seen = new Map<string, Set<number>>();
  for (const line of edge) {
    const key = keyOf(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const found = new Map<PdfLine, string>();
  for (const line of edge) {
    const times = seen.get(keyOf(line))?.size ?? 0;
    if (PAGE_NUMBER.test(line.text)) found.set(line, 'số trang');
    else if (times >= 3 && times >= pages.length * 0.4) found.set(line, 'đầu trang, chân trang');
  }
  return found;
}

/** The lines at the foot of a page, smaller than the text, from the first that begins like a note. */
function noteZone(
  lines: readonly PdfLine[],
  apart: ReadonlyMap<PdfLine, string>,
  body: number,
): ReadonlySet<PdfLine> {
  const own = lines.filter((line) => !apart.has(line));
  let start = own.length;
  while (start > 0 && (own[start - 1]?.height ?? body) < body * NOTE_HEIGHT) start -= 1;
  const first = own.slice(start).findIndex(({ text }) => NOTE_START.test(text));
  return new Set(first < 0 ? [] : own.slice(start + first));
}

function medianHeight(lines: readonly PdfLine[]): number {
  const heights = lines
    .flatMap((line) => Array.from({ length: line.text.length }, () => line.height))
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
