import { daysAfter } from '#domain/effect/effect.ts';
import { datesIn, formatVietnameseDate } from '#domain/number/date.ts';
import { inferred, type Inferred } from '../metadata/field.ts';
import { type Clause, sentencesOf } from './clauses.ts';
import { effectDay, type KnownDays, lastDay } from './effect-day.ts';
import type { OwnName } from './own-name.ts';

/** A day with the clause that says it. */
export interface StatedDay {
  readonly day: string | Inferred<string>;
  readonly clause: string;
}

/** What a person should look at, and the words. */
export interface EffectDoubt {
  readonly note: string;
  readonly quote: string;
}

/** When a document says that it is in force. */
export interface OwnEffect {
  from: StatedDay | null;
  to: StatedDay | null;
  /** Parts in force from another day. */
  parts: { day: string; clause: string }[];
  doubts: EffectDoubt[];
}

// "Hiệu lực thi hành Nghị quyết này …", "Điều khoản thi hành Nghị quyết này …", "- Quyết định này …", "2. Thông tư này …": what a
// crawler joined with the sentence
const BEFORE_SUBJECT = String.raw`^(?:(?:\d+[.)]|[-+–•*]|\p{Ll}\))\s*)?(?:(?:Hiệu lực|Điều khoản|Tổ chức|Trách nhiệm|Thời điểm)(?:\s+(?:và\s+)?(?:hiệu lực|thi hành|trách nhiệm|thực hiện|điều khoản))*[.:]?\s+)?`;
// "có hiệu lực thi hành kể từ …", "bắt đầu có hiệu lực từ …", "có hiệu lực: Từ ngày", "có hiệu lực sau 10 ngày"
const IN_FORCE =
  /(?<neg>(?:không|chưa|hết|còn)\s+)?có\s+(?:giá\s+trị\s+(?:và\s+)?)?hiệu\s+lực(?:\s+(?:thi\s+hành|thực\s+hiện|áp\s+dụng|pháp\s+lý|và\s+áp\s+dụng|và\s+được\s+áp\s+dụng))?\s*[,:]?\s*(?<when>(?:kể\s+)?từ(?![\p{L}])|sau(?![\p{L}])|đến(?![\p{L}])|trong(?![\p{L}])|khi(?![\p{L}]))/giu;
// What stands between a document and "có hiệu lực" where it is the one in force: nothing; "được Hội đồng nhân dân … thông qua
// ngày … và"; "thay thế Quyết định số … và"; ", các phụ lục kèm theo"; "gồm 5 chương, 20 điều,"
const JOINTS = [
  /^\s*(?:sẽ|bắt đầu|chính thức)?\s*$/iu,
  /^\s*(?:đã\s+)?được\s[^;]{3,260}?\s(?:thông\s+qua|phê\s+duyệt)(?:[^.;]{0,60}?)(?:\s*,?\s*và|,)\s*$/iu,
  /^\s*thay\s+thế\s[^;]{3,400}?(?:,?\s+và|,)\s*$/iu,
  /^\s*,?\s*(?:và\s+|cùng\s+)?(?:các|những|bộ|bảng|phụ|danh|biểu|mẫu|quy|kế|chương|đề)\s[^.;]{0,160}?(?:kèm\s+theo|đính\s+kèm)[^.;]{0,60}?\s*$/iu,
  /^\s*(?:gồm|có)\s+(?:có\s+)?\d+\s+(?:phần|chương|mục|điều|khoản)[^.;]{0,60}?(?:,?\s+và|,)\s*$/iu,
  /^\s*(?:gửi|phổ biến|đăng|ban hành|áp dụng|được)\s[^.;]{0,80}?(?:,?\s+và|,)\s*$/iu,
];
// "… này có hiệu lực thi hành và áp dụng cho tờ khai …": of its force, but in no form that is known
const SAYS_FORCE = /^\s*(?:sẽ\s+)?(?:có|hết)\s+hiệu\s+lực/iu;
// "Từ ngày quyết định này có hiệu lực đến hết ngày 28 tháng 02 năm 2027"
const FROM_THEN_UNTIL =
  /có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày|năm|tháng)/iu;
// "Nghị quyết này hết hiệu lực kể từ ngày 01 tháng 3 năm 2027"
const ENDS = /^\s*(?:sẽ\s+)?hết\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+(?=(?:ngày\s+)?\d)/iu;
// "được thực hiện đến hết ngày 31 tháng 12 năm 2025", "được áp dụng từ ngày 01/01/2023 đến hết năm 2025", "thực hiện từ năm học 2022-2023 đến …"
const CARRIED_OUT =
  /^\s*(?:được\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|áp\s+dụng|thí\s+điểm|thực\s+hiện\s+thí\s+điểm)[^.;]{0,120}?\s(?<until>(?:cho\s+)?đến\s+hết\s.+)$/iu;
// "trừ trường hợp quy định tại khoản 2", "trừ các quy định sau", "ngoại trừ"
const EXCEPT = /(?:ngoại\s+)?trừ\s+(?:các\s+|những\s+|trường\s+hợp|quy\s+định|khoản|điều|điểm|nội\s+dung)/iu;
// "Điều 5, khoản 2 Điều 6 có hiệu lực từ ngày …", "Riêng quy định tại …", "Các quy định tại mục III …", "Quy định về … tại khoản 1 Điều 3 …"
const PART =
  /^(?:(?:\d+[.)]|[-+–]|\p{Ll}\))\s*)?(?:riêng|(?:các\s+|những\s+)?(?:quy\s+định|nội\s+dung|chính\s+sách|mức|chế\s+độ)\s|(?:các\s+)?(?:điều|khoản|điểm|mục|chương|phụ\s+lục)\s+\S)/iu;

/**
 * When the document says that it is in force. Of several days that do not agree none is taken; what is in force from
 * another day is told apart or doubted (Luật Ban hành văn bản quy phạm pháp luật 2025, Điều 53: a document states its
 * own day; parts may begin on others).
 *
 * @param name what this document, or the attached part, calls itself
 */
export function ownEffect(clauses: readonly Clause[], name: OwnName, days: KnownDays): OwnEffect {
  const found: OwnEffect = { from: null, to: null, parts: [], doubts: [] };
  const begun: StatedDay[] = [];
  const ended: StatedDay[] = [];
  const subject = new RegExp(`${BEFORE_SUBJECT}(?<name>${name.pointed}|${name.bare}(?![\\p{L}]))`, 'u');
  const pointed = new RegExp(name.pointed, 'u');
  const articles = new Set<Clause['article']>();
  const doubt = (note: string, quote: string) => found.doubts.push({ note, quote });
  for (const clause of clauses)
    for (const sentence of sentencesOf(clause.words)) {
      const own = subject.exec(sentence);
      if (!own) {
        if (pointed.test(sentence) && (isUnread(sentence, name) || FROM_THEN_UNTIL.test(sentence)))
          doubt('chưa đọc được câu nói về hiệu lực', sentence);
        continue;
      }
      const rest = sentence.slice(own[0].length);
      const end = ENDS.exec(rest) ?? CARRIED_OUT.exec(rest);
      if (end) {
        readEnd(rest, end, clause, sentence);
        continue;
      }
      const force = [...rest.matchAll(IN_FORCE)].find(
        (match) =>
          match.groups?.['neg'] === undefined &&
          JOINTS.some((joint) => joint.test(rest.slice(0, match.index))),
      );
      if (!force) {
        if (isUnread(rest, name) || SAYS_FORCE.test(rest))
          doubt('chưa đọc được câu nói về hiệu lực', sentence);
        continue;
      }
      const at = force.index + force[0].length - (force.groups?.['when']?.length ?? 0);
      const read = effectDay(rest.slice(at), days);
      if ('unknown' in read) {
        doubt(`${read.unknown}, để trống`, sentence);
        articles.add(clause.article);
        continue;
      }
      begun.push({ day: read.day, clause: clause.eid });
      articles.add(clause.article);
      if (read.doubt !== null) doubt(read.doubt, sentence);
      const last = lastDay(read.more);
      if (last !== null) ended.push({ day: last, clause: clause.eid });
      else if (/^[^.;]{0,40}\bđến\b/u.test(read.more))
        doubt('có thể nói ngày hết hiệu lực, để trống', sentence);
      if (EXCEPT.test(read.more)) doubt('có phần có hiệu lực khác ngày', sentence);
    }
  found.from = agreed(begun, 'ngày có hiệu lực');
  found.to = agreed(ended, 'ngày hết hiệu lực');
  for (const clause of clauses)
    if (clause.article !== null && articles.has(clause.article)) readParts(clause);
  return found;

  function readEnd(rest: string, end: RegExpExecArray, clause: Clause, sentence: string): void {
    const until = end.groups?.['until'];
    const quote = sentence.slice(0, 160);
    if (until !== undefined) {
      const day = lastDay(until);
      if (day === null) doubt('có thể nói ngày hết hiệu lực, để trống', quote);
      else {
        ended.push({
          day: inferred(day, `Bản nguồn ghi “${until.slice(0, 80).trim()}”.`),
          clause: clause.eid,
        });
        doubt('thời gian thực hiện được coi là thời gian có hiệu lực', quote);
      }
      return;
    }
    const more = rest.slice(end[0].length);
    const [date] = datesIn(more);
    if (date?.start !== 0 || date.date?.iso.length !== '2024-02-29'.length) {
      doubt('nói ngày hết hiệu lực mà không đọc được, để trống', quote);
      return;
    }
    const { iso } = date.date;
    const reason = `Bản nguồn ghi hết hiệu lực từ ${formatVietnameseDate(iso)}; ngày cuối cùng còn hiệu lực là ngày trước đó.`;
    ended.push({ day: inferred(daysAfter(iso, -1), reason), clause: clause.eid });
    if (EXCEPT.test(more)) doubt('có phần hết hiệu lực khác ngày', quote);
  }

  /** The one day that all say; where they do not agree none, with a doubt. */
  function agreed(stated: readonly StatedDay[], what: string): StatedDay | null {
    const [first] = stated;
    if (!first) return null;
    if (stated.every(({ day }) => valueOf(day) === valueOf(first.day))) return first;
    const all = [...new Set(stated.map(({ day }) => formatVietnameseDate(valueOf(day))))].join(', ');
    const holder = clauses.find(({ eid }) => eid === first.clause);
    doubt(`các điều khoản nói ${what} khác nhau (${all}), để trống`, holder?.words ?? '');
    return null;
  }

  function readParts({ words, eid }: Clause): void {
    for (const sentence of sentencesOf(words)) {
      if (!PART.test(sentence) || subject.test(sentence)) continue;
      for (const match of sentence.matchAll(IN_FORCE)) {
        const before = sentence.slice(0, match.index);
        // "kể từ ngày Nghị quyết này có hiệu lực": the whole, again.
        if (match.groups?.['neg'] !== undefined || /này\s*$/u.test(before)) continue;
        const at = match.index + match[0].length - (match.groups?.['when']?.length ?? 0);
        const read = effectDay(sentence.slice(at), days);
        const day = 'day' in read && typeof read.day === 'string' ? read.day : null;
        if (day !== null && day !== (found.from && valueOf(found.from.day)))
          found.parts.push({ day, clause: eid });
        doubt('có phần có hiệu lực khác ngày', sentence);
      }
    }
  }
}

const valueOf = (day: StatedDay['day']): string => (typeof day === 'string' ? day : day.value);

// "… có hiệu lực …" of the document itself in a sentence that was not understood; not "trước ngày Nghị quyết này có hiệu lực"
function isUnread(sentence: string, name: OwnName): boolean {
  const said = new RegExp(
    String.raw`(?:${name.pointed})[^.;]{0,60}?(?:(?:có|hết)\s+hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*(?:kể\s+)?(?:từ|sau|đến|trong)(?![\p{L}]))`,
    'u',
  ).exec(sentence);
  if (!said) return false;
  return !/(?:ngày|khi|thời điểm|trước|sau)\s*$/iu.test(sentence.slice(0, said.index));
}
