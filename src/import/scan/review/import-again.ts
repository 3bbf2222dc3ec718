import { rmSync } from 'node:fs';
import path from 'node:path';
import { scanFileOf, targetsFileOf } from '#library/content-files.ts';
import { openLibrary } from '#library/library.ts';
import { earlierImports, isUntouched } from '../../run/earlier.ts';
import { knownScan } from '../../run/import-all.ts';
import { ImportRun } from '../../run/import-run.ts';
import { reviewName } from '../../run/outputs.ts';
import { importEach } from '../../run/pool.ts';
import type { FileReport } from '../../run/report.ts';
import { keptAsked } from '../kept-scan.ts';
import type { ReviewSession } from './review-session.ts';

/**
 * Imports a scan again from its kept pages, with what was decided of them: text, fields and targets follow. Where its
 * address changes by that (its number was read wrongly), the files at the old one go, if they are as an import wrote them
 * and nothing of them was published.
 *
 * @param out the content folder
 * @returns how it went, in a sentence
 */
export async function importAgain(session: ReviewSession, out: string): Promise<string> {
  const { scan } = session;
  const [source = ''] = scan.files;
  const before = path
    .relative(out, session.file.replace(/\.scan\.yaml$/, '.mdx'))
    .split(path.sep)
    .join('/');
  const known = [...earlierImports(out).values()].find((earlier) => earlier.path === before);
  const wasOurs = known !== undefined && isUntouched(path.join(out, before), known);
  const how = {
    sources: scan.files,
    out,
    report: null,
    force: false,
    ocr: true,
    shard: null,
    linkOnly: false,
    readings: false,
    scanOriginal: false,
    encoding: null,
  };
  const run = new ImportRun({ ...how, ...keptAsked(scan.folder) }, () => undefined);
  let report: FileReport | null = null;
  const reviewed = {
    ...knownScan(scan, out),
    reviewed: session.record().spots,
    published: session.record().published,
  };
  await importEach([source], run.context, (_, answer) => void (report = run.settle(source, answer)), {
    scans: new Map([[source, reviewed]]),
  });
  const { outcome, message, path: file } = report as unknown as FileReport;
  if (outcome === 'loi') return `chưa ghi được vào bản chữ: ${message}`;
  const after = path.relative(out, file).split(path.sep).join('/');
  if (after === before) return 'đã ghi vào bản chữ';
  session.file = path.join(out, scanFileOf(after));
  const isPublished = openLibrary(out).isPublished(path.posix.dirname(before).replace(/^documents\//, ''));
  if (!wasOurs || isPublished)
    return `đã ghi; địa chỉ đổi thành ${after}, tệp cũ ${before} còn đó: đã công bố thì dùng npm run links -- --move`;
  const record = `ledgers/${before.replace(/\.mdx$/, '.ledger.json')}`;
  for (const name of [before, targetsFileOf(before), scanFileOf(before), record, reviewName(before)])
    rmSync(path.join(out, name), { force: true });
  return `đã ghi; địa chỉ đổi thành ${after}`;
}
