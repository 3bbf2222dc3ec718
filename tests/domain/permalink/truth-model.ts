import fc from 'fast-check';
import { compareWork } from '#domain/permalink/match/compare.ts';
import type { Match } from '#domain/permalink/match/match.ts';
import type { PlacedUnit } from '#domain/permalink/ledger/published.ts';
import { published, type Sketch, workOf } from './model.ts';

/**
 * A document that knows what each line of it is: identities stay with lines through every edit, whatever their words
 * become. The ledger sees words and places alone, so that where it recognises silently can be held against this.
 */
export interface Known {
  sections: { id: number; title: string; lines: Line[] }[];
  next: number;
}

/** A statement says what it is about; a value ("Thời gian: Quý II") belongs to the statement before it. */
interface Line {
  id: number;
  text: string;
  isValue: boolean;
}

const TITLES = ['Giải pháp trọng tâm', 'Kết quả đạt được', 'Nhiệm vụ chủ yếu'];
const STATEMENTS = [
  'Rà soát quy hoạch cán bộ lãnh đạo, quản lý các cấp theo hướng trẻ hóa và chuẩn hóa',
  'Hoàn thành cấp giấy chứng nhận quyền sử dụng đất lần đầu cho mọi hộ đủ điều kiện',
  'Xóa phòng học tạm, mỗi xã có một trường mầm non đạt chuẩn mức độ một trở lên',
  'Nhựa hóa trục đường liên xã, ưu tiên các ấp vùng sâu thường ngập khi triều cường',
  'Đầu tư mạng lưới cấp nước tập trung, vận động người dân bỏ dần giếng khoan tự phát',
  'Trồng bổ sung rừng phòng hộ ven sông, khoán bảo vệ dài hạn cho từng nhóm gia đình',
];
const VALUES = [
  'Thời gian thực hiện: Quý II năm 2023.',
  'Thời gian thực hiện: Quý III năm 2023.',
  'Đơn vị chủ trì: Phòng Nội vụ.',
  '- Năm 2023: đạt 95%.',
  '- Năm 2023: đạt 90%.',
];
const statement = fc.constantFrom(...STATEMENTS);
const line = fc.oneof(
  statement.map((text) => ({ text, isValue: false })),
  fc.constantFrom(...VALUES).map((text) => ({ text, isValue: true })),
);

/** A document of sections with few titles and few values, so that most of it stands there twice. */
export const knownDocument: fc.Arbitrary<Known> = fc
  .array(
    fc.record({ title: fc.constantFrom(...TITLES), lines: fc.array(line, { minLength: 1, maxLength: 7 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((sections) => {
    let next = 0;
    return {
      sections: sections.map(({ title, lines }) => ({
        id: next++,
        title,
        lines: lines.map((item) => ({ id: next++, ...item })),
      })),
      get next() {
        return next;
      },
    };
  });

const KINDS = [
  'insert',
  'insert block',
  'delete',
  'delete block',
  'retype elsewhere',
  'move',
  'exchange words',
  'exchange lines',
  'rewrite',
  'retitle',
  'exchange titles',
  'swap sections',
  'exchange contents',
  'insert section',
  'delete section',
] as const;
export const knownEdits = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    a: fc.nat(20),
    b: fc.nat(20),
    c: fc.nat(20),
    d: fc.nat(20),
    line,
    statement,
    title: fc.constantFrom(...TITLES),
  }),
  { minLength: 1, maxLength: 4 },
);
type KnownEdit = typeof knownEdits extends fc.Arbitrary<(infer E)[]> ? E : never;

/** The document after edits; one that has no place in it is left out. */
export function edited(first: Known, edits: readonly KnownEdit[]): Known {
  const now: Known = { sections: structuredClone(first.sections), next: first.next };
  for (const edit of edits) apply(now, edit, first);
  return now;
}

function apply(
  now: Known,
  { kind, a, b, c, d, line: typed, statement: words, title }: KnownEdit,
  first: Known,
): void {
  const section = now.sections[a % now.sections.length];
  const other = now.sections[c % now.sections.length];
  if (!section || !other) return;
  const at = b % Math.max(1, section.lines.length);
  const there = d % Math.max(1, other.lines.length);
  const chosen = section.lines[at];
  const partner = other.lines[there];
  /** A statement typed again in its section is the same statement. */
  const type = (to: typeof section, text: string, isValue: boolean): Line => {
    const before =
      first.sections.find(({ id }) => id === to.id)?.lines.filter((known) => known.text === text) ?? [];
    const free = before.find(
      ({ id }) => !now.sections.some(({ lines }) => lines.some((known) => known.id === id)),
    );
    return { id: !isValue && free ? free.id : now.next++, text, isValue };
  };
  if (kind === 'insert') section.lines.splice(at, 0, type(section, typed.text, typed.isValue));
  if (kind === 'insert block') {
    const value = VALUES[d % VALUES.length] ?? '';
    section.lines.splice(at, 0, type(section, words, false), type(section, value, true));
  }
  if (kind === 'delete') section.lines.splice(at, 1);
  if (kind === 'delete block' && chosen) {
    const end = section.lines.findIndex(({ isValue }, place) => place > at && !isValue);
    section.lines.splice(at, end < 0 ? section.lines.length - at : end - at);
  }
  if (kind === 'retype elsewhere' && chosen) {
    section.lines.splice(at, 1);
    other.lines.splice(there, 0, type(other, chosen.text, chosen.isValue));
  }
  if (kind === 'move' && chosen) {
    section.lines.splice(at, 1);
    other.lines.splice(there, 0, chosen);
  }
  if (kind === 'exchange words' && chosen && partner && chosen.isValue === partner.isValue) {
    [chosen.text, partner.text] = [partner.text, chosen.text];
  }
  if (kind === 'exchange lines' && chosen && partner) {
    section.lines[at] = partner;
    other.lines[there] = chosen;
  }
  if (kind === 'rewrite' && chosen) chosen.text = `${chosen.text} (đã sửa)`;
  if (kind === 'retitle') section.title = title;
  if (kind === 'exchange titles') [section.title, other.title] = [other.title, section.title];
  if (kind === 'swap sections') {
    const [i, j] = [a % now.sections.length, c % now.sections.length];
    now.sections[i] = other;
    now.sections[j] = section;
  }
  if (kind === 'exchange contents') [section.lines, other.lines] = [other.lines, section.lines];
  if (kind === 'insert section' && now.sections.length < 8) {
    const fresh = { id: now.next++, title, lines: [] as Line[] };
    fresh.lines.push(type(fresh, typed.text, typed.isValue), type(fresh, words, false));
    now.sections.splice(at % (now.sections.length + 1), 0, fresh);
  }
  if (kind === 'delete section' && now.sections.length > 1) now.sections.splice(a % now.sections.length, 1);
}

/** The document as the ledger sees it. */
export function sketchOfKnown({ sections }: Known): Sketch {
  return sections.map(({ title, lines }) => ({ title, items: lines.map(({ text }) => text) }));
}

/**
 * Lines and sections whose published address would silently show another one: words and place do not tell the two
 * apart, or should have.
 */
export function silentRetargets(before: Known, after: Known): string[] {
  const ledger = published(workOf(sketchOfKnown(before)));
  const { match } = compareWork(workOf(sketchOfKnown(after)), ledger.state);
  const silent = (unit: PlacedUnit) =>
    !match.changed.has(unit) && !match.displaced.has(unit) && !match.respelled.has(unit);
  const wrong: string[] = [];
  match.root.children.forEach((heading, s) => {
    const section = after.sections[s];
    const was = sectionOf(match, heading, before, ledgerOrder(ledger.state.keys()));
    if (!section || !was || !silent(heading)) return;
    // Where nothing of a section is as it was, each of its lines is named: a person looks at it all.
    const isNamed = heading.children.every((unit) => !match.entries.has(unit) || !silent(unit));
    if (was.id !== section.id && !isNamed && !looksTheSame(was, section, before, after)) {
      wrong.push(`section ${was.id} “${was.title}” shows section ${section.id}`);
    }
    heading.children.forEach((unit, l) => {
      const now = section.lines[l];
      const entry = match.entries.get(unit);
      const place = entry && placeOf(entry.eid, before, ledgerOrder(ledger.state.keys()));
      if (!now || !place || !silent(unit) || place.line.id === now.id) return;
      if (was.id !== section.id) return;
      const flagged = (line: number) => {
        const sibling = heading.children[line];
        return sibling !== undefined && !silent(sibling);
      };
      if (!canBeTheSame(place.line, place.section, now, section, flagged)) {
        wrong.push(`line ${place.line.id} “${place.line.text}” of ${was.id} shows line ${now.id}`);
      }
    });
  });
  return wrong;
}

type Section = Known['sections'][number];

const ledgerOrder = (eids: Iterable<string>) => [...eids];

/** The section or line that an identifier was given to: the first publication counts them in order. */
function placeOf(eid: string, { sections }: Known, eids: readonly string[]) {
  const [parent = ''] = eid.split('__');
  const headings = eids.filter((known) => known.startsWith('muc_') && !known.includes('__'));
  const section = sections[headings.indexOf(parent)];
  const lines = eids.filter((known) => known.startsWith(`${parent}__`));
  const line = section?.lines[lines.indexOf(eid)];
  return section && line ? { section, line } : null;
}

function sectionOf(match: Match, heading: PlacedUnit, { sections }: Known, eids: readonly string[]) {
  const entry = match.entries.get(heading);
  const headings = eids.filter((known) => known.startsWith('muc_') && !known.includes('__'));
  return entry && sections[headings.indexOf(entry.eid)];
}

/**
 * True where no reader of both could say that this is not the section published: it looks as much like it as the true
 * one, or the true one looks as much like another that was published.
 */
function looksTheSame(was: Section, now: Section, before: Known, after: Known): boolean {
  const truth = after.sections.find(({ id }) => id === was.id);
  if (was.title !== now.title) return false;
  const likeness = likenessOf(was, now);
  if (likeness > 0 && likeness >= (truth ? likenessOf(was, truth) : 0)) return true;
  if (!truth) return false;
  return before.sections.some(
    (other) =>
      other !== was && other.title === truth.title && likenessOf(other, truth) >= likenessOf(was, truth),
  );
}

/** How much of two sections is the same lines, 0 to 1. */
function likenessOf(a: Section, b: Section): number {
  const rest = b.lines.map(({ text }) => text);
  const size = rest.length + a.lines.length;
  const common = a.lines.filter(({ text }) => rest.includes(text) && rest.splice(rest.indexOf(text), 1));
  return (2 * common.length) / Math.max(1, size);
}

/**
 * True where equal words in one section are one place: a statement says itself what it is about; a value stands by the
 * same statement as before, or between the same two.
 */
function canBeTheSame(
  line: Line,
  before: Section,
  now: Line,
  after: Section,
  isFlagged: (line: number) => boolean,
): boolean {
  if (line.text !== now.text) return false;
  const isTwice = (text: string) =>
    [before, after].some(({ lines }) => lines.filter((other) => other.text === text).length > 1);
  const isRepeated = isTwice(line.text);
  if (!line.isValue && !isRepeated) return true;
  const alone = (other: Line) => !other.isValue && !isTwice(other.text);
  /** A statement is its words; a rewritten one is still itself where its words are nowhere else. */
  const nameNow = (other: Line | undefined) => other && (textOf(before, other) ?? other.text);
  const textOf = (section: Section, { id, text }: Line) => {
    const known = section.lines.find((other) => other.id === id);
    const isThere = (words: string) => (where: Section) => where.lines.some((other) => other.text === words);
    return known && !isThere(text)(before) && !isThere(known.text)(after) ? known.text : undefined;
  };
  const [i, j] = [before.lines.indexOf(line), after.lines.indexOf(now)];
  const strictThen = before.lines.slice(0, i).findLast(alone);
  const strictNow = after.lines.slice(0, j).findLast(alone);
  if (strictThen?.text === nameNow(strictNow)) return true;
  if (strictNow && isFlagged(after.lines.indexOf(strictNow))) return true;
  const namesThen = new Set(before.lines.filter(alone).map(({ text }) => text));
  const namesNow = new Set(after.lines.filter(alone).map(nameNow));
  const isKept = (other: Line) =>
    alone(other) && namesThen.has(nameNow(other) ?? '') && namesNow.has(nameNow(other));
  const around = (lines: readonly Line[], at: number) => [
    nameNow(lines.slice(0, at).findLast(isKept)),
    nameNow(lines.slice(at + 1).find(isKept)),
  ];
  const [then, since] = [around(before.lines, i), around(after.lines, j)];
  const sameBefore = then[0] === since[0];
  const sameAfter = then[1] === since[1];
  if (isRepeated) return sameBefore && sameAfter && strictThen?.text === then[0];
  return sameBefore || sameAfter;
}
