import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { holdsAddresses, holdsTexts, isBound, MARKER, relocate } from '#domain/hosting/relocate.ts';
import { integrityOf } from '#library/digest.ts';
import { packTexts } from '#library/file/pack.ts';
import { openLibrary } from '#library/library.ts';
import { contentRoot } from '#library/settings.ts';
import { buildSite } from '../site.ts';

/** Packed by themselves already. */
const PACKED = /\.(?:png|docx|zip|pdf|pagefind|pf_\w+|webp|avif)$/;
/** The same site gives the same file: nothing in it tells when it was made. */
const MADE = new Date(1980, 0, 1);

/**
 * Builds the site and packs it so that it works from any folder of a web server, under any base path. Memory holds one
 * file at a time.
 *
 * @returns the number of files; null where the build failed
 */
export async function zipSite(out: string, site?: string): Promise<number | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-zip-'));
  const outDir = path.join(folder, 'trang');
  try {
    if (!(await buildSite({ outDir, base: MARKER, site }))) return null;
    const origin = (site ?? openLibrary(contentRoot()).catalogues().site.address).replace(/\/+$/, '');
    mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
    return pack(outDir, out, origin);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The digests pages state of scripts and style sheets as built, and those of the same files as they are packed. */
function movedDigests(dir: string, files: readonly string[], origin: string): Map<string, string> {
  return new Map(
    files
      .filter((file) => /\.(?:js|css)$/.test(file))
      .map((file) => {
        const bytes = readFileSync(path.join(dir, file));
        return [integrityOf(bytes), integrityOf(Buffer.from(relocate(file, bytes.toString('utf8'), origin)))];
      }),
  );
}

// Matches what a page says of a file it fetches: 'integrity="sha256-…"'.
const STATED = /(?<= integrity=")[^"]+/g;

function pack(dir: string, out: string, origin: string): number {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !isBound(file))
    .sort();
  const digests = movedDigests(dir, files, origin);
  const moved = (file: string, text: string): string => {
    const made = relocate(file, text, origin);
    return file.endsWith('.html') ? made.replace(STATED, (digest) => digests.get(digest) ?? digest) : made;
  };
  const target = openSync(out, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(target, chunk);
    });
    for (const file of files) {
      const bytes = readFileSync(path.join(dir, file));
      const entry = PACKED.test(file) ? new ZipPassThrough(file) : new ZipDeflate(file, { level: 6 });
      entry.mtime = MADE;
      zip.add(entry);
      if (holdsAddresses(file)) entry.push(Buffer.from(moved(file, bytes.toString('utf8'))), true);
      else entry.push(holdsTexts(file) ? repacked(bytes, origin) : bytes, true);
    }
    zip.end();
  } finally {
    closeSync(target);
  }
  return files.length;
}

/** A zip file of texts with the addresses in them moved. */
function repacked(bytes: Uint8Array, origin: string): Uint8Array {
  return packTexts(
    Object.entries(unzipSync(bytes)).map(([part, text]) => [part, relocate(part, strFromU8(text), origin)]),
  );
}
