import type { Catalogue } from '../index/catalogue.ts';
import { adjacent, NO_HITS, OTHER_SPELLING, union, wordHits } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { indexWord, isNumberKey } from '../index/token.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Phrase, QueryWord } from '../query/query.ts';

/** Words of the index looked up together: spellings of one key. */
export interface IndexTerm {
  readonly key: string;
  readonly words: readonly string[];
}

/** Where tokens stand; over the packed parts of a site in the browser, in memory for one text. */
export interface PositionIndex {
  /** Global positions of each term, ascending. */
  positions(terms: readonly IndexTerm[]): Promise<readonly Int32Array[]>;
}

/** Where words are looked up: what is known of them, and their positions. */
export interface Places {
  readonly catalogue: Catalogue;
  readonly index: PositionIndex;
}

/**
 * Fetches the positions of words at once and gives the hits of each. A word typed with diacritics that occur is looked
 * up in that spelling only; where they do not occur, other spellings count little. Words the index cannot have cost
 * nothing.
 */
export async function wordLookup(
  { catalogue: { vocabulary }, index }: Places,
  words: readonly QueryWord[],
): Promise<(word: QueryWord) => Hits> {
  const terms = new Map<string, IndexTerm>();
  for (const word of words) {
    const term = termOf(vocabulary, word);
    if (term) terms.set(term.words.join(' '), term);
  }
  const lists = await index.positions([...terms.values()]);
  const positions = new Map(Array.from(terms.keys(), (name, i) => [name, lists[i] ?? new Int32Array()]));
  return (word) => {
    const term = termOf(vocabulary, word);
    if (!term) return NO_HITS;
    const { key, marks } = word;
    const foreign = marks !== null && !isNumberKey(key) && !vocabulary.hasSpelling(key, marks);
    return wordHits(positions.get(term.words.join(' ')) ?? new Int32Array(), foreign ? OTHER_SPELLING : 1);
  };
}

/** What to look up for a word; null for a syllable the index does not have. */
function termOf(vocabulary: Vocabulary, { key, marks }: QueryWord): IndexTerm | null {
  if (isNumberKey(key)) return { key, words: [indexWord(key, '')] };
  if (!vocabulary.has(key)) return null;
  if (marks !== null && vocabulary.hasSpelling(key, marks)) {
    return { key, words: [indexWord(key, marks)] };
  }
  const spellings = vocabulary.spellings(key).map((spelling) => indexWord(key, spelling));
  return { key, words: spellings };
}

/** Hits of any of the phrases. */
export function phrasesHits(phrases: readonly Phrase[], lookup: (word: QueryWord) => Hits): Hits {
  return union(phrases.map((phrase) => ({ hits: phraseHits(phrase, lookup), factor: phrase.factor })));
}

function phraseHits({ words, loose }: Phrase, lookup: (word: QueryWord) => Hits): Hits {
  const [first, ...rest] = words;
  if (!first) return NO_HITS;
  return rest.reduce((hits, word, i) => {
    const slack = loose === true && i === rest.length - 1 ? 1 : 0;
    return hits.positions.length === 0 ? hits : adjacent(hits, lookup(word), slack);
  }, lookup(first));
}
