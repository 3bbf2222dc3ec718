import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import {
  CONFIRMED,
  DROPPED,
  type RecordedSpot,
  reviewCount,
  type ScanRecord,
  scanRecordText,
} from '#domain/scan/scan-record.ts';
import { readScanFile } from '#library/file/scan-file.ts';
import { keptPage, keptScan, pictureFile, type ReadScan } from '../kept-scan.ts';
import type { ScannedPage } from '../scanned-page.ts';
import { type ReviewLine, reviewLines, withLine } from './review-lines.ts';

/** What is known of a decision: true where it holds, or why not. */
export type Decided = { ok: true; changesText: boolean } | { ok: false; why: string };

/** The review of one scan: its pages, its record, and what a reviewer decides. */
export class ReviewSession {
  /** The file of the record. */
  file: string;
  /** The record as it was last read: a file of a thousand stretches takes long to read. */
  #known: { text: string; record: ScanRecord } | null = null;
  readonly scan: ReadScan;
  readonly pages: readonly ScannedPage[];

  /**
   * @param file the record of a scan
   * @param cache where its pages are kept
   * @throws Error with a sentence where either cannot be had
   */
  constructor(file: string, cache: string) {
    this.file = file;
    const { sha256 } = this.record();
    const scan = keptScan(cache, sha256);
    if (!scan)
      throw new Error(
        'Ảnh các trang không còn trên máy này: chạy lại npm run import -- TỆP-QUÉT --ocr rồi rà soát tiếp.',
      );
    this.scan = scan;
    this.pages = Array.from({ length: scan.pages }, (_, index) => keptPage(scan.folder, index + 1)).filter(
      (page) => page !== null,
    );
  }

  /** The record as it stands in its file now. */
  record(): ScanRecord {
    const text = readFileSync(this.file, 'utf8');
    if (this.#known?.text === text) return this.#known.record;
    const { record, diagnostics } = readScanFile(text, path.basename(this.file));
    if (!record) throw new Error(diagnostics[0]?.problem ?? 'không đọc được tệp ghi các chỗ rà soát');
    this.#known = { text, record };
    return record;
  }

  lines(page: number): ReviewLine[] {
    return reviewLines(this.pages, this.record().spots).filter((line) => line.page === page);
  }

  picture(page: number): string {
    return pictureFile(this.scan.folder, page);
  }

  counts(page: number | null = null): ReturnType<typeof reviewCount> {
    const { spots } = this.record();
    return reviewCount({ spots: page === null ? spots : spots.filter((spot) => spot.page === page) });
  }

  /**
   * Records what a reviewer says of a stretch.
   *
   * @param text what stands in the picture: the words as they were read, others, or none
   * @param read the words that the reviewer saw, so that a stretch that is another by now is not decided
   */
  decide(number: number, read: string, text: string): Decided {
    const record = this.record();
    const spot = record.spots[number];
    if (spot?.text !== read) return { ok: false, why: 'danh sách đã đổi, hãy tải lại trang' };
    const words = text.trim().replace(/\s+/g, ' ');
    const review: RecordedSpot['review'] =
      words === spot.text ? CONFIRMED : words === '' ? DROPPED : { correction: words };
    this.#write(record, record.spots.with(number, { ...spot, review }));
    return { ok: true, changesText: !(review === CONFIRMED && (spot.review ?? CONFIRMED) === CONFIRMED) };
  }

  /** Records a line that a reviewer wrote anew. */
  rewrite(page: number, line: number, text: string): Decided {
    const record = this.record();
    const own = this.pages[page - 1];
    if (!own?.words.some((word) => word.line === line)) return { ok: false, why: 'không có dòng này' };
    this.#write(record, withLine(record.spots, page, own, line, text));
    return { ok: true, changesText: true };
  }

  #write(record: ScanRecord, spots: RecordedSpot[]): void {
    const text = scanRecordText({ ...record, spots });
    writeFileAtomic(this.file, text);
    this.#known = { text, record: { ...record, spots } };
  }
}
