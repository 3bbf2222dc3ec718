import { parseOrdinalWord } from '#domain/number/ordinal-word.ts';
import { parseRoman } from '#domain/number/roman.ts';
import { NOT_PRINTED } from '#domain/document/label.ts';
import type { UnitKind } from '#domain/document/unit.ts';
import { END, matchAt, words } from './reading.ts';

/** One step of a place inside a document: "khoản 2" is `{ kind: 'khoan', value: '2' }`. */
export interface PlaceStep {
  readonly kind: UnitKind;
  /** As `parseNumber` gives it: `ii`, `3`, `3-10`, `đ`, `12`; the place among its neighbours for gạch and đoạn. */
  readonly value: string;
  /** Which of the units with this printed number: 2 for "khoản 3 (lần thứ 2)". */
  readonly repeat?: number;
}

/** A place inside a document, largest step first: Mục III, khoản 2, điểm d. */
export type InnerPlace = readonly PlaceStep[];

/** A place in a text at [start, end); several where it lists them ("điểm a, b khoản 2"). */
export interface PlaceSpan {
  readonly start: number;
  readonly end: number;
  readonly places: readonly InnerPlace[];
}

/** From large to small, as Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7 orders them (and citations write them back). */
const RANKS: readonly UnitKind[] = [
  'pl', 'phan', 'chuong', 'muc', 'tieumuc', 'dieu', 'khoan', 'tieu', 'diem', 'y', 'gach', 'p', 'cc', 'bang', 'hang',
]; // prettier-ignore

interface Form {
  readonly kind: UnitKind;
  readonly pattern: RegExp;
  readonly value: (printed: string) => string | null;
}

const same = (printed: string): string => printed.toLowerCase();
const digits = (printed: string): string => String(Number(printed));
const ordinal = (printed: string): string | null => {
  const value = /^\d+$/.test(printed)
    ? Number(printed)
    : (parseRoman(printed.toUpperCase()) ?? parseOrdinalWord(printed));
  return value === null ? null : String(value);
};
const decimal = (printed: string): string => printed.split('.').map(Number).join('-');

// Roman numerals in capitals; in small letters only those that are no Vietnamese word ("mục vi phạm" is no place).
const ROMAN = '(?:[IVXLC]+|i{2,3}|iv|vi{2,3}|ix|xi{2,3})';
const NOT_A_NUMBER = String.raw`(?![\p{L}\p{M}\d%]|[.,]\d|\/\d)`;

/** A pattern for a word in any printed case: "mục", "Mục", "MỤC". */
function any(word: string): string {
  const capital = word.replace(/^./u, (letter) => letter.toUpperCase());
  return `(?:${word}|${capital}|${word.toUpperCase()})`;
}

const form = (kind: UnitKind, source: string, value: Form['value']): Form => ({
  kind,
  pattern: words(source, ''),
  value,
});

const FORMS: readonly Form[] = [
  // "Phụ lục I", "phụ lục số 02"
  form('pl', String.raw`${any('phụ lục')} (?:số )?(?<v>${ROMAN}|\d{1,2})${NOT_A_NUMBER}`, ordinal),
  // "Phần thứ hai", "Phần II", "phần 1"
  form(
    'phan',
    String.raw`${any('phần')} (?:${any('thứ')} (?<w>\p{L}+)|(?<v>${ROMAN}|\d{1,2}))${NOT_A_NUMBER}`,
    ordinal,
  ),
  // "Chương II", "chương 3"
  form('chuong', String.raw`${any('chương')} (?<v>${ROMAN}|\d{1,3})${NOT_A_NUMBER}`, ordinal),
  // "Tiểu mục 1"
  form('tieumuc', String.raw`${any('tiểu mục')} (?<v>${ROMAN}|\d{1,3})${NOT_A_NUMBER}`, ordinal),
  // "mục 3.7", "khoản 3.10", "điểm 2.1", "tiểu mục 2.1"
  form(
    'tieu',
    String.raw`(?:${any('tiểu mục')}|${any('mục')}|${any('khoản')}|${any('điểm')}|${any('tiết')}) (?<v>\d{1,2}(?:\.\d{1,2})+)${END}`,
    decimal,
  ),
  // "Mục II", "mục A", "mục 1", the start of "Mục II.3"
  form('muc', String.raw`${any('mục')} (?<v>${ROMAN}|[A-HĐ]|\d{1,2})(?![\p{L}\p{M}\d%]|[,/]\d)`, same),
  // "Điều 5", "điều 12a"
  form('dieu', String.raw`${any('điều')} (?<v>\d{1,3}\p{Ll}?)${NOT_A_NUMBER}`, same),
  // "khoản 3"
  form('khoan', String.raw`${any('khoản')} (?<v>\d{1,3})${NOT_A_NUMBER}`, digits),
  // "điểm d", "điểm đ)", "tiết a"
  form('diem', String.raw`(?:${any('điểm')}|${any('tiết')}) \(?(?<v>\p{L})${END}\)?`, same),
  // "ý (12)", "ý 2", "ý thứ hai", "điểm 2", "điểm (12)", "chỉ tiêu (12)", "chỉ tiêu số 12"
  form(
    'y',
    String.raw`(?:${any('ý')}|${any('điểm')}|${any('chỉ tiêu')})(?: thứ (?<w>\p{L}+)| (?:số |thứ )?(?:\((?<v>\d{1,3})\)|(?<p>\d{1,3})))${NOT_A_NUMBER}`,
    ordinal,
  ),
  // "gạch đầu dòng thứ hai", "gạch đầu dòng 2"
  form(
    'gach',
    String.raw`${any('gạch')}(?: đầu dòng)? (?:thứ (?<w>\p{L}+)|(?:số |thứ )?(?<v>\d{1,3}))${NOT_A_NUMBER}`,
    ordinal,
  ),
  // "đoạn 2", "đoạn thứ hai"
  form('p', String.raw`${any('đoạn')} (?:thứ (?<w>\p{L}+)|(?:thứ )?(?<v>\d{1,3}))${NOT_A_NUMBER}`, ordinal),
];

// Matches the rest of "Mục II.3", "Mục II.3.1", "mục II-3".
const TAIL = /[.-](\d{1,2}(?:\.\d{1,2})*)(?![\p{L}\d])/uy;
// Matches " (lần thứ 2)", which names the second of two units with one printed number.
const REPEAT = words(String.raw` \(lần thứ (?<n>\d|\p{L}+)\)`);
// Matches what a label says of a part the source does not print: " [không in trong bản nguồn]".
const INFERRED_PART = words(String.raw` \[${NOT_PRINTED}\]`);
// Matches the next value of a list: ", 2", " và 3", ", b", " và c".
const MORE = words(String.raw`(?: ?, ?| và |, và )(?<v>\d{1,3}|\p{Ll}\)?)(?![\p{L}\p{M}\d%.]|[,/]\d)`, '');
// Matches what joins steps: " ", ", ", " của ", " thuộc ".
const JOINT = words(String.raw`(?: ?, ?| )(?:(?:của|thuộc|tại) )?`);
// Matches what joins places: " và ", ", ".
const AND = words(String.raw`(?: ?[,;] ?(?:và )?| và | hoặc )`);

interface Step {
  steps: PlaceStep[];
  /** Other values of the last step: b of "điểm a, b". */
  more: PlaceStep[];
  end: number;
}

function readStep(text: string, at: number): Step | null {
  for (const form of FORMS) {
    const match = matchAt(form.pattern, text, at);
    const printed = match?.groups?.['v'] ?? match?.groups?.['w'] ?? match?.groups?.['p'];
    const value = printed === undefined ? null : form.value(printed);
    if (!match || value === null) continue;
    let end = at + match[0].length;
    let steps: PlaceStep[] = [{ kind: form.kind, value }];
    const tail = form.kind === 'muc' ? matchAt(TAIL, text, end) : null;
    if (tail) {
      const number = tail[1] ?? '';
      steps = [...steps, { kind: number.includes('.') ? 'tieu' : 'khoan', value: decimal(number) }];
      end += tail[0].length;
    }
    end += matchAt(INFERRED_PART, text, end)?.[0].length ?? 0;
    const repeat = matchAt(REPEAT, text, end);
    const times = repeat ? Number(ordinal(repeat.groups?.['n'] ?? '')) : 0;
    if (repeat && times > 0) {
      steps = steps.map((step, i) => (i === steps.length - 1 ? { ...step, repeat: times } : step));
      end += repeat[0].length;
    }
    const more: PlaceStep[] = [];
    for (let next = listed(text, end, form); next; next = listed(text, end, form)) {
      more.push({ kind: form.kind, value: next.value });
      end = next.end;
    }
    return { steps, more, end };
  }
  return null;
}

function listed(text: string, at: number, form: Form): { value: string; end: number } | null {
  if (!['diem', 'khoan', 'dieu', 'y'].includes(form.kind)) return null;
  const match = matchAt(MORE, text, at);
  const printed = match?.groups?.['v']?.replace(')', '') ?? '';
  // A letter continues letters, a number continues numbers.
  if (!match || /^\d/.test(printed) !== (form.kind !== 'diem')) return null;
  const value = form.value(printed);
  return value === null ? null : { value, end: at + match[0].length };
}

/**
 * The place that begins at `at`, in the order of citations (small to large) or of headings (large to small):
 * "điểm d khoản 2 mục III", "Mục II.3", "khoản 1, 2 Điều 5", "khoản 2 và khoản 6 mục III". Null where none begins.
 */
export function readPlace(text: string, at: number): PlaceSpan | null {
  const groups: Step[][] = [];
  let end = at;
  let from = at;
  for (;;) {
    const group: Step[] = [];
    for (let step = readStep(text, from); step; step = readStep(text, from)) {
      if (group.length > 0 && !continues(group, step)) break;
      group.push(step);
      end = step.end;
      const joint = matchAt(JOINT, text, end);
      if (!joint) break;
      from = end + joint[0].length;
    }
    if (group.length === 0) break;
    groups.push(group);
    const and = matchAt(AND, text, end);
    if (!and) break;
    from = end + and[0].length;
  }
  return groups.length === 0 ? null : { start: at, end, places: placesOf(groups) };
}

/** Whether a step goes on in the direction the group took, so that "khoản 2 mục III khoản 6" is two places. */
function continues(group: readonly Step[], next: Step): boolean {
  const steps = [...group, next].map((step) => step.steps[0]);
  const moves = steps.slice(1).map((step, i) => {
    const before = steps[i];
    const move = rank(step) - rank(before);
    // Ý, gạch and đoạn stand in one another in either order.
    return FREE.has(step?.kind) && FREE.has(before?.kind) && move !== 0 ? 0 : Math.sign(move) || NaN;
  });
  return moves.every((move) => move >= 0) || moves.every((move) => move <= 0);
}

const FREE: ReadonlySet<UnitKind | undefined> = new Set<UnitKind>(['y', 'gach', 'p']);

function rank(step: PlaceStep | undefined): number {
  return step ? RANKS.indexOf(step.kind) : -1;
}

function placesOf(groups: readonly (readonly Step[])[]): InnerPlace[] {
  const ordered = groups.map((group) =>
    rank(group[0]?.steps[0]) > rank(group.at(-1)?.steps[0]) ? [...group].reverse() : group,
  );
  const places: InnerPlace[] = [];
  let after: PlaceStep[] = [];
  for (const group of ordered.reverse()) {
    const own = group.flatMap((step) => step.steps);
    const largest = rank(own[0]);
    // "khoản 2 và khoản 6 mục III": what the later place names above is meant for the earlier one too.
    const shared = after.filter((step) => rank(step) < largest);
    const whole = [...shared, ...own];
    const others = (group.at(-1)?.more ?? []).map((step) => [...whole.slice(0, -1), step]);
    places.unshift(whole, ...others);
    after = whole;
  }
  return places;
}

/** A place that is nothing but a place ("điểm d khoản 2 mục III"); null for anything else. */
export function parsePlace(text: string): readonly InnerPlace[] | null {
  const trimmed = text.normalize('NFC').trim();
  const place = readPlace(trimmed, 0);
  return place && place.end === trimmed.length ? place.places : null;
}
