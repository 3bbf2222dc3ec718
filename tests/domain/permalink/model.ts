import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type Unit, walk } from '#domain/document/unit.ts';
import { assignRecorded } from '#domain/permalink/match/assign.ts';
import { recordDecisions } from '#domain/permalink/match/decide.ts';
import { type Decisions, NO_DECISIONS } from '#domain/permalink/match/decisions.ts';
import { foldedWords, ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { formatLine, type Ledger, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import { newUid } from '#domain/permalink/ledger/uid.ts';

/** A document in a few strokes: sections of paragraphs and bullets ("- …"). */
export type Sketch = { title: string; items: string[] }[];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The tree of a sketch with proposed identifiers; sections are numbered I., II., … */
export function treeOfSketch(sketch: Sketch): Unit {
  let line = 1;
  const root = makeUnit('van-ban', line);
  root.children = sketch.map(({ title, items }, index) => {
    const section = makeUnit('muc', ++line, {
      number: `${ROMAN[index] ?? `${index + 1}`}.`,
      title: textOf(title),
      heading: true,
    });
    section.children = items.map((item) => {
      const bullet = item.startsWith('- ');
      const text = textOf(bullet ? item.slice(2) : item);
      return bullet ? makeUnit('gach', ++line, { number: '-', text }) : makeUnit('p', ++line, { text });
    });
    return section;
  });
  assignEids(root);
  return root;
}

export const KEY = 'chua-ro/nq/2024/01-nq-hu';

/** A work whose current text is a sketch. */
export function workOf(sketch: Sketch, changes: Partial<PublishedWork> = {}): PublishedWork {
  return {
    key: KEY,
    version: 'ban-hanh',
    file: `documents/${KEY}/ban-hanh.mdx`,
    root: treeOfSketch(sketch),
    targets: [],
    others: [],
    ...changes,
  };
}

export const EMPTY = parseLedger('', KEY, `permalinks/${KEY}.jsonl`).ledger;

let seed = 1;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const uids = new Set<string>();

/** The ledger after decisions, and what could not be recorded. */
export function decide(
  work: PublishedWork,
  ledger: Ledger,
  decisions: Partial<Decisions>,
  date = '2026-01-02',
): { ledger: Ledger; problems: string[] } {
  const recorded = recordDecisions(
    work,
    ledger.state,
    { ...NO_DECISIONS, ...decisions },
    { date, newUid: () => newUid(random, uids) },
  );
  const text = ledger.text + recorded.lines.map((line) => `${formatLine(line)}\n`).join('');
  const parsed = parseLedger(text, ledger.key, ledger.file);
  if (parsed.diagnostics.length > 0) throw new Error(JSON.stringify(parsed.diagnostics));
  return { ledger: parsed.ledger, problems: recorded.problems };
}

/** The ledger of a work just published. */
export function published(work: PublishedWork): Ledger {
  return decide(work, EMPTY, { publish: true }, '2026-01-01').ledger;
}

/** The tree of a sketch with recorded identifiers. */
export function recordedTree(sketch: Sketch, ledger: Ledger): Unit {
  const root = treeOfSketch(sketch);
  assignRecorded({ root, notes: new Map(), diagnostics: [] }, ledger.state);
  return root;
}

/** Own words of every unit by identifier, in the spelling that fingerprints are taken of. */
export function textsOf(root: Unit): Map<string, string> {
  return new Map(Array.from(walk(root), ({ unit }) => [unit.eid, foldedWords(ownText(unit)).join(' ')]));
}

/** Every identifier that the page of a tree answers, in the order of their elements; repeated ones repeat. */
export function answeredBy(root: Unit): string[] {
  return Array.from(walk(root), ({ unit }) => [
    unit.eid,
    ...(unit.formerIds ?? []),
    ...(unit.tombstones ?? []).flatMap((tombstone) => [tombstone.eid, ...tombstone.formerIds]),
  ]).flat();
}
