import { LEEWAY_WORDS } from './about.ts';
import {
  COLOURING_WORDS,
  COMMON_SYLLABLES,
  COMPOUND_WORDS,
  GRAMMAR_WORDS,
  PLAIN_GRAMMAR_WORDS,
  QUESTION_WORDS,
  SETTING_WORDS,
} from './question/function-words.ts';
import { asksEffect, blankBefore, countedAfter, headingsOf, intentOf } from './question/intent.ts';
import { plainAsking, plainJoining } from './question/plain-words.ts';
import { soleWord } from './query.ts';
import type { Query, QueryWord, Slot } from './query.ts';
import type { Token } from '../index/token.ts';
import type { Expression } from './question/function-words.ts';

/** Stands for slots that are no single word; equals no word. */
export const NO_WORD: QueryWord = { key: '', marks: null };

/** Marks the words that only ask, only join, or only set the scene; at least one word stays content. */
export function withRoles(
  slots: readonly Slot[],
  tokens: readonly Token[],
  text: string,
): Pick<Query, 'intent' | 'counted' | 'headings' | 'blank'> & { slots: Slot[] } {
  const words = slots.map((slot) => soleWord(slot) ?? NO_WORD);
  const bare = words.every((word) => word.marks === null);
  const keys = words.map(({ key }) => key);
  const certain = bare ? plainAsking(keys) : null;
  const joining = bare ? plainJoining(keys) : keys.map(() => false);
  /** Typed bare, one syllable is a word of a question only where its neighbours tell. */
  const asking = (list: readonly Expression[]): boolean[] => {
    if (certain === null) return cover(words, list);
    const single = cover(
      words,
      list.filter((expression) => !isLong(expression)),
    );
    return cover(words, list.filter(isLong)).map(
      (own, i) => own || (single[i] === true && certain[i] === true),
    );
  };
  const asked = intentOf(asking, words.length);
  const asks = text.includes('?') || asked.intent !== null || asking(ASKING).some(Boolean);
  const question = bare && asks ? cover(words, QUESTION_WORDS) : asking(QUESTION_WORDS);
  const grammar = cover(words, bare ? PLAIN_GRAMMAR_WORDS : GRAMMAR_WORDS);
  const setting = cover(words, SETTING_WORDS);
  const common = cover(words, COMMON_SYLLABLES);
  const about = cover(words, LEEWAY_WORDS);
  const compound = cover(words, COMPOUND_WORDS);
  const colouring = cover(words, bare ? COLOURING_WORDS.filter(isLong) : COLOURING_WORDS);
  const mayJoin = cover(words, GRAMMAR_WORDS);
  const isEmpty = (i: number): boolean =>
    (!compound[i] && ((grammar[i] ?? false) || (joining[i] ?? false))) ||
    ((about[i] ?? false) && slots[i + 1]?.role === 'number') ||
    (asks && ((question[i] ?? false) || (asked.whether[i] ?? false)));
  const content = slots.filter((slot, i) => !isEmpty(i) && slot.role === 'content').length;
  const roles = slots.map((slot, i): Slot => {
    const year =
      slot.role === 'number' && isYear(words[i]?.key ?? '') && (asks || previousIs(words, i, 'nam'));
    if (year) return { ...slot, role: 'soft' };
    if (slot.role !== 'content') return slot;
    if (content === 0) return slot;
    if (isEmpty(i)) return { ...slot, role: 'weak' };
    if (asks && !compound[i] && content > 2 && (colouring[i] || (bare && mayJoin[i])))
      return { ...slot, role: 'soft' };
    if (
      setting[i] &&
      !compound[i] &&
      asks &&
      content > 2 &&
      !(common[i] && slots[i + 1]?.role === 'content' && !isEmpty(i + 1))
    )
      return { ...slot, role: 'soft' };
    return slot;
  });
  const usable = roles.some((slot) => slot.role !== 'weak' && slot.role !== 'soft') ? roles : [...slots];
  const counted = asked.intent === 'amount' ? countedAfter(keys, asking) : undefined;
  const countedWord =
    counted === undefined ? -1 : words.findIndex(({ key }, i) => key === counted && !grammar[i]);
  const isEffect = asked.intent === 'time' && asksEffect((list) => cover(words, list));
  const intent = isEffect ? 'effect' : (asked.intent ?? (asks || tokens.length > 8 ? 'other' : null));
  const headings = headingsOf(intent).map((list) => ({ words: list, factor: 1 }));
  const blank = blankBefore(keys);
  return {
    slots: usable,
    intent,
    headings,
    ...(blank.length > 1 && { blank }),
    ...(counted !== undefined && countedWord >= 0 && { counted }),
  };
}

/** Question words that ask wherever they stand. */
const ASKING = QUESTION_WORDS.filter(
  ({ words }) =>
    words.length > 1 ||
    ['ai', 'gi', 'nao', 'dau', 'may', 'sao', 'bn', 'bnh', 'ntn', 'j'].includes(words[0]?.key ?? ''),
);

function isLong({ words }: { readonly words: readonly unknown[] }): boolean {
  return words.length > 1;
}

function previousIs(words: readonly QueryWord[], i: number, key: string): boolean {
  return words[i - 1]?.key === key;
}

function isYear(key: string): boolean {
  return /^(?:19|20)\d\d$/.test(key);
}

/** Which words belong to one of the expressions (diacritics, where typed, must agree). */
function cover(
  words: readonly QueryWord[],
  expressions: readonly { readonly words: readonly { readonly key: string; readonly marks: string }[] }[],
): boolean[] {
  const marked = words.some((word) => word.marks !== null);
  const covered = words.map(() => false);
  for (const { words: list } of expressions) {
    for (let at = 0; at + list.length <= words.length; at++) {
      const fits = list.every((wanted, k) => {
        const word = words[at + k];
        if (word?.key !== wanted.key) return false;
        return marked ? (word.marks ?? '') === wanted.marks : true;
      });
      if (fits) for (let k = 0; k < list.length; k++) covered[at + k] = true;
    }
  }
  return covered;
}
