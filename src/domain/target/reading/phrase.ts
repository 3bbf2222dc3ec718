import type { Due } from '../words/due.ts';
import { does, isMark, type Lexeme } from '../words/lex.ts';
import type { Quantity } from '../words/quantity.ts';
import { isCounted } from '../words/counted.ts';

/** The words of a sentence that belong to one quantity: its subject before it and what it is of after it. Lexemes [from, until). */
export interface Phrase {
  quantity: Quantity;
  from: number;
  until: number;
  /** The part of the sentence between semicolons that it stands in. */
  partFrom: number;
  partUntil: number;
  /** True where it is a part of the quantity before it: "Trong đó, lĩnh vực …". */
  isPart: boolean;
}

/** Parts a sentence at its semicolons, brackets and quotation marks apart. */
export function partsOf(lexemes: readonly Lexeme[]): (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = 0;
  let depth = 0;
  lexemes.forEach((lexeme, at) => {
    if (isMark(lexeme, '(“')) depth++;
    else if (isMark(lexeme, ')”') && depth > 0) depth--;
    else if (isMark(lexeme, ';') && depth === 0) {
      parts.push([from, at]);
      from = at + 1;
    }
  });
  return [...parts, [from, lexemes.length]];
}

/** The phrases of the quantities of a sentence, in order; one in brackets has the words of its brackets. */
export function phrasesOf(
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
  dues: readonly Due[],
): Phrase[] {
  return partsOf(lexemes).flatMap(([partFrom, partUntil]) => {
    const inside = quantities.filter(({ from }) => from >= partFrom && from < partUntil);
    const free = inside.filter(({ isBracketed }) => !isBracketed);
    const phrases: Phrase[] = [];
    free.forEach((quantity, index) => {
      const before = free[index - 1];
      const next = free[index + 1];
      const from = before ? boundary(lexemes, before, quantity, dues) : partFrom;
      const until = next ? boundary(lexemes, quantity, next, dues) : partUntil;
      phrases.push({ quantity, from, until, partFrom, partUntil, isPart: opensPart(lexemes, from) });
    });
    for (const quantity of inside.filter(({ isBracketed }) => isBracketed)) {
      const from = lexemes.findLastIndex((lexeme, at) => at < quantity.from && isMark(lexeme, '(')) + 1;
      const close = lexemes.findIndex((lexeme, at) => at >= quantity.until && isMark(lexeme, ')'));
      const siblings = inside.filter(
        (other) => other.isBracketed && other.from >= from && (close < 0 || other.from < close),
      );
      const place = siblings.indexOf(quantity);
      const before = siblings[place - 1];
      const next = siblings[place + 1];
      phrases.push({
        quantity,
        from: before ? boundary(lexemes, before, quantity, dues) : from,
        until: next ? boundary(lexemes, quantity, next, dues) : close < 0 ? partUntil : close,
        partFrom,
        partUntil,
        isPart: false,
      });
    }
    return phrases.sort((a, b) => a.quantity.from - b.quantity.from);
  });
}

const opensPart = (lexemes: readonly Lexeme[], from: number) =>
  does(lexemes[skipMarks(lexemes, from)], 'part');

function skipMarks(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  while (isMark(lexemes[at], ',.:-–') || lexemes[at]?.key === 'và') at++;
  return at;
}

const isSeparator = (lexeme: Lexeme | undefined) => isMark(lexeme, ',:') || lexeme?.key === 'và';

/** Where the phrase of the next quantity begins. */
function boundary(lexemes: readonly Lexeme[], one: Quantity, next: Quantity, dues: readonly Due[]): number {
  const nested = nestedFrom(lexemes, one, next, dues);
  if (nested !== null && !isMark(lexemes[one.at + 1], '%')) return nested;
  const closed = afterClosed(lexemes, one.until, next.from, dues);
  const turn = lexemes.findIndex(
    (lexeme, at) =>
      at >= one.until && at < next.from && does(lexeme, 'cut', 'aim', 'part') && isSeparator(lexemes[at - 1]),
  );
  if ((isSeparator(lexemes[closed]) || isMark(lexemes[closed], '-–')) && closed < next.from)
    return closed + 1;
  if (turn >= 0) return turn;
  if (nested !== null) return nested;
  // "40 dự án ¦ với tổng vốn đăng ký 12.000 tỷ đồng"
  const joint = lexemes.findIndex(
    ({ key }, at) => at >= one.until && at < next.from && key === 'với' && does(lexemes[at + 1], 'measure'),
  );
  if (joint >= 0) return joint + 1;
  const separators: number[] = [];
  let depth = 0;
  for (let at = one.until; at < next.from; at++) {
    if (isMark(lexemes[at], '(')) depth++;
    else if (isMark(lexemes[at], ')')) depth--;
    else if (depth <= 0 && isSeparator(lexemes[at])) separators.push(at);
  }
  const opens = (at: number) => {
    const after = lexemes[at + 1];
    return (
      after?.kind === 'number' ||
      does(after, 'measure', 'act', 'up', 'down', 'bound', 'approx', 'part', 'aim', 'yearly', 'each') ||
      after?.key === 'từ' ||
      dues.some(({ from }) => from === at + 1)
    );
  };
  const best =
    separators.findLast(opens) ??
    separators.findLast((at) => lexemes.slice(one.until, at).some((lexeme) => does(lexeme, 'verb'))) ??
    separators.at(-1);
  if (best !== undefined) return best + 1;
  // No mark between: the next stands inside what the first is of
  let at = next.from;
  while (at > one.until && does(lexemes[at - 1], 'bound', 'approx', 'link', 'up', 'down')) at--;
  return lexemes[at - 1]?.key === 'từ' && at - 1 >= one.until ? at - 1 : at;
}

/** "50% số xã, phường ¦ có ít nhất 01 câu lạc bộ": what each of those counted has stands inside what the share is of. */
function nestedFrom(
  lexemes: readonly Lexeme[],
  one: Quantity,
  next: Quantity,
  dues: readonly Due[],
): number | null {
  let at = next.from;
  while (at > one.until && (does(lexemes[at - 1], 'bound', 'approx') || lexemes[at - 1]?.key === 'từ')) at--;
  if (lexemes[at - 1]?.key !== 'có' || dues.some(({ from }) => from >= one.until && from < at)) return null;
  const isShare = isMark(lexemes[one.at + 1], '%');
  // "17 tỉnh, thành phố có ¦ 100% số xã …": what each has is a share, or at least so many
  const isShared = isMark(lexemes[next.at + 1], '%') && isCounted(one.unit);
  if (isShare ? at === next.from : !isShared) return null;
  const between = lexemes.slice(one.until, at - 1);
  const isClean = !between.some(
    (lexeme) =>
      isMark(lexeme, ';:.(') || (does(lexeme, 'verb', 'part', 'aim', 'measure') && lexeme.key !== 'số'),
  );
  return isClean ? at : null;
}

/** What may follow a quantity whose phrase is whole: "trở lên", a deadline, "so với năm …", a bracket. */
function afterClosed(lexemes: readonly Lexeme[], from: number, until: number, dues: readonly Due[]): number {
  let at = from;
  while (at < until) {
    const due = dues.find((one) => one.from === at);
    if (due) at = due.until;
    else if (
      lexemes[at]?.key === 'trở lên' ||
      lexemes[at]?.key === 'trở xuống' ||
      does(lexemes[at], 'yearly')
    )
      at++;
    else if (isMark(lexemes[at], '”"')) at++;
    else if (isMark(lexemes[at], '(')) {
      const close = lexemes.findIndex((lexeme, index) => index > at && isMark(lexeme, ')'));
      if (close < 0 || close >= until) return at;
      at = close + 1;
    } else return at;
  }
  return at;
}
