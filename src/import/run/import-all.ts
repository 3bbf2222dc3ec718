import path from 'node:path';
import { runPage } from './run-page.ts';
import { listSources, writeWhole } from './files.ts';
import { ImportRun } from './import-run.ts';
import type { ImportOptions } from './options.ts';
import { importEach } from './pool.ts';
import type { FileReport } from './report.ts';

/**
 * Imports files into a content folder: one result per file, in order. A file that fails leaves nothing behind and
 * does not stop the others; a source imported before, whose document stands as it was written, is skipped.
 */
export async function importAll(
  options: ImportOptions,
  print: (line: string) => void = console.log,
): Promise<FileReport[]> {
  const run = new ImportRun(options, print);
  const sources = listSources(options.sources);
  const reports = new Map<string, FileReport>();
  const left = sources.filter((source) => {
    const report = run.skipped(source);
    if (report) reports.set(source, report);
    return report === null;
  });
  for (const report of reports.values()) run.tell(report, sources.length);
  await importEach(left, run.context, (source, answer) => {
    const report = run.settle(source, answer);
    reports.set(source, report);
    run.tell(report, sources.length);
  });
  const all = sources.flatMap((source) => reports.get(source) ?? []);
  for (const { name, count } of run.linkResults()) print(`     thêm ${count} kết quả vào ${name}`);
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
