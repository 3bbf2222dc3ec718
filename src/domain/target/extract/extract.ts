import { plainText } from '#domain/document/inline.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import { dueOfTitle, type Section, sectionInside, wordsOf } from '../reading/context.ts';
import { deadlineOf } from '../words/due.ts';
import { type DocumentFacts, NO_FACTS, type Passage, passagesOf } from '../reading/passage.ts';
import { aimsOf } from '../reading/aims.ts';
import { isRunning, type Measure, type Target, targetSlug, UNREVIEWED } from '../target.ts';
import type { MetricNames } from './metric-match.ts';
import { extractResults, type FoundResult } from './result.ts';
import { tableTargets } from './table-target.ts';
import { announcedCount, type AnnouncedCount, targetLists } from './target-list.ts';

/** What a document says about its targets, read by machine. */
export interface ExtractedTargets {
  /** In document order, those of running sentences numbered x1, x2 …, marked as read by machine. */
  targets: Target[];
  /** What the document reports, with what had been promised where it repeats it. */
  results: FoundResult[];
  /** "Có 18 chỉ tiêu chủ yếu …": the count the text announces for its lists, and the words; null where it announces none. */
  announced: AnnouncedCount | null;
  /** What a person should look at: targets that are not sure, and figures that may be targets. */
  doubts: TargetDoubt[];
  /** Every sentence with the readings of its figures. */
  passages: readonly Passage[];
}

/** A reading that is not sure. */
export interface TargetDoubt {
  eid: string;
  /** Exact words of the unit. */
  quote: string;
  note: string;
}

/**
 * Proposes the targets of a document: one per printed item of its target lists, one per row of its tables of targets,
 * and one per running sentence that sets any, each with the measures read from its words (see reading/grammar.md); and
 * the results it reports. Everything is marked as read by machine.
 *
 * @param root a tree with identifiers
 * @param metrics names of the comparable indicators, to propose `chiSo`
 * @param facts what is known of the document besides its text
 */
export function extractTargets(
  root: Unit,
  metrics: MetricNames,
  facts: DocumentFacts = NO_FACTS,
): ExtractedTargets {
  const lists = targetLists(root);
  const items = new Set(lists.flatMap((list) => list.items));
  const passages = passagesOf(root, items, metrics, facts);
  const found = new Map<Unit, Proposal[]>();
  const doubts: TargetDoubt[] = [];
  const propose = (unit: Unit, proposal: Proposal) => found.set(unit, [...(found.get(unit) ?? []), proposal]);
  const listed = new Map<Unit, Measure[]>();
  for (const passage of passages) {
    const { unit } = passage;
    if (items.has(unit))
      listed.set(unit, [
        ...(listed.get(unit) ?? []),
        ...aimsOf(passage, metrics).map(({ measure }) => measure),
      ]);
    else {
      const proposal = runningProposal(passage, metrics);
      if (proposal) propose(unit, proposal);
    }
    doubts.push(...doubtsOf(passage));
  }
  for (const [unit, measures] of listed)
    if (measures.length > 0)
      propose(unit, { printed: printedNumber(unit), quote: wordsOf(unit).trim(), measures });
  for (const { unit: table, ancestors } of walk(root)) {
    if (table.kind !== 'bang') continue;
    const section = ancestors.reduce<Section>((around, unit) => sectionInside(unit, around), null);
    if (section === 'results') continue;
    const ahead = section === 'targets' || section === 'plan';
    const titles = titlesAbove(table, ancestors.at(-1));
    for (const { unit, number, quote, measures } of tableTargets(table, metrics, { ahead, titles })) {
      propose(unit, { printed: number === '' ? UNNUMBERED : number, quote, measures });
      if (measures.some(({ unit: printed, comparator }) => printed === null && comparator !== 'xep-hang'))
        doubts.push({ eid: unit.eid, quote, note: `Hàng của bảng không ghi đơn vị tính: “${quote}”` });
    }
  }
  const whole = dueOfTitle(facts.title);
  const targets = numbered(
    [...walk(root)].flatMap(({ unit, ancestors }) => {
      const proposals = found.get(unit) ?? [];
      const due = proposals.length === 0 ? null : (titledDue(unit, ancestors) ?? whole);
      return proposals.map((one) => ({
        ...one,
        unit,
        measures: one.measures.map((measure) =>
          due === null || measure.deadline !== undefined
            ? measure
            : { ...measure, deadline: deadlineOf(due) },
        ),
      }));
    }),
  );
  return {
    targets: withRestatements(targets),
    results: extractResults(root, passages),
    announced: announcedCount(lists),
    doubts,
    passages,
  };
}

/** Below this an aim is a doubt; above {@link POSSIBLE} a figure that was left out may be one. */
const SURE = 0.72;
const POSSIBLE = 0.6;

function doubtsOf({ unit, sentence, place, reading }: Passage): TargetDoubt[] {
  return reading.reads.flatMap(({ verdict, measure, start, from, until }) => {
    const quote = sentence.text.slice(Math.min(from, start), until).trim();
    const figure = `“${quote}”`;
    if (verdict.kind === 'aim' && verdict.sureness < SURE)
      return [
        {
          eid: unit.eid,
          quote,
          note: `Có thể không phải chỉ tiêu (${verdict.why}; chắc ${Math.round(verdict.sureness * 100)} %): ${figure}`,
        },
      ];
    const isPossible =
      (place.section === 'targets' ||
        place.section === 'plan' ||
        verdict.why.startsWith('thời hạn chưa tới')) &&
      measure.unit !== null &&
      verdict.kind !== 'aim' &&
      verdict.sureness <= POSSIBLE;
    return isPossible
      ? [{ eid: unit.eid, quote, note: `Chưa đọc là chỉ tiêu (${verdict.why}): ${figure}` }]
      : [];
  });
}

interface Proposal {
  /** The number as printed; `UNNUMBERED` for an item without one, null for a running sentence. */
  printed: string | null;
  quote: string;
  measures: Measure[];
}

/** Stands for the number of an item that prints none. */
const UNNUMBERED = '';

/** The years that the announcement beside a unit, or the nearest title around it that names any, set for it. */
function titledDue(unit: Unit, ancestors: readonly Unit[]) {
  const beside = ancestors.at(-1)?.children ?? [];
  const before = beside.slice(0, beside.indexOf(unit));
  const lead = before.findLast(({ kind }) => kind === 'p');
  const announcement = lead && /:\s*$/.test(wordsOf(lead)) ? wordsOf(lead) : '';
  const titles = ancestors
    .map((part) => (part.heading ? plainText(part.title ?? []) : wordsOf(part)))
    // "2.2. Mục tiêu cụ thể đến năm 2025:" printed as a paragraph announces its items as a title does
    .filter((words, index) => ancestors[index]?.heading === true || /:\s*$/.test(words));
  const own = unit.heading || unit.title !== null ? [plainText(unit.title ?? [])] : [];
  for (const words of [...own, announcement, ...titles.reverse()]) {
    const due = dueOfTitle(words);
    if (due !== null) return due;
  }
  return null;
}

/** The printed number without its full stop; none for bullets. */
function printedNumber(unit: Unit): string {
  return unit.kind === 'gach' ? UNNUMBERED : (unit.number ?? UNNUMBERED).replace(/\.$/, '');
}

/** The target of a running sentence: the measures it sets, with the parts of the sentence they stand in. */
function runningProposal(passage: Passage, metrics: MetricNames): Proposal | null {
  const { sentence, reading } = passage;
  const set = aimsOf(passage, metrics);
  const [first] = set;
  const last = set.at(-1);
  if (!first || !last) return null;
  const cue = reading.cues.findLast(
    ({ role, at }) => role === 'aim' && (reading.lexemes[at]?.start ?? 0) < first.start,
  );
  const lead = cue ? (reading.lexemes[cue.at]?.start ?? first.start) : first.start;
  const from = sentence.text.lastIndexOf('; ', Math.min(lead, first.start));
  const until = sentence.text.indexOf('; ', last.end);
  const quote = sentence.text.slice(from < 0 ? 0 : from + 2, until < 0 ? sentence.text.length : until).trim();
  return { printed: null, quote, measures: set.map(({ measure }) => measure) };
}

/** The records with numbers that differ: as printed, with the list where one is printed twice; g1 … and x1 … else. */
function numbered(proposals: readonly (Proposal & { unit: Unit })[]): Target[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const next = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const free = (letter: string) => {
    let number = `${letter}${next(letter)}`;
    while (used.has(number)) number = `${letter}${next(letter)}`;
    return number;
  };
  return proposals.map(({ unit, printed, quote, measures }) => {
    const symbol =
      printed === null
        ? free('x')
        : printed === UNNUMBERED || !/[\p{L}\d]/u.test(printed)
          ? free('g')
          : printed;
    let list = next(`list ${symbol}`);
    while (used.has(targetSlug({ number: symbol, ...(list > 1 ? { list } : {}) })))
      list = next(`list ${symbol}`);
    const number = { number: symbol, ...(list > 1 ? { list } : {}) };
    used.add(targetSlug(number));
    return { ...number, eid: unit.eid, quote, measures, review: UNREVIEWED };
  });
}

/** Measures of lists with the units of running sentences that set the same value of the same indicator again. */
function withRestatements(targets: readonly Target[]): Target[] {
  const running = new Map<string, string[]>();
  for (const { eid, measures } of targets.filter(isRunning))
    for (const key of new Set(measures.flatMap(valueKey))) push(running, key, eid);
  return targets.map((target) => {
    if (isRunning(target)) return target;
    return {
      ...target,
      measures: target.measures.map((measure) => ({
        ...measure,
        restatements: [...new Set(valueKey(measure).flatMap((key) => running.get(key) ?? []))]
          .filter((eid) => eid !== target.eid)
          .slice(0, MOST_RESTATEMENTS),
      })),
    };
  });
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A value that many sentences set is no restatement of one target. */
const MOST_RESTATEMENTS = 50;

/** What two measures share that set the same value of the same indicator; empty for one without value or indicator. */
function valueKey({ metric, unit, value, from, to }: Measure): string[] {
  const hasValue = value !== undefined || from !== undefined;
  return hasValue && metric !== null ? [JSON.stringify([metric, unit, value, from, to])] : [];
}

/** Lines above a table that may title it, at most, and their length. */
const TITLE_LINES = 4;
const TITLE_LENGTH = 200;

/** The lines that may title a table, nearest last: of the part it stands in, and right above it. */
function titlesAbove(table: Unit, parent: Unit | undefined): string[] {
  const siblings = parent?.children ?? [];
  const above = siblings.slice(0, siblings.indexOf(table)).slice(-TITLE_LINES);
  return [plainText(parent?.title ?? []).trim(), ...above.map((unit) => wordsOf(unit).trim())].filter(
    (words) => words.length < TITLE_LENGTH,
  );
}
