import { parseNumber } from '#domain/document/numbering.ts';
import { fold } from '#domain/text/fold.ts';
import { words } from '../layout/chars.ts';
import { isBodyName, namedBody } from '../metadata/letterhead-body.ts';
import type { Block } from '../run/state.ts';
import { bulletOf } from '../wording/bullet.ts';
import {
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
  subjectOf,
  typeNamed,
} from '../wording/letterhead.ts';
import { OPENING } from '../wording/opening.ts';
import { ADDRESSED } from '../wording/recipients.ts';
import { hasInnerEnd, isFinished, startsLow } from '../wording/sentence.ts';

/** Longer blocks are running text. */
export const LONGEST_HEAD = 320;
/** But what a document is about may be long, right below the name of its type. */
const LONGEST_ABSTRACT = 800;
/** A letterhead begins no further down than this many blocks, and what leads to it is no longer. */
const LEAD_REACH = 10;
const LONGEST_LEAD = 2000;
/** Between the lines of one letterhead stand no more others than these. */
const LETTERHEAD_REACH = 12;
/** Whom a document is addressed to ends its head, no further down than this. */
const ADDRESS_REACH = 24;

// "Thời gian bắt đầu: 08 giờ", "Địa điểm: …", "Thành phần tham dự:", "Hôm nay, ngày …": what minutes begin with
const MINUTES =
  /^(?:(?:thoi gian|dia diem|thanh phan|chu tri|chu toa|thu ky)[^:]{0,40}:|hom nay|vao (?:hoi|luc) )/;
// "Về việc …", "Hướng dẫn thi hành …", "Phê duyệt …": how what a document is about begins
const ABSTRACT =
  /^(?:ve |v\/v|quy dinh|qui dinh|huong dan|ban hanh|phe duyet|sua doi|bai bo|ket qua|tinh hinh|cong tac|trien khai|cua )/;
// "Căn cứ …", "Theo đề nghị …", "Xét …": how what is decided begins
const GROUNDS = /^(?:- )?(?:can cu|theo de nghi|xet|theo|thuc hien|tiep theo) .*[;:,.]$/;

/** Where the head of a document stands in its blocks: what is above `start` only leads to it. */
export interface HeadSpan {
  start: number;
  length: number;
}

/**
 * The letterhead and title at the top: until running text or the first number.
 *
 * @param pageTitle the title a web page prints above the text
 */
export function headSpan(blocks: readonly Block[], pageTitle: string | null): HeadSpan {
  const start = letterheadStart(blocks);
  const length = headLength(blocks.slice(start), pageTitle);
  return start > 0 && length === 0 ? { start: 0, length: headLength(blocks, pageTitle) } : { start, length };
}

const textAt = (blocks: readonly Block[], index: number) => {
  const block = blocks[index];
  return block && !block.rows ? words(block.chars).trim() : '';
};

// "Số hiệu: 155/KH-UBND", "Ngày ban hành: 26/05/2017", "Loại văn bản: Kế hoạch": the facts a page tells of a document
const FACT =
  /^(?:so hieu|so ky hieu|loai van ban|co quan ban hanh|noi ban hanh|nguoi ky|ngay (?:ban hanh|(?:co |het )?hieu luc|cong bao|dang|cap nhat)|linh vuc|tinh trang|trich yeu|trich dan)(?: |\s*:)/;

/** Lines that stand in letterheads only. */
const isSure = (text: string) => isNational(text) || isNumberLine(text) || placeAndDate(text) !== null;

/** Where the letterhead begins: at the top, or below sentences that lead to it ("… Toàn văn như sau:"). */
function letterheadStart(blocks: readonly Block[]): number {
  const texts = blocks.slice(0, LEAD_REACH + LETTERHEAD_REACH).map((_, index) => textAt(blocks, index));
  const isSign = (text: string) =>
    !FACT.test(fold(text)) && (isSure(text) || isTypeName(text) || (isCapitals(text) && isBodyName(text)));
  const first = texts.findIndex(isSign);
  if (first <= 0 || first > LEAD_REACH) return 0;
  const isLetterhead = texts.slice(first, first + LETTERHEAD_REACH).filter(isSure).length >= 2;
  const above = texts.slice(0, first);
  const isNumbered = blocks.slice(0, first).some(({ numbered, rows }) => numbered || rows);
  const runs = above.findLastIndex(
    (text) => isFinished(text) || hasInnerEnd(text) || text.length > LONGEST_HEAD || FACT.test(fold(text)),
  );
  if (!isLetterhead || isNumbered || runs < 0 || above.join('').length > LONGEST_LEAD) return 0;
  return runs + 1;
}

function headLength(blocks: readonly Block[], pageTitle: string | null): number {
  const addressed = blocks.slice(0, ADDRESS_REACH).findIndex((_, index) => isAddress(blocks, index));
  let length = 0;
  let hasSign = false;
  let hasType = false;
  let isTitled = false;
  for (const block of blocks) {
    const text = words(block.chars);
    if (block.rows && !ADDRESSED.test(text)) break;
    // The title of what comes before the first number is no part of the letterhead.
    if (block.rows || OPENING.test(fold(text).trim()) || isAddress(blocks, length)) break;
    const isOwnType = isTypeName(text);
    const isSign =
      isOwnType ||
      isSure(text) ||
      subjectOf(text) !== null ||
      text === pageTitle ||
      (length === 0 && typeNamed(text) !== null);
    const isInside = hasSign && addressed > length && !block.numbered;
    const isAbout: boolean = isTitled && isAbstract(text, textAt(blocks, length + 1));
    if (!isInside && !isAbout && runsOn(blocks, length, hasSign)) break;
    if (hasType && !isSign && isBelowCapitals(text, textAt(blocks, length - 1))) break;
    if (text.length > (isAbout ? LONGEST_ABSTRACT : LONGEST_HEAD)) break;
    if ((parseNumber(text) !== null && !isNumberLine(text) && !isInside) || bulletOf(text)) break;
    if (MINUTES.test(fold(text).trim())) break;
    hasSign ||= isSign;
    hasType ||= isOwnType;
    isTitled = isOwnType || (isAbout && !isFinished(text));
    length += 1;
  }
  return hasSign ? length : isMarkedTitle(blocks[0]) ? 1 : 0;
}

/** Shorter lines may stand below the name of a document: "Khóa XVIII, kỳ họp thứ 13". */
const SHORTEST_TEXT = 60;

/** What a document is about is printed in one way: below capitals, a long line in small letters is the text. */
const isBelowCapitals = (text: string, above: string) =>
  isCapitals(above) &&
  !isTypeName(above) &&
  !isCapitals(text) &&
  !startsLow(text) &&
  text.length >= SHORTEST_TEXT &&
  !/^\(.*\)$/.test(text);

/** Printed in columns, place and date may stand below whom a letter addresses: then that is no end of the head. */
function isAddress(blocks: readonly Block[], index: number): boolean {
  const text = words(blocks[index]?.chars ?? { text: '', at: [], style: [] });
  return (
    ADDRESSED.test(text) && !blocks.slice(index + 1, index + 5).some(({ chars }) => isSure(words(chars)))
  );
}

/** One clause right below the name of the type, with or without a full stop; what goes on in small letters belongs to it. */
function isAbstract(text: string, next: string): boolean {
  const folded = fold(text).trim();
  if (hasInnerEnd(text) || /[;:]$/.test(text) || GROUNDS.test(folded))
    return /[;,]$/.test(text) && startsLow(next);
  return !isFinished(text) || ABSTRACT.test(folded);
}

/** True for running text. */
function runsOn(blocks: readonly Block[], index: number, hasSign: boolean): boolean {
  const text = textAt(blocks, index);
  if (/^\(.*\)$/.test(text) || isNumberLine(text)) return false;
  // "kết quả thực hiện Nghị quyết …; ¦ phương hướng, nhiệm vụ năm 2031": the abstract goes on
  const next = textAt(blocks, index + 1) || text;
  const goesOn = hasSign && /[;,]$/.test(text) && startsLow(next) && !hasInnerEnd(text);
  // "CỤC ĐỔI MỚI SÁNG TẠO, ¦ CHUYỂN ĐỔI SỐ": the name of a body over two lines
  const isName = text.endsWith(',') && isCapitals(text) && (isCapitals(next) || namedBody(text) !== null);
  return !goesOn && !isName && (isFinished(text) || hasInnerEnd(text) || text.endsWith(','));
}

/** What the file marks as a heading above everything else is the title, whatever it is called. */
function isMarkedTitle(block: Block | undefined): boolean {
  const text = block?.headed === true ? words(block.chars).trim() : '';
  return (
    text !== '' &&
    text.length <= LONGEST_HEAD &&
    !isFinished(text) &&
    parseNumber(text) === null &&
    !OPENING.test(fold(text))
  );
}
