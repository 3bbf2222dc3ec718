import { readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { reviewCount, scanRecordText } from '#domain/scan/scan-record.ts';
import { scanFileOf } from '#library/content-files.ts';
import { readScanFile } from '#library/file/scan-file.ts';
import type { Library } from '#library/library.ts';

/** A document read from a scan whose figures nobody has held against the picture yet. */
interface UnreviewedScan {
  workKey: string;
  /** The file of its record, below the content folder. */
  file: string;
  /** How many numbers, days and symbols are open. */
  open: number;
}

/** The documents of a folder that were read from scans and have open figures. */
export class UnreviewedScans {
  readonly #root: string;
  readonly #all: readonly UnreviewedScan[];
  /** Those that are to be published. */
  #early: readonly UnreviewedScan[] = [];

  constructor(library: Library) {
    this.#root = library.root;
    this.#all = library.documentFiles().documents.flatMap((document) => {
      const record = library.scans().of(document);
      const open = record ? reviewCount(record).openFigures : 0;
      return open === 0 ? [] : [{ workKey: document.workKey, file: scanFileOf(document.name), open }];
    });
  }

  /** Tells of those that are to be published. */
  tell(additions: ReadonlyMap<string, string>, print: (line: string) => void): void {
    this.#early = this.#all.filter(({ workKey }) => additions.has(workKey));
    for (const { workKey, file, open } of this.#early)
      print(
        `Chú ý: ${workKey} đọc từ bản quét, còn ${open} con số, ngày, ký hiệu chưa rà soát (${path.basename(file)}).`,
      );
  }

  /** True where they may not be published, which is told. */
  stops(isAllowed: boolean, print: (line: string) => void): boolean {
    if (this.#early.length === 0 || isAllowed) return false;
    print('Chưa ghi gì: rà soát, hoặc thêm --unreviewed để đăng khi chưa rà soát.');
    return true;
  }

  /** Writes into their records that they were published before their figures were looked at: their pages say so. */
  record(date: string): void {
    for (const { file, open } of this.#early) {
      const place = path.join(this.#root, file);
      const { record } = readScanFile(readFileSync(place, 'utf8'), file);
      if (record) writeFileAtomic.sync(place, scanRecordText({ ...record, published: { date, open } }));
    }
  }
}
