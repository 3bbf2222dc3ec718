import type { Citation } from '#domain/citation/parse/citation.ts';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import { plainText } from '#domain/document/inline.ts';
import type { Relation } from '#domain/document/vocabulary.ts';
import { datesIn } from '#domain/number/date.ts';
import { documentStart, documentWords, isNamed, isWhole, listFrom } from './cited-documents.ts';
import type { Clause } from './clauses.ts';
import type { EffectDoubt } from './own-effect.ts';
import type { OwnName } from './own-name.ts';

/** Another document that this one changes or ends, in the words of the clause. */
export interface ChangedDocument {
  readonly type: Relation;
  readonly document: string;
  readonly clause: string;
  /** The day, where it is not that of this document. */
  readonly date?: string;
}

// "thay thế", "bãi bỏ", "hủy bỏ" of a whole document, as far as to its name
const WHOLE_OBJECT =
  /^\s*(?:(?:cho|toàn bộ|toàn văn|các|những|hiệu lực(?: của)?|văn bản|nội dung)\s+)*(?:(?:Nghị quyết|Quyết định|Chỉ thị|Thông tư|Quy định|Kế hoạch|văn bản)(?:\s+sau(?:\s+đây)?)?\s*:\s*)?(?:[-–:]\s*)?$/iu;
// What may be replaced in a part by words: "cụm từ “…”", "khoản 2 Điều 5"; a list or a form may be all that a document holds
const REPLACED_PART =
  /^\s*(?:một\s+số\s+|các\s+)?(?:từ|cụm từ|điều|khoản|điểm|tiết|mục|chương|phần|đoạn)(?![\p{L}])/iu;
// "…, trừ các chế độ quy định tại khoản 3 Điều này"
const EXCEPT = /(?:ngoại\s+)?trừ\s+(?:các\s+|những\s+|trường\s+hợp|quy\s+định|khoản|điều|điểm|nội\s+dung)/iu;
// What is done to a part: "cụm từ “…” tại điểm a khoản 1 Điều 3 Nghị quyết số", "khoản 2 Điều 5 …", "một phần", "quy định tại"
const PART_OBJECT =
  /^\s*(?:một\s+(?:phần|số)|(?:các\s+|một số\s+)?(?:từ|cụm từ|nội dung|quy định|điều|khoản|điểm|tiết|mục|chương|phần|phụ lục|biểu|mẫu|danh mục|đoạn|số thứ tự|tên))(?![\p{L}])/iu;
// "Quy chế … ban hành kèm theo Quyết định số": what is replaced is named by the document it came with
const ISSUED_WITH =
  /^\s*(?:(?:các|toàn bộ)\s+)*(?:Quy\s+chế|Quy\s+định|Điều\s+lệ|Nội\s+quy|Đề\s+án|Kế\s+hoạch|Danh\s+mục|Bảng|Phụ\s+lục|Hướng\s+dẫn|Chương\s+trình)[^.;“]{0,240}?(?:ban\s+hành\s+)?(?:kèm\s+)?theo\s+$/iu;
// "Bãi bỏ toàn bộ …", "2. Thay thế …", "- Sửa đổi, bổ sung …", "Nay bãi bỏ …", "Hủy bỏ …": an article or clause that does it
const DOES =
  /^(?:(?:\d+[.)]|[-+–]|\p{Ll}\))\s*)?(?:Nay\s+|nay\s+)?(?<verb>[Bb]ãi\s+bỏ|[Hh][ủu][ỷy]?\s+bỏ|[Tt]hay\s+thế|[Ss]ửa\s+đổi|[Bb]ổ\s+sung)(?:\s*[,và]+\s*(?:bổ\s+sung|thay\s+thế|bãi\s+bỏ|sửa\s+đổi))*(?![\p{L}])/u;
// "hết hiệu lực kể từ ngày …", "chấm dứt hiệu lực", "không còn hiệu lực", "bị bãi bỏ"
const ENDED = /(?<![Cc]hưa\s)(?:hết|chấm\s+dứt|không\s+còn)\s+hiệu\s+lực|bị\s+bãi\s+bỏ/u;
// "Các văn bản sau hết hiệu lực:", "Nghị quyết này bãi bỏ các Nghị quyết:", "Bãi bỏ các quyết định sau đây:"
const LIST_FOLLOWS = /(?<verb>[Bb]ãi\s+bỏ|[Tt]hay\s+thế|hết\s+hiệu\s+lực|[Hh][ủu]y\s+bỏ)[^:]{0,240}:\s*$/u;
// "Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật của …", "Bãi bỏ các Nghị quyết của …": the title of an article that lists them
const LISTED =
  /^(?<verb>[Bb]ãi\s+bỏ|[Hh][ủu][ỷy]?\s+bỏ|[Tt]hay\s+thế)\s+(?:toàn\s+bộ\s+)?(?:các|một\s+số|những|\d+)\s+(?:văn\s+bản|nghị\s+quyết|quyết\s+định|chỉ\s+thị|thông\s+tư|quy\s+định\s+của|kế\s+hoạch)/u;
// "Các quy định tại Thông tư số …": may be all that it says
const ALL_OF = /^(?:Các|Những)?\s*quy\s+định\s+(?:tại|của|trong)\s+$/iu;
// Titles of articles in which other documents are changed
const CHANGING_TITLE =
  /hiệu\s+lực|thi\s+hành|sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|hủy\s+bỏ|thay\s+thế|chuyển\s+tiếp/iu;
// "Giao Ủy ban nhân dân …", "… có trách nhiệm …": a task, not what this document does
const TASK = /^(?:Giao|Đề nghị|Yêu cầu|Chỉ đạo|Nghiên cứu|Rà soát|Tham mưu)(?![\p{L}])|có trách nhiệm/iu;

/** What a document ends and changes of others, each with its clause; what is not sure is doubted and left out. */
export function changedDocuments(
  clauses: readonly Clause[],
  name: OwnName,
): { changed: ChangedDocument[]; doubts: EffectDoubt[] } {
  const changed: ChangedDocument[] = [];
  const doubts: EffectDoubt[] = [];
  const doubt = (note: string, quote: string) => doubts.push({ note, quote: quote.slice(0, 200) });
  const own = new RegExp(
    String.raw`${name.pointed}(?<gap>(?:(?![.]\s+\p{Lu})[^;]){0,300}?)\s(?<verb>thay\s+thế|bãi\s+bỏ|hủy\s+bỏ)(?![\p{L}])`,
    'gu',
  );
  const handled = new Set<Clause['unit']>();
  for (const clause of clauses) {
    const { words } = clause;
    const all = citationsIn(words);
    const list = LIST_FOLLOWS.exec(words) ?? (all.some(isNamed) ? null : LISTED.exec(words));
    for (const match of words.matchAll(own)) {
      if (/(?:được|bị|sửa\s+đổi,?(?:\s+bổ\s+sung)?\s*(?:,|hoặc|và))\s*$/iu.test(match.groups?.['gap'] ?? ''))
        continue;
      readObject(clause, all, match.groups?.['verb'] ?? '', match.index + match[0].length, list !== null);
    }
    for (const start of sentenceStarts(words)) {
      const does = DOES.exec(words.slice(start));
      if (does && isInArticle(clause) && !TASK.test(articleWords(clause)))
        readObject(clause, all, does.groups?.['verb'] ?? '', start + does[0].length, list !== null);
    }
    readEnded(clause, all);
    if (
      list &&
      (DOES.test(words) || new RegExp(name.pointed, 'u').test(words) || /hết\s+hiệu\s+lực/u.test(list[0]))
    )
      readList(clause, list.groups?.['verb'] ?? '');
  }
  return { changed: unique(changed), doubts };

  function add(type: Relation, clause: string, text: string, citation: Citation, date?: string): void {
    if (!isWhole(citation)) {
      doubt('số, ký hiệu của văn bản kia in chưa đủ, bỏ qua', text.slice(documentStart(citation)));
      return;
    }
    changed.push({
      type,
      document: documentWords(text, citation),
      clause,
      ...(date === undefined ? {} : { date }),
    });
  }

  /** What stands after "thay thế", "bãi bỏ", "sửa đổi": one document, several, or a part of one. */
  function readObject(
    clause: Clause,
    all: readonly Citation[],
    verb: string,
    at: number,
    isList: boolean,
  ): void {
    const { words, eid } = clause;
    const isEnd = !/^(?:sửa|bổ)/iu.test(verb);
    const first = all.find((citation) => citation.start >= at && isNamed(citation));
    if (!first) {
      // "thay thế các quy định trước đây": names no document; "bãi bỏ Điều 8": of the document that is amended
      if (
        isEnd &&
        !isList &&
        /^\s*(?:các\s+)?(?:Nghị|Quyết|Chỉ thị|Thông tư|Kế hoạch|Quy|Hướng dẫn|Luật)/u.test(words.slice(at))
      )
        doubt('không đọc được văn bản bị thay thế hay bãi bỏ', words.slice(Math.max(0, at - 40)));
      return;
    }
    const between = words.slice(at, documentStart(first));
    if (/[.]\s+\p{Lu}/u.test(between)) return;
    const isPart = first.places.length > 0 || PART_OBJECT.test(between);
    if (!isEnd || isPart) {
      if (CHANGED_BEFORE.test(between) || between.length > LONGEST_PART) {
        doubt('chưa rõ văn bản được sửa đổi', words);
        return;
      }
      if (/^thay/iu.test(verb) && first.places.length === 0 && !REPLACED_PART.test(between)) {
        doubt('chưa rõ phần nào của văn bản bị thay thế', words.slice(Math.max(0, at - 40)));
        return;
      }
      const type = isEnd && !/^thay/iu.test(verb) ? 'bai-bo-mot-phan' : 'sua-doi';
      const list = listFrom(words, all, first);
      for (const citation of list.citations) add(type, eid, words, citation);
      if (list.mayHoldMore) doubt('có thể còn văn bản khác được sửa đổi', words.slice(Math.max(0, at - 40)));
      return;
    }
    const isEntire = WHOLE_OBJECT.test(between);
    if (!isEntire && !ISSUED_WITH.test(between)) {
      doubt('chưa rõ bị thay thế hay bãi bỏ cả văn bản hay một phần', words.slice(Math.max(0, at - 40)));
      return;
    }
    const { citations, mayHoldMore } = listFrom(words, all, first);
    for (const citation of citations) add(/^thay/iu.test(verb) ? 'thay-the' : 'bai-bo', eid, words, citation);
    if (!isEntire)
      doubt('văn bản bị thay thế nhận ra theo quyết định ban hành kèm', words.slice(Math.max(0, at - 40)));
    if (mayHoldMore)
      doubt('có thể còn văn bản khác cũng bị thay thế hay bãi bỏ', words.slice(Math.max(0, at - 40)));
  }

  /** "Nghị quyết số … hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực." */
  function readEnded(clause: Clause, all: readonly Citation[]): void {
    const { words, eid } = clause;
    let from = 0;
    for (const sentence of words.split(/(?<=[\p{Ll}\d)”]{2}\.)\s+(?=\p{Lu})/u)) {
      const start = words.indexOf(sentence, from);
      from = start + sentence.length;
      const ended = ENDED.exec(sentence);
      if (!ended) continue;
      const subject = sentence.slice(0, ended.index);
      const within = all.filter(
        (citation) => citation.start >= start && citation.start < start + ended.index && isNamed(citation),
      );
      const [first] = within;
      if (!first || new RegExp(`^${name.pointed}`, 'u').test(sentence)) continue;
      const tail = sentence.slice(ended.index + ended[0].length);
      const when = new RegExp(
        String.raw`^(?:\s+thi\s+hành)?[\s,]*(?:(?:kể\s+)?từ\s+(?:ngày|thời\s+điểm|khi)\s+${name.pointed}\s+có\s+hiệu\s+lực|(?:kể\s+)?từ\s+(?=(?:ngày\s+)?\d)|[.;]?\s*$)`,
        'u',
      ).exec(tail);
      const lead = words.slice(start, documentStart(first));
      const isStart = /^(?:(?:\d+[.)]|[-+–]|\p{Ll}\))\s*)?(?:(?:Các|Kể từ ngày[^,]{0,80},)\s+)?$/u.test(lead);
      if (!when || /(?:trước|cho đến khi|sau khi|nếu|trường hợp)/iu.test(lead)) {
        if (isStart) doubt('chưa rõ văn bản nào hết hiệu lực từ khi nào', sentence);
        continue;
      }
      const [date] = datesIn(tail.slice(when[0].length));
      const day =
        date?.start === 0 && date.date?.iso.length === '2024-02-29'.length ? date.date.iso : undefined;
      const { citations, mayHoldMore } = listFrom(words, within, first);
      const isEntire = isStart && first.places.length === 0;
      if (!isEntire && ALL_OF.test(lead)) doubt('chưa rõ cả văn bản hay một phần hết hiệu lực', sentence);
      else if (!isEntire && !PART_OBJECT.test(subject.replace(/^(?:\d+[.)]|[-+–])\s*/u, '')))
        doubt('chưa rõ cả văn bản hay một phần hết hiệu lực', sentence);
      else
        for (const citation of citations)
          add(isEntire ? 'bai-bo' : 'bai-bo-mot-phan', eid, words, citation, day);
      if (mayHoldMore) doubt('có thể còn văn bản khác cũng hết hiệu lực', sentence);
      if (EXCEPT.test(tail)) doubt('có phần của văn bản kia còn hiệu lực', sentence);
    }
  }

  /** "Bãi bỏ các văn bản sau: ¦ 1. Quyết định số …": the items below, each of which begins with a document. */
  function readList({ unit }: Clause, verb: string): void {
    const below = clauses.filter((clause) => unit.children.includes(clause.unit) || isBelow(unit, clause));
    for (const clause of below) {
      if (handled.has(clause.unit)) continue;
      const all = citationsIn(clause.words);
      const [first] = all;
      const lead = first ? clause.words.slice(0, documentStart(first)) : '';
      if (!first || !isNamed(first) || !/^(?:(?:\d+[.)]|[-+–]|\p{Ll}\))\s*)?$/u.test(lead)) continue;
      handled.add(clause.unit);
      const type = first.places.length > 0 ? 'bai-bo-mot-phan' : /^thay/iu.test(verb) ? 'thay-the' : 'bai-bo';
      for (const citation of listFrom(clause.words, all, first).citations)
        add(type, clause.eid, clause.words, citation);
    }
  }

  function isBelow(unit: Clause['unit'], clause: Clause): boolean {
    return unit.children.some((child) => child.children.includes(clause.unit));
  }
}

const CHANGED_BEFORE = /được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)/iu;
/** Between "Sửa đổi, bổ sung" and the document stand the parts that are amended, not a whole clause. */
const LONGEST_PART = 320;

/** In an article that may change others, or whose own words do; outside of articles only tasks are worded so. */
function isInArticle({ article, unit }: Clause): boolean {
  if (article === null) return false;
  if (article === unit || article.children[0] === unit) return true;
  const title = plainText(article.title ?? []);
  return title === '' || CHANGING_TITLE.test(title);
}

/** The words an article opens with. */
function articleWords({ article }: Clause): string {
  if (article === null) return '';
  const [first] = article.children;
  return (
    [article.title, article.text, first?.kind === 'p' ? first.text : null]
      .map((words) => plainText(words ?? []))
      .find((words) => words !== '') ?? ''
  );
}

/** Where the sentences of a clause begin. */
function sentenceStarts(words: string): number[] {
  return [
    0,
    ...[...words.matchAll(/(?<=[\p{Ll}\d)”]{2}\.)\s+(?=\p{Lu})/gu)].map(
      (match) => match.index + match[0].length,
    ),
  ];
}

/** Each document once for each thing that is done to it: where it was first said. */
function unique(changed: readonly ChangedDocument[]): ChangedDocument[] {
  const seen = new Set<string>();
  return changed.filter(({ type, document }) => {
    const symbol = citationsIn(document)[0]?.symbol?.normalized ?? document;
    const key = `${type} ${symbol}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
