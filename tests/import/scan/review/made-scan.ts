import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { scanRecordText } from '#domain/scan/scan-record.ts';
import { keepSources, pageFile, pictureFile, scanDigest, scanFolder } from '#import/scan/kept-scan.ts';
import { readScanned } from '#import/scan/scanned.ts';
import type { ScannedPage } from '#import/scan/scanned-page.ts';
import { png } from '../make-png.ts';

/**
 * A content folder with a document that was read from a scan, and the cache that keeps its pages, without reading
 * anything: the pages are given as they were read.
 */
export function madeScan(pages: readonly ScannedPage[]): {
  out: string;
  cache: string;
  record: string;
  mdx: string;
} {
  const root = mkdtempSync(path.join(tmpdir(), 'van-kien-soat-'));
  const [out, cache] = [path.join(root, 'content'), path.join(root, 'cache')];
  const source = path.join(root, 'quet.png');
  const bytes = png(1, 1, 8, 0, Uint8Array.of(0, 255));
  mkdirSync(out, { recursive: true });
  writeFileSync(source, bytes);
  const sha256 = scanDigest([source]);
  const folder = scanFolder(cache, sha256);
  mkdirSync(folder, { recursive: true });
  pages.forEach((page, index) => {
    const [width, height] = [Math.round(page.width), Math.round(page.height)];
    const data = new Uint8Array(width * height * 4).fill(230);
    writeFileSync(pageFile(folder, index + 1), JSON.stringify(page));
    writeFileSync(pictureFile(folder, index + 1), jpeg.encode({ width, height, data }, 60).data);
  });
  keepSources({ files: [source], sha256, folder, pages: pages.length });
  const { scan } = readScanned(bytes, { pages: [...pages], reviewed: [], library: [] });
  const stem = path.join(out, 'documents/chua-ro/kh/chua-ro/nn-thu/ban-nguon');
  mkdirSync(path.dirname(stem), { recursive: true });
  writeFileSync(
    `${stem}.scan.yaml`,
    scanRecordText({ sha256, pages: pages.length, spots: scan?.spots ?? [] }),
  );
  return { out, cache, record: `${stem}.scan.yaml`, mdx: `${stem}.mdx` };
}
