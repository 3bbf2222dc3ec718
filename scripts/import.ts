import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '#library/library.ts';
import { CONTROL } from '#import/run/control.ts';
import { difference, digest, type Earlier, earlierImports, isUntouched } from '#import/run/earlier.ts';
import { fingerprint, listSources, type OutputFile, writeOutputs, writeWhole } from '#import/run/files.ts';
import { ImportError } from '#import/run/import-error.ts';
import { type Linked, linkAcross } from '#import/targets/link-results.ts';
import { HELP, type ImportOptions, readOptions } from '#import/run/options.ts';
import { importEach } from '#import/run/pool.ts';
import type { FileReport } from '#import/run/report.ts';
import { runPage } from '#import/run/run-page.ts';
import type { ImportContext } from '#import/run/state.ts';
import { type Answer, refusalOf, type Work } from '#import/run/work.ts';

/** More lines of a difference are counted, not printed. */
const MOST_LINES = 12;

/**
 * Imports files into a content folder: one result per file, in order. A file that fails leaves nothing behind and
 * does not stop the others; a source imported before, whose document stands as it was written, is skipped.
 */
export async function importAll(
  options: ImportOptions,
  print: (line: string) => void = console.log,
): Promise<FileReport[]> {
  const run = new Run(options, print);
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

/** One run of the command: what it knows, and what it has written so far. */
class Run {
  readonly context: ImportContext;
  readonly #options: ImportOptions;
  readonly #print: (line: string) => void;
  readonly #earlier: ReadonlyMap<string, Earlier>;
  /** Source of each path written in this run. */
  readonly #written = new Map<string, string>();
  /** Paths of the documents of this run. */
  readonly #new = new Set<string>();
  /** What a document depends on besides its source. */
  readonly #settings: string;
  #told = 0;

  constructor(options: ImportOptions, print: (line: string) => void) {
    const { bodies, metrics } = openLibrary(options.out).catalogues();
    this.context = { stated: options.stated, bodies, metrics, encoding: options.encoding };
    this.#options = options;
    this.#print = print;
    this.#earlier = options.force ? new Map() : earlierImports(options.out);
    this.#settings = digest(JSON.stringify(this.context));
  }

  /** Puts the results of the documents of this run with the targets of others, and the other way round. */
  linkResults(): Linked[] {
    const { bodies, metrics } = this.context;
    return linkAcross(this.#options.out, bodies, metrics, this.#new);
  }

  tell(report: FileReport, of: number): void {
    const print = (line: string) => {
      this.#print(printable(line));
    };
    this.#told += 1;
    const { outcome, source, code, message, path: file, review, difference: changes } = report;
    const word = outcome === 'loi' ? 'LỖI ' : report.skipped ? 'giữ ' : 'xong';
    print(`${word} [${this.#told}/${of}] ${source}: ${code === '' ? '' : `[${code}] `}${message}`);
    if (file !== '') print(`     → ${file}`);
    if (review !== '' && !report.skipped) print(`     soát: ${review}`);
    for (const line of changes.slice(0, MOST_LINES)) print(`     ${line}`);
    if (changes.length > MOST_LINES) print(`     … và ${changes.length - MOST_LINES} dòng nữa`);
  }

  /** The report of a source that was imported before and whose document stands as written; else null. */
  skipped(source: string): FileReport | null {
    const sha256 = this.#earlier.size === 0 ? null : fingerprint(source);
    const earlier = sha256 === null ? undefined : this.#earlier.get(sha256);
    if (!earlier || earlier.settings !== this.#settings) return null;
    const file = path.join(this.#options.out, earlier.path);
    if (!isUntouched(file, earlier)) return null;
    this.#written.set(earlier.path, source);
    return {
      ...EMPTY,
      source,
      outcome: earlier.outcome,
      message: 'nguồn không đổi từ lần nhập trước, bỏ qua.',
      address: earlier.address,
      path: file,
      review: path.join(this.#options.out, reviewName(earlier.path)),
      skipped: true,
    };
  }

  /** Writes what a file became. */
  settle(source: string, answer: Answer): FileReport {
    if ('refusal' in answer) return { ...EMPTY, source, outcome: 'loi', ...answer.refusal };
    const { work } = answer;
    const { out } = this.#options;
    let changes: string[] = [];
    try {
      if (this.#isTaken(work)) keepApart(work);
      const other = this.#written.get(work.path);
      if (other !== undefined)
        throw new ImportError('VK-NHAP-DA-CO', `(cùng đích với ${other}: ${work.path})`);
      const file = path.join(out, work.path);
      const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
      const change = before === null || before === work.mdx ? null : difference(before, work.mdx);
      changes = change?.lines ?? [];
      const isOurs = [...this.#earlier.values()].some(
        (earlier) => earlier.path === work.path && isUntouched(file, earlier),
      );
      writeOutputs(out, outputsOf(work, this.#settings), this.#options.force || isOurs);
      this.#written.set(work.path, source);
      if (work.outcome === 'van-ban') this.#new.add(work.path);
      return {
        ...EMPTY,
        source,
        outcome: work.outcome,
        message: change ? `${work.message} Khác bản đã có: ${change.summary}.` : work.message,
        address: work.address,
        path: file,
        review: path.join(out, reviewName(work.path)),
        encoding: work.encoding,
        confidence: work.confidence,
        ledger: work.ledger,
        difference: changes,
      };
    } catch (error) {
      return { ...EMPTY, source, outcome: 'loi', ...refusalOf(error), difference: changes };
    }
  }

  /** True where another source already stands at the place a document without a number would get. */
  #isTaken({ path: name, sha256, name: source }: Work): boolean {
    if (this.#written.has(name)) return true;
    const file = path.join(this.#options.out, name);
    if (!existsSync(file)) return false;
    const text = readFileSync(file, 'utf8');
    return !text.includes(sha256) && !text.includes(`tep: ${source}\n`);
  }
}

/** Names of files and words of documents must not steer the terminal. */
function printable(line: string): string {
  return line.replace(new RegExp(CONTROL, 'g'), '\ufffd').replaceAll('\n', ' ');
}

const EMPTY: FileReport = {
  source: '',
  outcome: 'loi',
  code: '',
  message: '',
  address: '',
  path: '',
  review: '',
  encoding: '',
  confidence: null,
  ledger: null,
  skipped: false,
  difference: [],
};

/** Documents without a number, and news, that share a title are told apart by their source's fingerprint. */
function keepApart(work: Work): void {
  const mark = work.sha256.slice(0, 8);
  const apart = (text: string) =>
    text.replace(/(\/nn-[a-z0-9-]+)(?=\/)|(^news\/[a-z0-9-]+|^\/tin\/[a-z0-9-]+)/, `$1$2-${mark}`);
  work.path = apart(work.path);
  work.address = apart(work.address);
}

const stemOf = (name: string) => name.replace(/\.mdx$/, '');
const reviewName = (name: string) => `ledgers/${stemOf(name)}.html`;

/** The account and the page for review lie apart from the content (`ledgers/`), so that a build reads nothing of them. */
function outputsOf(work: Work, settings: string): OutputFile[] {
  const { path: name, address, outcome, mdx, targetsYaml, review } = work;
  const record = {
    ...work.record,
    path: name,
    address,
    outcome,
    written: digest(mdx),
    writtenTargets: targetsYaml === null ? '' : digest(targetsYaml),
    settings,
  };
  return [
    { name, text: mdx, isEdited: true },
    ...(targetsYaml === null
      ? []
      : [{ name: `${stemOf(name)}.targets.yaml`, text: targetsYaml, isEdited: true }]),
    {
      name: `ledgers/${stemOf(name)}.ledger.json`,
      text: `${JSON.stringify(record, null, 1)}\n`,
      isEdited: false,
    },
    { name: reviewName(name), text: review, isEdited: false },
  ];
}

if (import.meta.main) {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === null) console.log(HELP);
    else if ((await importAll(options)).some(({ outcome }) => outcome === 'loi')) process.exitCode = 1;
  } catch (error) {
    const { code, message } = refusalOf(error);
    console.error(`[${code}] ${message}`);
    process.exitCode = 1;
  }
}
