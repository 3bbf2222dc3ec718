import path from 'node:path';
import { readAs, vietnameseShare } from '#domain/text/legacy-encoding-detect.ts';
import { ImportError } from '#import/run/import-error.ts';
import { readInChild } from '../child.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { countLetters, flowingColumns } from '../inline-text.ts';
import { fontReading } from '../legacy-font.ts';
import { guttersOf, linesOf } from './pdf-flow.ts';
import type { PdfAnswer, PdfItem, PdfPage } from './drawn/pdf-page.ts';
import { writeLines } from './pdf-text.ts';
import { unicodeText } from '../text/text.ts';
import { isWrittenIn } from '../written.ts';

/** Fewer letters a page than this are no text layer. */
const FEWEST_LETTERS = 8;

/**
 * Reads a PDF by its text layer: lines put together to paragraphs, running headers and page numbers kept apart as
 * removed, footnotes after the paragraph they interrupt.
 *
 * @throws ImportError VK-NHAP-OCR without a text layer, VK-NHAP-MAT-KHAU, VK-NHAP-HONG, and those of `readInChild`
 */
export function readPdf(bytes: Uint8Array): Extracted {
  const found = pdfPagesOf(bytes);
  const pages = found.map((page) => ({
    ...page,
    items: page.items.filter((item) => reasonOf(item) === undefined),
  }));
  const letters = pages.reduce((sum, page) => sum + lettersOn(page), 0);
  const pictures = pages.flatMap((page, index) => (isPicture(page) ? [index] : []));
  if (letters < FEWEST_LETTERS * Math.max(1, pages.length) || pictures.length > pages.length / 2)
    throw new ImportError('VK-NHAP-OCR');
  const oldFonts = fontsInUse(pages);
  const gutters = guttersOf(pages);
  const lines = pages.flatMap((page, index) => linesOf(page, index, gutters[index] ?? null));
  refuseWrongLayer(lines.map(({ text }) => text).join('\n'));
  const { encoding, confidence } = unicodeText(lines.map(({ text }) => text).join('\n'));
  const reading = encoding.split('←')[1]?.trim();
  const decoded = (text: string) => (reading === undefined ? text : readAs(text, reading as 'tcvn3').text);
  for (const line of lines) {
    for (const piece of line.table?.rows.flat().flatMap(({ paragraphs }) => paragraphs.flat()) ?? [])
      piece.text = decoded(piece.text);
    line.text = flowingColumns(decoded(line.text));
  }
  const builder = new TextBuilder();
  writeLines(
    builder,
    lines.filter(({ text, table }) => text !== '' || table),
    pages,
  );
  for (const item of found.flatMap(({ items }) => items)) {
    const reason = reasonOf(item);
    if (reason === undefined) continue;
    builder.add(item.text.trim(), 0, reason);
    builder.endLine(false);
  }
  if (pictures.length > 0)
    builder.doubts.unshift({
      at: 0,
      note: `trang ${pictures.map((index) => index + 1).join(', ')} chỉ có ảnh, không có lớp chữ: chữ ở đó chưa được nhập; thêm --ocr để đọc`,
    });
  if (reading === undefined && oldFonts.size === 0) refuseLoss(pages, builder);
  const inFonts = oldFonts.size === 0 ? 'unicode' : `phông cũ: ${[...oldFonts].join(', ')}`;
  return builder.finish('pdf', {
    encoding: reading === undefined ? inFonts : encoding,
    confidence,
    unread: pictures.length,
    second: { words: secondOf(found), figuresOnly: false },
  });
}

/** Why letters of a page are no part of its text; undefined where they are. */
export const reasonOf = ({ leans, reason }: PdfItem) =>
  reason ?? (leans === true ? 'chữ in chìm' : undefined);

/** The library's own reading of the text, with what annotations print, which it leaves out. */
const secondOf = (pages: readonly PdfPage[]) =>
  pages
    .flatMap(({ secondReading, items }) => [
      secondReading,
      ...items.flatMap(({ stamp, text }) => (stamp === undefined ? [] : [text])),
    ])
    .join('\n');

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
export function refuseLoss(pages: readonly PdfPage[], builder: TextBuilder): void {
  const printed = countLetters(pages.flatMap(({ items }) => items.map(({ text }) => text)).join('\n'));
  if (countLetters(builder.text) < printed) throw new ImportError('VK-NHAP-SO-CAI');
}

/**
 * What stands on the pages of a PDF.
 *
 * @throws ImportError VK-NHAP-MAT-KHAU, VK-NHAP-HONG, VK-NHAP-DINH-DANG, and those of `readInChild`
 */
export function pdfPagesOf(bytes: Uint8Array): PdfPage[] {
  const answer = readInChild(path.join(import.meta.dirname, 'drawn/pdf-process.ts'), bytes) as PdfAnswer;
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
  if (!isVietnamese(text)) throw new ImportError('VK-NHAP-OCR-SAI');
}

/** True for Vietnamese with its marks, and where there are too few words to tell. */
export function isVietnamese(text: string): boolean {
  const all = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (all < FEWEST_WORDS) return true;
  const { encoding } = unicodeText(text);
  const { share, words } = vietnameseShare(
    encoding.includes('←') ? readAs(text, encoding.split('←')[1]?.trim() as 'tcvn3').text : text,
  );
  return words >= Math.min(all, SAMPLED) * LEAST_MARKED && share >= LEAST_VIETNAMESE;
}

/** About as many words as the share of Vietnamese is taken from. */
const SAMPLED = 8000;
