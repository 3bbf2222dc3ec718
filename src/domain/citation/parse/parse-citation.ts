import { datesIn } from '#domain/number/date.ts';
import { notAfter, WORD } from '#domain/text/guarded.ts';
import type { Citation } from './citation.ts';
import { citationOf } from './citation-of.ts';
import type { Found, Source, TypeSpan } from './found.ts';
import { headsIn } from './head.ts';
import { type PlaceSpan, readPlace } from './inner-place.ts';
import { readLaw, readMeetings, readTitled } from './named.ts';
import { readBare, readNumbered } from './numbered.ts';
import { matchAt, readingOf } from './reading.ts';
import { PLACE_JOINT } from './tail.ts';
import { withDiacritics } from './typed-text.ts';

/*
 * Grammar. Small and large letters, one line break and runs of spaces make no difference but where told; [x] may be
 * left out; a | b is a choice.
 *
 *   citation  = [place] head tail                  điểm d khoản 2 mục III Công văn số 7323/UBND-TH ngày 17/7/2026
 *   head      = type [words] "số" number           Nghị quyết số 26-NQ/TW · Chương trình hành động số 12-CTr/TU
 *             | type number                        Quy định 208-QĐ/TW · Chỉ thị 28-CT/TW · NQ 26 (small series)
 *             | type issuer "số" number            Chỉ thị của Ban Bí thư số 40-CT/TW
 *             | type meeting                       Nghị quyết Trung ương 4 · Nghị quyết Đại hội XIII
 *             | type "và" type meeting             nghị quyết và kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương
 *             | law                                Luật Dân chủ ở cơ sở · Điều lệ Đảng · Hiến pháp năm 2013
 *             | Type quoted title                  Đề án “An giang điện tử”
 *             | symbol                             16 -NQ/TU
 *   list      = citation {"," | "và" ["số"] number tail}     các Nghị quyết số 04-NQ/HU và 05-NQ/HU; số 217, 218-QĐ/TW
 *   tail      = {date | issuer | terms | meeting | place} [title]   in any order, commas between
 *   date      = [","] "ngày" d/m/y | "năm" y       Party: "số 57-NQ/TW, ngày 22/12/2024"; State: without the comma
 *   terms     = [","] ["("] "khóa" numbers [")"]   (khóa XI, XII) · khóa 12
 *   title     = ["về" ["việc"]] “…” | "về" …       the second has no certain end: `title` only, not the span
 *
 * No citation: a type by itself or with words that identify nothing ("vượt so Nghị quyết", "Đề án của tỉnh",
 * "Nghị quyết năm 2023", "đạt 78% nghị quyết", "Chương trình hành động của Huyện ủy năm 2022").
 */

// Matches the first word of a place: "khoản" of "khoản 2 mục III".
const PLACE_WORDS = notAfter(
  WORD,
  /(?:phụ|phần|chương|tiểu|mục|điều|khoản|điểm|tiết|ý|gạch|đoạn|chỉ\s+tiêu)(?=\s)/giu,
);

/**
 * Every citation of a text in order, without overlap, at UTF-16 offsets of the text (any normal form; best NFC). See
 * the grammar above. Never throws.
 */
export function citationsIn(text: string): Citation[] {
  return read(text, false, citesDocument);
}

/**
 * The citation a person typed or pasted: everything {@link citationsIn} reads, small letters ("28-ct/tw"), short
 * forms ("nq 26", "49") and words without diacritics ("nghi quyet 26"). Null where the text holds none.
 */
export function parseCitation(typed: string): Citation | null {
  return read(withDiacritics(typed), true, citesDocument)[0] ?? null;
}

/** Whether a title names another document; titles inside it are taken as they stand. */
function citesDocument(title: string): boolean {
  return read(title, false, () => false).some(({ symbol, meeting }) => symbol !== null || meeting !== null);
}

function read(original: string, typed: boolean, cites: Source['cites']): Citation[] {
  if (original === '') return [];
  const reading = readingOf(original);
  const heads = headsIn({ text: reading.text, typed });
  // Most texts cite nothing.
  if (heads.length === 0) return [];
  const source = sourceOf(reading.text, typed, cites);
  const found: Found[] = [];
  let from = 0;
  const add = (list: Found[]): void => {
    for (const citation of list) {
      if (citation.start < from) continue;
      found.push(citation);
      from = citation.end;
    }
  };
  for (const head of heads) if (head.start >= from) add(readHead(source, head));
  attachPlaces(source, found);
  cutTitles(found);
  return found.map((citation) => citationOf(citation, original, reading));
}

/** Few places where a citation may begin are followed by what may be a date: dates are looked for when one is asked for. */
function sourceOf(text: string, typed: boolean, cites: Source['cites']): Source {
  let dates: Source['dates'] | null = null;
  return {
    text,
    get dates() {
      return (dates ??= datesIn(text));
    },
    typed,
    cites,
  };
}

function readHead(source: Source, head: TypeSpan): Found[] {
  if (head.printed === '') return readBare(source, head);
  return (
    readNumbered(source, head) ??
    readLaw(source, head) ??
    readMeetings(source, head) ??
    readTitled(source, head) ??
    []
  );
}

/** Puts the place before a citation into it: "điểm d khoản 2 mục III | Công văn số …". */
function attachPlaces({ text }: Source, found: Found[]): void {
  if (found.length === 0) return;
  let spans: PlaceSpan[] | null = null;
  found.forEach((citation, i) => {
    spans ??= placesIn(text);
    const from = found[i - 1]?.end ?? 0;
    const span = spans.find((place) => {
      const joint = place.start >= from ? matchAt(PLACE_JOINT, text, place.end) : null;
      return joint !== null && place.end + joint[0].length === citation.start;
    });
    if (!span) return;
    citation.start = span.start;
    citation.places = span.places;
  });
}

function placesIn(text: string): PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  for (const match of text.matchAll(PLACE_WORDS)) {
    if (match.index < (spans.at(-1)?.end ?? 0)) continue;
    const span = readPlace(text, match.index);
    if (span) spans.push(span);
  }
  return spans;
}

/** An unquoted title ends where the next citation begins. */
function cutTitles(found: Found[]): void {
  found.forEach((citation, i) => {
    const { title } = citation;
    const next = found[i + 1];
    if (title?.form !== 'unquoted' || !next || next.start >= citation.titleStart + title.text.length) return;
    const text = title.text.slice(0, Math.max(0, next.start - citation.titleStart)).trim();
    citation.title = text === '' ? null : { ...title, text };
  });
}
