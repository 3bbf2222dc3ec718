import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file may say that it was changed so much before the clock did (milliseconds). */
const COARSE = 20;

/** Files below a folder that were changed, or made, since a moment (milliseconds of the clock), with when. */
export function changedSince(root: string, since: number): Map<string, number> {
  const changed = new Map<string, number>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const stat = entry.isDirectory() ? undefined : statSync(file, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs >= since - COARSE) changed.set(file, stat.mtimeMs);
  }
  return changed;
}
