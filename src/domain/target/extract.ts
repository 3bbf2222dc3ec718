import { plainText } from '../document/inline.ts';
import type { Unit, UnitKind } from '../document/unit.ts';
import { unitAfter } from '../number/unit.ts';
import { numberTokens } from '../number/vietnamese-number.ts';
import { fold } from '../text/fold.ts';
import { parseMeasures } from './measure-parse.ts';
import type { MetricNames } from './metric-match.ts';
import { type Target, targetSlug, UNREVIEWED } from './target.ts';

/** What a document says about its targets, read by machine. */
export interface ExtractedTargets {
  targets: Target[];
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

const wordsOf = (unit: Unit) => [plainText(unit.title ?? []), plainText(unit.text)].filter(Boolean).join(' ');

/** The lists of targets of a document, in order: items under a title, or after an announcement, that says so. */
export function targetLists(root: Unit): TargetList[] {
  const lists: TargetList[] = [];
  const visit = (unit: Unit): void => {
    const items = listed(unit);
    if (items.length > 0) lists.push({ owner: unit, items });
    for (const child of unit.children)
      if (!items.includes(child) && !items.some((item) => child.children.includes(item))) visit(child);
  };
  visit(root);
  return lists;
}

// "Mục tiêu cụ thể đến năm 2030": aims, which are targets where they carry figures
const AIMS = /muc tieu (?:cu the|chu yeu|den nam)/;

function listed(unit: Unit): Unit[] {
  const words = wordsOf(unit);
  if (announces(words) && !isShared(unit)) return itemsOf(unit.children);
  const after = itemsAfterAnnouncement(unit);
  if (after.length > 0 || words.length > LONGEST_ANNOUNCEMENT || !AIMS.test(fold(words)) || isShared(unit))
    return after;
  const items = itemsOf(unit.children);
  const measured = items.filter((item) => hasQuantity(wordsOf(item)));
  return measured.length * 2 >= items.length ? measured : [];
}

/** True where the words set a value: a figure with its unit. */
function hasQuantity(words: string): boolean {
  return numberTokens(words).some((token) => token.kind === 'number' && unitAfter(words, token.end) !== null);
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

/** "Phấn đấu đạt các chỉ tiêu sau:" as a paragraph, with the items beside it. */
function itemsAfterAnnouncement(unit: Unit): Unit[] {
  const start = unit.children.findIndex(
    (child) => child.kind === 'p' && /:\s*$/.test(plainText(child.text)) && announces(plainText(child.text)),
  );
  if (start < 0) return [];
  const after = unit.children.slice(start + 1);
  const end = after.findIndex((child) => !ITEM_KINDS.has(child.kind));
  return itemsOf(end < 0 ? after : after.slice(0, end));
}

// "Có 18 chỉ tiêu chủ yếu", "gồm 15 chỉ tiêu", "07 chỉ tiêu chủ yếu sau:"
const COUNT = /(?:^|[^\d.,/])(\d{1,3})\s+(?:nhóm\s+)?(?:mục tiêu,\s+)?chỉ tiêu/iu;

/**
 * Proposes the targets of a document: one per printed item of its target lists, with the measures parsed from the
 * item's words. Everything is marked as read by machine.
 *
 * @param root a tree with identifiers
 * @param metrics names of the comparable indicators, to propose `chiSo`
 */
export function extractTargets(root: Unit, metrics: MetricNames): ExtractedTargets {
  const lists = targetLists(root);
  const used = new Set<string>();
  const targets = lists
    .flatMap(({ items }) => items)
    .flatMap((unit): Target[] => {
      const quote = wordsOf(unit).trim();
      if (quote === '') return [];
      const so = numberOf(unit, used);
      used.add(targetSlug({ so }));
      return [
        { so, eid: unit.eid, trichDan: quote, doLuong: parseMeasures(quote, metrics), raSoat: UNREVIEWED },
      ];
    });
  return { targets, announced: announcedCount(lists) };
}

/** The printed number without its full stop; x1, x2 … for bullets and for numbers that are taken. */
function numberOf(unit: Unit, used: ReadonlySet<string>): string {
  const printed = unit.kind === 'gach' ? '' : (unit.number ?? '').replace(/\.$/, '');
  if (printed !== '' && !used.has(targetSlug({ so: printed }))) return printed;
  let count = 1;
  while (used.has(`x${count}`)) count += 1;
  return `x${count}`;
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
