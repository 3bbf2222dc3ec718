import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { passingBytes } from './file/passing-bytes.ts';

/** Sources that decide what is read from a file of the content folder, and what becomes of it. */
export const SOURCES = ['src', 'astro.config.mjs', 'package-lock.json'] as const;

/** SHA-256 of files and folders with all below them: their names and bytes, as 64 hexadecimal digits. */
export function editionOf(places: readonly string[], root: string = process.cwd()): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const whole = path.resolve(root, place);
    const named = path.relative(root, whole);
    for (const name of namesIn(whole)) {
      const bytes = passingBytes(whole + name);
      hash.update(`${named}${name}\0${String(bytes.length)}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** What makes of a place the files in it, in order: "/a.ts", "/b/c.ts" of a folder, "" of a file. */
function namesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  return statSync(place).isDirectory() ? filesBelow(place, '').sort() : [''];
}

/** Files below a folder, each after its name. Read recursively, Node asks of each entry twice whether it is a folder. */
function filesBelow(folder: string, name: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const [place, own] = [`${folder}/${entry.name}`, `${name}/${entry.name}`];
    if (entry.isFile()) return own;
    return isFolder(entry, place) ? filesBelow(place, own) : [];
  });
}

function isFolder(entry: Dirent, place: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(place).isDirectory();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}
