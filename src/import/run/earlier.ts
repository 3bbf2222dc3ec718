import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { structuredPatch } from 'diff';
import { targetsFileOf } from '#library/content-files.ts';

/** What an earlier import recorded of a file it wrote. */
export interface Earlier {
  /** Path of the MDX below the content folder. */
  path: string;
  /** SHA-256 of the MDX as it was written. */
  written: string;
  /** SHA-256 of its list of targets as it was written; empty without one. */
  writtenTargets: string;
  /** What the import depended on besides the source. */
  settings: string;
  outcome: 'van-ban' | 'tin';
  address: string;
}

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The earlier imports of a content folder, by the SHA-256 of their source, from the stored accounts. */
export function earlierImports(out: string): Map<string, Earlier> {
  const found = new Map<string, Earlier>();
  const folder = path.join(out, 'ledgers');
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!name.endsWith('.ledger.json')) continue;
    const record = read(path.join(folder, name));
    if (record) found.set(record.sha256, record);
  }
  return found;
}

function read(file: string): (Earlier & { sha256: string }) | null {
  try {
    const {
      sha256,
      path: name,
      written,
      writtenTargets,
      settings,
      outcome,
      address,
    } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const texts = [sha256, name, written, writtenTargets, settings, outcome, address];
    return texts.every((text) => typeof text === 'string')
      ? ({ sha256, path: name, written, writtenTargets, settings, outcome, address } as Earlier & {
          sha256: string;
        })
      : null;
  } catch {
    return null;
  }
}

/** True where the files hold what an import wrote, untouched since. */
export function isUntouched(file: string, { written, writtenTargets }: Earlier): boolean {
  const digestOf = (name: string) => (existsSync(name) ? digest(readFileSync(name, 'utf8')) : '');
  return digestOf(file) === written && digestOf(targetsFileOf(file)) === writtenTargets;
}

/** The changed lines between two texts, "-" gone and "+" new, with how many there are of each. */
export function difference(before: string, after: string): { lines: string[]; summary: string } {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  const lines = hunks.flatMap((hunk) => hunk.lines).filter((line) => /^[-+]/.test(line));
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
  return { lines, summary: `thêm ${count('+')} dòng, bớt ${count('-')} dòng` };
}
