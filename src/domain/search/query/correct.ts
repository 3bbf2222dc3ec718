import type { Engine } from '../rank/engine.ts';
import { wordLookup } from '../rank/lookup.ts';
import { adjacent } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { isNumberKey, spell, tokenize, wordKey } from '../index/token.ts';
import type { Token } from '../index/token.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { isKnownSyllable } from './known-syllables.ts';
import type { QueryWord } from './query.ts';
import { findReferences } from './reference.ts';
import { slipCost, soundsAlike } from './slip.ts';
import { splitsOf } from './split.ts';

/** A query with its unknown words corrected, and the same as it is shown. */
export interface Corrected {
  /** What is searched: a word typed without diacritics stays without. */
  readonly text: string;
  /** What is shown: such a word as it is usually written beside its neighbours. */
  readonly shown: string;
}

/** What may have been meant by one token: syllables in a row, and how unlikely that slip is. */
interface Candidate {
  readonly words: readonly QueryWord[];
  readonly cost: number;
}

/** Candidates compared by the places they stand at, at most. */
const TRIED = 8;

/** How far a word that stands in many places is likelier: of the logarithm of its count. */
const PRIOR = 0.12;

/** How far a candidate that meets the words beside it is likelier, of the logarithm of its meetings; and one that does not. */
const MET = 0.35;
const UNMET = 2.5;

/** Without a meeting, a word is corrected only where it is this long and the slip that small. */
const LONG = 5;
const SMALL_SLIP = 1.6;

/** No slip so unlikely is corrected at all. */
const GREATEST_SLIP = 2.3;

/** Diacritics left out of one word where others have them. */
const UNMARKED = 0.3;

/** Other diacritics than typed: one mark more, less or another; anything else. */
const MARK_SLIP = 1;
const MARKS_APART = 2.2;

/** Two syllables typed as one. */
const JOINED = 0.7;

/**
 * Corrects the words of a query that neither the documents nor Vietnamese know: what was most likely meant, by how
 * likely the slip is (a letter doubled, dropped, swapped, a neighbouring key, a tone, spaces left out), how frequent
 * the word is in the documents, and whether it stands beside its neighbours there. Words that are known, numbers,
 * symbols, abbreviations and names stay as typed. Null where nothing is corrected.
 */
export async function correctText(engine: Engine, text: string): Promise<Corrected | null> {
  const tokens = tokenize(text);
  const doubtful = doubtfulWords(engine, text, tokens);
  if (doubtful.length === 0) return null;
  const beside = tokens.filter((_, at) => doubtful.some((other) => Math.abs(other - at) <= 1));
  const lookup = await wordLookup(engine, beside.map(wordOf));
  const row: (Hits | null)[] = tokens.map((token, at) =>
    doubtful.includes(at) ? null : lookup(wordOf(token)),
  );
  const anyMarks = tokens.some(({ marks }) => marks !== '');
  const made = new Map<number, readonly QueryWord[]>();
  for (const at of doubtful) {
    const token = tokens[at];
    if (!token) continue;
    const best = await likeliest(engine, text.slice(token.start, token.end), token, anyMarks, row, at);
    if (!best) continue;
    made.set(at, best);
    if (best.length === 1) row[at] = (await wordLookup(engine, best))(best[0] as QueryWord);
  }
  if (made.size === 0) return null;
  const usual = await usualSpellings(engine, tokens, made);
  const put = (write: (word: QueryWord) => string): string =>
    tokens.reduceRight((all, token, at) => {
      const words = made.get(at);
      return words ? all.slice(0, token.start) + words.map(write).join(' ') + all.slice(token.end) : all;
    }, text);
  return {
    text: put(({ key, marks }) => (marks === null ? key : spell(key, marks))),
    shown: put((word) => spell(word.key, word.marks ?? usual.get(word) ?? '')),
  };
}

/** What an engine knows of the language of its documents. */
type Language = Pick<Engine, 'lexicon'> & { readonly catalogue: Pick<Engine['catalogue'], 'vocabulary'> };

/** The words of a query that neither the documents nor Vietnamese know, by their place among its tokens. */
function doubtfulWords(
  { lexicon, catalogue: { vocabulary } }: Language,
  text: string,
  tokens: readonly Token[],
): number[] {
  const references = findReferences(text, tokens);
  const isFree = (at: number): boolean =>
    references.every(({ from, to }) => at < from || at > to) &&
    (!isName(text, tokens, at) || isJoinedName(vocabulary, text.slice(tokens[at]?.start, tokens[at]?.end))) &&
    !lexicon.knows(tokens[at]?.key ?? '') &&
    lexicon.abbreviationAt(text, tokens, at) === null;
  return tokens.flatMap((token, at) =>
    !isNumberKey(token.key) && !isKnown(vocabulary, token) && isFree(at) ? [at] : [],
  );
}

/**
 * Per token of a query, the rows of words that may be meant by it: itself where it is known, else its likeliest
 * corrections. For whoever has to fetch the places where they stand before one is chosen.
 */
export function wordsTried(language: Language, text: string): (readonly QueryWord[])[][] {
  const { vocabulary } = language.catalogue;
  const tokens = tokenize(text);
  const doubtful = doubtfulWords(language, text, tokens);
  const anyMarks = tokens.some(({ marks }) => marks !== '');
  return tokens.map((token, at) =>
    doubtful.includes(at)
      ? candidatesFor(vocabulary, text.slice(token.start, token.end), token, anyMarks).map(
          ({ words }) => words,
        )
      : [[wordOf(token)]],
  );
}

function wordOf({ key, marks }: Token): QueryWord {
  return { key, marks: marks === '' ? null : marks };
}

function isKnown(vocabulary: Vocabulary, { key, marks }: Token): boolean {
  const own = marks === '' ? null : marks;
  return (own === null ? vocabulary.has(key) : vocabulary.hasSpelling(key, own)) || isKnownSyllable(key, own);
}

/** Letters in capitals, or a word with a capital inside the query: a short form or a name. */
function isName(text: string, tokens: readonly Token[], at: number): boolean {
  const typed = text.slice(tokens[at]?.start, tokens[at]?.end);
  return /\p{L}\p{Lu}/u.test(typed) || (at > 0 && /^\p{Lu}/u.test(typed));
}

/** Whether a name is known syllables typed as one: "Hanoi", "CanTho". */
function isJoinedName(vocabulary: Vocabulary, typed: string): boolean {
  return splitsOf(typed, (syllable) => vocabulary.has(wordKey(syllable).key)).some(({ cost }) => cost === 0);
}

async function likeliest(
  engine: Engine,
  typed: string,
  token: Token,
  anyMarks: boolean,
  row: readonly (Hits | null)[],
  at: number,
): Promise<readonly QueryWord[] | null> {
  const { vocabulary } = engine.catalogue;
  const candidates = candidatesFor(vocabulary, typed, token, anyMarks);
  const lookup = await wordLookup(
    engine,
    candidates.flatMap(({ words }) => words),
  );
  const judged = candidates.map((candidate) => {
    const met = meetings(candidate.words.map(lookup), row[at - 1] ?? null, row[at + 1] ?? null);
    return { ...candidate, met, total: candidate.cost + (met > 0 ? -MET * Math.log2(1 + met) : UNMET) };
  });
  const [best] = judged.sort((a, b) => a.total - b.total);
  if (!best) return null;
  const alone = row.every((hits, i) => i === at || hits === null);
  const slip = best.cost + PRIOR * priorOf(vocabulary, best.words);
  if (slip - JOINED * (best.words.length - 1) > GREATEST_SLIP) return null;
  const sure =
    best.met > 0 || (token.key.length >= LONG && slip <= SMALL_SLIP) || (alone && slip <= SMALL_SLIP);
  return sure ? best.words : null;
}

/** What may be meant by a word, the likeliest first. */
function candidatesFor(
  vocabulary: Vocabulary,
  typed: string,
  token: Token,
  anyMarks: boolean,
): readonly Candidate[] {
  return [...oneWord(vocabulary, token, anyMarks), ...joinedWords(vocabulary, typed)]
    .map((candidate) => ({
      ...candidate,
      cost: candidate.cost - PRIOR * priorOf(vocabulary, candidate.words),
    }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TRIED);
}

/** The word itself with other diacritics, and words a slip away from it. */
function oneWord(vocabulary: Vocabulary, { key, marks }: Token, anyMarks: boolean): Candidate[] {
  const respelled =
    marks === ''
      ? []
      : vocabulary
          .spellings(key)
          .map((own) => ({ words: [{ key, marks: own }], cost: marksCost(marks, own) }));
  const slips = Array.from(vocabulary.bases()).flatMap((base): Candidate[] => {
    const cost = Math.min(slipCost(key, base), soundsAlike(key, base) ? 1.4 : Infinity);
    if (cost === Infinity || isNumberKey(base)) return [];
    if (!anyMarks) return [{ words: [{ key: base, marks: null }], cost }];
    if (marks === '') {
      const spelled = vocabulary.spellings(base);
      return spelled.map((own) => ({ words: [{ key: base, marks: own }], cost: cost + UNMARKED }));
    }
    return vocabulary
      .spellings(base)
      .map((own) => ({ words: [{ key: base, marks: own }], cost: cost + marksCost(marks, own) }));
  });
  return [...respelled, ...slips];
}

/** How unlikely it is that marks were typed for others: none for the same. */
function marksCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const missing = [...meant].filter((mark) => !typed.includes(mark)).length;
  const extra = [...typed].filter((mark) => !meant.includes(mark)).length;
  return Math.max(missing, extra) <= 1 ? MARK_SLIP : MARKS_APART;
}

/** The syllables a word may be joined of, with one slip in one of them at most. */
function joinedWords(vocabulary: Vocabulary, typed: string): Candidate[] {
  return splitsOf(typed, (syllable) => vocabulary.has(wordKey(syllable).key)).map(({ syllables, cost }) => ({
    words: syllables.map((syllable) => {
      const { key, marks } = wordKey(syllable);
      return { key, marks: marks === '' ? null : marks };
    }),
    cost: cost + JOINED * (syllables.length - 1),
  }));
}

/** The logarithm of how often the rarest of the words stands in the documents. */
function priorOf(vocabulary: Vocabulary, words: readonly QueryWord[]): number {
  const counts = words.map(({ key, marks }) => vocabulary.frequency(key, marks ?? undefined));
  return Math.log2(1 + Math.min(...counts));
}

/** How often words stand side by side, and beside their neighbours; the weakest joint of several words counts. */
function meetings(own: readonly Hits[], left: Hits | null, right: Hits | null): number {
  const count = (a: Hits | undefined, b: Hits | undefined): number =>
    a && b ? adjacent(a, b).positions.length : 0;
  const inside = own.slice(1).map((hits, i) => count(own[i], hits));
  if (inside.some((joint) => joint === 0)) return 0;
  const outside = (left ? count(left, own[0]) : 0) + (right ? count(own.at(-1), right) : 0);
  return inside.length > 0 ? Math.min(...inside) + outside : outside;
}

/** How corrected words typed without diacritics are usually written beside the words before and after them. */
async function usualSpellings(
  engine: Engine,
  tokens: readonly Token[],
  made: ReadonlyMap<number, readonly QueryWord[]>,
): Promise<ReadonlyMap<QueryWord, string>> {
  const { vocabulary } = engine.catalogue;
  const said = tokens.flatMap((token, at) => made.get(at) ?? [wordOf(token)]);
  const corrected = [...made.values()].flat().filter(({ marks }) => marks === null);
  const spelled = corrected.flatMap(({ key }) => vocabulary.spellings(key).map((marks) => ({ key, marks })));
  const lookup = await wordLookup(engine, [...said, ...spelled]);
  return new Map(
    corrected.map((word) => {
      const at = said.indexOf(word);
      const beside = (other: number): Hits | null => (said[other] ? lookup(said[other]) : null);
      const counted = vocabulary.spellings(word.key).map((marks) => ({
        marks,
        met: meetings([lookup({ key: word.key, marks })], beside(at - 1), beside(at + 1)),
        count: vocabulary.frequency(word.key, marks),
      }));
      counted.sort((a, b) => b.met - a.met || b.count - a.count);
      return [word, counted[0]?.marks ?? ''];
    }),
  );
}
