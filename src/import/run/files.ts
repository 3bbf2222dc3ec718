import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { hasKnownName } from '../read/formats.ts';
import { pictureKind } from '../scan/picture/decode-picture.ts';
import { ImportError } from './import-error.ts';
import type { SourceFile } from './state.ts';

// "*.docx", "2023/**/*.pdf", "nq-?.txt", "{a,b}.txt"
const GLOB = /[*?[\]{}]/;

/**
 * The files to import: those named, the documents under the folders named, and those a pattern matches, in order of
 * their names, each once.
 */
export function listSources(paths: readonly string[]): string[] {
  const found = paths.flatMap((given) => {
    if (existsSync(given)) return statSync(given).isDirectory() ? filesUnder(given) : [given];
    const matches = GLOB.test(given) ? globSync(given).sort() : [];
    return matches.length === 0
      ? [given]
      : matches.flatMap((match) => (statSync(match).isDirectory() ? filesUnder(match) : [match]));
  });
  return [...new Set(found)];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => hasKnownName(name))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Larger files are not single documents, pictures included. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** Reads a source file whole. Throws ImportError where it cannot be read, is no file, or is too large. */
export function readSource(file: string): SourceFile {
  let bytes: Uint8Array;
  try {
    const { size } = plainFile(file);
    if (size > LARGEST_FILE) throw new ImportError('VK-NHAP-LON');
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('VK-NHAP-KHONG-DOC', `(${file})`);
  }
  return { name: path.basename(file), bytes, sha256: sha256Of(bytes) };
}

const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** True for a file that holds a picture of a page; false where it cannot be read. */
export function isPictureFile(file: string): boolean {
  try {
    return plainFile(file).size <= LARGEST_FILE && pictureKind(readFileSync(file)) !== null;
  } catch {
    return false;
  }
}

/** SHA-256 of some words. */
export const fingerprintOf = (text: string) => sha256Of(text);

/** A pipe or a device can be read without end. */
function plainFile(file: string) {
  const stats = statSync(file);
  if (!stats.isFile()) throw new ImportError('VK-NHAP-KHONG-DOC', `(${file})`);
  return stats;
}

/** SHA-256 of a file; null where it cannot be read. */
export function fingerprint(file: string): string | null {
  try {
    return plainFile(file).size > LARGEST_FILE ? null : sha256Of(readFileSync(file));
  } catch {
    return null;
  }
}

/** A file to be written below the output folder. */
export interface OutputFile {
  /** Path below the folder, with `/`. */
  name: string;
  text: string;
  /** True where people edit it: then it is not overwritten unasked. */
  isEdited: boolean;
}

/**
 * Writes files below a folder, each whole or not at all, none of them outside the folder.
 *
 * @param force false to leave alone files that hold something else
 * @throws ImportError before anything is written where a file would be overwritten or lies outside
 */
export function writeOutputs(out: string, files: readonly OutputFile[], force: boolean): void {
  const targets = files.map((file) => ({ ...file, file: within(out, file.name) }));
  for (const { file, text, isEdited } of targets) {
    if (isEdited && !force && existsSync(file) && readFileSync(file, 'utf8') !== text)
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
