import { aboutKey, numberKey, tokenize } from '../index/token.ts';
import type { Token } from '../index/token.ts';
import type { Expression } from './question/function-words.ts';
import type { QueryWord } from './query.ts';

/** Words before an amount that say it is not meant exactly, and how far below and above it what is meant may be. */
const WORDS: readonly (readonly [words: string, below: number, above: number])[] = [
  ['gần, ngót, chưa đến, chưa tới, suýt soát', 0.07, 0],
  ['khoảng, tầm, cỡ, chừng, xấp xỉ, độ', 0.06, 0.06],
  ['hơn, trên, quá', 0, 0.09],
];

const READ = WORDS.flatMap(([words, below, above]) =>
  words.split(',').map((word) => ({ words: tokenize(word), below, above })),
);

/** The words that say so, as expressions. */
export const LEEWAY_WORDS: readonly Expression[] = READ;

/** The beginnings of numbers are told apart by this many figures. */
const STEPS = 100;

/** Whether what stands before a token says that the amount there is not meant exactly: the shares it may be off by. */
export function leewayAt(tokens: readonly Token[], at: number): { below: number; above: number } | null {
  const found = READ.find(({ words }) =>
    words.every((word, i) => {
      const token = tokens[at - words.length + i];
      return token?.key === word.key && (token.marks === '' || token.marks === word.marks);
    }),
  );
  return found ?? null;
}

/** The beginnings of numbers from `from` up to `to`, in their first two figures: those from 4.700.000 on begin with 47. */
export function aboutWords(from: number, to: number): QueryWord[] {
  if (!(from > 0) || from >= to) return [];
  const unit = 10 ** Math.floor(Math.log10(from)) / 10;
  const words = new Set<string>();
  for (let value = Math.floor(from / unit + 1e-9) * unit; value < to && words.size < STEPS; value += unit)
    words.add(aboutKey(numberKey(String(Math.round(value * 1000) / 1000).replace('.', ','))));
  return Array.from(words, (key) => ({ key, marks: null }));
}
