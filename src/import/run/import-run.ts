import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { targetsFileOf } from '#library/content-files.ts';
import { originalName } from '#domain/hosting/original.ts';
import { openLibrary } from '#library/library.ts';
import { ORIGINALS } from '#library/file/originals.ts';
import { type Linked, linkAcross } from '../targets/link-results.ts';
import { CONTROL } from './control.ts';
import { difference, digest, type Earlier, earlierImports, isUntouched } from './earlier.ts';
import { fingerprint, writeOutputs } from './files.ts';
import { ImportError } from './import-error.ts';
import type { ImportOptions } from './options.ts';
import { keepApart, keepDecisions, outputsOf, reviewName } from './outputs.ts';
import type { FileReport } from './report.ts';
import type { ImportContext } from './state.ts';
import { type Answer, refusalOf, type Work } from './work.ts';

/** More lines of a difference are counted, not printed. */
const MOST_LINES = 12;

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
  doubts: [],
  skipped: false,
  difference: [],
};

/** One run of the command: what it knows, and what it has written so far. */
export class ImportRun {
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
    const context = {
      stated: options.stated,
      bodies,
      metrics,
      encoding: options.encoding,
      ...(options.original && { original: true }),
    };
    this.context = { ...context, readings: options.readings };
    this.#options = options;
    this.#print = print;
    this.#earlier = options.force ? new Map() : earlierImports(options.out);
    this.#settings = digest(JSON.stringify(context));
  }

  /** Puts the results of the documents of this run with the targets of others, and the other way round. */
  linkResults(): Linked[] {
    const { bodies, metrics } = this.context;
    return linkAcross(this.#options.out, bodies, metrics, this.#new);
  }

  /** The same of all documents that are there. */
  linkAll(): Linked[] {
    const { bodies, metrics } = this.context;
    const all = openLibrary(this.#options.out).documentFiles().documents;
    return linkAcross(this.#options.out, bodies, metrics, new Set(all.map(({ name }) => name)));
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

  /** Says how far a long reading is. */
  note(line: string): void {
    this.#print(printable(`     ${line}`));
  }

  /** The report of a source that was imported before and whose document stands as written; else null. */
  skipped(source: string, sha256 = this.#earlier.size === 0 ? null : fingerprint(source)): FileReport | null {
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
        throw new ImportError('VK-NHAP-DA-CO-KHAC', `(cùng đích với ${other}: ${work.path})`);
      if (this.#isTaken(work) && !this.#options.force)
        throw new ImportError('VK-NHAP-DA-CO-KHAC', `(${work.path})`);
      const file = path.join(out, work.path);
      const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
      const change = before === null || before === work.mdx ? null : difference(before, work.mdx);
      changes = change?.lines ?? [];
      const lost = keepDecisions(work, targetsFileOf(file));
      const isOurs = [...this.#earlier.values()].some(
        (earlier) => earlier.path === work.path && isUntouched(file, earlier),
      );
      writeOutputs(out, outputsOf(work, this.#settings), this.#options.force || isOurs);
      if (work.original && work.outcome === 'van-ban') keepOriginal(out, work.original);
      for (const line of work.readings) this.#print(printable(`     ${line}`));
      this.#written.set(work.path, source);
      if (work.outcome === 'van-ban') this.#new.add(work.path);
      return {
        ...EMPTY,
        source,
        outcome: work.outcome,
        message:
          (change ? `${work.message} Khác bản đã có: ${change.summary}.` : work.message) +
          lost.map((words) => ` Quyết định rà soát không còn chỗ: “${words.slice(0, 80)}”.`).join(''),
        address: work.address,
        path: file,
        review: path.join(out, reviewName(work.path)),
        encoding: work.encoding,
        confidence: work.confidence,
        ledger: work.ledger,
        doubts: work.doubts,
        difference: changes,
      };
    } catch (error) {
      return { ...EMPTY, source, outcome: 'loi', ...refusalOf(error), difference: changes };
    }
  }

  /** True where the document of another source already stands at the place of this one. */
  #isTaken({ path: name, sha256, name: source }: Work): boolean {
    if (this.#written.has(name)) return true;
    const file = path.join(this.#options.out, name);
    if (!existsSync(file)) return false;
    const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
    return !text.includes(sha256) && !text.includes(source.replace(/\s+/g, ' '));
  }
}

/** Puts the source where the text says that its original is. */
function keepOriginal(out: string, { file, ...original }: NonNullable<Work['original']>): void {
  const name = originalName(original.name, original.sha256);
  if (name === null) return;
  const kept = path.join(out, ORIGINALS, name);
  mkdirSync(path.dirname(kept), { recursive: true });
  copyFileSync(file, kept);
}

/** Names of files and words of documents must not steer the terminal. */
function printable(line: string): string {
  return line.replace(new RegExp(CONTROL, 'g'), '\ufffd').replaceAll('\n', ' ');
}
