import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Sources that decide what is read from a file of the content folder, and what becomes of it. */
export const SOURCES = ['src', 'astro.config.mjs', 'package-lock.json'] as const;

/** SHA-256 of files and folders with all below them: their names and bytes, as 64 hexadecimal digits. */
export function editionOf(places: readonly string[], root: string = process.cwd()): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesOf(path.resolve(root, place))) {
      const bytes = readFileSync(file);
      hash.update(`${path.relative(root, file)}\0${String(bytes.length)}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
