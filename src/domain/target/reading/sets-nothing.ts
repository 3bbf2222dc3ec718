import type { Comparison } from './bound.ts';
import { type Case, isAttained, isShareUnit, keys, verdict } from './case.ts';
import type { Verdict } from './kinds.ts';
import { does, isMark, type Lexeme } from '../words/lex.ts';
import type { Phrase } from './phrase.ts';
import { yearOf } from '../words/due.ts';

/** "Chỉ tiêu Nghị quyết đại hội giao 7%", "kế hoạch tỉnh giao là 300 tỷ": what another text had set. */
export function promiseOf(lexemes: readonly Lexeme[], phrase: Phrase, from: number): Verdict | null {
  const words = lexemes
    .slice(phrase.from, from)
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key)
    .join(' ');
  return PROMISE.test(words) ? verdict('plan', 'mức văn bản khác đã đề ra', 0.8) : null;
}
const PROMISE =
  /^(?:[(]?)(?:\d+ )?(?:(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán)(?: của)? (?:nghị quyết|đại hội|tỉnh|trung ương|trên|cấp trên|huyện|thành phố)|nghị quyết)(?: \S+){0,5}? (?:giao|đề ra|là|đề ra là|giao là)(?: \S+)?$/u;

/** A bound that says which things are meant: "tàu cá từ 15 m trở lên", "nhóm từ 30 hộ trở lên", "mỗi hộ phải có từ 0,5 ha". */
export function thresholdOf({
  lexemes,
  phrase,
  comparison,
  section,
  isListed,
  isRule,
  afterAim,
  cues,
}: Case): Verdict | null {
  const { quantity } = phrase;
  if (quantity.whole !== undefined && /^số(?: |$)/iu.test(quantity.unit?.printed ?? ''))
    return verdict('other', 'phân số của một số đếm', 0.5);
  const hasFrom =
    /(?:^|\s)(?:từ|đạt từ)(?:\s|$)/u.test(keys(lexemes, comparison.lead, quantity.from)) ||
    isMark(lexemes[quantity.from - 1], '≥>');
  const earlier = lexemes
    .slice(phrase.partFrom, quantity.from)
    .some(
      (lexeme) =>
        (lexeme.number?.kind === 'number' && yearOf(lexeme) === null) || lexeme.number?.kind === 'fraction',
    );
  const before = lexemes[comparison.lead - 1];
  const said = keys(lexemes, Math.max(phrase.partFrom, comparison.lead - 4), comparison.lead);
  // "nhóm từ 30 hộ trở lên chưa có điện": a class of things
  if (
    hasFrom &&
    comparison.comparator === '>=' &&
    /(?:^|\s)(?:nhóm|loại|hạng|nhóm có|các cụm|cụm|hộ có|cơ sở có|diện|quy mô)(?: có)?$/u.test(said)
  )
    return verdict('norm', 'ngưỡng của một nhóm', 0.85);
  // "không còn xã dưới 15 tiêu chí", "không để xảy ra tai nạn làm chết từ 02 người trở lên": what there is to be none of
  const isDenied = lexemes
    .slice(phrase.from, quantity.from)
    .some(({ key }) => /^không (?:còn|có|để|để xảy)$/u.test(key));
  if (isDenied && !isShareUnit(quantity.unit?.printed ?? '') && comparison.comparator !== '=')
    return verdict('norm', 'ngưỡng của điều không còn', 0.85);
  // "đạt tối thiểu 95% với 12 loại vắc xin": what the share is reached with
  if (
    lexemes[quantity.from - 1]?.key === 'với' &&
    isMark(lexemes[quantity.from - 2], '%') &&
    !isShareUnit(quantity.unit?.printed ?? '')
  )
    return verdict('norm', 'điều kiện của tỷ lệ', 0.8);
  // "95% tàu cá từ 15 m trở lên", "20 hợp tác xã có quy mô từ 10 ha trở lên"
  if (
    hasFrom &&
    comparison.comparator === '>=' &&
    earlier &&
    before?.kind === 'word' &&
    !isAttained(lexemes, comparison.lead, quantity.from) &&
    !does(before, 'reach', 'aim', 'yearly')
  )
    if (isInsidePhrase(phrase, lexemes, quantity.from)) return verdict('norm', 'ngưỡng của đối tượng', 0.8);
  // "hình thành 02 vùng, mỗi vùng từ 20 ha trở lên", "mỗi hộ tham gia phải có từ 0,5 ha trở lên"
  const opens = lexemes.slice(phrase.from, quantity.from).find((lexeme) => lexeme.kind === 'word');
  if (
    does(opens, 'each') &&
    comparison.comparator === '>=' &&
    (afterAim ||
      earlier ||
      /^(?:.*\s)?phải có$/u.test(said) ||
      keys(lexemes, phrase.from, quantity.from).includes('phải có')) &&
    !isListed &&
    !cues.some(({ isStrong, at }) => isStrong && at >= phrase.from && at < quantity.from)
  )
    return verdict('norm', 'điều kiện của mỗi đối tượng', 0.75);
  // "17 tỉnh có ¦ 100% số xã đạt chuẩn": a share that each of those counted has
  if (
    lexemes[phrase.from - 1]?.key === 'có' &&
    phrase.from === quantity.from &&
    isShareUnit(quantity.unit?.printed ?? '') &&
    earlier &&
    !isMark(lexemes[phrase.from - 2], ',;')
  )
    return verdict('norm', 'điều kiện của mỗi đối tượng', 0.75);
  // "50% số xã có ít nhất ¦ 01 câu lạc bộ": what each of those counted has
  if (isEachHas(lexemes, phrase, comparison)) return verdict('norm', 'điều kiện của mỗi đối tượng', 0.75);
  const words = lexemes.slice(phrase.partFrom, phrase.partUntil);
  const condition = words.find((lexeme) => does(lexeme, 'condition'));
  if (
    condition &&
    (section !== 'targets' || CONDITIONS.test(condition.key)) &&
    !isListed &&
    (isRule || CONDITIONS.test(condition.key))
  )
    return verdict('norm', `“${condition.key}”`, 0.75);
  return null;
}

const CONDITIONS =
  /^(?:nếu|trường hợp|đối với trường hợp|trừ trường hợp|có thể|mức phạt|phạt tiền|định mức|kể từ ngày)$/u;

/** The figure stands inside what another is of, with no comma between. */
function isInsidePhrase(phrase: Phrase, lexemes: readonly Lexeme[], from: number): boolean {
  const earlier = lexemes.findLastIndex((lexeme, at) => at < from && lexeme.kind === 'number');
  return (
    !lexemes
      .slice(earlier + 1, from)
      .some((lexeme) => isMark(lexeme, ',;:.') || lexeme.key === 'và' || does(lexeme, 'reach')) &&
    earlier >= phrase.partFrom
  );
}

function isEachHas(lexemes: readonly Lexeme[], phrase: Phrase, comparison: Comparison): boolean {
  const earlier = lexemes.findLastIndex((lexeme, at) => at < comparison.lead && lexeme.kind === 'number');
  if (earlier < phrase.partFrom || !isMark(lexemes[earlier + 1], '%')) return false;
  const between = lexemes.slice(earlier + 2, phrase.quantity.from);
  if (
    between.some((lexeme) => isMark(lexeme, ';:.') || does(lexeme, 'part')) ||
    isShareUnit(phrase.quantity.unit?.printed ?? '')
  )
    return false;
  return /(?:^|\s)(?:có|được có) (?:ít nhất|tối thiểu|từ|ít nhất có)$/u.test(
    between.map(({ key }) => key).join(' '),
  );
}

// What money comes from or goes to: "kinh phí thực hiện", "vốn ngân sách trung ương", "tổng mức đầu tư", "chi thường xuyên"
const FUNDS =
  /^(?:dự kiến |bố trí |phân bổ |tổng |tổng số |mức |nhu cầu )*(?:kinh phí|nguồn (?:kinh phí|vốn|thu|ngân sách)|dự toán|vốn (?:ngân sách|đầu tư công|sự nghiệp|trung ương|kế hoạch|nước ngoài|các chương trình|chương trình|đối ứng|trái phiếu|vay|từ|nguồn|phân bổ|hỗ trợ)|ngân sách (?:trung ương|tỉnh|huyện|xã|địa phương|nhà nước)(?! trên)|mức (?:đầu tư|vốn|kinh phí)(?! toàn)|chi (?:thường xuyên|đầu tư|sự nghiệp)|dự phòng|quỹ)(?!\p{L})/u;
const MONEY = /đồng(?! chí)|usd|đô la/iu;

/** Money that a plan costs or is given, and what a budget foresees: no level to be reached. */
export function fundsOf({ lexemes, phrase, section, isListed, cues }: Case): Verdict | null {
  const { quantity } = phrase;
  if (!MONEY.test(quantity.unit?.printed ?? '') || isListed) return null;
  const isAimed = cues.some(
    ({ isStrong, at, role }) => role === 'aim' && isStrong && at >= phrase.partFrom && at < quantity.from,
  );
  if (isAimed) return null;
  if (section === 'funds') return verdict('other', 'vốn, kinh phí', 0.85);
  const words = keys(lexemes, phrase.from, quantity.from).replace(/^[-–,.:;\s]+/u, '');
  return FUNDS.test(words) || /^(?:bố trí|phân bổ)(?!\p{L})/u.test(words)
    ? verdict('other', 'vốn, kinh phí', 0.8)
    : null;
}

/** "tại 04 mô hình", "của 28 tỉnh", "03 trạm bơm hiện có": how many there are. */
export function countOf({ lexemes, phrase }: Case): Verdict | null {
  const { quantity } = phrase;
  const after = lexemes.slice(quantity.until, Math.min(phrase.until, quantity.until + 8));
  const stop = after.findIndex((lexeme) => lexeme.kind === 'mark');
  const near = (stop < 0 ? after : after.slice(0, stop)).find((lexeme) =>
    /^(?:hiện có|đã có|hiện nay|hiện còn)$/u.test(lexeme.key),
  );
  return near ? verdict('count', `“${near.key}”`, 0.85) : null;
}

/** "Dự án “Xây dựng ít nhất 01 triệu căn hộ …”": inside a title in quotation marks. */
export function quotedName(lexemes: readonly Lexeme[], at: number): string | null {
  let open = -1;
  for (let index = 0; index < at; index++) {
    if (isMark(lexemes[index], '“')) open = index;
    else if (isMark(lexemes[index], '”')) open = -1;
  }
  if (open < 0) return null;
  const close = lexemes.findIndex((lexeme, index) => index > at && isMark(lexeme, '”'));
  return close > 0 ? '“…”' : null;
}
