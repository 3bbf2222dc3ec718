import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { parseWorkKey } from '#domain/permalink/address/address.ts';
import { checkManifest } from '#domain/permalink/ledger/manifest.ts';
import { checkLedgersGrew, checkPermalinks } from '#domain/permalink/match/check.ts';
import {
  type LinesByKey,
  moveWork,
  type MoveRefusal,
  restoreWork,
  withdrawWork,
} from '#domain/permalink/ledger/close.ts';
import { type Comparison, compareWork } from '#domain/permalink/match/compare.ts';
import { recordDecisions } from '#domain/permalink/match/decide.ts';
import type { Decisions } from '#domain/permalink/match/decisions.ts';
import { type Elsewhere, elsewhereIn } from '#domain/permalink/match/lost-text.ts';
import { movedTogether } from '#domain/permalink/match/moved-units.ts';
import {
  formatLine,
  formatWorkPlace,
  type Ledger,
  type LedgerLine,
  parseLedger,
  type WorkPlace,
} from '#domain/permalink/ledger/ledger.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import { newUid } from '#domain/permalink/ledger/uid.ts';
import { committedLedgers } from '#library/check/committed-ledgers.ts';
import { ledgerName } from '#library/ledgers.ts';
import { openLibrary } from '#library/library.ts';
import { type Ask, askDecisions } from './ask.ts';
import { decidesNothing, decidesUnits, type Options } from './options.ts';
import { reportLines } from './report.ts';
import { mergeFiles, settleLedgers, writeManifest } from './settle-ledgers.ts';
import { UnreviewedScans } from './unreviewed-scans.ts';

/** What a run needs of the world. */
export interface LinksContext {
  root: string;
  random: () => number;
  print: (line: string) => void;
  /** Present where an editor sits at a terminal. */
  ask?: Ask;
}

/** Names the document itself in `--withdraw` and `--accept`. */
const DOCUMENT = 'van-ban';

/**
 * Reports what is new, moved, changed and lost, and appends what was decided to the ledgers.
 *
 * @returns true when nothing published is left unexplained
 */
export async function runLinks(options: Options, context: LinksContext): Promise<boolean> {
  const { root, print } = context;
  if (options.driver) return mergeFiles(options.driver, print);
  if (options.settle && !settleLedgers(root, options.write, print)) return false;
  const library = openLibrary(root);
  const ledgers = new Map(library.ledgers());
  const since = options.since === null ? [] : [...committedLedgers(root, options.since)];
  const damage = [
    ...library.ledgerDiagnostics(),
    ...checkManifest(library.manifest(), ledgers).filter(({ severity }) => severity === 'error'),
    ...checkLedgersGrew(ledgers, committedLedgers(root)),
    ...checkLedgersGrew(ledgers, new Map(since)),
  ];
  // Nothing is added to ledgers that lost a line: what is published would be given new identifiers.
  if (damage.length > 0) {
    for (const diagnostic of damage) print(formatDiagnostic(diagnostic));
    return false;
  }
  const works = library.works();
  const run = new LinksRun(options, context, works, ledgers);
  const problems = await run.decide();
  if (problems.length > 0) {
    for (const problem of problems) print(`Không ghi được: ${problem}`);
    return false;
  }
  const unfinished = unfinishedSite(library.catalogues().site.address);
  if (!(await run.finish(unfinished, new UnreviewedScans(library)))) return false;
  const errors = checkPermalinks(works, ledgers, committedLedgers(root)).filter(
    ({ severity }) => severity === 'error',
  );
  for (const error of errors) print(formatDiagnostic(error));
  print(
    errors.length > 0
      ? `Còn ${errors.length} chỗ chưa được ghi nhận.`
      : 'Mọi địa chỉ đã công bố đều tới nơi.',
  );
  return errors.length === 0;
}

// "chua-ro/nq/2024/nn-thu", "hu-a/nq/chua-ro/01"
const UNKNOWN_PART = /(?:^|\/)chua-ro(?:\/|$)/;
// Hosts kept for examples: "van-kien.example", "example.com", "a.test", "localhost"
const EXAMPLE_HOST = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;

/** What is unfinished about a site's address, which goes into previews, QR codes and citations. */
function unfinishedSite(address: string): string | null {
  return EXAMPLE_HOST.test(new URL(address).hostname)
    ? `địa chỉ của trang (“diaChi” trong site.yaml) còn là địa chỉ ví dụ ${address}.`
    : null;
}

/** Why a work was not recorded at another address, and what to do. */
function refusalWords(refusal: MoveRefusal): string {
  const other = 'đặt văn bản vào một thư mục chưa từng công bố rồi ghi lại.';
  switch (refusal.kind) {
    case 'unknown':
      return 'nơi cũ chưa công bố, đã chuyển đi hoặc đã rút.';
    case 'taken':
      return `nơi mới là địa chỉ đã công bố của văn bản khác, không nhường được cho văn bản này; ${other} Hai văn bản đổi chỗ cho nhau thì đặt mỗi văn bản vào một thư mục mới (ví dụ nn-…), địa chỉ cũ dẫn tới đúng văn bản cũ.`;
    case 'leads':
      return `nơi mới đã công bố cho văn bản khác, nay dẫn tới ${refusal.to}; ${other}`;
    case 'withdrawn':
      return `nơi mới là địa chỉ của văn bản đã rút; ${other}`;
  }
}

/** True for a page of a catalogue, which has no text of its own. */
function isPage({ key }: PublishedWork): boolean {
  return parseWorkKey(key) === null && !key.startsWith('tin/');
}

class LinksRun {
  readonly #options: Options;
  readonly #context: LinksContext;
  readonly #works: readonly PublishedWork[];
  readonly #ledgers: Map<string, Ledger>;
  readonly #additions = new Map<string, string>();
  readonly #uids: Set<string>;
  /** Where units moved to in this run. */
  readonly #moved: WorkPlace[] = [];
  /** Where texts of one work stand in another now. */
  readonly #elsewhere: Elsewhere;
  /** The text of each ledger as it was read. */
  readonly #read: ReadonlyMap<string, string>;
  /** Works that were published before this run. */
  readonly #known: ReadonlySet<string>;

  constructor(
    options: Options,
    context: LinksContext,
    works: readonly PublishedWork[],
    ledgers: Map<string, Ledger>,
  ) {
    this.#options = options;
    this.#context = context;
    this.#works = works;
    this.#ledgers = ledgers;
    this.#known = new Set(ledgers.keys());
    this.#read = new Map(Array.from(ledgers, ([key, { text }]) => [key, text]));
    this.#elsewhere = elsewhereIn(works, new Map(ledgers));
    this.#uids = new Set([...ledgers.values()].flatMap(({ lines }) => lines.map(({ uid }) => uid)));
  }

  /** Reports and decides; gives what could not be recorded. */
  async decide(): Promise<string[]> {
    const { documents, decisions, moves, unitMoves, date } = this.#options;
    for (const [from, to] of moves) {
      const { lines, refusal } = moveWork(this.#ledgers, from, to, date);
      if (!lines) return [`không chuyển được ${from} sang ${to}: ${refusalWords(refusal)}`];
      this.#appendAll(lines);
    }
    const known = new Set([...this.#works.map(({ key }) => key), ...this.#ledgers.keys()]);
    const strangers = [...documents, ...unitMoves.flatMap(({ from, to }) => [from.key, to.key])].filter(
      (key) => !known.has(key),
    );
    if (strangers.length > 0) return strangers.map((key) => `không có văn bản ${key}.`);
    const isSource = (key: string) => unitMoves.some(({ from }) => from.key === key);
    const selected = this.#works.filter(
      ({ key }) => documents.length === 0 || documents.includes(key) || isSource(key),
    );
    const texts = selected.filter((work) => !isPage(work));
    const only = documents[0] ?? texts[0]?.key;
    if (decidesUnits(decisions) && (documents.length > 1 || (documents.length === 0 && texts.length > 1))) {
      return ['quyết định về từng mã cần chọn đúng một văn bản bằng --document.'];
    }
    if (decisions.withdraw.includes(DOCUMENT)) return this.#withdrawDocument(only ?? '');
    if (decisions.accept.some(([eid]) => eid === DOCUMENT)) return this.#restoreDocument(only ?? '');
    const problems: string[] = [];
    const decided = decidesUnits(decisions) && documents.length === 0 ? texts : selected;
    for (const work of decided) problems.push(...(await this.#decideWork(work)));
    problems.push(...this.#openMoves());
    const pages = selected.filter((work) => isPage(work) && !this.#ledgers.has(work.key)).length;
    if (pages > 0) this.#context.print(`Trang danh mục và hướng dẫn: ${pages} địa chỉ chưa ghi.`);
    return problems;
  }

  #withdrawDocument(key: string): string[] {
    const { reason } = this.#options.decisions;
    if (!reason) return [`rút ${key} phải kèm lý do (--reason "…").`];
    if (this.#works.some((work) => work.key === key)) return [`${key} vẫn còn trong thư mục nội dung.`];
    const ledger = this.#ledgers.get(key);
    const lines = ledger && withdrawWork(ledger, reason, this.#options.date);
    if (!lines) return [`${key} chưa công bố hoặc đã được ghi là không còn.`];
    this.#append(key, lines);
    return [];
  }

  #restoreDocument(key: string): string[] {
    if (!this.#works.some((work) => work.key === key)) return [`${key} không có trong thư mục nội dung.`];
    const ledger = this.#ledgers.get(key);
    const lines = ledger && restoreWork(ledger, this.#options.date);
    if (!lines) return [`${key} chưa được ghi là đã rút.`];
    this.#append(key, lines);
    return [];
  }

  async #decideWork(work: PublishedWork): Promise<string[]> {
    const { print, random, ask } = this.#context;
    const state = this.#ledgers.get(work.key)?.state ?? new Map();
    const comparison = compareWork(work, state);
    // Pages not recorded yet are counted together.
    if (!isPage(work) || state.has(''))
      for (const line of reportLines(comparison, this.#elsewhere)) print(line);
    const decisions: Decisions =
      ask && decidesNothing(this.#options)
        ? await askDecisions(comparison, ask, this.#elsewhere)
        : this.#options.decisions;
    const moved = this.#movedFrom(comparison, decisions);
    if ('problem' in moved) return [moved.problem];
    const recorded = recordDecisions(
      work,
      state,
      { ...decisions, move: moved.pairs },
      {
        date: this.#options.date,
        newUid: () => newUid(random, this.#uids),
      },
    );
    this.#append(work.key, recorded.lines);
    return recorded.problems;
  }

  /** What of a work stands in others now: each unit that was named, with what moved with it. */
  #movedFrom(from: Comparison, { move }: Decisions): { pairs: Decisions['move'] } | { problem: string } {
    const named = [
      ...move,
      ...this.#options.unitMoves
        .filter((one) => one.from.key === from.work.key)
        .map((one) => [one.from.eid, one.to] as const),
    ];
    const pairs = new Map<string, WorkPlace>();
    for (const [old, { key, eid }] of named) {
      const work = this.#works.find((one) => one.key === key);
      const to = work && compareWork(work, this.#ledgers.get(key)?.state ?? new Map());
      const together = to && movedTogether(from, old, to, eid);
      if (!together) return { problem: `không có ${formatWorkPlace({ key, eid })} để chuyển ${old} tới.` };
      this.#moved.push({ key, eid });
      for (const [was, there] of together)
        if (was === old || !pairs.has(was)) pairs.set(was, { key, eid: there });
    }
    // What is named itself goes where that says.
    for (const [old, there] of named) pairs.set(old, there);
    return { pairs: [...pairs] };
  }

  /** Units of other works that something moved to and that nobody recorded. */
  #openMoves(): string[] {
    return this.#moved
      .filter((place) => this.#ledgers.get(place.key)?.state.get(place.eid)?.state !== 'live')
      .map((place) => `${formatWorkPlace(place)} chưa được ghi vào sổ; thêm --publish để ghi cả nơi mới.`);
  }

  #appendAll(lines: LinesByKey): void {
    for (const [key, added] of lines) this.#append(key, added);
  }

  #append(key: string, lines: readonly LedgerLine[]): void {
    if (lines.length === 0) return;
    const added = lines.map((line) => `${formatLine(line)}\n`).join('');
    const before = this.#ledgers.get(key)?.text ?? '';
    const joint = before === '' || before.endsWith('\n') ? '' : '\n';
    this.#additions.set(key, `${this.#additions.get(key) ?? joint}${added}`);
    this.#ledgers.set(key, parseLedger(before + joint + added, key, ledgerName(key)).ledger);
  }

  /**
   * Writes the new lines, or prints them.
   *
   * @param unfinished what is unfinished about the address of the whole site; null where nothing is
   * @param scans documents from scans with figures that nobody looked at
   * @returns false where nothing may be written without a word
   */
  async finish(unfinished: string | null, scans: UnreviewedScans): Promise<boolean> {
    const { root, print, ask } = this.#context;
    const count = [...this.#additions.values()].reduce(
      (sum, text) => sum + text.trim().split('\n').length,
      0,
    );
    if (count === 0) {
      if (this.#options.write && this.#isIndexOld()) {
        writeManifest(root);
        print('Đã lập lại mục lục của các sổ.');
      }
      return true;
    }
    const doubts = [
      ...(unfinished !== null && this.#known.size === 0 ? [unfinished] : []),
      ...[...this.#additions.keys()]
        .filter((key) => UNKNOWN_PART.test(key) && !this.#known.has(key))
        .map((key) => `địa chỉ ${key} có phần “chua-ro”; biết cơ quan, kỳ hay số thì sửa thư mục trước.`),
    ];
    for (const doubt of doubts) print(`Chú ý: ${doubt} Khi đã ghi thì cố định mãi.`);
    scans.tell(this.#additions, print);
    const asked = ask && decidesNothing(this.#options);
    if (!(this.#options.write || (asked && (await ask(`Ghi ${count} dòng vào sổ? [c/k] `)) === 'c'))) {
      for (const [key, text] of this.#additions) print(`${ledgerName(key)} sẽ thêm:\n${text.trimEnd()}`);
      print(`Chưa ghi gì; thêm --write để ghi ${count} dòng.`);
      return true;
    }
    if (doubts.length > 0 && !this.#options.asIs) {
      if (!asked) print('Chưa ghi gì: sửa những điều trên, hoặc thêm --as-is nếu đúng là như vậy.');
      if (!asked || (await ask('Vẫn ghi những địa chỉ ấy? [c/k] ')) !== 'c') return false;
    }
    if (scans.stops(this.#options.unreviewed, print)) return false;
    const changed = this.#changedMeanwhile();
    if (changed.length > 0) {
      print(`Chưa ghi gì: trong khi lệnh chạy, lệnh khác đã ghi ${changed.join(', ')}; chạy lại.`);
      return false;
    }
    for (const [key, text] of this.#additions) {
      const file = path.join(root, ledgerName(key));
      mkdirSync(path.dirname(file), { recursive: true });
      const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
      writeFileAtomic.sync(file, before + text);
    }
    writeManifest(root);
    scans.record(this.#options.date);
    print(`Đã ghi ${count} dòng vào ${this.#additions.size} sổ.`);
    return true;
  }

  /** Ledgers that are not as they were read: another run, or git, wrote them while an editor was asked. */
  #changedMeanwhile(): string[] {
    const now = openLibrary(this.#context.root);
    return [...this.#additions.keys()]
      .filter((key) => (now.ledger(key)?.text ?? '') !== (this.#read.get(key) ?? ''))
      .map(ledgerName);
  }

  /** True where a run was stopped after it wrote the ledgers. */
  #isIndexOld(): boolean {
    return checkManifest(openLibrary(this.#context.root).manifest(), this.#ledgers).length > 0;
  }
}
