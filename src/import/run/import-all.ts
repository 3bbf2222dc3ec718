import path from 'node:path';
import { cacheRoot, defaultContentRoot } from '#library/settings.ts';
import { recordedScan } from '#library/file/scan-file.ts';
import {
  keepAsked,
  keepOriginal,
  keptOriginal,
  type KeptScan,
  type ReadScan,
  scanDigest,
} from '../scan/kept-scan.ts';
import { readScan } from '../scan/read-scan.ts';
import type { Linked } from '../targets/link-results.ts';
import { isOfShard } from '#domain/shard/shard.ts';
import { runPage } from './run-page.ts';
import { isPictureFile, listSources, writeWhole } from './files.ts';
import type { ImportCode } from './import-error.ts';
import { ImportRun } from './import-run.ts';
import type { ImportOptions } from './options.ts';
import { importEach } from './pool.ts';
import type { FileReport } from './report.ts';
import { type Answer, refusalOf } from './work.ts';

/**
 * Imports files into a content folder: one result per file, in order. A file that fails leaves nothing behind and
 * does not stop the others; a source imported before, whose document stands as it was written, is skipped.
 */
export async function importAll(
  options: ImportOptions,
  print: (line: string) => void = console.log,
): Promise<FileReport[]> {
  const run = new ImportRun(options, print);
  if (options.linkOnly) {
    tellLinked(run.linkAll(), print);
    return [];
  }
  const { shard } = options;
  const { sources: named, scans } = sourcesOf(options);
  const sources = named.filter((source) => shard === null || isOfShard(shard, path.basename(source)));
  const reports = new Map<string, FileReport>();
  const settle = (source: string, answer: Answer) => {
    const report = run.settle(source, answer);
    reports.set(source, report);
    run.tell(report, sources.length);
  };
  const left = sources.filter((source) => {
    const pictures = scans.get(source);
    const report = pictures ? run.skipped(source, scanDigest(pictures)) : run.skipped(source);
    if (report) reports.set(source, report);
    return report === null;
  });
  for (const report of reports.values()) run.tell(report, sources.length);
  await importEach(
    left.filter((source) => !scans.has(source)),
    run.context,
    (source, answer) => {
      if (options.ocr && isUnread(answer)) scans.set(source, [source]);
      else settle(source, answer);
    },
  );
  for (const source of left) {
    const files = scans.get(source);
    if (files) await importScan(source, files, options, run, settle);
  }
  const all = sources.flatMap((source) => reports.get(source) ?? []);
  // Of a part of the sources: what they say of the others is found when all are there.
  if (shard === null) tellLinked(run.linkResults(), print);
  print(summary(all));
  if (options.report !== null)
    writeWhole(
      options.report,
      /\.html?$/i.test(options.report)
        ? runPage(all, path.dirname(options.report))
        : `${JSON.stringify(all, null, 2)}\n`,
    );
  return all;
}

function tellLinked(linked: readonly Linked[], print: (line: string) => void): void {
  for (const { name, count } of linked) print(`     thêm ${count} kết quả vào ${name}`);
}

/** Why a PDF cannot be read by its letters: it is a scan. */
const UNREAD: readonly ImportCode[] = ['VK-NHAP-OCR', 'VK-NHAP-OCR-SAI'];

/** True for a PDF some pages of which are pictures. */
const isUnread = (answer: Answer) =>
  'refusal' in answer ? UNREAD.includes(answer.refusal.code) : answer.work.unread > 0;

/** What is to be imported; pictures are the pages of one document, known by the first of them. */
function sourcesOf({ sources, ocr }: ImportOptions): { sources: string[]; scans: Map<string, string[]> } {
  const all = listSources(sources);
  const pictures = ocr ? all.filter(isPictureFile) : [];
  const [first] = pictures;
  if (first === undefined) return { sources: all, scans: new Map() };
  return {
    sources: all.filter((source) => source === first || !pictures.includes(source)),
    scans: new Map([[first, pictures]]),
  };
}

/** A scan that was read, with what a content folder knows of it. */
export function knownScan(read: ReadScan, out: string): KeptScan {
  const { spots = [], published } = recordedScan(out, read.sha256) ?? {};
  return {
    ...read,
    reviewed: spots,
    published,
    original: keptOriginal(read.folder),
    library: [out, defaultContentRoot()],
  };
}

/** Reads the pages of a scan and imports what was read. */
async function importScan(
  source: string,
  files: readonly string[],
  options: ImportOptions,
  run: ImportRun,
  settle: (source: string, answer: Answer) => void,
): Promise<void> {
  const { out } = options;
  try {
    const read = await readScan(files, cacheRoot(out), (page, of) => run.note(`đọc ảnh trang ${page}/${of}`));
    const original = options.original || options.scanOriginal;
    keepAsked(read.folder, { stated: options.stated, original });
    if (original) await keepOriginal(read);
    const scan = knownScan(read, out);
    await importEach([source], { ...run.context, original }, settle, { scans: new Map([[source, scan]]) });
  } catch (error) {
    settle(source, { refusal: refusalOf(error) });
  }
}

function summary(reports: readonly FileReport[]): string {
  const failed = reports.filter(({ outcome }) => outcome === 'loi').length;
  const skipped = reports.filter((report) => report.skipped).length;
  const parts = [
    `Đã nhập ${reports.length - failed}/${reports.length} tệp`,
    ...(skipped > 0 ? [`trong đó ${skipped} tệp không đổi từ lần trước`] : []),
    ...(failed > 0 ? [`${failed} tệp lỗi`] : []),
  ];
  return `${parts.join(', ')}.`;
}
