import { after, notAfter } from '#domain/text/guarded.ts';

/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date; `iso` is as long as its precision: "2023-09-12", "2023-09", "2023". */
export interface VietnameseDate {
  readonly iso: string;
  readonly precision: DatePrecision;
}

/** A date in a text at UTF-16 offsets [start, end); `date` is null where no year is printed ("ngày 30/4"). */
export interface DateSpan {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly date: VietnameseDate | null;
}

/** A term of office in a text: "nhiệm kỳ 2020 - 2025" at UTF-16 offsets [start, end). */
export interface Term {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>[12]\d{3})`;

// Not inside a longer number, fraction or word: "112/9/2023", "12/9/20235", "3.12/9/2023", "tháng 8/2023a" are none.
const GLUED = String.raw`[\p{L}\p{M}\d]|\d[./-]`;
const CLOSED = String.raw`(?![\p{L}\d]|[./-]\d)`;
const isOwn = (form: RegExp): RegExp => notAfter(new RegExp(`(?:${GLUED})$`, 'u'), form);

/** Dates that show themselves to be dates anywhere in a text, with what they stand after; longer forms first. */
const FORMS: readonly (readonly [form: string, placed: (form: RegExp) => RegExp])[] = [
  // Matches "ngày 15 tháng 6 năm 2016", "15 tháng 6, năm 2016", "ngày 15 tháng 6/2016".
  [String.raw`(?:ngày\s+)?${DAY}\s+tháng\s+${MONTH}(?:\s*,?\s*năm\s+|\s*/\s*)${YEAR}`, isOwn],
  // Matches "ngày 15/6 năm 2016".
  [String.raw`(?:ngày\s+)?${DAY}/${MONTH}\s+năm\s+${YEAR}`, isOwn],
  // Matches "12/9/2023", "ngày 01/6/2022", "ngày 12-9-2023", "12.9.2023".
  [String.raw`(?:ngày\s+)?${DAY}(?<separator>[/.-])${MONTH}\k<separator>${YEAR}`, isOwn],
  // Matches "tháng 8/2023", "tháng 8 năm 2023".
  [String.raw`tháng\s+${MONTH}(?:\s*/\s*|\s*,?\s*năm\s+)${YEAR}`, isOwn],
  // Matches "8/2023"; not the number of a document ("số 8/2023").
  [`${MONTH}/${YEAR}`, (form) => notAfter(new RegExp(String.raw`(?:${GLUED}|số\s*:?\s*)$`, 'iu'), form)],
  // Matches a day without year: "ngày 30/4", "dịp 2/9", "ngày 30 tháng 4".
  [String.raw`${DAY}(?:/|\s+tháng\s+)${MONTH}`, (form) => after(/(?:ngày|dịp|lễ)\s+$/iu, form)],
];

/** Forms that are dates only where a date is expected. */
const WHOLE_FORMS = [...FORMS.slice(0, 5).map(([form]) => form), String.raw`(?:năm\s+)?${YEAR}`].map(
  (form) => new RegExp(`^${form}$`, 'iu'),
);

const IN_TEXT = FORMS.map(([form, placed]) => placed(new RegExp(form + CLOSED, 'giu')));

// Matches "nhiệm kỳ 2020 - 2025", "Nhiệm kì 2020–2025", "NHIỆM KỲ 2020-2025".
const TERM = /nhiệm\s+k[ỳì]\s*:?\s*([12]\d{3})\s*[-‑–—−]\s*([12]\d{3})(?!\d)/iu;

// Matches an ISO date of any precision: "2023", "2023-09", "2023-09-12".
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a text that is nothing but a date (see the forms above; also "năm 2024", "2024"). NFC, any case. Null for
 * anything else and for days that do not exist (31/6/2023). `datesIn` finds dates inside a text.
 */
export function parseVietnameseDate(text: string): VietnameseDate | null {
  for (const form of WHOLE_FORMS) {
    const match = form.exec(text.trim());
    if (match) return dateOf(match.groups ?? {});
  }
  return null;
}

/** Every date of an NFC text in order, without overlap. Years alone are no dates here, but numbers. */
export function datesIn(text: string): DateSpan[] {
  const spans: DateSpan[] = [];
  for (const form of IN_TEXT) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      const groups = match.groups ?? {};
      const date = dateOf(groups);
      // A day without year is checked against a leap year: 29/2 exists.
      if (!date && (groups['year'] !== undefined || !dateOf({ ...groups, year: '2000' }))) continue;
      if (spans.some((span) => span.start < end && start < span.end)) continue;
      spans.push({ raw: match[0], start, end, date });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * A date as documents print it. `short`: "12/9/2023", "8/2023", "2023"; `long`: "ngày 12 tháng 9 năm 2023",
 * "tháng 8 năm 2023", "năm 2023". Days below 10 and the months 1 and 2 take a leading zero (Nghị định 30/2020).
 * Throws RangeError when `iso` is no date.
 */
export function formatVietnameseDate(iso: string, style: 'short' | 'long' = 'short'): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (!year || !dateOf({ year, month, day })) throw new RangeError(`Not an ISO date: ${iso}`);
  const parts = [
    { word: 'ngày', digits: day && padded(Number(day), 9) },
    { word: 'tháng', digits: month && padded(Number(month), 2) },
    { word: 'năm', digits: year },
  ].filter((part) => part.digits);
  return style === 'short'
    ? parts.map((part) => part.digits).join('/')
    : parts.map((part) => `${part.word} ${part.digits ?? ''}`).join(' ');
}

/** The first term of office named in an NFC text, with any dash and spacing; null when none or it runs backwards. */
export function termIn(text: string): Term | null {
  const match = TERM.exec(text);
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from < to ? { from, to, start: match.index, end: match.index + match[0].length } : null;
}

function padded(value: number, highest: number): string {
  return value <= highest ? `0${String(value)}` : String(value);
}

/** The date of matched digits; null without a year or when it does not exist. */
function dateOf(groups: Readonly<Record<string, string | undefined>>): VietnameseDate | null {
  const { year, month, day } = groups;
  if (year === undefined) return null;
  if (month === undefined) return { iso: year, precision: 'year' };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const isoMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { iso: isoMonth, precision: 'month' };
  const d = Number(day);
  if (d < 1 || d > daysIn(Number(year), m)) return null;
  return { iso: `${isoMonth}-${day.padStart(2, '0')}`, precision: 'day' };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
