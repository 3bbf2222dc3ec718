import type { SpotKind } from '#domain/scan/spot-kind.ts';
import type { ScannedWord } from '../scanned-page.ts';
import {
  coreOf,
  endsPhrase,
  faultOf,
  isCapitalised,
  isCapitals,
  isFigure,
  isNamedLetter,
  isSymbol,
  isUnitSign,
} from './word-form.ts';

/** A stretch of words of one line that must be looked at. */
export interface WordSpot {
  kind: SpotKind;
  /** Numbers of its words on the page, the last included. */
  from: number;
  to: number;
  note: string;
}

/** The program is not sure of a word below this. */
const UNSURE = 80;

/** Names of bodies begin with these; with one word after it such a name is a body's, which its neighbours judge. */
const BODIES = new Set(
  'Bộ Sở Ban Cục Vụ Viện Phòng Chi Tổng Ủy Uỷ Hội Đảng Chính Nhà Quốc Mặt Đoàn Liên Văn Trung Tòa Toà Thường Chủ Phó Luật Các Ngành Chánh Giao Bí Trưởng Giám Kính'.split(
    ' ',
  ),
);
/** In capitals the name of a place stands after these. */
const PLACES = new Set('XÃ PHƯỜNG HUYỆN QUẬN TỈNH THỊ THÀNH PHỐ ĐẶC'.split(' '));

/**
 * The stretches of a line that must be looked at by themselves: what is a figure, a symbol or a name, what has the form
 * of no word, what its readings do not agree on, what the program is not sure of.
 *
 * @param words of one line, in order
 * @param base number of the first of them on the page
 * @param isWritten whether texts written by people hold a word
 */
export function spotsOfLine(
  words: readonly ScannedWord[],
  base: number,
  isWritten: (word: string) => boolean,
): WordSpot[] {
  const texts = words.map(({ text }) => text);
  const spots: WordSpot[] = [];
  const taken = new Set<number>();
  const take = (kind: WordSpot['kind'], from: number, to: number, note: string) => {
    for (let index = from; index <= to; index++) taken.add(index);
    spots.push({
      kind,
      from: base + from,
      to: base + to,
      note: withReadings(note, words.slice(from, to + 1)),
    });
  };
  for (let index = 0; index < texts.length; index++) {
    const day = dayAt(texts, index);
    if (day !== null) {
      take('ngay', index, index + day.length - 1, day.isReal ? 'ngày tháng' : 'ngày tháng không có thật');
      index += day.length - 1;
    } else if (isSymbol(texts[index] ?? '') || isNumberLabel(texts, index - 1))
      take('ky-hieu', index, index, 'số, ký hiệu');
    else if (isFigure(texts[index] ?? '')) {
      let last = index;
      while (isFigure(texts[last + 1] ?? '') || (isDash(texts[last + 1]) && isFigure(texts[last + 2] ?? '')))
        last += 1;
      if (isUnitSign(texts[last + 1] ?? '')) last += 1;
      const text = texts.slice(index, last + 1).join(' ');
      take('so', index, last, figureNote(text));
      index = last;
    } else {
      const length = nameAt(texts, index);
      if (length > 0) take('ten', index, index + length - 1, 'tên riêng');
      index += Math.max(0, length - 1);
    }
  }
  words.forEach((word, index) => {
    if (taken.has(index)) return;
    const fault = isNamedLetter(word.text, texts[index - 1] ?? '') ? null : faultOf(word.text, isWritten);
    const others = word.readings.filter((reading) => reading !== word.text);
    // Figures written by hand are read as anything: "620" as "Ú MỊ".
    if (others.some(holdsFigure)) take('so', index, index, 'có thể là con số');
    else if (others.length > 0) take('doc-khac', index, index, '');
    else if (fault === 'am-tiet') take('am-tiet', index, index, 'không phải chữ tiếng Việt');
    else if (fault === 'dang-chu') take('dang-chu', index, index, 'không chữ nào viết như vậy');
    else if (word.confidence < UNSURE) take('mo', index, index, `máy chắc ${word.confidence} %`);
  });
  return spots.sort((a, b) => a.from - b.from);
}

const holdsFigure = (reading: string) => /\d/.test(reading);

/** True for the label of a document's number, which is a symbol whatever was read of it: "Số:", "Số :". */
const isNumberLabel = (texts: readonly string[], at: number) =>
  /^số:$/i.test(texts[at] ?? '') || (texts[at] === ':' && /^số$/i.test(texts[at - 1] ?? ''));

const isDash = (text: string | undefined) => text !== undefined && /^[-–—/x+=]$/u.test(text);

/** What is said of some words, with the other readings of them. */
function withReadings(note: string, words: readonly ScannedWord[]): string {
  const others = words.flatMap(({ text, readings }) =>
    readings.filter((reading) => reading !== text && reading !== ''),
  );
  const isMissed = words.some(({ readings }) => readings.includes(''));
  return [
    note,
    ...(others.length > 0
      ? [`đọc lại ra ${[...new Set(others)].map((reading) => `“${reading}”`).join(', ')}`]
      : []),
    ...(others.length === 0 && isMissed ? ['đọc lại không thấy'] : []),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** A date from "ngày" or "tháng" on: how many words it has, and whether there is such a day. */
function dayAt(texts: readonly string[], from: number): { length: number; isReal: boolean } | null {
  const word = (offset: number) => (texts[from + offset] ?? '').toLowerCase();
  // A figure may be read as anything: "tháng ó năm 2015", "ngày 22 tháng Ï" are dates all the same.
  const value = (offset: number) => (isFigure(word(offset)) ? Number(coreOf(word(offset))) : Number.NaN);
  const start = word(0) === 'ngày' && word(2) === 'tháng' ? 2 : 0;
  if (word(start) !== 'tháng' || word(start + 1) === '') return null;
  const [month, hasYear] = [value(start + 1), word(start + 2) === 'năm' && word(start + 3) !== ''];
  const isMisread = hasYear && isFigure(word(start + 3)) && coreOf(word(start + 1)).length <= LONGEST_MONTH;
  if (start === 0 && Number.isNaN(month) && !isMisread) return null;
  const [day, year] = [start === 2 ? value(1) : 1, hasYear ? value(start + 3) : 2000];
  // The last day of a month is the day before the first of the next; nothing is a day where a figure is none.
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && year > 0 && day <= new Date(year, month, 0).getDate();
  return { length: start + (hasYear ? 4 : 2), isReal };
}

/** Figures of a month. */
const LONGEST_MONTH = 2;

// "120%", "100,5 %"
const SHARE = /^(\d+(?:,\d+)?)\s*%/;
// "0,05 %o", "0,05 90", "2 o/oo": what a sign for a thousandth is often read as
const THOUSANDTH = /%\s*[o0]|o\/o/i;

function figureNote(text: string): string {
  const share = Number(SHARE.exec(coreOf(text) || text)?.[1]?.replace(',', '.') ?? 0);
  if (THOUSANDTH.test(text)) return 'con số; có thể là dấu phần nghìn (‰)';
  if (share > 100) return 'con số; tỷ lệ trên 100 %';
  if (/\p{Ll}/u.test(text) && /\d/.test(text)) return 'con số lẫn chữ';
  return 'con số';
}

/** True for "XÃ" before the name of one; not in "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". */
const isPlaceHead = (texts: readonly string[], at: number) =>
  PLACES.has(coreOf(texts[at] ?? '')) && !/^HỘI$/.test(coreOf(texts[at + 1] ?? ''));

/** How many words a name has that begins here; 0 where none does. */
function nameAt(texts: readonly string[], from: number): number {
  const isInside = (index: number) => isCapitalised(texts[index] ?? '') && !isFigure(texts[index] ?? '');
  if (isPlaceHead(texts, from - 1) && isCapitals(texts[from] ?? '')) {
    let length = 1;
    while (!endsPhrase(texts[from + length - 1] ?? '') && isCapitals(texts[from + length] ?? '')) length += 1;
    return PLACES.has(coreOf(texts[from] ?? '')) ? 0 : length;
  }
  if (!isInside(from)) return 0;
  let length = 1;
  while (!endsPhrase(texts[from + length - 1] ?? '') && isInside(from + length)) length += 1;
  if (length < 2) return 0;
  return length === 2 && BODIES.has(coreOf(texts[from] ?? '')) ? 0 : length;
}
