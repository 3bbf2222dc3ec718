import { plainText } from '#domain/document/inline.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import { deadlineInTitle } from './deadline.ts';
import { parseMeasures } from './measure-parse.ts';
import type { MetricNames } from './metric-match.ts';
import { extractResults, type FoundResult } from './result.ts';
import { aimsOf, type Passage, passagesOf } from './running.ts';
import { type Section, sectionInside, wordsOf } from './section.ts';
import { tableTargets } from './table-target.ts';
import { isRunning, type Measure, type Target, targetSlug, UNREVIEWED } from '../target.ts';
import { announcedCount, type AnnouncedCount, targetLists } from './target-list.ts';

/** What a document says about its targets, read by machine. */
export interface ExtractedTargets {
  /** In document order, those of running sentences numbered x1, x2 …, marked as read by machine. */
  targets: Target[];
  /** What the document reports, with what had been promised where it repeats it. */
  results: FoundResult[];
  /** "Có 18 chỉ tiêu chủ yếu …": the count the text announces for its lists, and the words; null where it announces none. */
  announced: AnnouncedCount | null;
}

/**
 * Proposes the targets of a document: one per printed item of its target lists, one per row of its tables of targets,
 * and one per running sentence that sets any, each with the measures parsed from its words; and the results it
 * reports. Everything is marked as read by machine.
 *
 * @param root a tree with identifiers
 * @param metrics names of the comparable indicators, to propose `chiSo`
 */
export function extractTargets(root: Unit, metrics: MetricNames): ExtractedTargets {
  const lists = targetLists(root);
  const items = new Set(lists.flatMap((list) => list.items));
  const found = new Map<Unit, Proposal[]>();
  const propose = (unit: Unit, proposal: Proposal) => found.set(unit, [...(found.get(unit) ?? []), proposal]);
  for (const unit of items) {
    const quote = wordsOf(unit).trim();
    if (quote !== '')
      propose(unit, { printed: printedNumber(unit), quote, measures: parseMeasures(quote, metrics) });
  }
  for (const { unit: table, ancestors } of walk(root)) {
    if (table.kind !== 'bang') continue;
    const section = ancestors.reduce<Section>((around, unit) => sectionInside(unit, around), null);
    const ahead = section === 'targets' || section === 'plan';
    for (const { unit, number, quote, measures } of tableTargets(table, metrics, ahead))
      propose(unit, { printed: number === '' ? UNNUMBERED : number, quote, measures });
  }
  for (const passage of passagesOf(root, items, metrics)) {
    const proposal = runningProposal(passage);
    if (proposal) propose(passage.unit, proposal);
  }
  const targets = numbered(
    [...walk(root)].flatMap(({ unit, ancestors }) => {
      const proposals = found.get(unit) ?? [];
      const year = proposals.length === 0 ? null : titledDeadline(unit, ancestors);
      return proposals.map((one) => ({
        ...one,
        unit,
        measures: one.measures.map((measure) => dueBy(measure, year)),
      }));
    }),
  );
  return {
    targets: withRestatements(targets),
    results: extractResults(root, items, metrics),
    announced: announcedCount(lists),
  };
}

interface Proposal {
  /** The number as printed; `UNNUMBERED` for an item without one, null for a running sentence. */
  printed: string | null;
  quote: string;
  measures: Measure[];
}

/** Stands for the number of an item that prints none. */
const UNNUMBERED = '';

const dueBy = (measure: Measure, year: number | null): Measure =>
  year === null || measure.moc !== undefined ? measure : { ...measure, moc: { nam: year } };

/** The deadline that the announcement beside a unit, or the nearest title around it that names one, gives what it announces. */
function titledDeadline(unit: Unit, ancestors: readonly Unit[]): number | null {
  const beside = ancestors.at(-1)?.children ?? [];
  const lead = beside.slice(0, beside.indexOf(unit)).findLast(({ kind }) => kind === 'p');
  const announcement = lead && /:\s*$/.test(wordsOf(lead)) ? wordsOf(lead) : '';
  const titles = ancestors
    .map((part) => (part.heading ? plainText(part.title ?? []) : wordsOf(part)))
    // "2.2. Mục tiêu cụ thể đến năm 2025:" printed as a paragraph announces its items as a title does
    .filter((words, index) => ancestors[index]?.heading === true || /:\s*$/.test(words));
  for (const words of [announcement, ...titles.reverse()]) {
    const year = deadlineInTitle(words);
    if (year !== null) return year;
  }
  return null;
}

/** The printed number without its full stop; none for bullets. */
function printedNumber(unit: Unit): string {
  return unit.kind === 'gach' ? UNNUMBERED : (unit.number ?? UNNUMBERED).replace(/\.$/, '');
}

/** The target of a running sentence: the measures it sets, with the parts of the sentence they stand in. */
function runningProposal(passage: Passage): Proposal | null {
  const { sentence, cues } = passage;
  const set = aimsOf(passage);
  const [first] = set;
  const last = set.at(-1);
  if (!first || !last) return null;
  const lead = cues.findLast(({ role, at }) => role === 'aim' && at < first.start)?.at ?? first.start;
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
    const so = printed === null ? free('x') : printed === UNNUMBERED ? free('g') : printed;
    let list = next(`list ${so}`);
    while (used.has(targetSlug({ so, ...(list > 1 ? { danhSach: list } : {}) }))) list = next(`list ${so}`);
    const number = { so, ...(list > 1 ? { danhSach: list } : {}) };
    used.add(targetSlug(number));
    return { ...number, eid: unit.eid, trichDan: quote, doLuong: measures, raSoat: UNREVIEWED };
  });
}

/** Measures of lists with the units of running sentences that set the same value of the same indicator again. */
function withRestatements(targets: readonly Target[]): Target[] {
  const running = new Map<string, string[]>();
  for (const { eid, doLuong } of targets.filter(isRunning))
    for (const key of new Set(doLuong.flatMap(valueKey))) push(running, key, eid);
  return targets.map((target) => {
    if (isRunning(target)) return target;
    return {
      ...target,
      doLuong: target.doLuong.map((measure) => ({
        ...measure,
        nhacLai: [...new Set(valueKey(measure).flatMap((key) => running.get(key) ?? []))]
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
function valueKey({ chiSo, donVi, giaTri, tu, den }: Measure): string[] {
  const hasValue = giaTri !== undefined || tu !== undefined;
  return hasValue && chiSo !== null ? [JSON.stringify([chiSo, donVi, giaTri, tu, den])] : [];
}
