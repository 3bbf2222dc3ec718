import { reviewCount } from '#domain/scan/scan-record.ts';
import { ImportError } from '../run/import-error.ts';
import { type Extracted, type PageOpening, TextBuilder } from '../read/extracted.ts';
import { flowingColumns } from '../read/inline-text.ts';
import type { PdfItem, PdfPage } from '../read/pdf/drawn/pdf-page.ts';
import { guttersOf, linesOf } from '../read/pdf/pdf-flow.ts';
import { writeLines } from '../read/pdf/pdf-text.ts';
import { isVietnamese, pdfPagesOf, reasonOf, refuseLoss } from '../read/pdf/pdf.ts';
import { pictureKind } from './picture/decode-picture.ts';
import type { ScanInput } from './kept-scan.ts';
import { reviewedPages, withReviews } from './review/reviewed.ts';
import type { ScannedPage } from './scanned-page.ts';
import { contentPairs } from './spot/content-pairs.ts';
import { spotsOf } from './spot/spots.ts';

/** Fewer letters on all pages together are no document. */
const FEWEST_LETTERS = 20;

/**
 * The text of a scan: its words put together to lines, paragraphs and tables as those of a PDF are. Pages printed in
 * letters between scanned ones, and what office software stamped over the pictures of a PDF (number, day, the box of a
 * signature), are taken from the file's own letters.
 *
 * @throws ImportError VK-NHAP-OCR-HONG where no Vietnamese could be read
 */
export function readScanned(bytes: Uint8Array, { pages: read, reviewed, library }: ScanInput): Extracted {
  const { spots, lost } = withReviews(spotsOf(read, contentPairs(library)), reviewed);
  const scanned = reviewedPages(read, spots);
  const isPicture = pictureKind(bytes) !== null;
  const layer = isPicture ? [] : pdfPagesOf(bytes);
  const isPrinted = (index: number) => read[index]?.isText === true;
  // Of a page that was read from its picture, only what was stamped over it.
  const letters = layer.map(({ items }, index) =>
    isPrinted(index) ? items : items.filter(({ stamp }) => stamp !== undefined),
  );
  const pages = scanned.map((page, index) => {
    const filled = (letters[index] ?? []).filter((item) => reasonOf(item) === undefined);
    const printed = isPrinted(index) ? layer[index] : undefined;
    if (printed) return { ...printed, items: filled };
    const plain = pageOf(page);
    return {
      ...plain,
      items: [...plain.items.filter((item) => !filled.some((stamp) => covers(stamp, item))), ...filled],
    };
  });
  const gutters = guttersOf(pages);
  const lines = pages.flatMap((page, index) => linesOf(page, index, gutters[index] ?? null));
  for (const line of lines) line.text = flowingColumns(line.text);
  const builder = new TextBuilder();
  writeLines(
    builder,
    lines.filter(({ text, table }) => text !== '' || table),
    pages,
  );
  const isText =
    builder.text.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_LETTERS && isVietnamese(builder.text);
  if (!isText) throw new ImportError('VK-NHAP-OCR-HONG');
  refuseLoss(pages, builder);
  const removed = [
    ...letters.flat().map((item) => ({ text: item.text, reason: reasonOf(item) })),
    ...scanned.flatMap(({ words }) => words),
  ];
  for (const { text, reason } of removed) {
    if (reason === undefined) continue;
    builder.add(text.trim(), 0, reason);
    builder.endLine(false);
  }
  for (const [index, { words }] of scanned.entries())
    if (!isPrinted(index) && words.every(({ text }) => text === ''))
      builder.doubts.push({ at: 0, note: `trang ${index + 1} của bản quét không đọc được chữ nào` });
  const { all, done, openFigures } = reviewCount({ spots });
  if (done < all)
    builder.doubts.unshift({
      at: 0,
      note: `đọc từ bản quét: ${all} chỗ phải xem với ảnh, đã rà soát ${done}; còn ${openFigures} con số, ngày, ký hiệu (npm run review)`,
    });
  for (const { page, text } of lost)
    builder.doubts.push({ at: 0, note: `quyết định rà soát không còn chỗ: trang ${page}, “${text}”` });
  return builder.finish(isPicture ? 'anh' : 'pdf', {
    scan: { pages: read.length, spots, openings: openingsOf(builder) },
  });
}

/** So many characters find the place where a page begins. */
const OPENING = 120;

/** The words each page begins with. */
function openingsOf({ pages, text }: TextBuilder): PageOpening[] {
  return pages.map(({ page, at }) => ({ page, words: text.slice(at, at + OPENING) }));
}

/** A page of a scan as one of a PDF. */
function pageOf({ width, height, words, across, down }: ScannedPage): PdfPage {
  return {
    width,
    height,
    across,
    down,
    items: words
      .filter(({ reason, text }) => reason === undefined && text !== '')
      .map((word): PdfItem => ({
        text: word.text,
        x: word.x,
        y: word.baseline,
        width: word.width,
        height: word.size,
        spaced: true,
      })),
    pictures: 0,
    secondReading: '',
  };
}

/** True where letters stamped by software lie on a word of the picture, which shows them too. */
function covers(stamp: PdfItem, item: PdfItem): boolean {
  const across = Math.min(stamp.x + stamp.width, item.x + item.width) - Math.max(stamp.x, item.x);
  return Math.abs(stamp.y - item.y) < item.height * 0.5 && across > item.width / 2;
}
