import { does, isMark, type Lexeme } from './lex.ts';

/** Years that a text names, with what they are for. Indexes are those of the lexemes, [from, until). */
export interface Due {
  from: number;
  until: number;
  /** The year; the last of a span. */
  year: number;
  /** The first year of a span. */
  since: number | null;
  /** `due` by when; `in` a year without a word for by when; `span` two years; `past` one to compare with or start from. */
  kind: 'due' | 'in' | 'span' | 'past' | 'outlook';
}

/** Which whole numbers stand alone as years. */
export const isYear = (value: number) => Number.isInteger(value) && value >= 1945 && value <= 2100;

/** The year of a figure that can be one: "2030"; not "2.030". */
export function yearOf(lexeme: Lexeme | undefined): number | null {
  const token = lexeme?.number;
  if (token?.kind === 'date') {
    const year = Number(token.date?.iso.slice(0, 4) ?? Number.NaN);
    return isYear(year) ? year : null;
  }
  return token?.kind === 'number' && /^\d{4}$/.test(token.raw) && isYear(token.value) ? token.value : null;
}

// Words that may stand before a year: "đến hết cuối năm 2030", "trong năm 2030", "năm học 2030"
const LEADS: ReadonlySet<string> = new Set([
  'đến',
  'tới',
  'vào',
  'trong',
  'hết',
  'cuối',
  'đầu',
  'năm',
  'trước',
  'năm học',
  'quí',
  'tháng',
  'từ',
  'sau',
  'so',
  'với',
  'ngày',
  'giai đoạn',
  'nhiệm kì',
  'thời kì',
  'thực hiện',
  'kế hoạch',
  'ước',
  'giữa',
  'riêng',
  'tính',
  'tính đến',
  'dự kiến đến',
  'ước đến',
  'chỉ tiêu đến',
  'mục tiêu đến',
  'tầm nhìn',
  'tầm nhìn đến',
  'định hướng',
  'khóa',
  'cùng kì',
  'ước thực hiện',
  'giá so sánh',
  'giá so sánh năm',
  'giá cố định',
  'giá cố định năm',
  'giá hiện hành',
  'giá hiện hành năm',
  'cuối năm',
  'đầu năm',
]);
const PAST: ReadonlySet<string> = new Set([
  'so',
  'sau',
  'từ',
  'cùng kì',
  'giá so sánh',
  'giá so sánh năm',
  'giá cố định',
  'giá cố định năm',
  'giá hiện hành',
  'giá hiện hành năm',
  'tính đến',
  'ước',
  'ước thực hiện',
  'thực hiện',
]);
const BY: ReadonlySet<string> = new Set([
  'đến',
  'tới',
  'vào',
  'hết',
  'cuối',
  'trước',
  'dự kiến đến',
  'ước đến',
  'chỉ tiêu đến',
  'mục tiêu đến',
  'cuối năm',
]);
const SPAN: ReadonlySet<string> = new Set(['giai đoạn', 'nhiệm kì', 'thời kì', 'khóa', 'năm học']);
const OUTLOOK: ReadonlySet<string> = new Set(['tầm nhìn', 'tầm nhìn đến', 'định hướng']);

/** The years that lexemes name, in order. */
export function duesIn(lexemes: readonly Lexeme[]): Due[] {
  const dues: Due[] = [];
  for (let at = 0; at < lexemes.length; at++) {
    const year = yearOf(lexemes[at]);
    if (year === null) continue;
    let from = at;
    while (from > 0 && isLead(lexemes[from - 1]) && !isMark(lexemes[from - 2], '/')) from--;
    const leads = lexemes.slice(from, at).map(({ key }) => key);
    const isDate = lexemes[at]?.number?.kind === 'date';
    const second = secondYear(lexemes, at);
    const isSpan = second !== null && (leads.length > 0 || second.isDash);
    if (leads.length === 0 && !isDate && !isSpan && !isBare(lexemes, at)) continue;
    const last = leads.includes('so') || leads.includes('cùng kì') ? 'past' : kindOf(leads);
    dues.push({
      from,
      until: isSpan ? second.until : at + 1,
      year: isSpan ? second.year : year,
      since: isSpan ? year : null,
      kind: isSpan && last !== 'outlook' && !leads.includes('so') ? 'span' : last,
    });
    if (isSpan) at = second.until - 1;
  }
  return dues;
}

const isLead = (lexeme: Lexeme | undefined) => lexeme?.kind === 'word' && LEADS.has(lexeme.key);

/** "(2030)", "2030:": a year alone between marks. */
function isBare(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, after] = [lexemes[at - 1], lexemes[at + 1]];
  return (before === undefined || isMark(before, '(-–,')) && (after === undefined || isMark(after, '):;.,'));
}

/** "2026 - 2030", "năm 2026 đến năm 2030", "2021-2025". */
function secondYear(
  lexemes: readonly Lexeme[],
  at: number,
): { year: number; until: number; isDash: boolean } | null {
  const first = yearOf(lexemes[at]) ?? 0;
  const isDash = isMark(lexemes[at + 1], '-–—');
  const isWord = lexemes[at + 1]?.key === 'đến' && does(lexemes[at - 1], 'time');
  if (!isDash && !isWord) return null;
  const place = lexemes[at + 2]?.key === 'năm' ? at + 3 : at + 2;
  const year = yearOf(lexemes[place]);
  if (year === null || year <= first) return null;
  // "từ năm 2026 đến năm 2030": the first is named with its lead
  return { year, until: place + 1, isDash };
}

function kindOf(leads: readonly string[]): Due['kind'] {
  if (leads.some((lead) => OUTLOOK.has(lead))) return 'outlook';
  if (leads.some((lead) => SPAN.has(lead))) return 'in';
  const last = leads.findLast((lead) => PAST.has(lead) || BY.has(lead));
  if (last === undefined) return 'in';
  return PAST.has(last) ? 'past' : 'due';
}

/** The years as a record holds them. */
export function deadlineOf({ year, since }: Pick<Due, 'year' | 'since'>) {
  return since === null ? { year } : { from: since, to: year };
}
