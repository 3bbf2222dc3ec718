import { beginsKey, isNumberKey, numberKey, tokenize } from '../index/token.ts';
import type { Token } from '../index/token.ts';
import { aboutWords, leewayAt } from './about.ts';
import type { Phrase, QueryWord } from './query.ts';

/** An amount in a query: how many tokens it takes, the ways documents print it, and whether it is a share of 100. */
export interface AmountFound {
  readonly length: number;
  readonly phrases: readonly Phrase[];
  readonly percent: boolean;
}

/** Words of scale with their worth; typed short forms beside the printed words. */
const SCALES: readonly (readonly [worth: number, printed: readonly string[], typed: readonly string[]])[] = [
  [1e12, ['nghìn tỷ', 'ngàn tỷ'], []],
  [1e9, ['tỷ'], []],
  [1e6, ['triệu'], ['tr']],
  [1e3, ['nghìn', 'ngàn'], ['k']],
];

/** Units that are so many of a smaller one. */
const SMALLER: readonly (readonly [unit: string, worth: number, smaller: string])[] = [
  ['tấn', 1000, 'kg'],
  ['km', 1000, 'm'],
];

const PERCENT = wordsOf('phần trăm');

/** Words of whole numbers from one to nine, the other names they have after tens among them. */
const DIGITS: Readonly<Record<string, number>> = {
  một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9,
}; // prettier-ignore
const DIGIT_WORDS = Object.entries(DIGITS).map(([word, value]) => ({
  word: wordsOf(word)[0] ?? NONE(),
  value,
}));
const TEN = [wordsOf('mười')[0] ?? NONE(), wordsOf('mươi')[0] ?? NONE()];
const HUNDRED = wordsOf('trăm')[0] ?? NONE();
const HALF = wordsOf('rưỡi')[0] ?? NONE();

function NONE(): QueryWord {
  return { key: '', marks: null };
}

/**
 * The amount that begins at a token: figures or number words with a word of scale, a share of 100, a unit that may be
 * printed in a smaller one, or a large figure that may be printed with a word of scale. "160 nghìn", "650k", "2,34
 * triệu", "45 phần trăm", "chín mươi tám phần trăm", "3,5 tấn", "75.000". Null where the token is no more than it is.
 */
export function amountAt(text: string, tokens: readonly Token[], at: number): AmountFound | null {
  const figure = figureAt(tokens, at);
  if (!figure) return null;
  const next = at + figure.length;
  const sign = text
    .slice(tokens[next - 1]?.end ?? 0)
    .trimStart()
    .charAt(0);
  if (sign === '%') return found(figure, 0, [[figureWord(figure.value)]], true);
  if (stands(tokens, next, PERCENT)) {
    const forms = [[figureWord(figure.value)], [figureWord(figure.value), ...PERCENT]];
    return found(figure, PERCENT.length, forms, true);
  }
  const scale = scaleAt(tokens, next);
  if (scale) {
    const half = stands(tokens, next + scale.length, [HALF]) ? 1 : 0;
    const total = (figure.value + half / 2) * scale.worth;
    const asTyped = [figureWord(figure.value + half / 2), ...scale.words];
    const exact = found(figure, scale.length + half, [asTyped, ...printedForms(total)], false);
    const rounded = beginsKey(numberKey(String(figure.value).replace('.', ',')));
    const rest =
      rounded === null ? [] : [{ words: [{ key: rounded, marks: null }, ...scale.words], factor: ABOUT }];
    return { ...exact, phrases: [...exact.phrases, ...rest, ...aboutForms(total, leewayAt(tokens, at))] };
  }
  const unit = SMALLER.find(([name]) => stands(tokens, next, wordsOf(name)));
  if (unit) {
    const [name, worth, smaller] = unit;
    const forms = [
      [figureWord(figure.value), ...wordsOf(name)],
      [figureWord(figure.value * worth), ...wordsOf(smaller)],
    ];
    return found(figure, wordsOf(name).length, forms, false);
  }
  if (figure.inWords || figure.value < 1000 || /^(?:19|20)\d\d$/.test(tokens[at]?.key ?? '')) return null;
  return found(figure, 0, printedForms(figure.value), false);
}

interface Figure {
  readonly value: number;
  readonly length: number;
  readonly inWords: boolean;
}

function found(
  figure: Figure,
  more: number,
  forms: readonly (readonly QueryWord[])[],
  percent: boolean,
): AmountFound {
  const phrases = forms.map((words) => ({ words, factor: 1 }));
  return { length: figure.length + more, phrases, percent };
}

function figureAt(tokens: readonly Token[], at: number): Figure | null {
  const key = tokens[at]?.key ?? '';
  if (isNumberKey(key)) {
    const value = Number(key.replace(',', '.'));
    return Number.isFinite(value) ? { value, length: 1, inWords: false } : null;
  }
  return numeralAt(tokens, at);
}

/** A whole number below 1,000 in words: "chín mươi tám", "mười lăm", "hai trăm"; one word only before a scale. */
function numeralAt(tokens: readonly Token[], at: number): Figure | null {
  let value = 0;
  let next = at;
  const digit = (): number | null => DIGIT_WORDS.find(({ word }) => fits(tokens[next], word))?.value ?? null;
  const isTen = (): boolean => TEN.some((word) => fits(tokens[next], word));
  const first = digit();
  if (first !== null) next++;
  if (first !== null && fits(tokens[next], HUNDRED)) {
    value = first * 100;
    next++;
  } else if (first !== null && !isTen()) return { value: first, length: 1, inWords: true };
  else if (first !== null) value = first * 10;
  if (isTen()) {
    if (first === null) value = 10;
    next++;
    const last = digit();
    if (last !== null) {
      value += last;
      next++;
    }
  }
  return next === at ? null : { value, length: next - at, inWords: true };
}

function scaleAt(
  tokens: readonly Token[],
  at: number,
): { worth: number; length: number; words: readonly QueryWord[] } | null {
  for (const [worth, printed, typed] of SCALES) {
    for (const form of [...printed, ...typed]) {
      const words = wordsOf(form);
      if (stands(tokens, at, words))
        return { worth, length: words.length, words: wordsOf(printed[0] ?? form) };
    }
  }
  return null;
}

/** How good an amount is that is only about the one asked. */
const ABOUT = 0.8;

/** The ways amounts near one are printed, where it is not meant exactly. */
function aboutForms(total: number, leeway: { below: number; above: number } | null): Phrase[] {
  if (!leeway) return [];
  const [from, to] = [total * (1 - leeway.below), total * (1 + leeway.above)];
  const scaled = SCALES.flatMap(([worth, printed]) =>
    total / worth < 1 || total / worth >= 1e4
      ? []
      : aboutWords(from / worth, to / worth).flatMap((word) =>
          printed.map((scale) => [word, ...wordsOf(scale)]),
        ),
  );
  return [...aboutWords(from, to).map((word) => [word]), ...scaled].map((words) => ({
    words,
    factor: ABOUT,
  }));
}

/** The ways a whole amount is printed: in figures, and with each word of scale that leaves few decimals. */
function printedForms(total: number): QueryWord[][] {
  const rounded = Math.round(total * 1000) / 1000;
  const scaled = SCALES.flatMap(([worth, printed]) => {
    const value = Math.round((rounded / worth) * 1e6) / 1e6;
    if (value < 0.1 || decimalsOf(value) > 3 || value >= 1e6) return [];
    return printed.map((word) => [figureWord(value), ...wordsOf(word)]);
  });
  return Number.isInteger(rounded) ? [[figureWord(rounded)], ...scaled] : scaled;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function figureWord(value: number): QueryWord {
  return { key: numberKey(String(value).replace('.', ',')), marks: null };
}

function stands(tokens: readonly Token[], at: number, words: readonly QueryWord[]): boolean {
  return words.every((word, i) => fits(tokens[at + i], word));
}

function fits(token: Token | undefined, word: QueryWord): boolean {
  return token?.key === word.key && (token.marks === '' || word.marks === null || token.marks === word.marks);
}

function wordsOf(text: string): QueryWord[] {
  return tokenize(text).map(({ key, marks }) => ({ key, marks: marks === '' ? null : marks }));
}
