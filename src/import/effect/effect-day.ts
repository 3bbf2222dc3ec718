import { daysAfter } from '#domain/effect/effect.ts';
import { datesIn, formatVietnameseDate } from '#domain/number/date.ts';
import { inferred, type Inferred } from '../metadata/field.ts';

/** What is known of the days of a document. */
export interface KnownDays {
  /** Day of the document as printed, whole; null where it is not. */
  readonly printed: string | null;
  /** Day of adoption that the text states; null where it does not. */
  readonly adopted: string | null;
}

/** A day that words name; or why they name none. `more` is what follows them. */
export type ReadDay =
  { day: string | Inferred<string>; more: string; doubt: string | null } | { unknown: string };

const DAY = '2024-02-29'.length;

// "kể từ ngày 01 tháng 7 năm 2025", "từ 01/12/2025", "từ 0 giờ 00 ngày 01/7/2025"
const FROM = /^(?:kể\s+)?từ\s+(?:(?:\d+\s*giờ(?:\s*\d+\s*phút)?|0+h0*),?\s+)?(?=(?:ngày\s+)?\d)/iu;
// "kể từ ngày ký", "từ ngày ký ban hành", "kể từ ký", "từ ngày ban hành", "từ ngày được ký"; not "từ ngày ký kết hợp đồng"
const SIGNED =
  /^(?:kể\s+)?từ\s+(?:ngày\s+)?(?:được\s+)?(?:ký\s*,?\s*(?:và\s+)?ban\s+hành|ký|ban\s+hành)(?![\p{L}])(?!\s+(?:kết|hợp|chứng|văn\s+bản|nghị|luật|quyết\s+định\s+số))/iu;
// "từ ngày được thông qua", "kể từ ngày Hội đồng nhân dân tỉnh thông qua", "từ ngày Quốc hội thông qua"
const ADOPTED =
  /^(?:kể\s+)?từ\s+(?:ngày\s+)?(?:được\s+)?(?:(?:hội\s+đồng\s+nhân\s+dân|quốc\s+hội|ủy\s+ban\s+thường\s+vụ\s+quốc\s+hội|hđnd|đại\s+hội)[^.,;]{0,40}?\s+)?thông\s+qua(?![\p{L}])/iu;
// "sau 10 ngày kể từ ngày", "sau 15 (mười lăm) ngày, kể từ ngày", "sau 45 ngày tính từ ngày"
const AFTER = /^sau\s+(?<count>\d{1,3})\s*(?:\([^)]*\)\s*)?ngày\s*,?\s*(?:kể|tính)?\s*(?=từ\s)/iu;
// "và đăng Công báo", "và được công bố": force begins when that happens
const AND_PUBLISHED = /^\s*(?:,|và)\s*(?:được\s+)?(?:đăng|công\s+bố|niêm\s+yết|phê\s+duyệt)/iu;

/**
 * The day that the words after "có hiệu lực" name: a printed one, that of the document or of its adoption, or one
 * counted from these.
 *
 * Days are counted from the next one (Bộ luật Dân sự 2015, Điều 147, khoản 2): "sau 10 ngày kể từ ngày ký" of a document
 * of 1 July begins on 11 July, which is how offices and gazettes read it; always with a doubt.
 */
export function effectDay(words: string, days: KnownDays): ReadDay {
  const after = AFTER.exec(words);
  if (after) return counted(words.slice(after[0].length), Number(after.groups?.['count']), days);
  const from = FROM.exec(words);
  if (from) return printedDay(words.slice(from[0].length));
  for (const [form, of] of [
    [SIGNED, signedDay],
    [ADOPTED, adoptedDay],
  ] as const) {
    const match = form.exec(words);
    if (!match) continue;
    const more = words.slice(match[0].length);
    if (AND_PUBLISHED.test(more))
      return { unknown: 'tính từ ngày đăng hoặc công bố, văn bản không in ngày đó' };
    return of(match[0].trim(), days, more);
  }
  return { unknown: 'không đọc được ngày' };
}

function printedDay(words: string): ReadDay {
  const [first] = datesIn(words);
  if (first?.start !== 0 || first.date === null) return { unknown: 'ngày không đọc được hoặc để trống' };
  if (first.date.iso.length !== DAY) return { unknown: 'chỉ in tháng hoặc năm' };
  return { day: first.date.iso, more: words.slice(first.end), doubt: null };
}

function signedDay(words: string, { printed }: KnownDays, more: string): ReadDay {
  if (printed === null) return { unknown: `ghi “${words}” mà không rõ ngày ký` };
  return { day: inferred(printed, reasonOf(words, 'ngày văn bản', printed)), more, doubt: null };
}

function adoptedDay(words: string, { printed, adopted }: KnownDays, more: string): ReadDay {
  if (adopted !== null)
    return { day: inferred(adopted, reasonOf(words, 'ngày thông qua', adopted)), more, doubt: null };
  if (printed === null) return { unknown: `ghi “${words}” mà không rõ ngày thông qua` };
  return {
    day: inferred(printed, reasonOf(words, 'ngày văn bản', printed)),
    more,
    doubt: 'không in ngày thông qua, lấy ngày văn bản',
  };
}

function counted(words: string, count: number, days: KnownDays): ReadDay {
  const read = SIGNED.test(words) || ADOPTED.test(words) ? effectDay(words, days) : null;
  if (read === null || 'unknown' in read)
    return { unknown: read?.unknown ?? `tính ${count} ngày từ một ngày văn bản không in` };
  const from = typeof read.day === 'string' ? read.day : read.day.value;
  const day = daysAfter(from, count);
  return {
    day: inferred(
      day,
      `Bản nguồn ghi sau ${count} ngày ${words.slice(0, words.length - read.more.length).trim()}; ngày đó là ${formatVietnameseDate(from)}.`,
    ),
    more: read.more,
    doubt: `tính ra ${formatVietnameseDate(day)} từ ${formatVietnameseDate(from)} và ${count} ngày`,
  };
}

const reasonOf = (words: string, name: string, day: string): string =>
  `Bản nguồn ghi “${words}”; ${name} là ${formatVietnameseDate(day)}.`;

// "đến hết ngày 31 tháng 12 năm 2025", "đến ngày 31/12/2025", "cho đến hết ngày …"
const UNTIL = /^[\s,]*(?:và\s+)?(?:cho\s+)?đến\s+(?:hết\s+)?(?=(?:ngày\s+)?\d)/iu;
// "đến hết năm 2030", "đến hết ngày cuối năm 2030"
const UNTIL_YEAR = /^[\s,]*(?:và\s+)?(?:cho\s+)?đến\s+hết\s+(?:năm|ngày cuối năm)\s+(?<year>\d{4})(?!\d)/iu;

/**
 * The last day in force that the words after a beginning name; null where they name none. A term ends with the last
 * moment of its last day (Bộ luật Dân sự 2015, Điều 148, khoản 5).
 */
export function lastDay(words: string): string | null {
  const year = UNTIL_YEAR.exec(words)?.groups?.['year'];
  if (year !== undefined) return `${year}-12-31`;
  const until = UNTIL.exec(words);
  if (!until) return null;
  const read = printedDay(words.slice(until[0].length));
  return 'day' in read && typeof read.day === 'string' ? read.day : null;
}
