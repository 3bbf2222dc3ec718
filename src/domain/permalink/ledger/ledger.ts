import { z } from 'zod';
import { type Diagnostic, quoteOf } from '#domain/diagnostic.ts';
import { base32 } from './crockford.ts';
import { NO_WORDS } from './fingerprint.ts';
import { hash32 } from './hash.ts';
import { linkError } from './link-error.ts';
import { UID_PATTERN } from './uid.ts';

// "", "muc_ii__khoan_3_2", "chi-tieu/12", "v/ban-hanh"
const eid = z.string().regex(/^(?:[a-z0-9_-]*|(?:chi-tieu|v)\/[a-z0-9-]+)$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const fingerprint = z.string().regex(/^(?:-|[0-9a-z]{12})$/);
// "h3k9tq0000-8f2a", "h3k9tq-"
const form = z.string().regex(/^[0-9a-z]{6}-[0-9a-z]{0,6}$/);

const common = {
  /** What the address ends in: a unit (`''` is the document), a target `chi-tieu/{n}`, a version `v/{name}`. */
  eid,
  /** Permanent short identifier; stays with the text. */
  uid: z.string().regex(UID_PATTERN),
  /** Day of first publication. */
  first: day,
  /** Day of this event. */
  date: day,
  /** Version of the work whose text this was. */
  version: z.string().regex(/^[a-z0-9-]+$/),
  /** True where the unit has had a page of its own. */
  page: z.literal(true).optional(),
};

/** One line of the ledger: a published address, or what became of one. */
export const ledgerLineSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('live'),
    ...common,
    /** Fingerprint of the text it must show. */
    fingerprint,
    /** Hashes by which a vanished text is looked for. */
    sketch: z.array(z.int().nonnegative()),
    /** Opening words, for the reader of the ledger. */
    words: z.string(),
    /** Unit it stands in, where its identifier does not say so. */
    under: eid.optional(),
    /** Unit it follows among its siblings; `''` for the first. Lines of older ledgers do not say. */
    after: eid.optional(),
    /** Punctuation and capitals of the text. Lines of older ledgers do not say. */
    form: form.optional(),
    /** Of a target: the indicator and kind of each measure. Lines of older ledgers do not say. */
    measures: z.array(z.string()).optional(),
    /** Hashes of the words under a heading that have no address of their own. Lines of older ledgers do not say. */
    held: z.array(z.int().nonnegative()).optional(),
    /**
     * What it says of itself, as published: title, number, date of a version; the name of a body; the meaning of an
     * abbreviation; place and figures of a target. Lines of older ledgers say less.
     */
    facts: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ state: z.enum(['merged', 'renumbered']), ...common, to: eid }),
  /** The whole document moved to the work with this key; or a unit or target to another work, `{key}#{eid}`. */
  z.strictObject({
    state: z.literal('moved'),
    ...common,
    to: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#(?:chi-tieu\/)?[a-z0-9_-]+)?$/),
  }),
  z.strictObject({ state: z.literal('withdrawn'), ...common, reason: z.string().trim().min(1) }),
]);
export type LedgerLine = z.infer<typeof ledgerLineSchema>;
export type LinkState = LedgerLine['state'];

/** What something published says of itself, by the name of the field: its title, number, date. */
export type Facts = Readonly<Record<string, string>>;

/** A unit or target of some work. */
export interface WorkPlace {
  key: string;
  eid: string;
}

/** Reads `{key}#{eid}`; null where it names no unit. */
export function parseWorkPlace(text: string): WorkPlace | null {
  const [key = '', eid = '', ...rest] = text.split('#');
  return key !== '' && eid !== '' && rest.length === 0 ? { key, eid } : null;
}

/** `{key}#{eid}` */
export function formatWorkPlace({ key, eid }: WorkPlace): string {
  return `${key}#${eid}`;
}

/** A place that a line of the ledger gave to a unit. */
export interface Placement {
  /** Number of the line. */
  at: number;
  under: string;
  /** The sibling it followed; null where that was not said. */
  after: string | null;
}

/** What is known of an address now: its latest line, and what its last living text was. */
export interface LedgerEntry {
  eid: string;
  uid: string;
  first: string;
  date: string;
  version: string;
  state: LinkState;
  page: boolean;
  fingerprint: string;
  sketch: readonly number[];
  words: string;
  under: string;
  /** Where it was put, again and again; lines of an older ledger say it by their order. */
  placements: readonly Placement[];
  form: string | null;
  measures: readonly string[] | null;
  held: readonly number[] | null;
  facts: Facts | null;
  /** What it leads to in its own work; of a whole document that moved: the key of the other work. */
  to: string | null;
  /** Where it leads to in another work. */
  elsewhere: WorkPlace | null;
  reason: string | null;
}

/** Every address ever published in a work, by what it ends in, in order of first publication. */
export type LedgerState = ReadonlyMap<string, LedgerEntry>;

/** A ledger file read whole. */
export interface Ledger {
  /** Key of the work: `{co-quan}/{loai}/{ky}/{so}`, `tin/{slug}`, or a page of a catalogue: `co-quan/{mã}`. */
  key: string;
  /** Path from the content folder, as shown to editors. */
  file: string;
  text: string;
  lines: LedgerLine[];
  state: LedgerState;
}

/** The unit around the one an identifier names: `muc_i__p_2` stands in `muc_i`, `muc_i` in the document. */
export function parentEid(eid: string): string {
  const cut = eid.lastIndexOf('__');
  return cut < 0 ? '' : eid.slice(0, cut);
}

/** True for units; false for the document itself, targets and versions. */
export function isUnitEid(eid: string): boolean {
  return eid !== '' && !eid.includes('/');
}

/** What is known after these lines; later lines supersede earlier ones of the same address. */
export function stateOf(lines: readonly LedgerLine[]): Map<string, LedgerEntry> {
  const state = new Map<string, LedgerEntry>();
  lines.forEach((line, at) => addLine(state, line, at));
  return state;
}

/**
 * Adds one line to what is known.
 *
 * @param at number of the line: larger than those of all lines before it
 */
export function addLine(state: Map<string, LedgerEntry>, line: LedgerLine, at: number): void {
  const known = state.get(line.eid);
  const live = line.state === 'live' ? line : null;
  const under = live ? (live.under ?? parentEid(line.eid)) : (known?.under ?? parentEid(line.eid));
  const elsewhere = line.state === 'moved' ? parseWorkPlace(line.to) : null;
  const isPlaced = known === undefined || live?.after !== undefined || under !== known.under;
  state.set(line.eid, {
    eid: line.eid,
    uid: line.uid,
    first: line.first,
    date: line.date,
    version: line.version,
    state: line.state,
    page: line.page ?? known?.page ?? false,
    fingerprint: live?.fingerprint ?? known?.fingerprint ?? NO_WORDS,
    sketch: live?.sketch ?? known?.sketch ?? [],
    words: live?.words ?? known?.words ?? '',
    under,
    placements: isPlaced
      ? [...(known?.placements ?? []), { at, under, after: live?.after ?? null }]
      : known.placements,
    form: live ? (live.form ?? null) : (known?.form ?? null),
    measures: live ? (live.measures ?? null) : (known?.measures ?? null),
    held: live ? (live.held ?? null) : (known?.held ?? null),
    facts: live ? (live.facts ?? null) : (known?.facts ?? null),
    to: elsewhere || !('to' in line) ? null : line.to,
    elsewhere,
    reason: 'reason' in line ? line.reason : null,
  });
}

/**
 * What was known when a version was last recorded: the addresses its own page shows, whatever came after. Everything
 * known, for a version that is still to be recorded.
 */
export function stateOfVersion(ledger: Ledger, version: string): LedgerState {
  const last = ledger.lines.findLastIndex((line) => line.version === version);
  if (last < 0 || last === ledger.lines.length - 1) return ledger.state;
  return stateOf(ledger.lines.slice(0, last + 1));
}

const SUM_LENGTH = 6;

/** One line of the file, closed by a check digit group so that a slip of the hand is seen. */
export function formatLine(line: LedgerLine): string {
  const { eid, uid, state, ...rest } = line;
  const text = JSON.stringify({ eid, uid, state, ...rest });
  return `${text.slice(0, -1)},"sum":"${base32(hash32(text), SUM_LENGTH)}"}`;
}

// {"eid":"p_1",…,"sum":"3f8k2m"}
const SUM = /,"sum":"([0-9a-z]{6})"\}$/;

/**
 * Reads a ledger; every broken line becomes a diagnostic and is left out. A line that gives an identifier to a second
 * unit is broken, unless a later line gives that unit another one: so two editors' additions are settled.
 */
export function parseLedger(
  text: string,
  key: string,
  file: string,
): { ledger: Ledger; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read: { line: LedgerLine; number: number; raw: string }[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw === '') return;
    const found = parseLine(raw);
    const refuse = (code: 'VK-LK-DONG' | 'VK-LK-SUA-TAY', what: string) =>
      diagnostics.push(linkError(code, { file, line: index + 1, quote: quoteOf(raw), what }));
    if (!found.line) refuse('VK-LK-DONG', found.broken);
    else {
      if (!found.isWhole) refuse('VK-LK-SUA-TAY', found.line.eid);
      read.push({ line: found.line, number: index + 1, raw });
    }
  });
  const lines: LedgerLine[] = [];
  const owners = new Map<string, string>();
  const lastEids = new Map(read.map(({ line }) => [line.uid, line.eid]));
  for (const { line, number, raw } of read) {
    const owner = owners.get(line.eid);
    if (owner !== undefined && owner !== line.uid) {
      if (lastEids.get(line.uid) !== line.eid) continue;
      diagnostics.push(
        linkError('VK-LK-HAI-MA', { file, line: number, quote: quoteOf(raw), what: line.eid }),
      );
      continue;
    }
    owners.set(line.eid, line.uid);
    lines.push(line);
  }
  return { ledger: { key, file, text, lines, state: stateOf(lines) }, diagnostics };
}

/** Reads one line of a ledger. */
export function parseLine(
  raw: string,
): { line: LedgerLine; isWhole: boolean } | { line: null; broken: string } {
  const sum = SUM.exec(raw);
  const body = sum ? `${raw.slice(0, sum.index)}}` : raw;
  const parsed = ledgerLineSchema.safeParse(jsonOf(body));
  if (sum && parsed.success) {
    return { line: parsed.data, isWhole: base32(hash32(body), SUM_LENGTH) === sum[1] };
  }
  const fields = parsed.error?.issues.map(({ path }) => path.join('.')).filter(Boolean) ?? [];
  return { line: null, broken: fields.join(', ') };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Whether a ledger only grew.
 *
 * @param before the committed text
 * @param after the text now; null where the file is gone
 * @returns the first line (from 1) that was changed or removed; null where every line still stands
 */
export function appendOnly(before: string, after: string | null): number | null {
  const old = linesOf(before);
  const now = linesOf(after ?? '');
  const changed = old.findIndex((line, index) => line !== now[index]);
  return changed < 0 ? null : changed + 1;
}

/**
 * Whether every line of an earlier ledger still stands, in its order, other editors' lines among them.
 *
 * @returns the first line (from 1) that is gone; null where none is
 */
export function missingLine(before: string, after: string | null): number | null {
  const now = linesOf(after ?? '');
  let at = 0;
  for (const [index, line] of linesOf(before).entries()) {
    while (at < now.length && now[at] !== line) at++;
    if (at === now.length) return index + 1;
    at++;
  }
  return null;
}

/** The lines of a ledger file. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
