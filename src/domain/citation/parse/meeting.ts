import { parseOrdinalWord } from '#domain/number/ordinal-word.ts';
import { parseRoman, toRoman } from '#domain/number/roman.ts';
import { LETTER, notAfter } from '#domain/text/guarded.ts';
import { issuerEnd } from './issuer.ts';
import { END, matchAt, oneSpaced, words } from './reading.ts';

/** A meeting whose resolution is cited by its number: a plenum of a committee or a congress. */
export interface Meeting {
  readonly kind: 'hoi-nghi' | 'dai-hoi';
  /** Null for a congress named by its term of office only ("nhiệm kỳ 2020 - 2025"). */
  readonly number: number | null;
  /** The term of office a congress opens, as "2020-2025", where printed. */
  readonly office: string | null;
  /** Whose meeting: `''` for the Central Committee and the national congress of the Party, else as printed. */
  readonly scope: string;
}

/** Terms of office in a text: "khóa XI, XII" is [11, 12]. */
export interface TermSpan {
  readonly terms: readonly number[];
  readonly end: number;
}

const ORDER = String.raw`(?<order>\d{1,2}(?![\d.,]*\d|%)|[IVXLC]+|(?:hai|ba) mươi(?: \p{L}+)?|mười(?: \p{L}+)?|\p{L}+)${END}`;
const DIGITS_OR_ROMAN = String.raw`(?<order>\d{1,2}(?![\d.,]*\d|%)|[IVXLC]+)${END}`;
const CENTRAL = String.raw`(?:Ban Chấp hành |BCH )?(?:Trung ương|TW|T\.Ư|TƯ)(?: Đảng)?`;
const OFFICE = String.raw`(?:,? | ?\()nhiệm kỳ (?<from>(?:19|20)\d{2}) ?[-–] ?(?<to>(?:19|20)\d{2})(?!\d)\)?`;
// A word in the name of whose congress it is; not one that begins another citation or a clause.
const SCOPE_WORD = String.raw`(?!(?:lần|và|các|nghị|đại|đã|đề|để|được|nhiệm|khóa)${END})\p{L}+`;

// Matches "Đại hội", "Đại hội đại biểu", "ĐH", "ĐHĐB".
const CONGRESS = '(?:Đại hội(?: đại biểu)?|ĐHĐB|ĐH)';

const FORMS: readonly { pattern: RegExp; kind: Meeting['kind'] }[] = [
  // "Trung ương 4", "TW 4", "TW4", "Hội nghị Trung ương 8", "Hội nghị Ban Chấp hành Trung ương Đảng lần thứ tư"
  {
    pattern: words(
      `(?:của )?(?:Hội nghị )?${CENTRAL}(?: lần thứ ${ORDER}| ?${DIGITS_OR_ROMAN.replace('order', 'plain')})`,
    ),
    kind: 'hoi-nghi',
  },
  // "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng"
  { pattern: words(`(?:của )?Hội nghị lần thứ ${ORDER} (?:của )?${CENTRAL}${END}`), kind: 'hoi-nghi' },
  // "Đại hội Đảng bộ huyện lần thứ XII", "Đại hội đại biểu Đảng bộ tỉnh, lần thứ XIV", "Đại hội Công đoàn … lần thứ 13"
  {
    pattern: words(
      String.raw`(?:của )?${CONGRESS}(?<scope>(?: ${SCOPE_WORD}){0,10}?),? (?:lần thứ|khóa) ${ORDER}`,
    ),
    kind: 'dai-hoi',
  },
  // "Đại hội XIII", "Đại hội Đảng XIII", "Đại hội Đảng bộ tỉnh Hậu Giang XIV"
  {
    pattern: words(
      String.raw`(?:của )?${CONGRESS}(?<scope>(?: toàn quốc)?(?: Đảng(?: bộ(?: ${SCOPE_WORD}){1,6}?)?)?) ${DIGITS_OR_ROMAN}`,
    ),
    kind: 'dai-hoi',
  },
];

// Matches what every form begins with.
const BEGINNING = words(String.raw`(?:của |Hội|Đại|ĐH|Ban|BCH|Trung|TW|T\.Ư|TƯ)`);

// Matches "Hội nghị lần thứ 5 " before "Ban Chấp hành Đảng bộ tỉnh".
const LOCAL_PLENUM = words(`(?:của )?Hội nghị lần thứ ${ORDER} (?:của )?`);
// Matches "Hội nghị " before "Tỉnh ủy lần thứ 12".
const LOCAL_START = words('(?:của )?Hội nghị (?:lần thứ )?');
// Matches " lần thứ 12".
const LOCAL_ORDER = words(` lần thứ ${ORDER}`);

// A congress by its term of office: "Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025".
const OFFICE_ONLY = words(
  String.raw`(?:của )?${CONGRESS}(?<scope> Đảng(?: bộ(?: ${SCOPE_WORD}){1,6}?)?)(?=${OFFICE.replaceAll('?<', '?<_')})`,
);
// Matches ", nhiệm kỳ 2020 - 2025".
const OFFICE_AFTER = words(OFFICE);

/** The meeting named at `at`, of the Central Committee, the Party or a local committee or organisation; else null. */
export function readMeeting(text: string, at: number): { meeting: Meeting; end: number } | null {
  if (!matchAt(BEGINNING, text, at)) return null;
  for (const { pattern, kind } of FORMS) {
    const match = matchAt(pattern, text, at);
    const number = match && orderOf(match.groups?.['order'] ?? match.groups?.['plain'] ?? '');
    if (!match || number === null) continue;
    const scope = scopeOf(match.groups?.['scope'] ?? '');
    return withOffice(text, { meeting: { kind, number, scope, office: null }, end: at + match[0].length });
  }
  const unnumbered = matchAt(OFFICE_ONLY, text, at);
  if (unnumbered) {
    const scope = scopeOf(unnumbered.groups?.['scope'] ?? '');
    const meeting: Meeting = { kind: 'dai-hoi', number: null, scope, office: null };
    return withOffice(text, { meeting, end: at + unnumbered[0].length });
  }
  return readLocalPlenum(text, at);
}

/** Takes in the term of office printed after a congress: ", nhiệm kỳ 2020 - 2025". */
function withOffice(
  text: string,
  read: { meeting: Meeting; end: number },
): { meeting: Meeting; end: number } {
  const match = read.meeting.kind === 'dai-hoi' ? matchAt(OFFICE_AFTER, text, read.end) : null;
  if (!match || match[0].includes('(') !== match[0].includes(')')) return read;
  const office = `${match.groups?.['from'] ?? ''}-${match.groups?.['to'] ?? ''}`;
  return { meeting: { ...read.meeting, office }, end: read.end + match[0].length };
}

/** "Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh", "Hội nghị Tỉnh ủy lần thứ 12". */
function readLocalPlenum(text: string, at: number): { meeting: Meeting; end: number } | null {
  const before = matchAt(LOCAL_PLENUM, text, at);
  if (before) {
    const start = at + before[0].length;
    const end = issuerEnd(text, start);
    const number = orderOf(before.groups?.['order'] ?? '');
    if (end === null || number === null) return null;
    return {
      meeting: { kind: 'hoi-nghi', number, scope: oneSpaced(text.slice(start, end)), office: null },
      end,
    };
  }
  const opening = matchAt(LOCAL_START, text, at);
  const start = at + (opening?.[0].length ?? 0);
  const end = opening ? issuerEnd(text, start) : null;
  const after = end === null ? null : matchAt(LOCAL_ORDER, text, end);
  const number = orderOf(after?.groups?.['order'] ?? '');
  if (end === null || after === null || number === null) return null;
  const meeting: Meeting = {
    kind: 'hoi-nghi',
    number,
    scope: oneSpaced(text.slice(start, end)),
    office: null,
  };
  return { meeting, end: end + after[0].length };
}

/** "4" → 4, "XIII" → 13, "tư" → 4, "mười hai" → 12; null for another word and for 0. */
function orderOf(order: string): number | null {
  const value = /^\d+$/.test(order)
    ? Number(order)
    : (parseRoman(order.toUpperCase()) ?? parseOrdinalWord(order));
  return value === 0 ? null : value;
}

// Matches the names of the national congress of the Party: "", "toàn quốc", "Đảng", "Đảng toàn quốc".
const NATIONAL =
  /^(?:toàn quốc|Đảng|Đảng toàn quốc|toàn quốc Đảng|toàn quốc của Đảng|Đảng Cộng sản Việt Nam|)$/iu;

function scopeOf(printed: string): string {
  const scope = oneSpaced(printed).replace(/^của /iu, '');
  if (NATIONAL.test(scope)) return '';
  if (scope === scope.toUpperCase()) return fromCapitals(scope);
  return scope.replace(/^đảng/u, 'Đảng').replace(LEVELS, (level) => level.toLowerCase());
}

// Matches a level of place in any case: "Tỉnh", "huyện", "Thị xã".
const LEVELS = notAfter(LETTER, /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?!\p{L})/giu);

/** A heading in capitals: the levels in small letters, the names of places with capitals. */
function fromCapitals(scope: string): string {
  const lower = scope.toLowerCase().replace(/^đảng/u, 'Đảng');
  const [level] = lower.match(LEVELS) ?? [];
  if (level === undefined) return lower;
  const end = lower.indexOf(level) + level.length;
  return lower.slice(0, end) + lower.slice(end).replace(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The congress of the body named after its number: "Đại hội lần thứ XII Đảng bộ huyện"; the Party's own stays so. */
export function congressOf(meeting: Meeting, issuer: string): Meeting {
  // Matches the Party's own congress: "Đảng", "Đảng ta", "Ban Chấp hành Trung ương Đảng".
  const own = /^(?:Đảng|Đảng ta|Đảng Cộng sản Việt Nam|(?:Ban Chấp hành )?Trung ương.*)$/iu.test(
    oneSpaced(issuer),
  );
  if (meeting.kind !== 'dai-hoi' || meeting.scope !== '' || own) return meeting;
  return { ...meeting, scope: scopeOf(issuer) };
}

// Matches what joins meetings of a list: ", Trung ương 6", " và Hội nghị Trung ương 7", ", 7" before "khóa".
const AND = words(String.raw`(?: ?[,;] ?(?:và )?| và )`);
// Matches the "7" of "Trung ương 6, 7 khóa XII".
const PLENUM_NUMBER = words(String.raw`(?<order>\d{1,2})(?=(?: ?, ?\d{1,2}| và \d{1,2})* ?\(?(?:,? )?khóa )`);

/** The next meeting of a list: "Trung ương 4 khóa XI, | Trung ương 6 khóa XII", "Trung ương 6, | 7 khóa XII". */
export function readNextMeeting(
  text: string,
  at: number,
  before: Meeting,
): { meeting: Meeting; start: number; end: number } | null {
  const and = matchAt(AND, text, at);
  if (!and) return null;
  const start = at + and[0].length;
  const read = readMeeting(text, start);
  if (read) return { ...read, start };
  const number = before.kind === 'hoi-nghi' ? matchAt(PLENUM_NUMBER, text, start) : null;
  if (!number) return null;
  const meeting = { ...before, number: Number(number.groups?.['order']) };
  return { meeting, start, end: start + number[0].length };
}

const ONE_TERM = String.raw`(?:[IVX]+|\d{1,2})${END}`;
// Matches " khóa XII", " (khóa XI, XII)", ", khóa X", " (khóa XI và khóa XII)", " khóa 12".
const TERMS = words(
  String.raw`,? ?(?<open>\()?khóa (?<list>${ONE_TERM}(?:(?: ?, ?| và |, và )(?:khóa )?${ONE_TERM})*)`,
);
// Matches one number of the list, Roman or not: "XI", "12".
const TERM_NUMBER = /[IVX]+|\d+/giu;

/** The terms that follow at `at`, with their comma or brackets: " (khóa XI, XII)" → [11, 12]; else null. */
export function readTerms(text: string, at: number): TermSpan | null {
  const match = matchAt(TERMS, text, at);
  if (!match) return null;
  const list = (match.groups?.['list'] ?? '').replace(/khóa/giu, '').replace(/và/giu, '');
  const terms = Array.from(list.matchAll(TERM_NUMBER), (number) => orderOf(number[0]));
  if (terms.length === 0 || terms.some((term) => term === null)) return null;
  const end = at + match[0].length;
  const closed = match.groups?.['open'] !== undefined && text[end] === ')';
  return { terms: terms.filter((term) => term !== null), end: closed ? end + 1 : end };
}

/** One name for the ways a meeting is printed: "Hội nghị Trung ương 4 khóa XI, XII", "Đại hội Đảng bộ huyện XII". */
export function meetingName(meeting: Meeting, terms: readonly number[]): string {
  const of = terms.length > 0 ? ` khóa ${terms.map(toRoman).join(', ')}` : '';
  if (meeting.kind === 'dai-hoi') {
    const which = meeting.number === null ? `nhiệm kỳ ${meeting.office ?? ''}` : toRoman(meeting.number);
    return ['Đại hội', meeting.scope, which].filter(Boolean).join(' ');
  }
  return `Hội nghị ${meeting.scope || 'Trung ương'} ${String(meeting.number ?? '')}${of}`;
}
