import { type Case, isAttained, isShareUnit, keys, verdict } from './case.ts';
import type { Cue } from '../words/cue.ts';
import type { Verdict } from './kinds.ts';
import { does, isMark, type Lexeme } from '../words/lex.ts';
import { isCounted } from '../words/counted.ts';
import { isTask, isTaskBefore, opensWithAct } from './task.ts';
import type { Phrase } from './phrase.ts';
import { countOf, fundsOf, promiseOf, quotedName, thresholdOf } from './sets-nothing.ts';

/** What a quantity is, by the words of its sentence and where it stands (see grammar.md). */
export function roleOf(one: Case): Verdict {
  const { phrase, comparison, lexemes, section, isListed, isRule, text } = one;
  const { quantity } = phrase;
  const threshold = thresholdOf(one);
  if (threshold !== null) return threshold;
  const quoted = quotedName(lexemes, quantity.from);
  if (quoted !== null) return verdict('reference', `trong tên gọi ${quoted}`, 0.8);
  if (comparison.comparator !== 'xep-hang') {
    const counted = countOf(one);
    if (counted !== null) return counted;
  }
  const promised = promiseOf(lexemes, phrase, quantity.from);
  if (promised !== null) return promised;
  const funds = fundsOf(one);
  if (funds !== null) return funds;
  const cue = governing(one);
  const words = cue ? `“${cue.key}”` : '';
  if (cue?.role === 'result')
    return verdict('result', words, section === 'targets' || section === 'plan' ? 0.75 : 0.9);
  const reported = reportedAfter(text, lexemes, quantity.until);
  if (cue?.role !== 'aim' && reported !== null && !isListed && section !== 'targets')
    return verdict('result', reported, 0.85);
  if (section === 'results' && cue?.role !== 'aim')
    return isToCome(one)
      ? verdict('other', 'thời hạn chưa tới trong mục kết quả', 0.55)
      : verdict('result', 'mục kết quả', 0.9);
  if (quantity.isBracketed) return bracketed(one, cue);
  const isPast = pastYear(one);
  if (isPast !== null && cue?.role !== 'aim' && !isListed)
    return verdict('result', `năm ${isPast} đã qua`, 0.8);
  // "phải đạt", "cần có": what a rule asks for
  if (isRule && (cue?.role !== 'aim' || /^(?:phải|cần)/u.test(cue.key)))
    return verdict('norm', 'văn bản quy định', 0.85);
  if (
    quantity.unit === null &&
    comparison.comparator !== 'xep-hang' &&
    !isNamedAfter(lexemes, quantity.until) &&
    !isListed
  )
    return verdict('other', 'không có đơn vị', 0.6);
  if (isListed) return listed(one);
  return running(one, cue);
}

/**
 * "(trong đó có ít nhất 40% số xã …)", "(bình quân mỗi năm kết nạp 15 đảng viên)": in brackets only a part of a target is
 * one, which says of what; "(năm 2020: 3%)", "(gấp 1,5 lần so với …)", "(mục tiêu 10%)" say something of the level before.
 */
function bracketed(one: Case, cue: Cue | null): Verdict {
  const { lexemes, phrase, section, afterAim, isListed, comparison, dues } = one;
  const { quantity } = phrase;
  const isSet = isListed || section === 'targets' || (section === 'plan' && cue?.role === 'aim');
  const open = lexemes.findLastIndex((lexeme, at) => at < quantity.from && isMark(lexeme, '('));
  const first = lexemes[open + 1];
  const isPart = does(first, 'part') && !/^(?:bao gồm|gồm)$/u.test(first?.key ?? '');
  const isCompared = dues.some(({ from, kind }) => kind === 'past' && from > open && from < phrase.until + 4);
  const isNamed =
    lexemes
      .slice(phrase.from, Math.min(comparison.lead, quantity.from))
      .some(({ kind }) => kind === 'word') || isNamedAfter(lexemes, quantity.until);
  return isSet && afterAim && isPart && isNamed && !isCompared && quantity.unit !== null
    ? verdict('aim', 'phần của chỉ tiêu trước', 0.75)
    : verdict('other', 'trong ngoặc', 0.6);
}

/** A deadline of its part that lies after the document. */
function isToCome({ dues, phrase, year }: Case): boolean {
  return (
    year !== null &&
    dues.some(
      (due) =>
        due.kind !== 'past' &&
        due.year > year &&
        due.from >= phrase.partFrom &&
        due.until <= phrase.quantity.from,
    )
  );
}

function listed({ phrase: { quantity }, comparison, lexemes }: Case): Verdict {
  if (quantity.unit === null && comparison.comparator !== 'xep-hang')
    return verdict(
      'aim',
      'danh sách chỉ tiêu, không có đơn vị',
      isAttained(lexemes, comparison.lead, quantity.from) ? 0.75 : 0.55,
    );
  return verdict('aim', 'danh sách chỉ tiêu', 0.9);
}

function running(one: Case, cue: Cue | null): Verdict {
  const { lexemes, phrase, comparison, section } = one;
  const { quantity } = phrase;
  const isShare = isShareUnit(quantity.unit?.printed ?? '');
  const isBounded = comparison.comparator !== '=';
  const isReached = isAttained(lexemes, comparison.lead, quantity.from);
  if (cue?.role === 'aim') {
    const words = `“${cue.key}”`;
    if (isShare || isBounded || isReached) return verdict('aim', words, cue.isStrong || isShare ? 0.92 : 0.8);
    if (isNear(one, cue)) return verdict('aim', words, 0.85);
    if (isTaskBefore(one) || does(lexemes[phrase.from], 'act', 'measure'))
      return verdict('aim', `${words}, việc phải làm`, 0.7);
    if (section === 'targets' && isCounted(quantity.unit))
      return verdict('aim', `${words}, mục chỉ tiêu`, 0.6);
    return verdict('count', `sau ${words} nhưng không phải mức đạt`, 0.5);
  }
  if (isBeforeAim(one)) return verdict('base', 'mức nêu trước “phấn đấu”', 0.7);
  const isDue = dueBefore(one);
  if (section === null || section === 'funds') {
    if (isDue && isShare && /(?:^|\s)đạt/u.test(keys(lexemes, comparison.lead, quantity.from)))
      return verdict('aim', 'thời hạn và “đạt”', 0.7);
    return verdict('other', 'ngoài mục chỉ tiêu, nhiệm vụ', isShare ? 0.6 : 0.75);
  }
  if (isDue && (isShare || isBounded || isReached)) return verdict('aim', 'thời hạn', 0.85);
  if (phrase.isPart && one.afterAim && quantity.unit !== null)
    return verdict('aim', 'phần của chỉ tiêu trước', 0.75);
  const opens = isOpening(one);
  const isMeasured = subjectIsMeasure(one);
  if (section === 'targets') {
    // "thuộc nhóm 3 nước dẫn đầu": a rank is sure
    if (comparison.comparator === 'xep-hang') return verdict('aim', 'thứ hạng', 0.8);
    if (isShare || isBounded || isMeasured || isReached)
      return verdict('aim', 'mục chỉ tiêu, mục tiêu', isShare || isMeasured ? 0.85 : 0.7);
    if (isTask(one) || does(lexemes[phrase.from], 'act') || (opens && quantity.unit?.key))
      return verdict('aim', 'mục chỉ tiêu, mục tiêu: việc phải làm', 0.65);
    return verdict('count', 'số đếm trong mục chỉ tiêu', 0.5);
  }
  if (comparison.comparator === 'xep-hang') return verdict('aim', 'thứ hạng trong phần nhiệm vụ', 0.68);
  if (isShare) {
    if (opensWithAct(one)) return verdict('aim', 'việc phải làm với một tỷ lệ', 0.68);
    if (opens) return verdict('aim', 'mở đầu câu bằng tỷ lệ', 0.8);
    if (isBounded || isReachedShare(lexemes, comparison.lead, quantity.from))
      return verdict('aim', 'mức trong phần nhiệm vụ', 0.72);
    if (isMeasured || comparison.direction !== null) return verdict('aim', 'mức trong phần nhiệm vụ', 0.65);
    if (isTask(one)) return verdict('aim', 'việc phải làm', 0.65);
    return verdict('other', 'tỷ lệ không có từ đặt mức', 0.5);
  }
  if (isBounded && quantity.unit !== null && !quantity.isOpen && /^(?:>=|<=)$/u.test(comparison.comparator))
    return verdict('aim', 'mức trong phần nhiệm vụ', 0.65);
  if (isMeasured && isReachedShare(lexemes, comparison.lead, quantity.from))
    return verdict('aim', 'mức trong phần nhiệm vụ', 0.7);
  if (isMeasured && opensWithMeasure(one)) return verdict('aim', 'mức trong phần nhiệm vụ', 0.6);
  if (isTask(one)) return verdict('aim', 'việc phải làm', 0.6);
  // "đạt 20 - 30 nghìn tấn vào năm 2030"
  const isDated = one.dues.some(
    ({ from, kind }) => kind !== 'past' && from >= quantity.until && from <= quantity.until + 1,
  );
  if (
    (quantity.unit?.key || (quantity.unit !== null && isDated)) &&
    /(?:^|\s)đạt(?: từ)?(?:\s|$)/u.test(keys(lexemes, comparison.lead, quantity.from))
  )
    return verdict('aim', '“đạt” trong phần nhiệm vụ', 0.65);
  return verdict('count', 'số đếm trong phần nhiệm vụ', 0.7);
}

/** The last cue before the quantity that governs it; "đã …" inside an aim reports nothing. */
export function governing({ lexemes, phrase, cues, section, isListed }: Case): Cue | null {
  let role: Cue | null = null;
  for (const cue of cues) {
    if (cue.at >= phrase.quantity.from) break;
    if (isAside(lexemes, cue.at, phrase.quantity.from)) continue;
    // "ước đạt 65%" in a list of targets is an estimate of what is aimed at
    if (isListed && cue.key.startsWith('ước')) continue;
    const from = cue.at;
    if (cue.role === 'aim') {
      if (section === 'results' && !isAhead(lexemes, from)) continue;
      role = cue;
      continue;
    }
    // "nông thôn mới đạt", "xây mới đạt": no report where aims stand
    if (/^(?:mới|chỉ) đạt$/u.test(cue.key) && (section === 'targets' || section === 'plan')) continue;
    const isHad = cue.key.startsWith('đã');
    const isPartBetween = lexemes.slice(from, phrase.quantity.from).some((lexeme) => isMark(lexeme, ';'));
    const isDistant =
      isHad &&
      (section === 'plan' || section === 'targets') &&
      lexemes.slice(from, phrase.quantity.from).some((lexeme) => isMark(lexeme, ',;'));
    const isInAim =
      isHad && role?.role === 'aim' && !lexemes.slice(role.at, from).some((lexeme) => isMark(lexeme, ';'));
    if (!isDistant && !isInAim && !(isPartBetween && (section === 'targets' || section === 'plan')))
      role = cue;
  }
  return role;
}

/** A cue in brackets that close before the figure says nothing of it. */
function isAside(lexemes: readonly Lexeme[], cue: number, until: number): boolean {
  let depth = 0;
  for (let at = cue; at < until; at++) {
    if (isMark(lexemes[at], '(')) depth++;
    else if (isMark(lexemes[at], ')') && --depth < 0) return true;
  }
  return false;
}

/** "phấn đấu đến cuối năm", "phấn đấu năm 2034": aims that stand even in a report. */
function isAhead(lexemes: readonly Lexeme[], at: number): boolean {
  if (!/đấu|đầu|quyết tâm/u.test(lexemes[at]?.key ?? '')) return false;
  const next = lexemes[isMark(lexemes[at + 1], ',') ? at + 2 : at + 1];
  return /^(?:đến|cuối|hết|trong|năm|cuối năm|vào)$/u.test(next?.key ?? '');
}

// "so với cùng kỳ", "vượt 0,6% kế hoạch", "(đạt so Nghị quyết)", "đạt 78,17% nghị quyết", "bằng 103% so với năm trước"
const REPORTED =
  /^[^;.]{0,60}?(?:(?:đạt|vượt|bằng) (?:so|\d[\d.,]*% (?:so |kế hoạch|nghị quyết|chỉ tiêu|dự toán))|vượt (?:nghị quyết|kế hoạch|chỉ tiêu)|so (?:với )?(?:cùng kỳ|đầu nhiệm kỳ|nhiệm kỳ trước))|^\s*(?:so (?:với )?)?nghị quyết(?!\p{L})/iu;

function reportedAfter(text: string, lexemes: readonly Lexeme[], until: number): string | null {
  const from = lexemes[until - 1]?.end ?? 0;
  const match = REPORTED.exec(text.slice(from, from + 100));
  return match ? `“${match[0].trim().slice(-40)}”` : null;
}

/** The same for shares, which many things have: "có 60% dân số trong độ tuổi lao động" sets nothing. */
function isReachedShare(lexemes: readonly Lexeme[], lead: number, from: number): boolean {
  return lexemes
    .slice(Math.max(0, lead - 1), from)
    .some(
      (lexeme) =>
        does(lexeme, 'reach', 'up', 'down', 'maintain') || /^(?:hoàn thành|đóng góp)$/u.test(lexeme.key),
    );
}

/** Nothing but a deadline and one phrase parts the cue from the figure. */
function isNear({ lexemes, phrase, dues }: Case, cue: Cue): boolean {
  for (let at = cue.at + 1; at < phrase.quantity.from; at++) {
    const due = dues.find(({ from }) => from === at);
    if (due) {
      at = due.until - 1;
      if (isMark(lexemes[at + 1], ',:')) at++;
    } else if (isMark(lexemes[at], ',;:') && at > cue.at + 1) return false;
  }
  return true;
}

/** The quantity opens its sentence or part: "100% cơ quan …", "trong đó 15% …". */
function isOpening({ lexemes, phrase, comparison }: Case): boolean {
  const words = lexemes.slice(phrase.partFrom, Math.min(comparison.lead, phrase.quantity.from));
  return (
    words.every(
      (lexeme) =>
        lexeme.kind === 'mark' || does(lexeme, 'part', 'and', 'yearly', 'name') || lexeme.kind === 'number',
    ) || endsAtColon(words)
  );
}

/** "Tại địa bàn đô thị: ¦ 100% trẻ em". */
const endsAtColon = (words: readonly Lexeme[]) => isMark(words.at(-1), ':');

function subjectIsMeasure({ lexemes, phrase }: Case): boolean {
  return lexemes
    .slice(phrase.from, phrase.quantity.from)
    .some((lexeme) => does(lexeme, 'measure') && !does(lexeme, 'act', 'name'));
}

const QUANTITY_HEADS =
  /^(?:tỉ lệ|tỉ suất|số|số lượng|tổng|tổng số|tổng diện tích|tổng sản lượng|tổng giá trị|tổng thu|tổng sản phẩm|tổng kim ngạch|tổng mức|thu ngân sách|thu nội địa|thu nhập|sản lượng|giá trị|diện tích|tốc độ|năng suất|kim ngạch|tổng đàn|tổng vốn)$/u;

/** Nothing but the measured quantity before the figure: "năng suất bình quân 6,5 tấn/ha". */
function opensWithMeasure({ lexemes, phrase }: Case): boolean {
  const words = lexemes.slice(phrase.from, phrase.quantity.from);
  const first = words.findIndex(
    (lexeme) => lexeme.kind === 'word' && !does(lexeme, 'maintain', 'act', 'and', 'ensure'),
  );
  const head = words[first];
  return (
    head !== undefined &&
    QUANTITY_HEADS.test(head.key) &&
    !words.some((lexeme) => /^(?:tại|cho|của)$/u.test(lexeme.key) || isMark(lexeme, ',:(;'))
  );
}

/** "đến năm 2035", "hằng năm", "cuối nhiệm kỳ" before the figure, in its part of the sentence. */
function dueBefore({ lexemes, phrase, dues }: Case): boolean {
  const { from } = phrase.quantity;
  const isYear = dues.some(
    (due) =>
      due.from >= phrase.partFrom &&
      due.until <= from &&
      (due.kind === 'due' || (due.kind === 'in' && startsAt(lexemes, phrase, due.from))),
  );
  const isTime = lexemes
    .slice(phrase.partFrom, from)
    .some(
      (lexeme, index, all) =>
        does(lexeme, 'yearly') ||
        (/^(?:đến|hết|cuối|trước|cuối năm)$/u.test(lexeme.key) &&
          (does(all[index + 1], 'time') || lexeme.key === 'cuối năm')),
    );
  return isYear || isTime;
}

const startsAt = (lexemes: readonly Lexeme[], phrase: Phrase, from: number) =>
  lexemes
    .slice(phrase.partFrom, from)
    .every((lexeme) => lexeme.kind === 'mark' || lexeme.key === 'cụ thể' || does(lexeme, 'and'));

/** "Năm 2023 còn 4,2%, phấn đấu …": before the aim of the same part stands where it starts from. */
function isBeforeAim({ cues, phrase }: Case): boolean {
  return cues.some(
    ({ role, at, isStrong }) =>
      role === 'aim' && isStrong && at > phrase.quantity.from && at < phrase.partUntil,
  );
}

/** The last year before the quantity in its part of the sentence, where it is past for the document. */
function pastYear({ dues, phrase, year }: Case): number | null {
  if (year === null) return null;
  const due =
    dues.findLast((one) => one.from >= phrase.partFrom && one.until <= phrase.quantity.from) ??
    dues.find((one) => one.from === phrase.quantity.until);
  return due && due.kind !== 'past' && due.year < year ? due.year : null;
}

const isNamedAfter = (lexemes: readonly Lexeme[], until: number) => {
  const next = lexemes[until];
  return next?.kind === 'word' && !does(next, 'stop', 'and');
};
