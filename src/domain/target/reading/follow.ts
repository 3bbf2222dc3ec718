import type { Due } from '../words/due.ts';
import { does, isMark, type Lexeme } from '../words/lex.ts';
import type { Verdict } from './kinds.ts';
import type { Phrase } from './phrase.ts';

/**
 * True where nothing but marks, deadlines, bounds and words that lead to a figure part a quantity from the one before it
 * in its part of the sentence: "đạt 60% vào năm 2025 ¦ và dưới 25% vào năm 2030", "1.200 doanh nghiệp ¦ và 35 hợp tác xã".
 */
export function followsBare(
  lexemes: readonly Lexeme[],
  before: Phrase,
  phrase: Phrase,
  dues: readonly Due[],
): boolean {
  if (before.partFrom !== phrase.partFrom || before.quantity.isBracketed !== phrase.quantity.isBracketed)
    return false;
  for (let at = phrase.from; at < phrase.quantity.from; at++) {
    const due = dues.find(({ from, until }) => at >= from && at < until);
    if (due) at = due.until - 1;
    else if (!isLeading(lexemes[at])) return false;
  }
  return isMark(lexemes[phrase.from - 1], ',') || lexemes[phrase.from - 1]?.key === 'và';
}

const isLeading = (lexeme: Lexeme | undefined) =>
  isMark(lexeme, ',-–') ||
  does(lexeme, 'and', 'bound', 'approx', 'link', 'reach', 'onward') ||
  /^(?:đến|tới|từ|vào|năm|khoảng)$/u.test(lexeme?.key ?? '');

/**
 * What a quantity is that follows an aim so: an aim too, where it would else be a bare count or figure. Its unit, where
 * it prints none, is that of the one before.
 */
export function followed(
  verdict: Verdict,
  before: Phrase,
  phrase: Phrase,
  lexemes: readonly Lexeme[],
): Verdict {
  const isLeft = verdict.kind === 'count' || (verdict.kind === 'other' && verdict.sureness <= 0.75);
  const hasAnd = lexemes[phrase.from - 1]?.key === 'và';
  if (!hasAnd || phrase.quantity.isBracketed) return verdict;
  phrase.quantity.unit ??= before.quantity.unit;
  if (!isLeft) return verdict;
  return { kind: 'aim', why: 'nối tiếp chỉ tiêu trước', sureness: 0.7 };
}
