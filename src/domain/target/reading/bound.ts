import type { Measure } from '../target.ts';
import type { Due } from '../words/due.ts';
import { does, isMark, type Lexeme } from '../words/lex.ts';
import { BOUNDS } from '../words/lexicon.ts';
import type { Quantity } from '../words/quantity.ts';

/** How a quantity compares, and how its words say so. */
export interface Comparison {
  comparator: Measure['comparator'];
  /** True for "khoảng". */
  isApproximate: boolean;
  direction: 'tang' | 'giam' | null;
  /** Where the words that lead to the figure begin: "đạt từ ¦ 95%" → at "đạt". */
  lead: number;
}

/** How many lexemes of a short noun may stand before "trở lên". */
const LONGEST_COUNTED = 3;

/**
 * How a quantity compares with its value: by the words right before it, between which deadlines and verbs may stand
 * ("ít nhất vào năm 2025 đạt 40%"), and "trở lên", "trở xuống" after it.
 *
 * @param start where its phrase begins
 */
export function comparisonOf(
  lexemes: readonly Lexeme[],
  quantity: Quantity,
  dues: readonly Due[],
  start: number,
  end: number,
): Comparison {
  let at = quantity.base ? quantity.at - 1 : quantity.from - 1;
  const floor = quantity.base ? quantity.from : start;
  let bound: string | null = null;
  let isApproximate = false;
  let isFrom = false;
  let isRanked = false;
  let lead = at + 1;
  if (quantity.base)
    for (
      lead = quantity.from;
      lead > start && does(lexemes[lead - 1], 'up', 'down', 'approx', 'link', 'reach', 'yearly', 'stop');
    )
      lead--;
  const baseLead = lead;
  let isReached = quantity.base !== undefined;
  let move: 'tang' | 'giam' | null = null;
  for (; at >= floor; at--) {
    const lexeme = lexemes[at];
    const due = dues.find(({ from, until }) => at >= from && at < until);
    if (due && due.from >= floor) {
      at = due.from;
      lead = at;
      continue;
    }
    if (!lexeme || lexeme.kind === 'number') break;
    if (lexeme.key in BOUNDS) bound ??= BOUNDS[lexeme.key] ?? null;
    else if (does(lexeme, 'approx')) isApproximate = true;
    else if (lexeme.key.startsWith('ước ')) {
      isApproximate = true;
      if (lexeme.key === 'ước đạt') isReached = true;
    } else if (lexeme.key === 'từ') isFrom = true;
    else if (lexeme.key === 'đạt từ') {
      isFrom = true;
      isReached = true;
    } else if (does(lexeme, 'up', 'down')) {
      if (!isReached) move ??= does(lexeme, 'up') ? 'tang' : 'giam';
      if (at === start) break;
    } else if (does(lexeme, 'reach')) isReached = true;
    else if (RANKS.test(lexeme.key) || (lexeme.key === 'nhóm' && isLeading(lexemes, quantity.at + 1, end)))
      isRanked = true;
    else if (!does(lexeme, 'link', 'maintain', 'yearly') && !isMark(lexeme, ',:=')) break;
    else if (isMark(lexeme, ',') && at === quantity.from - 1 && bound === null) break;
    lead = at;
  }
  if (quantity.base) lead = baseLead;
  const text = lexemes.slice(start, quantity.from);
  if (isRanked && quantity.range === undefined)
    return { comparator: 'xep-hang', isApproximate, direction: null, lead };
  const after = afterwards(lexemes, quantity, end);
  const direction = isReached ? null : (move ?? earlierMove(lexemes, quantity, start));
  if (quantity.range) return { comparator: 'khoang', isApproximate, direction, lead };
  const comparator =
    after ?? (bound as Measure['comparator'] | null) ?? (isFrom && !quantity.base ? '>=' : null);
  if (comparator) return { comparator, isApproximate, direction, lead };
  if (isAssigned(lexemes, quantity, end)) return { comparator: 'duoc-giao', isApproximate, direction, lead };
  const isKept = text.some(
    (lexeme, index) => does(lexeme, 'maintain') && text.slice(index + 1).every((other) => isKeptWord(other)),
  );
  return { comparator: isKept ? 'giu-vung' : '=', isApproximate, direction, lead };
}

const RANKS = /^(?:xếp|thứ|top|tốp|hạng|đứng|vị trí)$/u;

/** "trong nhóm 10 tỉnh dẫn đầu". */
const isLeading = (lexemes: readonly Lexeme[], from: number, end: number) =>
  /(?:^|\s)(?:dẫn đầu|đứng đầu|đầu|cao nhất|khá|tốt)(?:\s|$)/u.test(
    lexemes
      .slice(from, end)
      .map(({ key }) => key)
      .join(' '),
  );

/** "giữ vững danh hiệu 05 ấp", "giữ ổn định ở mức 42,5%", "duy trì và nâng chất lượng 12 xã". */
const KEPT =
  /^(?:danh hiệu|ổn|định|ổn định|kết|quả|kết quả|thành|số|lượng|số lượng|tỷ lệ|ở|mức|ở mức|ít nhất|và|nâng|cao|chất|giữ vững|có|đạt|từ|danh|hiệu|trên|khoảng)$/u;
const isKeptWord = ({ key }: Lexeme) => KEPT.test(key) || key === 'tỉ lệ';

/** "trở lên" right after the quantity, or after the short noun it counts: "10 đảng viên mới trở lên". */
function afterwards(lexemes: readonly Lexeme[], { until }: Quantity, end: number): '>=' | '<=' | null {
  for (let at = until; at < Math.min(end, until + LONGEST_COUNTED + 1); at++) {
    const lexeme = lexemes[at];
    if (lexeme?.key === 'trở lên' || (lexeme?.key === 'trở' && lexemes[at + 1]?.key === 'lên')) return '>=';
    if (lexeme?.key === 'trở xuống') return '<=';
    if (lexeme?.kind !== 'word' || does(lexeme, 'verb', 'act', 'stop', 'link', 'time')) return null;
  }
  return null;
}

/** "100% chỉ tiêu trên giao", "100% so với dự toán được giao": the rest names what was assigned. */
function isAssigned(lexemes: readonly Lexeme[], { until }: Quantity, end: number): boolean {
  const words = lexemes
    .slice(until, Math.min(end, until + 9))
    .map(({ key }) => key)
    .join(' ');
  return /^(?:so với |so )?(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán|yêu cầu)(?!.*kế hoạch vốn)(?:\s\S+){0,5}?\s(?:(?:tỉnh|trên|huyện|thành phố|trung ương|cấp trên|chính phủ|cấp|bộ|xã) giao|được giao)(?:\s|$)/u.test(
    words,
  );
}

/** A verb of going up or down that opens the phrase, or stands right before the figure's lead: "tỷ lệ hộ nghèo giảm bình quân mỗi năm 1%". */
function earlierMove(lexemes: readonly Lexeme[], quantity: Quantity, start: number): 'tang' | 'giam' | null {
  const between = lexemes.slice(start, quantity.from);
  const last = between.findLastIndex((lexeme) => does(lexeme, 'up', 'down'));
  const word = between[last];
  if (!word) return null;
  const rest = between.slice(last + 1);
  if (rest.some((lexeme) => does(lexeme, 'reach') || isMark(lexeme, ';'))) return null;
  return does(word, 'up') ? 'tang' : 'giam';
}
