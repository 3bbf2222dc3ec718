import { readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { reviewCount, scanRecordText } from '#domain/scan/scan-record.ts';
import { scanFileOf } from '#library/content-files.ts';
import { readScanFile } from '#library/file/scan-file.ts';
import type { Library } from '#library/library.ts';

/** A document read from a scan whose figures nobody has held against the picture yet. */
export interface UnreviewedScan {
  workKey: string;
  /** The file of its record, below the content folder. */
  file: string;
  /** How many numbers, days and symbols are open. */
  open: number;
}

/** The documents of a folder that were read from scans and have open figures. */
export function unreviewedScans(library: Library): UnreviewedScan[] {
  return library.documentFiles().documents.flatMap((document) => {
    const record = library.scans().of(document);
    const open = record ? reviewCount(record).openFigures : 0;
    return open === 0 ? [] : [{ workKey: document.workKey, file: scanFileOf(document.name), open }];
  });
}

/** Those of the documents that are to be recorded; each is told. */
export function unreviewedOf(
  scans: readonly UnreviewedScan[],
  additions: ReadonlyMap<string, string>,
  print: (line: string) => void,
): UnreviewedScan[] {
  const early = scans.filter(({ workKey }) => additions.has(workKey));
  for (const { workKey, open } of early)
    print(
      `Chú ý: ${workKey} đọc từ bản quét, còn ${open} con số, ngày, ký hiệu chưa rà soát trong {phiên bản}.scan.yaml.`,
    );
  return early;
}

/** True where documents with open figures may not be recorded, which is told. */
export function isRefused(
  early: readonly UnreviewedScan[],
  isAllowed: boolean,
  print: (line: string) => void,
): boolean {
  if (early.length === 0 || isAllowed) return false;
  print('Chưa ghi gì: rà soát, hoặc thêm --unreviewed để đăng khi chưa rà soát.');
  return true;
}

/** Writes into the record of a scan that it was published before its figures were looked at: its page says so. */
export function recordUnreviewed(root: string, scans: readonly UnreviewedScan[], date: string): void {
  for (const { file, open } of scans) {
    const place = path.join(root, file);
    const { record } = readScanFile(readFileSync(place, 'utf8'), file);
    if (record) writeFileAtomic.sync(place, scanRecordText({ ...record, published: { date, open } }));
  }
}
