import { plainText } from '../document/inline.ts';
import { type Unit, type UnitKind, walk } from '../document/unit.ts';
import { unitAfter } from '../number/unit.ts';
import { numberTokens } from '../number/vietnamese-number.ts';
import { fold } from '../text/fold.ts';
import { deadlineInTitle } from './deadline.ts';
import { parseMeasures } from './measure-parse.ts';
import type { MetricNames } from './metric-match.ts';
import { extractResults, type FoundResult } from './result.ts';
import { aimsOf, type Passage, passagesOf } from './running.ts';
import { type Section, sectionInside, wordsOf } from './section.ts';
import { tableTargets } from './table-target.ts';
import { isRunning, type Measure, type Target, targetSlug, UNREVIEWED } from './target.ts';

/** What a document says about its targets, read by machine. */
export interface ExtractedTargets {
  /** In document order, those of running sentences numbered x1, x2 …, marked as read by machine. */
  targets: Target[];
  /** What the document reports, with what had been promised where it repeats it. */
  results: FoundResult[];
  /** "Có 18 chỉ tiêu chủ yếu …": the count the text announces for its lists, and the words; null where it announces none. */
  announced: { count: number; words: string; eid: string } | null;
}

/** A list of targets in the text: the unit that announces it, and its items. */
export interface TargetList {
  owner: Unit;
  items: Unit[];
}

// "4. Chỉ tiêu phát triển chủ yếu", "Những chỉ tiêu chủ yếu", "Các mục tiêu, chỉ tiêu cụ thể"
const TARGETS = /(?:^|[^a-z])chi tieu(?![a-z])/;
// "Kết quả thực hiện các chỉ tiêu", "Đánh giá việc thực hiện chỉ tiêu": results, no targets
const RESULTS =
  /ket qua|danh gia|tinh hinh thuc hien|da (?:thuc hien|dat|hoan thanh|vuot)|dat va vuot|(?:dat|hoan thanh|vuot) \d/;
// Ways to reach them: "Giải pháp thực hiện các chỉ tiêu", "Tổ chức thực hiện chỉ tiêu"
const MEANS = /giai phap|to chuc thuc hien|phan cong|nhiem vu thuc hien/;

const ITEM_KINDS: ReadonlySet<UnitKind> = new Set<UnitKind>(['khoan', 'tieu', 'diem', 'y', 'gach']);

/** The lists of targets of a document, in order: items under a title, or after an announcement, that says so. */
export function targetLists(root: Unit): TargetList[] {
  const lists: TargetList[] = [];
  const visit = (unit: Unit, section: Section): void => {
    const inside = sectionInside(unit, section);
    // What stands in a part on what was done are results, however it is titled.
    const items = inside === 'results' ? [] : listed(unit);
    if (items.length > 0) lists.push({ owner: unit, items });
    for (const child of unit.children)
      if (!items.includes(child) && !items.some((item) => child.children.includes(item)))
        visit(child, inside);
  };
  visit(root, null);
  return lists;
}

// "Mục tiêu cụ thể đến năm 2030": aims, which are targets where they carry figures
const AIMS = /muc tieu (?:cu the|chu yeu|den nam)/;

// "II. MỤC TIÊU", "2. Mục tiêu đến năm 2030": aims, where no section of it tells general ones from others
const BARE_AIMS = /^(?:cac |mot so )?muc tieu(?: chu yeu)?(?: (?:den )?nam \d{4})?$/;
const KINDS_OF_AIMS = /tong quat|chung|cu the|quan diem/;

function listed(unit: Unit): Unit[] {
  const words = wordsOf(unit);
  if (unit.heading && BARE_AIMS.test(fold(words).trim()) && !unit.children.some(isKindOfAims))
    return measuredOf(itemsOf(unit.children));
  if (announces(words) && !isShared(unit)) return itemsOf(unit.children);
  const after = itemsAfterAnnouncement(unit);
  if (after.length > 0 || words.length > LONGEST_ANNOUNCEMENT || !AIMS.test(fold(words)) || isShared(unit))
    return after;
  return measuredOf(itemsOf(unit.children));
}

/** The items of a list of aims, where at least half of them set values. */
function measuredOf(items: readonly Unit[]): Unit[] {
  const measured = items.filter((item) => hasQuantity(wordsOf(item)));
  return measured.length * 2 >= items.length ? [...items] : [];
}

function isKindOfAims(child: Unit): boolean {
  const words = wordsOf(child);
  return (child.heading || words.length <= LONGEST_TITLE) && KINDS_OF_AIMS.test(fold(words));
}
const LONGEST_TITLE = 60;

/** True where the words set a value: a figure with its unit. */
function hasQuantity(words: string): boolean {
  return numberTokens(words).some(
    (token) => (token.kind === 'number' || token.kind === 'fraction') && unitAfter(words, token.end) !== null,
  );
}

const LONGEST_ANNOUNCEMENT = 320;

function announces(words: string): boolean {
  const folded = fold(words);
  return (
    words.length <= LONGEST_ANNOUNCEMENT &&
    TARGETS.test(folded) &&
    !RESULTS.test(folded) &&
    !MEANS.test(folded)
  );
}

// "II. QUAN ĐIỂM, MỤC TIÊU, CHỈ TIÊU", "I. MỤC TIÊU, NHIỆM VỤ VÀ CÁC CHỈ TIÊU": targets are one of several things
const OTHER_MATTERS = /quan diem|nhiem vu|dot pha|phuong huong|muc tieu/;

/** True where the title speaks of more than targets and its sections tell them apart. */
function isShared(unit: Unit): boolean {
  const sections = unit.children.filter((child) => child.heading);
  const isNamed = sections.some((child) => TARGETS.test(fold(wordsOf(child))));
  return isNamed || (sections.length > 0 && OTHER_MATTERS.test(fold(wordsOf(unit))));
}

/** Items of a list; a group ("a) Về kinh tế:") gives its own items. */
function itemsOf(children: readonly Unit[]): Unit[] {
  return children.flatMap((child) => {
    if (!ITEM_KINDS.has(child.kind)) return [];
    const inner = child.children.filter((part) => ITEM_KINDS.has(part.kind));
    const isGroup =
      inner.length > 0 && (child.heading || /:$/.test(wordsOf(child).trim()) || !/\d/.test(wordsOf(child)));
    if (isGroup) return itemsOf(child.children);
    return child.heading ? [] : [child];
  });
}

/** "Phấn đấu đạt các chỉ tiêu sau:" as a paragraph, with the items beside it; "Phấn đấu đến năm 2025:" with those that set values. */
function itemsAfterAnnouncement(unit: Unit): Unit[] {
  const isLead = (child: Unit) => child.kind === 'p' && /:\s*$/.test(plainText(child.text));
  const start = unit.children.findIndex(
    (child) => isLead(child) && (announces(wordsOf(child)) || aims(wordsOf(child))),
  );
  const lead = unit.children[start];
  if (!lead) return [];
  const after = unit.children.slice(start + 1);
  const end = after.findIndex((child) => !ITEM_KINDS.has(child.kind));
  const items = itemsOf(end < 0 ? after : after.slice(0, end));
  return announces(wordsOf(lead)) ? items : measuredOf(items);
}

// "Phấn đấu đến cuối năm 2025:", "Mục tiêu cụ thể đến năm 2030 như sau:"
function aims(words: string): boolean {
  const folded = fold(words);
  return (
    words.length <= LONGEST_ANNOUNCEMENT &&
    (AIMS.test(folded) || /phan dau(?! tu)/.test(folded)) &&
    !RESULTS.test(folded)
  );
}

// "Có 18 chỉ tiêu chủ yếu", "gồm 15 chỉ tiêu", "07 chỉ tiêu chủ yếu sau:"
const COUNT = /(?:^|[^\d.,/])(\d{1,3})\s+(?:nhóm\s+)?(?:mục tiêu,\s+)?chỉ tiêu/iu;

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
  for (const { unit: table } of walk(root)) {
    if (table.kind !== 'bang') continue;
    for (const { unit, number, quote, measures } of tableTargets(table, metrics))
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
  const titles = ancestors.filter(({ heading }) => heading).map((part) => plainText(part.title ?? []));
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
  const free = (letter: string) => {
    let count = 1;
    while (used.has(`${letter}${count}`)) count += 1;
    return `${letter}${count}`;
  };
  return proposals.map(({ unit, printed, quote, measures }) => {
    const so = printed === null ? free('x') : printed === UNNUMBERED ? free('g') : printed;
    let list = 1;
    while (used.has(targetSlug({ so, ...(list > 1 ? { danhSach: list } : {}) }))) list += 1;
    const number = { so, ...(list > 1 ? { danhSach: list } : {}) };
    used.add(targetSlug(number));
    return { ...number, eid: unit.eid, trichDan: quote, doLuong: measures, raSoat: UNREVIEWED };
  });
}

/** Measures of lists with the units of running sentences that set the same value of the same indicator again. */
function withRestatements(targets: readonly Target[]): Target[] {
  const running = targets.filter(isRunning);
  return targets.map((target) => {
    if (isRunning(target)) return target;
    return {
      ...target,
      doLuong: target.doLuong.map((measure) => ({
        ...measure,
        nhacLai: running
          .filter(({ doLuong }) => doLuong.some((other) => isSame(measure, other)))
          .map(({ eid }) => eid)
          .filter((eid, index, all) => eid !== target.eid && all.indexOf(eid) === index),
      })),
    };
  });
}

function isSame(a: Measure, b: Measure): boolean {
  const hasValue = a.giaTri !== undefined || a.tu !== undefined;
  return (
    hasValue &&
    a.chiSo !== null &&
    a.chiSo === b.chiSo &&
    a.donVi === b.donVi &&
    a.giaTri === b.giaTri &&
    a.tu === b.tu &&
    a.den === b.den
  );
}

function announcedCount(lists: readonly TargetList[]): ExtractedTargets['announced'] {
  for (const { owner } of lists) {
    const said = [
      wordsOf(owner),
      ...owner.children.filter((child) => child.kind === 'p').map((child) => plainText(child.text)),
    ];
    for (const words of said) {
      const count = COUNT.exec(words)?.[1];
      if (count !== undefined) return { count: Number(count), words, eid: owner.eid };
    }
  }
  return null;
}
