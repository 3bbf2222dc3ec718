import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/** Says one line to whoever runs the command. */
export type Tell = (line: string) => void;

const tellTerminal: Tell = (line) => {
  console.error(line);
};

const DIGEST_LENGTH = 64;

/** Of the name too: what was kept under another name, or by other sources, is another entry. */
function digestOf(name: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${name}\0`).update(bytes).digest('hex');
}

/**
 * Keeps an entry of the cache with its digest before it; the file appears whole. What cannot be written is said and
 * made anew by the next build.
 *
 * @param name says what the entry is: it must be asked for by the same
 */
export function writeSealed(file: string, name: string, bytes: Uint8Array, tell: Tell = tellTerminal): void {
  const whole = Buffer.concat([Buffer.from(`${digestOf(name, bytes)}\n`), bytes]);
  try {
    writeWhole(file, whole);
  } catch (error) {
    tell(`Bộ nhớ đệm: không ghi được ${file} (${reasonOf(error)}); lần dựng sau sẽ làm lại phần này.`);
  }
}

/** A file that appears whole. It need not outlast a power cut, as its digest would tell; so the disk is not waited for. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${String(process.pid)}-${String(threadId)}`;
  try {
    try {
      writeFileSync(unfinished, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(unfinished, bytes);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * An entry of the cache; null where there is none. One that is not as it was written (cut off, changed, swapped, a folder
 * in its place, closed to this user) is said and removed, so that it is made anew.
 */
export function readSealed(file: string, name: string, tell: Tell = tellTerminal): Buffer | null {
  let reason: string;
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(DIGEST_LENGTH + 1);
    if (whole.toString('latin1', 0, DIGEST_LENGTH + 1) === `${digestOf(name, bytes)}\n`) return bytes;
    reason = 'không còn như lúc ghi';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    reason = reasonOf(error);
  }
  tell(`Bộ nhớ đệm: ${file} hỏng (${reason}); làm lại phần này.`);
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // It stays in the way; what is made instead cannot be kept, and that is said where it is written.
  }
  return null;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return REASONS[String(code)] ?? String(code ?? error);
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'là thư mục',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'nơi này chỉ đọc',
  ENOSPC: 'hết chỗ trên đĩa',
  ENOTDIR: 'thư mục chứa nó là tệp',
};
