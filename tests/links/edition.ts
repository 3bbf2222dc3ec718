import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { type Unit, unitsByEid, walk } from '#domain/document/unit.ts';
import { assignRecorded, recordedTree } from '#domain/permalink/match/assign.ts';
import { checkPermalinks } from '#domain/permalink/match/check.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import { keyAddress } from '#domain/permalink/address/address.ts';
import { dataAddresses, feedOf, versionData } from '#domain/permalink/address/derived-address.ts';
import { everPublished, planAddresses } from '#domain/permalink/address/redirect.ts';
import { committedLedgers } from '#library/check/committed-ledgers.ts';
import { ledgerName, LEDGERS } from '#library/ledgers.ts';
import { openLibrary } from '#library/library.ts';
import { type ContentStore, diskStore } from '#library/store.ts';

const sample = path.resolve(import.meta.dirname, '../../content');
const DAY = '2026-01-15';

/** Numbers in [0, 1) that repeat from run to run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ledgers of works already published in this run. */
const ledgers = new Map<string, string>();

/** The files of a content folder without its ledgers: units carry the identifiers their own text proposes. */
function unrecorded(root: string): ContentStore {
  const disk = diskStore(root);
  return {
    read: (name) => (name.startsWith(LEDGERS) ? null : disk.read(name)),
    names: (folder, ending) => (folder === LEDGERS ? [] : disk.names(folder, ending)),
  };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'van-kien-links-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A work of the sample, copied to a folder of its own and published there. */
export class Edition {
  readonly root: string;
  key: string;
  version: string;
  readonly printed: string[] = [];
  readonly #random = seededRandom(7);

  private constructor(root: string, key: string, version: string) {
    this.root = root;
    this.key = key;
    this.version = version;
  }

  /** A work of a content folder that a test has made. */
  static at(root: string, key: string, version: string): Edition {
    return new Edition(root, key, version);
  }

  /** A folder with one work of the sample, recorded as published and free of errors. */
  static async publish(key: string, version: string): Promise<Edition> {
    const root = temporaryFolder();
    const known = ledgers.get(key);
    const [folder, file] = key.startsWith('tin/')
      ? ['news', `${key.slice('tin/'.length)}.mdx`]
      : [`documents/${key}`, ''];
    mkdirSync(path.join(root, folder), { recursive: true });
    cpSync(path.join(sample, folder, file), path.join(root, folder, file), { recursive: true });
    const edition = new Edition(root, key, version);
    if (known === undefined) {
      if (!(await edition.links('--publish', '--write', '--as-is')))
        throw new Error(edition.printed.join('\n'));
      ledgers.set(key, readFileSync(edition.ledgerFile, 'utf8'));
    } else {
      mkdirSync(path.dirname(edition.ledgerFile), { recursive: true });
      writeFileSync(edition.ledgerFile, known);
    }
    return edition;
  }

  /** Runs `npm run links` with these flags, on a later day. */
  async links(...args: string[]): Promise<boolean> {
    this.printed.length = 0;
    return runLinks(readOptions(args, DAY), {
      root: this.root,
      random: this.#random,
      print: (line) => this.printed.push(line),
    });
  }

  /** What a build would refuse: of trees with proposed identifiers, or with recorded ones already given out. */
  errors(identifiers: 'proposed' | 'recorded' = 'proposed'): Diagnostic[] {
    const library = openLibrary(this.root);
    const ledgers = library.ledgers();
    const diagnostics = library.ledgerDiagnostics();
    const works = library.works();
    for (const { key, version, root } of identifiers === 'recorded' ? works : []) {
      recordedTree({ root, notes: new Map(), diagnostics: [] }, ledgers.get(key), version);
    }
    const found = [...diagnostics, ...checkPermalinks(works, ledgers, committedLedgers(this.root))];
    return found.filter(({ severity }) => severity === 'error');
  }

  get file(): string {
    return this.key.startsWith('tin/')
      ? path.join(this.root, 'news', `${this.key.slice('tin/'.length)}.mdx`)
      : path.join(this.root, 'documents', this.key, `${this.version}.mdx`);
  }

  get targetsFile(): string {
    return this.file.replace(/\.mdx$/, '.targets.yaml');
  }

  get ledgerFile(): string {
    return path.join(this.root, ledgerName(this.key));
  }

  get lines(): string[] {
    return readFileSync(this.file, 'utf8').split('\n');
  }

  set lines(lines: readonly string[]) {
    writeFileSync(this.file, lines.join('\n'));
  }

  work(): PublishedWork {
    const work = openLibrary(this.root, { store: unrecorded(this.root) })
      .works()
      .find(({ key }) => key === this.key);
    if (!work) throw new Error(`no work ${this.key}`);
    return work;
  }

  unit(eid: string): Unit {
    const unit = unitsByEid(this.work().root).get(eid);
    if (!unit) throw new Error(`no unit ${eid}`);
    return unit;
  }

  /** First line and the line after the last of a unit with everything below it (from 0). */
  extent(eid: string): [start: number, end: number] {
    const { lines } = this;
    const start = this.unit(eid).line - 1;
    const first = lines[start] ?? '';
    const depth = /^#+/.exec(first)?.[0].length;
    let end = start + 1;
    if (depth !== undefined) {
      const closes = (line: string) =>
        /^<(?:Ket|NoiNhan|Ky)>/.test(line) || (/^#+/.exec(line)?.[0].length ?? 9) <= depth;
      while (end < lines.length && !closes(lines[end] ?? '')) end++;
    } else if (first.startsWith('<')) {
      for (let open = 1; open > 0 && end < lines.length; end++) {
        const line = lines[end] ?? '';
        if (/^<[A-Z]/.test(line)) open++;
        if (line.startsWith('</')) open--;
      }
    } else {
      while (end < lines.length && lines[end] !== '') end++;
    }
    return [start, end];
  }

  take(eid: string): string[] {
    const [start, end] = this.extent(eid);
    return this.lines.slice(start, end);
  }

  remove(...eids: string[]): void {
    for (const [start, end] of eids.map((eid) => this.extent(eid)).sort((a, b) => b[0] - a[0])) {
      this.lines = this.lines.toSpliced(start, end - start, '');
    }
  }

  insertBefore(eid: string, text: string): void {
    this.lines = this.lines.toSpliced(this.extent(eid)[0], 0, ...text.split('\n'), '');
  }

  insertAfter(eid: string, text: string): void {
    this.lines = this.lines.toSpliced(this.extent(eid)[1], 0, '', ...text.split('\n'), '');
  }

  swap(first: string, second: string): void {
    const [a, b] = [this.extent(first), this.extent(second)];
    const { lines } = this;
    this.lines = [
      ...lines.slice(0, a[0]),
      ...lines.slice(...b),
      '',
      ...lines.slice(a[1], b[0]),
      ...lines.slice(...a),
      ...lines.slice(b[1]),
    ];
  }

  /** Moves a unit to right after another. */
  move(eid: string, after: string): void {
    const text = this.take(eid).join('\n');
    const [start, end] = this.extent(eid);
    const anchor = this.extent(after)[1];
    const { lines } = this;
    const cut = [...lines.slice(0, start), ...lines.slice(end)];
    const place = anchor > start ? anchor - (end - start) : anchor;
    this.lines = cut.toSpliced(place, 0, '', text, '');
  }

  /** Rewrites the own words of a unit. */
  rewrite(eid: string, change: (text: string) => string): void {
    const [start] = this.extent(eid);
    const { lines } = this;
    const at = (lines[start] ?? '').startsWith('<') ? start + 2 : start;
    const before = lines[at] ?? '';
    const after = change(before);
    if (before === after) throw new Error(`${eid}: the edit changes nothing in “${before}”`);
    this.lines = lines.toSpliced(at, 1, after);
  }

  /** Rewrites the whole file. */
  rewriteFile(change: (text: string) => string, file = this.file): void {
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (before === after) throw new Error('the edit changes nothing');
    writeFileSync(file, after);
  }

  /** Moves the work to another key, as an editor does with the folder. */
  rename(key: string): void {
    cpSync(path.join(this.root, 'documents', this.key), path.join(this.root, 'documents', key), {
      recursive: true,
    });
    rmSync(path.join(this.root, 'documents', this.key), { recursive: true });
    this.key = key;
  }

  /**
   * Every address ever published: how often the site, as it would be built now, answers it. A unit's identifier is
   * answered by its element in the page or in a page of old addresses; a page by itself, a redirect or a notice.
   */
  answers(): Map<string, number> {
    const library = openLibrary(this.root);
    const works = library.works();
    const ledgers = library.ledgers();
    const plan = planAddresses(works, ledgers);
    const elements = new Map<string, string[]>();
    const pages: string[] = [];
    for (const work of works) {
      const state = ledgers.get(work.key)?.state ?? new Map();
      assignRecorded({ root: work.root, notes: new Map(), diagnostics: [] }, state);
      const address = keyAddress(work.key);
      pages.push(
        address,
        ...work.targets.map(({ number }) => `${address}chi-tieu/${/[a-z]?\d+/.exec(number)?.[0] ?? number}/`),
      );
      const feed = feedOf(work.key);
      if (feed !== null) pages.push(feed);
      if (!work.key.startsWith('tin/')) {
        pages.push(...[work, ...work.others].map(({ version }) => `${address}v/${version}/`));
        pages.push(...dataAddresses(work.key, state), ...versionData(work.key, state));
        if (work.targets.length > 0) pages.push(`${address}chi-tieu/`);
      }
      const ids = Array.from(walk(work.root), ({ unit }) => [
        unit.eid,
        ...(unit.formerIds ?? []),
        ...(unit.tombstones ?? []).flatMap((tombstone) => [tombstone.eid, ...tombstone.formerIds]),
      ]).flat();
      elements.set(address, ids);
      for (const { unit } of walk(work.root)) {
        if (unit.heading && unit.eid !== '' && (unit.title || unit.inferred))
          pages.push(`${address}${unit.eid}/`);
      }
    }
    for (const { from, fragments } of plan.redirects) {
      pages.push(from);
      elements.set(from, [...(elements.get(from) ?? []), ...fragments.map(({ eid }) => eid)]);
    }
    for (const { at, eids } of plan.gone) {
      pages.push(at);
      elements.set(at, [...(elements.get(at) ?? []), ...eids]);
    }
    pages.push(...new Set([...plan.short, ...plan.copies].map(({ from }) => from)));
    pages.push(...plan.symbols.map(({ at }) => at));
    const count = (list: readonly string[], wanted: string) => list.filter((item) => item === wanted).length;
    const answers = new Map<string, number>();
    for (const published of everPublished(ledgers)) {
      const [page = '', eid] = published.split('#');
      answers.set(published, eid === undefined ? count(pages, page) : count(elements.get(page) ?? [], eid));
    }
    return answers;
  }

  /** The own words of every unit by the identifier it is shown with. */
  texts(): Map<string, string> {
    const work = openLibrary(this.root)
      .works()
      .find(({ key }) => key === this.key);
    if (!work) return new Map();
    const state = openLibrary(this.root).ledger(this.key)?.state ?? new Map();
    assignRecorded({ root: work.root, notes: new Map(), diagnostics: [] }, state);
    return new Map(Array.from(walk(work.root), ({ unit }) => [unit.eid, ownText(unit)]));
  }

  /** Addresses ever published that are not answered exactly once. */
  unanswered(): string[] {
    if (!existsSync(this.ledgerFile)) throw new Error('nothing is published');
    return [...this.answers()]
      .filter(([, count]) => count !== 1)
      .map(([address, count]) => `${address}: ${count}`);
  }
}
