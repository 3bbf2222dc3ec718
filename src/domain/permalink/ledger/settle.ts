import { lastSegment } from '#domain/document/eid.ts';
import { formatLine, isUnitEid, type LedgerLine, linesOf, parseLine } from './ledger.ts';

/** A ledger to which two editors added, made one. */
export interface Settled {
  text: string;
  /** Units that take another identifier, because the other editor's took theirs: `[before, now]`. */
  renamed: (readonly [before: string, now: string])[];
  /** Units that both recorded: the second short identifier leads to the first's. */
  joined: string[];
  /** Identifiers that only a person can settle: whole works, versions, targets. */
  open: string[];
}

/**
 * Our lines, and after them what theirs added to the base, from the first one on that ours does not have: each side's
 * lines stand in their order, though one of them may stand twice.
 */
export function unionOf(base: string, ours: string, theirs: string): string {
  const own = linesOf(ours);
  const added = linesOf(theirs).slice(linesOf(base).length);
  let at = linesOf(base).length;
  const fresh = added.findIndex((line) => {
    const found = own.indexOf(line, at);
    at = found + 1;
    return found < 0;
  });
  return [...own, ...(fresh < 0 ? [] : added.slice(fresh)), ''].join('\n');
}

/** A file that git left with both sides between its marks, as both sides' lines; as it is where there are no marks. */
export function withoutMarks(text: string): string {
  if (!/^<{7}(?: |$)/m.test(text)) return text;
  let isBase = false;
  const kept = text.split(/\r?\n/).filter((line) => {
    // "<<<<<<< HEAD", "||||||| 3f2a", "=======", ">>>>>>> nhanh"
    const mark = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/.exec(line)?.[1]?.charAt(0);
    if (mark !== undefined) {
      isBase = mark === '|';
      return false;
    }
    return !isBase && line !== '';
  });
  return kept.length === 0 ? '' : `${kept.join('\n')}\n`;
}

/**
 * Settles identifiers that two editors gave to two units: no line is changed, each second unit gets a line with the
 * next free identifier; where both recorded the same words there, its short identifier leads to the first unit.
 */
export function settle(text: string): Settled {
  const lines = linesOf(text).flatMap((raw) => parseLine(raw).line ?? []);
  const used = new Set(lines.map(({ eid }) => eid));
  const lastEids = new Map(lines.map(({ uid, eid }) => [uid, eid]));
  const owners = new Map<string, LedgerLine>();
  const second = new Map<string, LedgerLine>();
  for (const line of lines) {
    const owner = owners.get(line.eid);
    if (!owner || owner.uid === line.uid) owners.set(line.eid, line);
    else if (lastEids.get(line.uid) === line.eid) second.set(line.uid, line);
  }
  const result: Settled = { text, renamed: [], joined: [], open: [] };
  const names = new Map<string, string>();
  const added: string[] = [];
  for (const line of second.values()) {
    const { eid } = line;
    const owner = owners.get(eid);
    if (!isUnitEid(eid) || line.state !== 'live' || !owner) {
      result.open.push(eid);
      continue;
    }
    const cut = eid.lastIndexOf('__');
    const parent = cut < 0 ? '' : eid.slice(0, cut);
    const around = names.get(parent);
    const wanted = around === undefined ? eid : `${around}__${lastSegment(eid)}`;
    const isSame = around === undefined && owner.state === 'live' && owner.fingerprint === line.fingerprint;
    const now = used.has(wanted) ? nextFree(wanted, used) : wanted;
    used.add(now);
    const { uid, first, date, version } = line;
    if (isSame) {
      result.joined.push(eid);
      added.push(formatLine({ eid: now, uid, first, date, version, state: 'merged', to: eid }));
    } else {
      names.set(eid, now);
      result.renamed.push([eid, now]);
      const after = line.after === undefined ? {} : { after: names.get(line.after) ?? line.after };
      added.push(formatLine({ ...line, eid: now, ...after }));
    }
  }
  result.text = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${added.map((line) => `${line}\n`).join('')}`;
  return result;
}

/** "gach_1a" → "gach_1b", "p_8" → "p_8a", "diem_c" → "diem_c-a": the next one that nobody has. */
function nextFree(eid: string, used: ReadonlySet<string>): string {
  const [, stem = '', suffix = ''] = /^(.*\d|.*-)([a-z]*)$/.exec(eid) ?? [];
  const base = stem === '' ? `${eid}-` : stem;
  for (let n = stem === '' || suffix === '' ? 0 : suffix.charCodeAt(suffix.length - 1) - 96; ; n++) {
    const letters =
      n < 26
        ? String.fromCharCode(97 + n)
        : `z${String.fromCharCode(97 + (n % 26))}`.repeat(Math.floor(n / 26));
    if (!used.has(`${base}${letters}`)) return `${base}${letters}`;
  }
}
