import { isVietnameseSyllable } from '#domain/text/syllable.ts';
import { GENERAL_ABBREVIATIONS } from './abbreviations.ts';
import type { GlossaryEntry, Indicator } from '../index/catalogue.ts';
import type { Standing } from './names.ts';
import type { Phrase, QueryWord, Span } from './query.ts';
import { THESAURUS } from './thesaurus/thesaurus.ts';
import type { Kin } from './thesaurus/thesaurus.ts';
import { tokenize } from '../index/token.ts';
import type { Token } from '../index/token.ts';

/** How good it is to find the other name of a thing instead of the one asked. */
const ABBREVIATION_FACTOR = 0.95;
const SYNONYM_FACTOR = 0.35;
/** The same where the one asked stands nowhere. */
const INSTEAD_FACTOR = 0.6;

/** An abbreviation found in a query: how many tokens it takes, its full form, and what else stands for it. */
export interface AbbreviationFound {
  readonly length: number;
  readonly full: string;
  /** The short form, the full forms, and weaker synonyms. */
  readonly phrases: readonly Phrase[];
}

/** A name that may be typed, how it stands in the documents, and what else stands for it. */
interface Expression {
  readonly words: readonly QueryWord[];
  readonly standing: Standing;
  readonly phrases: readonly Phrase[];
}

/** Everything known about names of things: abbreviations both ways, synonyms, names of indicators. */
export interface Lexicon {
  /** Expressions by their first key: where one is met, its phrases stand for it too. */
  readonly expressions: ReadonlyMap<string, readonly Expression[]>;
  abbreviationAt(text: string, tokens: readonly Token[], at: number): AbbreviationFound | null;
  /** Whether a word stands in a name that may be typed: it is a word, though no Vietnamese one. */
  knows(key: string): boolean;
}

/**
 * Builds the lexicon of a site from its glossary and indicators, the general abbreviations and names of kindred things.
 * `standing`: how a name stands in the documents; what does not is not looked for.
 */
export function makeLexicon(
  glossary: readonly GlossaryEntry[],
  indicators: readonly Indicator[],
  thesaurus: readonly Kin[] = THESAURUS,
  standing: (name: string) => Standing = () => 'spelled',
): Lexicon {
  const groups: { typed: string[]; meant: string[]; factor: number; related?: true }[] = [];
  const short = new Map<string, { full: string; forms: QueryWord[][] }>();
  for (const entry of [...glossary, ...GENERAL_ABBREVIATIONS]) {
    const forms = [entry.written, entry.full, ...(entry.aliases ?? [])].filter((form) => form !== '');
    const read = forms.map(wordsOf).filter((form) => form.length > 0);
    groups.push({ typed: forms, meant: forms, factor: ABBREVIATION_FACTOR });
    for (const form of forms.filter(isShort)) {
      // TƯ and TU are two things; typed without the mark, either may be meant, and the plain one is more likely.
      for (const key of [spellingsOf(tokenize(form)), keysOf(wordsOf(form))]) {
        if (!short.has(key)) short.set(key, { full: entry.full, forms: read });
      }
    }
  }
  for (const { typed, meant } of thesaurus)
    groups.push({ typed: [...typed], meant: [...meant], factor: SYNONYM_FACTOR, related: true });
  for (const { name, aliases = [] } of indicators) {
    const forms = [name, ...aliases];
    groups.push({ typed: forms, meant: forms, factor: SYNONYM_FACTOR, related: true });
  }
  const expressions = new Map<string, Expression[]>();
  const known = new Set<string>();
  for (const { typed, meant, ...worth } of groups) {
    const standingForms = meant.filter((form) => standing(form) === 'spelled').map(wordsOf);
    for (const name of typed) {
      const words = wordsOf(name);
      for (const { key } of words) known.add(key);
      // A one-word form is met in queries by `abbreviationAt`; as an expression it would fire inside other words, unless its
      // diacritics tell it.
      if (words.length === 0 || (words.length < 2 && isAmbiguous(words[0]))) continue;
      const first = words[0]?.key ?? '';
      const others = standingForms.filter(
        (form) => form.length > 0 && keysAndMarksOf(form) !== keysAndMarksOf(words),
      );
      if (others.length === 0) continue;
      const phrases = others.map((form) => ({ words: form, ...worth }));
      expressions.set(first, [
        ...(expressions.get(first) ?? []),
        { words, phrases, standing: standing(name) },
      ]);
    }
  }
  /** Every form of an abbreviation, and the synonyms of its full forms. */
  const namesOf = (forms: readonly (readonly QueryWord[])[], typed: string): Phrase[] => {
    const others = forms.flatMap((form) =>
      (expressions.get(form[0]?.key ?? '') ?? [])
        .filter(({ words }) => keysOf(words) === keysOf(form))
        .flatMap(({ phrases }) => phrases),
    );
    // What is typed counts a little more than its other names.
    const own = forms.map((words) => ({
      words,
      factor: keysOf(words) === typed ? 1 : ABBREVIATION_FACTOR,
    }));
    const all = [...own, ...others];
    return all.filter(
      ({ words }, i) => all.findIndex((other) => keysOf(other.words) === keysOf(words)) === i,
    );
  };
  return {
    expressions,
    knows: (key) => known.has(key),
    abbreviationAt: (text, tokens, at) => {
      for (const length of [3, 2, 1]) {
        const run = tokens.slice(at, at + length);
        const first = run[0];
        const last = run.at(-1);
        if (!first || !last || run.length < length) continue;
        const typed = text.slice(first.start, last.end);
        if (/\s/.test(typed)) continue;
        const found = short.get(spellingsOf(run)) ?? short.get(keysOf(run));
        if (!found || !looksShort(typed)) continue;
        return { length, full: found.full, phrases: namesOf(found.forms, keysOf(run)) };
      }
      return null;
    },
  };
}

/** The spans of a query where a known expression is met: its other names stand for it. */
export function findExpressions(lexicon: Lexicon, words: readonly QueryWord[]): Span[] {
  const marked = words.some((word) => word.marks !== null);
  return words.flatMap((word, from) =>
    (lexicon.expressions.get(word.key) ?? [])
      .filter(
        ({ words: list }) =>
          (list.length > 1 || word.marks === list[0]?.marks) &&
          list.every((wanted, k) => {
            const typed = words[from + k];
            if (typed?.key !== wanted.key) return false;
            return !marked || typed.marks === null || typed.marks === wanted.marks;
          }),
      )
      .map(({ words: list, phrases, standing }): Span => {
        const span = { from, to: from + list.length - 1 };
        const stands = standing === 'spelled' || (!marked && standing === 'bare');
        if (stands) return { ...span, phrases };
        return {
          ...span,
          phrases: phrases.map((phrase) => ({
            ...phrase,
            factor: Math.max(phrase.factor, INSTEAD_FACTOR),
          })),
          instead: true,
        };
      }),
  );
}

/** Whether a word may be many others: a Vietnamese syllable without diacritics. */
function isAmbiguous(word: QueryWord | undefined): boolean {
  return word?.marks === null && isVietnameseSyllable(word.key, 'folded');
}

function wordsOf(text: string): QueryWord[] {
  return tokenize(text).map(({ key, marks }) => ({ key, marks: marks === '' ? null : marks }));
}

/** Whether a form of the glossary is written as letters of an abbreviation: "NTM", "GD-ĐT", "QĐi". */
function isShort(form: string): boolean {
  return !/\s/.test(form) && /\p{Lu}.*\p{Lu}|^\p{Lu}{2,}/u.test(form);
}

/** Whether letters typed can be an abbreviation: in capitals ("TU"), or no Vietnamese syllable ("ntm", "bhyt"). */
function looksShort(typed: string): boolean {
  return (
    /^\P{Ll}+$/u.test(typed) ||
    /\p{Ll}\p{Lu}|\p{Lu}.*\p{Lu}/u.test(typed) ||
    !isVietnameseSyllable(typed, 'folded')
  );
}

function spellingsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => `${token.key}:${token.marks}`).join(' ');
}

function keysAndMarksOf(words: readonly QueryWord[]): string {
  return words.map(({ key, marks }) => `${key}:${marks ?? ''}`).join(' ');
}

function keysOf(words: readonly { readonly key: string }[]): string {
  return words.map((word) => word.key).join(' ');
}
