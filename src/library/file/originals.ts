import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { originalKind } from '#domain/hosting/original.ts';
import { originalAddress } from '#domain/permalink/address/address.ts';
import type { Library } from '../library.ts';
import type { SiteDocument } from '../site-document.ts';

/** Folder of the content folder with the originals that are published. */
export const ORIGINALS = 'ban-goc';

/** An original that is published beside a text. */
export interface Original {
  /** Where it stands on disk. */
  file: string;
  /** Site path. */
  address: string;
  /** Media type. */
  type: string;
  /** "PDF". */
  kind: string;
  bytes: number;
  sha256: string;
}

/** The original of a version; null where none is declared, or where a preview finds no such file. */
export function originalOf({ root }: Pick<Library, 'root'>, document: SiteDocument): Original | null {
  const { original } = document.metadata.source;
  const kind = original === undefined ? null : originalKind(original.file);
  if (original === undefined || kind === null) return null;
  const file = path.join(root, ORIGINALS, original.file);
  const bytes = statSync(file, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return null;
  const address = originalAddress(document.work, document.version, kind.ending);
  return { file, address, type: kind.type, kind: kind.name, bytes, sha256: original.sha256 };
}

/** Size and digest of a declared original; null where there is no such file. */
export function measuredOriginal(root: string, name: string): { bytes: number; sha256: string } | null {
  const file = path.join(root, ORIGINALS, name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const bytes = readFileSync(file);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The originals of a site, which stand beside their texts. */
export function originalsOf(library: Library): Original[] {
  return library.documents().flatMap((document) => originalOf(library, document) ?? []);
}
