import type { VietnameseDate } from '#domain/number/date.ts';
import { isOfLegislature, readSymbol } from './cited-symbol.ts';
import type { Found, Source } from './found.ts';
import { typeAt } from './head.ts';
import { readPlace } from './inner-place.ts';
import { issuerEnd } from './issuer.ts';
import { congressOf, readMeeting, readTerms } from './meeting.ts';
import { BLANK, END, matchAt, words } from './reading.ts';
import { readTitle, type TitleSpan } from './title.ts';

// Matches " số ", " số: ", ": số ", " (số " between type and number.
export const NUMBER_SIGN = words(String.raw`:?(?: ?\(| )số ?:? ?(?=\d)`);
// Matches " của ", ", của ", " (", and on the same line a space before a capital: "57-NQ/TW | Bộ Chính trị".
const OF = words(String.raw`(?:,? (?:của|Của|CỦA|do) | \((?:của )?|[^\S\n]+(?=\p{Lu}))`, '');
// Matches ", ", " ", " (", " - " before "ngày 19/5/2018".
const DATE_LEAD = words(String.raw`(?: [-–] |,? |,| ?\()(?=ngày|tháng|\d)`);
// Matches " năm 2024", " (năm 2013".
const IN_YEAR = words(String.raw`(?:,? | ?\()năm (?<year>(?:19|20)\d{2})${END}`);
// Matches " 2024" after the name of a law; not " 2020 - 2025".
const LAW_YEAR = words(String.raw` (?<year>(?:19|20)\d{2})(?![\p{L}\d]|[-–/.]\d| ?[-–])`);
// Matches " (sửa đổi)", " (sửa đổi năm 2020)", " (hợp nhất)", " (bổ sung, phát triển năm 2011)".
const AMENDED = words(String.raw` \((?:sửa đổi|hợp nhất|bổ sung, phát triển)[^()\n]{0,40}\)`);
// Matches what joins a place and the document: " ", ", ", " của ", " tại "; a line break only before such a word.
export const PLACE_JOINT = words(
  String.raw`(?:,?${BLANK}+|, ?|,? (?=của|tại|trong|thuộc|theo))(?:(?:của|tại|trong|thuộc|theo) )?(?:(?:các|dự thảo) )?`,
);
// Matches what joins the document and a place after it: ", ", " (", " tại "; a space, but no line break.
const PLACE_LEAD = words(String.raw`(?:, ?|${BLANK}+| ?\()(?:tại )?`);
// Matches what opens brackets: " (", " (của ".
const OPEN = words(String.raw` ?\((?:của )?`);
// Matches what parts facts in brackets: ", ", "; ", ", của ".
const BETWEEN = words(String.raw` ?[,;] (?:của )?`);
// Matches a space between words.
const SPACE_ONLY = words(' ');

/** Date, issuer, terms, meeting and places in any order, then the title. */
export function readTail(source: Source, found: Found, withTitle = true): void {
  const steps = [tailDate, tailTerms, tailIssuer, tailMeeting, tailPlace, tailBrackets];
  while (steps.some((step) => step(source, found)));
  if (!withTitle) return;
  const title = readTitle(source.text, found.end);
  if (!title || !isTitleOf(title, found)) return;
  found.title = title.title;
  found.titleStart = title.start;
  // A title that cites another document is no part of the span, so that the other can be found in it.
  const inner = title.title.form !== 'unquoted' && source.cites(title.title.text);
  if (!inner) found.end = title.end;
}

/** A quoted title may follow anything; of an unquoted one, only the words after a number or an issuer are sure. */
function isTitleOf(title: TitleSpan, found: Found): boolean {
  return title.title.form !== 'unquoted' || found.symbol !== null || found.meeting !== null;
}

function tailDate(source: Source, found: Found): boolean {
  if (found.date) return false;
  const { text } = source;
  const lead = matchAt(DATE_LEAD, text, found.end);
  const start = found.end + (lead?.[0].length ?? 0);
  const span = lead && source.dates.find((date) => date.start === start && date.date !== null);
  // A day without "ngày" is one after a whole symbol: "72-KL/TW, 23/02/2024".
  const whole = span?.date?.precision === 'day' && (found.symbol?.letters.length ?? 0) > 0;
  const sure = span && (whole || /^(?:ngày|tháng)/iu.test(span.raw));
  if (span && sure) return take(found, span.end, text, lead[0].includes('('), { date: span.date });
  const year = matchAt(IN_YEAR, text, found.end);
  if (!year || (found.meeting && found.symbol === null)) return false;
  const date: VietnameseDate = { iso: year.groups?.['year'] ?? '', precision: 'year' };
  return take(found, found.end + year[0].length, text, year[0].includes('('), { date });
}

function take(found: Found, end: number, text: string, bracket: boolean, fields: Partial<Found>): boolean {
  // An opening bracket that is not closed at once belongs to something else.
  if (bracket && text[end] !== ')') return false;
  Object.assign(found, fields, { end: end + (bracket ? 1 : 0) });
  return true;
}

function tailTerms({ text }: Source, found: Found): boolean {
  if (found.terms.length > 0) return false;
  const span = readTerms(text, found.end);
  return span !== null && take(found, span.end, text, false, { terms: span.terms });
}

function tailIssuer({ text }: Source, found: Found): boolean {
  if (found.issuer) return false;
  const issuer = readIssuer(text, found.end);
  if (!issuer) return false;
  const meeting = found.meeting && congressOf(found.meeting, text.slice(issuer.start, issuer.end));
  return take(found, issuer.end, text, issuer.bracket, {
    meeting,
    issuer: { start: issuer.start, end: issuer.end },
  });
}

/** The issuing body after "của", in brackets, or after the number with a capital. */
export function readIssuer(
  text: string,
  at: number,
): { start: number; end: number; bracket: boolean } | null {
  const lead = matchAt(OF, text, at);
  if (!lead) return null;
  const start = at + lead[0].length;
  const end = issuerEnd(text, start);
  return end === null ? null : { start, end, bracket: lead[0].includes('(') };
}

/** "Nghị quyết số 26-NQ/TW Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII". */
function tailMeeting({ text }: Source, found: Found): boolean {
  if (found.meeting || !found.symbol || found.lawName) return false;
  const space = matchAt(SPACE_ONLY, text, found.end);
  const read = space && readMeeting(text, found.end + space[0].length);
  if (!read) return false;
  found.meeting = read.meeting;
  found.end = read.end;
  return true;
}

/** "Nghị quyết 26-NQ/TW, mục III, khoản 2", "05-CTr/HU (khoản 2 Mục III)"; not a place that another citation follows. */
function tailPlace(source: Source, found: Found): boolean {
  const { text } = source;
  const lead = found.places.length > 0 ? null : matchAt(PLACE_LEAD, text, found.end);
  const place = lead && readPlace(text, found.end + lead[0].length);
  if (!place) return false;
  const joint = matchAt(PLACE_JOINT, text, place.end);
  if (joint && typeAt(text, place.end + joint[0].length)) return false;
  return take(found, place.end, text, lead[0].includes('('), { places: place.places });
}

/** Several facts in one pair of brackets: "(Ban Thường vụ Tỉnh ủy, 15/6/2016)"; all of them are known or none counts. */
function tailBrackets(source: Source, found: Found): boolean {
  const { text } = source;
  const open = matchAt(OPEN, text, found.end);
  if (!open) return false;
  const facts: Partial<Found> = {};
  for (let at = found.end + open[0].length; ;) {
    const date = source.dates.find((span) => span.start === at && span.date !== null);
    const terms = readTerms(text, at - 1);
    const issuer = issuerEnd(text, at);
    const end = date?.end ?? terms?.end ?? issuer;
    if (end === null || end === undefined) return false;
    if (date && !found.date) facts.date = date.date;
    else if (!date && terms && found.terms.length === 0) facts.terms = terms.terms;
    else if (!date && !terms && !found.issuer) facts.issuer = { start: at, end };
    else return false;
    if (text[end] === ')') {
      Object.assign(found, facts, { end: end + 1 });
      return true;
    }
    const comma = matchAt(BETWEEN, text, end);
    if (!comma) return false;
    at = end + comma[0].length;
  }
}

/** "Luật Đất đai (sửa đổi) số 31/2024/QH15", "Luật Đất đai 2024". */
export function readLawTail(source: Source, found: Found): void {
  const { text } = source;
  const amended = matchAt(AMENDED, text, found.end);
  if (amended) found.end += amended[0].length;
  const sign = matchAt(NUMBER_SIGN, text, found.end);
  const read = sign && readSymbol(text, found.end + sign[0].length);
  if (read && isOfLegislature(read.symbol)) {
    found.symbol = read.symbol;
    found.end = read.end;
  }
  found.linkEnd = found.end;
  const year = found.symbol ? null : matchAt(LAW_YEAR, text, found.end);
  if (year) {
    found.date = { iso: year.groups?.['year'] ?? '', precision: 'year' };
    found.end += year[0].length;
  }
  readTail(source, found, false);
}
