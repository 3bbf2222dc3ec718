import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { ImportError } from './import-error.ts';
import type { SourceFile } from './state.ts';

/** Names of files taken from a folder. */
const DOCUMENT_FILE = /\.(?:txt|text|md|html?|mht|mhtml|docx|doc|odt|rtf|pdf)$/i;

/** The files to import: those named, and the documents under the folders named, in order of their names. */
export function listSources(paths: readonly string[]): string[] {
  return paths.flatMap((given) => {
    if (!existsSync(given) || !statSync(given).isDirectory()) return [given];
    return readdirSync(given, { recursive: true })
      .map(String)
      .filter((name) => DOCUMENT_FILE.test(name))
      .sort()
      .map((name) => path.join(given, name))
      .filter((file) => statSync(file).isFile());
  });
}

/** Reads a source file whole. Throws ImportError where it cannot be read. */
export function readSource(file: string): SourceFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new ImportError('VK-NHAP-KHONG-DOC', `(${file})`);
  }
  return { name: path.basename(file), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A file to be written below the output folder. */
export interface OutputFile {
  /** Path below the folder, with `/`. */
  name: string;
  text: string;
}

/**
 * Writes files below a folder, each whole or not at all, none of them outside the folder.
 *
 * @param force false to leave alone files that hold something else
 * @throws ImportError before anything is written where a file would be overwritten or lies outside
 */
export function writeOutputs(out: string, files: readonly OutputFile[], force: boolean): void {
  const targets = files.map(({ name, text }) => ({ file: within(out, name), text }));
  for (const { file, text } of targets) {
    if (!force && existsSync(file) && readFileSync(file, 'utf8') !== text)
      throw new ImportError('VK-NHAP-DA-CO', `(${file})`);
  }
  for (const { file, text } of targets) writeWhole(file, text);
}

/** Writes one file atomically, with its folders. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileAtomic(file, text);
}

/** The path of a file below a folder; links in between must not lead out of it. */
function within(out: string, name: string): string {
  const root = path.resolve(out);
  const file = path.resolve(root, name);
  let existing = path.dirname(file);
  while (!existsSync(existing)) existing = path.dirname(existing);
  const real = existsSync(root) ? realpathSync(root) : root;
  const isInside = file.startsWith(root + path.sep);
  const isReallyInside =
    !existsSync(root) || `${realpathSync(existing)}${path.sep}`.startsWith(real + path.sep);
  if (!isInside || !isReallyInside) throw new ImportError('VK-NHAP-DUONG-DAN', `(${name})`);
  return file;
}
