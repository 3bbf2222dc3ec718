import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { type ScanRecord, scanSchema } from '#domain/scan/scan-record.ts';
import { SCAN_ENDING } from '../content-files.ts';
import { parseYaml } from '../yaml/yaml-file.ts';

/** The record of a scan, and what is wrong with it. */
export interface ReadScan {
  record: ScanRecord | null;
  diagnostics: Diagnostic[];
}

/** Reads the record of a scan. */
export function readScanFile(text: string, name: string): ReadScan {
  const { value, diagnostics } = parseYaml(text, scanSchema, name);
  return { record: value, diagnostics };
}

/** The files of the records of scans in a content folder. */
export function scanFiles(root: string): string[] {
  const folder = path.join(root, 'documents');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(SCAN_ENDING))
    .sort()
    .map((name) => path.join(folder, name));
}

/** The record in a file; null where it cannot be read. */
export function readRecord(file: string): ScanRecord | null {
  return readScanFile(readFileSync(file, 'utf8'), file).record;
}

/** What is recorded of a scan by its digest; null where nothing is, or the record cannot be read. */
export function recordedScan(root: string, sha256: string): ScanRecord | null {
  for (const file of scanFiles(root)) {
    const text = readFileSync(file, 'utf8');
    if (text.includes(sha256)) return readScanFile(text, file).record;
  }
  return null;
}
