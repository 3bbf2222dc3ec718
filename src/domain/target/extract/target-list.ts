import { plainText } from '#domain/document/inline.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';
import { unitAfter } from '#domain/number/unit.ts';
import { numberTokens } from '#domain/number/vietnamese-number.ts';
import { fold } from '#domain/text/fold.ts';
import { type Section, sectionInside, wordsOf } from '../reading/context.ts';

/** A count of targets that the text announces. */
export interface AnnouncedCount {
  count: number;
  words: string;
  /** The unit that announces it. */
  eid: string;
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
  if (after.length > 0 || words.length > LONGEST_ANNOUNCEMENT || !AIMS.test(fold(words)) || holdsMore(unit))
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

// "Các chỉ tiêu chủ yếu:", "Chỉ tiêu cụ thể đến năm 2025:"
const TITLE_OF_TARGETS = /^(?:cac |mot so |nhung )?chi tieu[^:.;]{0,60}:$/;

/** True where the title speaks of more than targets and its sections tell them apart. */
function isShared(unit: Unit): boolean {
  const sections = unit.children.filter((child) => child.heading);
  const isNamed = sections.some((child) => TARGETS.test(fold(wordsOf(child))));
  // "1. Mục tiêu: …" beside "2. Các chỉ tiêu chủ yếu:" with items of its own
  const isAnnounced = unit.children.some(
    (child) =>
      ITEM_KINDS.has(child.kind) &&
      child.children.length > 0 &&
      TITLE_OF_TARGETS.test(fold(wordsOf(child)).trim()),
  );
  return isNamed || isAnnounced || (sections.length > 0 && OTHER_MATTERS.test(fold(wordsOf(unit))));
}

// Sections under aims that are none: "3. Nhiệm vụ trọng tâm", "2. Khâu đột phá"
const NO_AIMS = /quan diem|nhiem vu|giai phap|dot pha|phuong huong/;

/** True where aims are one of several things a title speaks of, or its sections are more than fields ("2.1. Kinh tế"). */
function holdsMore(unit: Unit): boolean {
  const sections = unit.children.filter((child) => child.heading).map((child) => fold(wordsOf(child)));
  if (sections.length === 0) return false;
  const isOther = (words: string) => TARGETS.test(words) || NO_AIMS.test(words) || KINDS_OF_AIMS.test(words);
  return NO_AIMS.test(fold(wordsOf(unit))) || sections.some(isOther);
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

/** The count that the text announces for its lists ("Có 18 chỉ tiêu …"), with the words; null where it announces none. */
export function announcedCount(lists: readonly TargetList[]): AnnouncedCount | null {
  const counts = lists.flatMap(({ owner }) => countOf(owner) ?? []);
  const [first] = counts;
  if (!first) return null;
  // "1. Về kinh tế (4 chỉ tiêu)", "2. Về xã hội (3 chỉ tiêu)": lists beside each other, counted each for itself
  const beside = counts.filter(({ eid }) => parentOf(eid) === parentOf(first.eid));
  return {
    count: beside.reduce((sum, { count }) => sum + count, 0),
    words: beside.map(({ words }) => words).join('; '),
    eid: first.eid,
  };
}

function countOf(owner: Unit): AnnouncedCount | null {
  const said = [
    wordsOf(owner),
    ...owner.children.filter((child) => child.kind === 'p').map((child) => plainText(child.text)),
  ];
  for (const words of said) {
    const count = COUNT.exec(words)?.[1];
    if (count !== undefined) return { count: Number(count), words, eid: owner.eid };
  }
  return null;
}

const parentOf = (eid: string) => eid.slice(0, Math.max(0, eid.lastIndexOf('__')));
