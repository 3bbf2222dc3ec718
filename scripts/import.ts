import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCatalogues } from '../src/loaders/library.ts';
import { listSources, type OutputFile, readSource, writeOutputs, writeWhole } from './import/files.ts';
import { type ImportCode, ImportError } from './import/import-error.ts';
import { HELP, type ImportOptions, readOptions } from './import/options.ts';
import { type Imported, importFile } from './import/pipeline.ts';
import { type FileReport, ledgerRecord, successMessage } from './import/report.ts';
import type { ImportContext, ImportState } from './import/state.ts';

/**
 * Imports files into a content folder: one result per file, in order. A file that fails leaves nothing behind and
 * does not stop the others.
 */
export function importAll(options: ImportOptions, print: (line: string) => void = console.log): FileReport[] {
  const context = contextOf(options);
  const written = new Map<string, string>();
  const reports = listSources(options.sources).map((source): FileReport => {
    const report = importOne(source, options, context, written);
    print(
      `${report.outcome === 'loi' ? 'LỖI ' : 'xong'} ${source}: ${report.code ? `[${report.code}] ` : ''}${report.message}`,
    );
    if (report.path) print(`     → ${report.path}`);
    return report;
  });
  const failed = reports.filter(({ outcome }) => outcome === 'loi').length;
  print(
    `Đã nhập ${reports.length - failed}/${reports.length} tệp${failed > 0 ? `, ${failed} tệp lỗi` : ''}.`,
  );
  if (options.report !== null) writeWhole(options.report, `${JSON.stringify(reports, null, 2)}\n`);
  return reports;
}

/** The catalogues that the site will hold the document against. */
function contextOf({ out, stated, encoding }: ImportOptions): ImportContext {
  const { bodies, metrics } = readCatalogues(out);
  return { stated, bodies, metrics, encoding };
}

function importOne(
  source: string,
  options: ImportOptions,
  context: ImportContext,
  written: Map<string, string>,
): FileReport {
  const base = { source, address: '', path: '', encoding: '', confidence: null, ledger: null };
  try {
    const imported = importFile(readSource(source), context);
    const { state, totals } = imported;
    if (isTaken(options.out, state, written)) keepApart(state);
    const earlier = written.get(state.path);
    if (earlier !== undefined)
      throw new ImportError('VK-NHAP-DA-CO', `(cùng đích với ${earlier}: ${state.path})`);
    writeOutputs(options.out, outputsOf(imported), options.force);
    written.set(state.path, source);
    return {
      ...base,
      outcome: state.outcome,
      code: '',
      message: successMessage(imported),
      address: state.address,
      path: path.join(options.out, state.path),
      encoding: state.encoding,
      confidence: state.extracted.confidence,
      ledger: totals,
    };
  } catch (error) {
    const known = error instanceof ImportError;
    const code: ImportCode = known ? error.code : 'VK-NHAP-LOI';
    return {
      ...base,
      outcome: 'loi',
      code,
      message: known ? error.message : `lỗi không lường trước: ${String(error)}`,
    };
  }
}

/** True where another source already stands at the place a document without a number would get. */
function isTaken(out: string, state: ImportState, written: ReadonlyMap<string, string>): boolean {
  if (written.has(state.path)) return true;
  const file = path.join(out, state.path);
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return !text.includes(state.source.sha256) && !text.includes(`tep: ${state.source.name}\n`);
}

/** Documents without a number, and news, that share a title are told apart by their source's fingerprint. */
function keepApart(state: ImportState): void {
  const mark = state.source.sha256.slice(0, 8);
  const apart = (text: string) =>
    text.replace(/(\/nn-[a-z0-9-]+)(?=\/)|(^news\/[a-z0-9-]+|^\/tin\/[a-z0-9-]+)/, `$1$2-${mark}`);
  state.path = apart(state.path);
  state.address = apart(state.address);
}

/** The account lies apart from the content (`ledgers/`), so that a build reads nothing of it. */
function outputsOf(imported: Imported): OutputFile[] {
  const { path: name, mdx, targetsYaml } = imported.state;
  const stem = name.replace(/\.mdx$/, '');
  return [
    { name, text: mdx },
    ...(targetsYaml === null ? [] : [{ name: `${stem}.targets.yaml`, text: targetsYaml }]),
    { name: `ledgers/${stem}.ledger.json`, text: `${JSON.stringify(ledgerRecord(imported), null, 1)}\n` },
  ];
}

if (import.meta.main) {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === null) console.log(HELP);
    else if (importAll(options).some(({ outcome }) => outcome === 'loi')) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    console.error(`[${error.code}] ${error.message}`);
    process.exitCode = 1;
  }
}
