import {
  figuresLexeme,
  pairLexeme,
  quoted,
  spelledLexeme,
  syllableLexeme,
  titleLexeme,
} from '#domain/search/index/lexeme.ts';
import { isNumberKey } from '#domain/search/index/token.ts';
import type { Vocabulary } from '#domain/search/index/vocabulary.ts';
import type { Phrase, QueryWord } from '#domain/search/query/query.ts';

/** A condition on the words of a unit, as `tsquery` writes it; '' for none that can be met. */
export type Condition = string;

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0 || conditions.includes('')) return '';
  return conditions.length === 1 ? (conditions[0] ?? '') : `(${[...new Set(conditions)].join(' & ')})`;
}

export function anyOf(conditions: readonly Condition[]): Condition {
  const met = [...new Set(conditions)].filter((condition) => condition !== '');
  return met.length <= 1 ? (met[0] ?? '') : `(${met.join(' | ')})`;
}

/** The word by itself: in the spelling typed where it occurs, else in any; a number, or the beginning of one. */
export function wordCondition(vocabulary: Vocabulary, { key, marks }: QueryWord): Condition {
  if (key.startsWith('~')) return `${quoted(figuresLexeme(key))}:*`;
  if (isNumberKey(key)) return quoted(syllableLexeme(key));
  if (marks !== null && vocabulary.hasSpelling(key, marks)) return quoted(spelledLexeme(key, marks));
  return vocabulary.has(key) ? quoted(syllableLexeme(key)) : '';
}

/** Two words side by side, each in the spelling typed where it occurs; both of them, where one is only begun. */
export function pairCondition(vocabulary: Vocabulary, first: QueryWord, second: QueryWord): Condition {
  if (first.key.startsWith('~') || second.key.startsWith('~'))
    return allOf([wordCondition(vocabulary, first), wordCondition(vocabulary, second)]);
  const spelled = [first, second].filter(
    ({ key, marks }) => marks !== null && !isNumberKey(key) && vocabulary.hasSpelling(key, marks),
  );
  return allOf([
    quoted(pairLexeme(first.key, second.key)),
    ...spelled.map((word) => wordCondition(vocabulary, word)),
  ]);
}

/** The words of a phrase in a row; in a loose one the last may stand apart. */
export function phraseCondition(vocabulary: Vocabulary, { words, loose }: Phrase): Condition {
  const [only] = words;
  if (words.length === 1 && only) return wordCondition(vocabulary, only);
  return allOf(
    words.slice(1).map((word, i) => {
      const before = words[i] ?? word;
      return loose === true && i === words.length - 2
        ? allOf([wordCondition(vocabulary, before), wordCondition(vocabulary, word)])
        : pairCondition(vocabulary, before, word);
    }),
  );
}

/** Words in a row in a title. */
export function titleCondition(words: readonly QueryWord[]): Condition {
  if (words.some(({ key }) => key.startsWith('~'))) return '';
  const [only] = words;
  if (words.length === 1 && only) return quoted(titleLexeme(syllableLexeme(only.key)));
  return allOf(
    words.slice(1).map((word, i) => quoted(titleLexeme(pairLexeme(words[i]?.key ?? '', word.key)))),
  );
}

/** What tells how often a word, or two side by side, stands. */
export function countedLexeme(vocabulary: Vocabulary, { key, marks }: QueryWord): string {
  if (isNumberKey(key)) return figuresLexeme(key).startsWith(key) ? key : syllableLexeme(key);
  return marks !== null && vocabulary.hasSpelling(key, marks)
    ? spelledLexeme(key, marks)
    : syllableLexeme(key);
}
