import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { RecordedSpot, ScanRecord } from '#domain/scan/scan-record.ts';
import { fingerprintOf, readSource } from '../run/files.ts';
import type { SourceFile, StatedMetadata } from '../run/state.ts';
import { pictureKind } from './picture/decode-picture.ts';
import { picturesPdf } from './picture/pictures-pdf.ts';
import type { ScannedPage } from './scanned-page.ts';

/** Changes with every change of how pages are read: pages that were read otherwise are read again. */
export const READING = 'doc-3';

/** A scan whose pages were read, in the folder that keeps them. */
export interface KeptScan {
  /** Its files: a PDF, or pictures that are the pages of one document. */
  files: string[];
  sha256: string;
  folder: string;
  pages: number;
  /** What was decided of its words before. */
  reviewed: RecordedSpot[];
  /** Set where it was published before all of it was looked at. */
  published: ScanRecord['published'];
  /** One file of its pictures, where they are many or of a kind that browsers do not show. */
  original: string | null;
  /** Content folders whose texts show which words stand beside each other. */
  library: string[];
}

/** The pages of a scan as they were read, and what is known of it besides. */
export interface ScanInput extends Pick<KeptScan, 'reviewed' | 'library'> {
  pages: ScannedPage[];
}

/** One digest for the files of a scan: a single file's own. */
export function scanDigest(files: readonly string[]): string {
  const digests = files.map((file) => readSource(file).sha256);
  return digests.length === 1 ? (digests[0] ?? '') : fingerprintOf(digests.join('\n'));
}

/** The folder that keeps the pages of a scan. */
export const scanFolder = (cache: string, sha256: string) => path.join(cache, 'ban-quet', sha256);

/** Where what was read of a page is kept, and its level picture; pages count from 1. */
export const pageFile = (folder: string, page: number) => path.join(folder, `${READING}-trang-${page}.json`);
export const pictureFile = (folder: string, page: number) =>
  path.join(folder, `${READING}-trang-${page}.jpg`);

/** A page that was read and kept; null where it was not. */
export function keptPage(folder: string, page: number): ScannedPage | null {
  const file = pageFile(folder, page);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ScannedPage) : null;
}

/** The files and pages of a scan that was read whole. */
export type ReadScan = Pick<KeptScan, 'files' | 'sha256' | 'folder' | 'pages'>;

const LIST = 'nguon.json';

/** Keeps the files of a scan beside its pages, so that it can be imported again without them. */
export function keepSources({ files, sha256, folder, pages }: ReadScan): ReadScan {
  const kept = files.map((file, index) => {
    const place = path.join(folder, 'nguon', String(index + 1), path.basename(file));
    if (path.resolve(file) !== path.resolve(place)) {
      mkdirSync(path.dirname(place), { recursive: true });
      copyFileSync(file, place);
    }
    return place;
  });
  const names = kept.map((place) => path.relative(folder, place));
  writeFileAtomic(path.join(folder, LIST), JSON.stringify({ names, pages }));
  return { files: kept, sha256, folder, pages };
}

/** A scan that was read before, by its digest; null where it was not, or not whole. */
export function keptScan(cache: string, sha256: string): ReadScan | null {
  const folder = scanFolder(cache, sha256);
  const list = path.join(folder, LIST);
  if (!existsSync(list)) return null;
  const { names, pages } = JSON.parse(readFileSync(list, 'utf8')) as { names: string[]; pages: number };
  const files = names.map((name) => path.join(folder, name));
  const isWhole = Array.from({ length: pages }, (_, index) => keptPage(folder, index + 1)).every(
    (page) => page !== null,
  );
  return isWhole && files.every((file) => existsSync(file)) ? { files, sha256, folder, pages } : null;
}

/** The file of all pictures of a scan; null where there is none, as the scan is published as it is. */
export function keptOriginal(folder: string): string | null {
  const file = path.join(folder, 'ban-goc.pdf');
  return existsSync(file) ? file : null;
}

/** Puts the pictures of a scan into one file, where they are many or of a kind that browsers do not show. */
export async function keepOriginal({ files, folder, pages }: ReadScan): Promise<void> {
  const kinds = files.map((file) => pictureKind(readSource(file).bytes));
  if (kinds.every((kind) => kind === null) || (files.length === 1 && kinds[0] !== 'tiff')) return;
  const quarters = Array.from({ length: pages }, (_, index) => keptPage(folder, index + 1)?.quarters ?? 0);
  writeFileAtomic(path.join(folder, 'ban-goc.pdf'), Buffer.from(await picturesPdf(files, quarters)));
}

const ASKED = 'khai-bao.json';

/** What the editor asked of an import that it must be asked again. */
export interface AskedImport {
  stated: StatedMetadata;
  /** True to publish the scan beside its text. */
  original: boolean;
}

/** Keeps what the editor asked of a scan, for when it is imported again. */
export function keepAsked(folder: string, { stated, original }: AskedImport): void {
  writeFileAtomic(path.join(folder, ASKED), JSON.stringify({ stated, original }));
}

/** What the editor asked of a scan. */
export function keptAsked(folder: string): AskedImport {
  const file = path.join(folder, ASKED);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as AskedImport)
    : { stated: {}, original: false };
}

/** The file of all pictures, named by the first of them. */
function originalSource(first: string, file: string): { name: string; sha256: string } {
  return { name: `${path.parse(first).name}.pdf`, sha256: readSource(file).sha256 };
}

/** A scan as a file to import. */
export function scanSource(scan: KeptScan): SourceFile {
  const [first = '', ...others] = scan.files;
  const pages = Array.from({ length: scan.pages }, (_, index) => keptPage(scan.folder, index + 1));
  const { name, bytes } = readSource(first);
  return {
    name: others.length === 0 ? name : `${name} và ${others.length} ảnh khác`,
    bytes,
    sha256: scan.sha256,
    ...(scan.original !== null && { original: originalSource(name, scan.original) }),
    scan: {
      pages: pages.filter((page) => page !== null),
      reviewed: scan.reviewed,
      library: scan.library,
    },
  };
}
