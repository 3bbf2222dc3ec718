import { normalizeUnit, type PrintedUnit, unitAfter } from '#domain/number/unit.ts';
import { yearOf } from './due.ts';
import type { Verdict } from '../reading/kinds.ts';
import { does, isMark, type Lexeme } from './lex.ts';
import { neverAim } from './never.ts';

/** A figure, or a range, or a change from a base, with its unit. Indexes are those of the lexemes, [from, until). */
export interface Quantity {
  /** Where it begins: at the base where there is one. */
  from: number;
  /** The figure that sets the value. */
  at: number;
  /** After the unit. */
  until: number;
  value?: number;
  /** The whole of a part: 16 of "9/16 xã". */
  whole?: number;
  range?: readonly [number, number];
  base?: { value: number; year?: number };
  unit: PrintedUnit | null;
  /** True where the unit is a thing counted that is no known unit ("trạm bơm"). */
  isOpen: boolean;
  isBracketed: boolean;
}

/** A sentence with its figures: what can be a quantity, and what each other figure is. */
export interface Figures {
  quantities: Quantity[];
  /** By the index of the lexeme: figures that set nothing, and bases. */
  others: Map<number, Verdict>;
}

interface Single {
  at: number;
  until: number;
  unit: PrintedUnit | null;
  isOpen: boolean;
}

/** The figures of a sentence, in order. */
export function figuresIn(text: string, lexemes: readonly Lexeme[]): Figures {
  const others = new Map<number, Verdict>();
  const singles: Single[] = [];
  lexemes.forEach((lexeme, at) => {
    if (lexeme.kind !== 'number') return;
    const verdict = neverAim(text, lexemes, at);
    if (verdict) others.set(at, verdict);
    else singles.push({ at, ...unitOf(text, lexemes, at) });
  });
  const depth = brackets(lexemes);
  const quantities: Quantity[] = [];
  for (let index = 0; index < singles.length; index++) {
    const one = singles[index];
    if (!one) break;
    const next = singles[index + 1];
    const made = next && (rangeOf(lexemes, one, next) ?? changeOf(lexemes, one, next));
    const isBracketed = (depth[one.at] ?? 0) > 0 && !isReached(lexemes, one.at);
    if (made) {
      quantities.push({ ...made, isBracketed });
      if (made.base) others.set(one.at, { kind: 'base', why: 'mức gốc “từ … lên/xuống …”', sureness: 0.9 });
      index++;
    } else quantities.push({ ...one, from: one.at, ...valueOf(lexemes[one.at]), isBracketed });
  }
  return { quantities, others };
}

function valueOf(lexeme: Lexeme | undefined): Pick<Quantity, 'value' | 'whole'> {
  const token = lexeme?.number;
  if (token?.kind === 'number') return { value: token.value };
  if (token?.kind !== 'fraction') return {};
  const [part, whole] = token.values;
  return { value: part, whole };
}

/** How many brackets are open at each lexeme. */
function brackets(lexemes: readonly Lexeme[]): number[] {
  let open = 0;
  return lexemes.map((lexeme) => {
    if (isMark(lexeme, ')') && open > 0) open--;
    const depth = open;
    if (isMark(lexeme, '(')) open++;
    return depth;
  });
}

/** "(còn 1,1%)", "(xuống còn 2%)": the level that a change reaches is set with it. */
function isReached(lexemes: readonly Lexeme[], at: number): boolean {
  const open = lexemes.findLastIndex((lexeme, index) => index < at && isMark(lexeme, '('));
  const first = lexemes[open + 1]?.key;
  return first === 'còn' || first === 'xuống' || first === 'giảm còn';
}

// ---------- units ----------

/** The unit printed after a figure, the thing counted after it, or that of the "số …" it counts. */
function unitOf(text: string, lexemes: readonly Lexeme[], at: number): Omit<Single, 'at'> {
  const token = lexemes[at]?.number;
  const end = lexemes[at]?.end ?? 0;
  // "42/100.000 trẻ đẻ sống": a rate printed as a fraction
  if (token?.kind === 'fraction' && /^10+$/.test(String(token.values[1])) && token.values[1] >= 1000) {
    const until = baseEnd(lexemes, at + 1);
    const slash = text.indexOf('/', lexemes[at]?.start ?? 0);
    return until > at + 1
      ? { until, unit: unknown(text, slash, lexemes[until - 1]?.end ?? end), isOpen: false }
      : { until, unit: null, isOpen: false };
  }
  const quote = /^["“']/u.test(lexemes[at + 1]?.key ?? '') ? 1 : 0;
  const known = unitAfter(text, end) ?? (quote ? unitAfter(text, lexemes[at + 1]?.end ?? end) : null);
  if (known) {
    const until = indexAfter(lexemes, known.end);
    return withBase(text, lexemes, known, until);
  }
  // "còn tối đa 15 phút/lượt giao dịch"
  const time = lexemes[at + 1];
  if (time && does(time, 'time')) {
    const isPer = isMark(lexemes[at + 2], '/') && lexemes[at + 3]?.kind === 'word';
    const end = isPer ? phraseEnd(lexemes, at + 3, 2) : at + 2;
    const last = lexemes[Math.max(end, at + 2) - 1] ?? time;
    return { until: Math.max(end, at + 2), unit: unknown(text, time.start, last.end), isOpen: false };
  }
  const until = phraseEnd(lexemes, at + 1 + quote, LONGEST_NOUN);
  const first = lexemes[at + 1 + quote];
  if (first && until > at + 1 + quote)
    return withBase(
      text,
      lexemes,
      unknown(text, first.start, lexemes[until - 1]?.end ?? first.end),
      until,
      true,
    );
  return { until: at + 1, unit: countedBefore(text, lexemes, at), isOpen: false };
}

/** "ca sinh/1.000 phụ nữ", "trẻ trai/100 trẻ gái": a unit by a base of more words. */
function withBase(
  text: string,
  lexemes: readonly Lexeme[],
  unit: PrintedUnit,
  until: number,
  isOpen = false,
): Omit<Single, 'at'> {
  if (!isMark(lexemes[until], '/') || !/^0?10*(?:\.000)*$/.test(lexemes[until + 1]?.number?.raw ?? ''))
    return { unit, until, isOpen };
  const end = baseEnd(lexemes, until + 2);
  if (end === until + 2) return { unit, until, isOpen };
  const last = lexemes[end - 1];
  return { unit: unknown(text, unit.start, last?.end ?? unit.end), until: end, isOpen: false };
}

const LONGEST_NOUN = 4;
const LONGEST_BASE = 6;

/** Where the noun that begins at a lexeme ends: at a mark, a figure, or a word that is no part of a name; no more syllables than that. */
function phraseEnd(lexemes: readonly Lexeme[], from: number, longest: number): number {
  let at = from;
  let count = 0;
  for (; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'word') break;
    const isEnd = does(
      lexeme,
      'stop',
      'verb',
      'act',
      'cut',
      'aim',
      'report',
      'link',
      'bound',
      'and',
      'up',
      'down',
      'condition',
      'place',
      'part',
      'yearly',
      'time',
    );
    if (isEnd || (at > from && does(lexeme, 'measure'))) break;
    count += lexeme.key.split(' ').length;
    if (count > longest) break;
  }
  while (at > from && (lexemes[at - 1]?.key === 'mới' || lexemes[at - 1]?.key === 'hóa')) at--;
  return at;
}

/** Where the words of a base end: "100.000 ¦ trẻ sinh ra còn sống ¦ vào năm 2030". */
function baseEnd(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  for (let count = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (
      lexeme?.kind !== 'word' ||
      (does(lexeme, 'onward', 'cut', 'aim', 'bound') && lexeme.key !== 'còn') ||
      /^(?:vào|đến|và|trong|năm|trở lên|so|từ)$/u.test(lexeme.key)
    )
      break;
    count += lexeme.key.split(' ').length;
    if (count > LONGEST_BASE) break;
  }
  return at;
}

function unknown(text: string, start: number, end: number): PrintedUnit {
  const printed = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { printed, key: normalizeUnit(printed), flag: null, start, end };
}

function indexAfter(lexemes: readonly Lexeme[], end: number): number {
  const index = lexemes.findIndex((lexeme) => lexeme.end > end);
  return index < 0 ? lexemes.length : index;
}

/** "số bác sĩ … là 10", "tổng số hợp tác xã lên 85": the thing counted is named before a bare figure. */
function countedBefore(text: string, lexemes: readonly Lexeme[], at: number): PrintedUnit | null {
  const after = lexemes[at + 1];
  if (after?.kind === 'word' && !/^(?:trở|so|vào|trong|và)/u.test(after.key)) return null;
  const head = lexemes.findLast(
    ({ key }, index) => index < at && /^(?:số|số lượng|tổng số|nâng tổng số)$/u.test(key),
  );
  const counted = head ? unitAfter(text, head.end) : null;
  return counted && counted.end <= (lexemes[at]?.start ?? 0) && counted.key !== null ? counted : null;
}

// ---------- ranges and changes ----------

/** "6,3 - 6,7%", "từ 90% đến 95%": both ends of a range. */
function rangeOf(
  lexemes: readonly Lexeme[],
  one: Single,
  next: Single,
): Omit<Quantity, 'isBracketed'> | null {
  const [low, high] = [valueOf(lexemes[one.at]).value, valueOf(lexemes[next.at]).value];
  if (low === undefined || high === undefined || low >= high) return null;
  if (lexemes[one.at]?.number?.kind !== 'number' || lexemes[next.at]?.number?.kind !== 'number') return null;
  const joint = lexemes[one.until];
  const isJoint = isMark(joint, '-–—') || joint?.key === 'đến' || joint?.key === 'tới';
  const rest = lexemes.slice(one.until + 1, next.at);
  if (!isJoint || !rest.every((lexeme) => does(lexeme, 'approx') || lexeme.key === 'dưới')) return null;
  if (
    one.unit &&
    next.unit &&
    one.unit.key !== null &&
    next.unit.key !== null &&
    one.unit.key !== next.unit.key
  )
    return null;
  return {
    from: one.at,
    at: one.at,
    until: next.until,
    range: [low, high],
    unit: next.unit ?? one.unit,
    isOpen: next.isOpen,
  };
}

/** "từ 61,61% năm 2015 lên 84,51%", "từ 3,5% xuống dưới 2%", "từ 45% năm 2025 đến 60%": where it starts from, and the value. */
function changeOf(
  lexemes: readonly Lexeme[],
  one: Single,
  next: Single,
): Omit<Quantity, 'isBracketed'> | null {
  let lead = one.at - 1;
  while (does(lexemes[lead], 'approx') || lexemes[lead]?.key === 'mức') lead--;
  if (lexemes[lead]?.key !== 'từ') return null;
  const between = lexemes.slice(one.until, next.at);
  if (between.some((lexeme) => isMark(lexeme, ';')) || between.length > LONGEST_CHANGE) return null;
  const onward = between.findLastIndex((lexeme) => does(lexeme, 'onward') || lexeme.key === 'đến');
  const word = between[onward];
  if (!word) return null;
  const isNear = between
    .slice(onward + 1)
    .every(
      (lexeme) =>
        does(lexeme, 'bound', 'approx', 'link', 'reach', 'onward') ||
        lexeme.key === 'đến' ||
        lexeme.key === 'tới' ||
        lexeme.key === 'năm' ||
        lexeme.key === 'vào' ||
        lexeme.kind === 'number',
    );
  const year = between.map(yearOf).find((found) => found !== null) ?? null;
  if (!isNear || (word.key === 'đến' && year === null)) return null;
  const before = valueOf(lexemes[one.at]).value ?? 0;
  return {
    from: one.at,
    at: next.at,
    until: next.until,
    ...valueOf(lexemes[next.at]),
    base: { value: before, ...(year === null ? {} : { year }) },
    unit: next.unit ?? one.unit,
    isOpen: next.isOpen,
  };
}
const LONGEST_CHANGE = 14;
