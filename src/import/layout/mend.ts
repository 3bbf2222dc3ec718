import { parseNumber } from '#domain/document/numbering.ts';
import { fold } from '#domain/text/fold.ts';
import { isBodyName, isFixedName } from '../metadata/letterhead-body.ts';
import type { Given, Line } from '../run/state.ts';
import { isNational, isNumberLine, placeAndDate } from '../wording/letterhead.ts';
import { AUTHORITY, isNamePart, isPerson, isPosition } from '../wording/signature.ts';
import { words } from './chars.ts';
import { joinChars } from './joint.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal', 'lines' | 'mended'>;

/** A formula is printed over no more lines than these. */
const MOST_LINES = 3;
const LONGEST = 120;

/**
 * Puts printed formulas together that the width of a page or cell broke: where lines together are one of them (the
 * national title, place and date, the name of a body, in whose name somebody signs, a numbered heading's number) and
 * the first alone is none.
 */
export function mend(state: Share): void {
  const mended: Line[] = [];
  for (let index = 0; index < state.lines.length;) {
    const count = brokenOver(state.lines, index);
    const [first, ...others] = state.lines.slice(index, index + count);
    if (first) {
      state.mended += others.filter(({ gap }) => gap === 0).length;
      for (const line of others) first.chars = joinChars(state, first.chars, line.chars);
      const flows = others.at(-1)?.flows ?? (others.length === 0 ? first.flows : undefined);
      mended.push({ ...first, ...(flows === undefined ? {} : { flows }) });
    }
    index += count;
  }
  state.lines = mended;
}

/** Over how many lines a formula that begins here is printed; 1 for any other line. */
function brokenOver(lines: readonly Line[], index: number): number {
  const first = lines[index];
  if (!first || first.table !== null) return 1;
  const start = words(first.chars);
  if (start.length > LONGEST) return 1;
  let whole = start;
  for (let count = 2; count <= MOST_LINES; count++) {
    const next = lines[index + count - 1];
    if (!next || next.table !== null || next.headed || !isNear(next, start)) return 1;
    const rest = words(next.chars);
    const parts = { start, rest: whole === start ? rest : `${whole.slice(start.length + 1)} ${rest}` };
    whole = `${whole} ${rest}`;
    if (whole.length > LONGEST && !/^\[/.test(start)) return 1;
    if (FORMULAS.some((isBroken) => isBroken(parts, whole))) return count;
  }
  return 1;
}

/** Right below; the parts of a name may stand further apart where a stamp was. */
const isNear = (next: Line, start: string) =>
  next.gap === 0 || (next.gap <= 1 && /^\p{Lu}\p{Ll}+$/u.test(start));

/** What the first line and the others say. */
interface Parts {
  start: string;
  rest: string;
}

const FORMULAS: readonly ((parts: Parts, whole: string) => boolean)[] = [
  // "CỘNG HÒA XÃ HỘI ¦ CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN ¦ VIỆT NAM"
  ({ start, rest }, whole) => isNational(whole) && !isNational(start) && !isNational(rest),
  // "Hà Nội, ngày 16 ¦ tháng 11 năm 2025", "Thành phố Hồ ¦ Chí Minh, ngày 18 tháng 11 năm 2025", "Yên ¦ Bái, ngày 21 …"
  ({ start, rest }, whole) =>
    placeAndDate(whole) !== null &&
    placeAndDate(start) === null &&
    (placeAndDate(rest) === null ||
      /^(?:thành phố|tp\.?|tỉnh|huyện|quận|xã|phường|đặc khu)(?: \p{Lu}\p{Ll}*){0,2}$/iu.test(start) ||
      /^\p{Lu}\p{Ll}+$/u.test(start)),
  // "Số: ¦ 12/KH-UBND"
  ({ start, rest }, whole) => isNumberLine(whole) && /^số\s*:?$/iu.test(start) && !isNumberLine(rest),
  // "ỦY BAN NHÂN ¦ DÂN", "VĂN PHÒNG CHÍNH ¦ PHỦ", "TM. ỦY BAN NHÂN ¦ DÂN"
  ({ start, rest }, whole) => {
    const bare = (text: string) => text.replace(AUTHORITY_SIGN, '');
    return isFixedName(bare(whole)) && !isBodyName(bare(start)) && !isBodyName(rest) && !isPosition(rest);
  },
  // "KT. BỘ TRƯỞNG, ¦ CHỦ NHIỆM"
  ({ start, rest }) => AUTHORITY.test(start) && start.endsWith(',') && isPosition(rest),
  // "K/T CHÁNH ¦ VĂN PHÒNG"
  ({ start, rest }, whole) => {
    const bare = (text: string) => text.replace(AUTHORITY_SIGN, '');
    return AUTHORITY.test(start) && !isPosition(bare(start)) && isPosition(bare(whole)) && !isPosition(rest);
  },
  // "Trần ¦ Thị Lan Anh"
  ({ start, rest }, whole) =>
    /^\p{Lu}\p{Ll}+$/u.test(start) && isNamePart(rest) && isPerson(whole) && isSurname(start),
  // "[1] ¦ Trong đó: …": the mark of a note alone on its line
  ({ start, rest }) => /^\[\^?\d{1,3}\]$/.test(start) && /^[\p{L}“"]/u.test(rest),
  // "Phụ ¦ lục 01", "Điều ¦ 5. Trách nhiệm"
  ({ start, rest }, whole) =>
    NUMBER_WORD.test(start) &&
    parseNumber(whole) !== null &&
    !/^\p{Lu}/u.test(rest) &&
    parseNumber(start) === null,
];

// "TM. ", "K/T ": the sign before what follows
const AUTHORITY_SIGN = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ)\s?\.?\s*/u;
const NUMBER_WORD = /^(?:phụ|điều|chương|mục|phần|tiểu)$/iu;
// Family names: a line of nothing else is half a name
const SURNAMES = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan truong trinh mai dao cao lam to ta ha thai luong luu phung vuong chau tang quach kieu danh thach son nong hua nghiem ksor rmah siu y h ro lo giang vang sung hau thao ma be la quang'.split(
    ' ',
  ),
);
const isSurname = (text: string) => SURNAMES.has(fold(text));
