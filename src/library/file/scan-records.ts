import type { Diagnostic } from '#domain/diagnostic.ts';
import type { ScanRecord } from '#domain/scan/scan-record.ts';
import { scanFileOf, type TextFile } from '../content-files.ts';
import { type ReadScan, readScanFile } from './scan-file.ts';

/** The records of the documents of a content folder that were read from scans; each is read once. */
export class ScanRecords {
  readonly #read: (name: string) => string | null;
  readonly #known = new Map<string, ReadScan>();

  /** @param read the text of a file of the folder; null where there is none */
  constructor(read: (name: string) => string | null) {
    this.#read = read;
  }

  /** What must be looked at of a document; null where it was not read from a scan. */
  of(file: TextFile): ScanRecord | null {
    return this.#of(file).record;
  }

  /** What is wrong with the record of a document. */
  diagnostics(file: TextFile): Diagnostic[] {
    return this.#of(file).diagnostics;
  }

  #of({ name }: TextFile): ReadScan {
    const known = this.#known.get(name);
    if (known) return known;
    const file = scanFileOf(name);
    const text = this.#read(file);
    const made = text === null ? { record: null, diagnostics: [] } : readScanFile(text, file);
    this.#known.set(name, made);
    return made;
  }
}
