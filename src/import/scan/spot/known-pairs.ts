import { fold } from '#domain/text/fold.ts';
import { spellingKey } from '#domain/text/tone.ts';

// Matches a word of letters: "Nghị", "đồng"
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
// What stands between neighbours: nothing but spaces; not "đồng; các", "xa-hoi", the end of a line
const JOINING = /^[ \u00a0]+$/;
/** Texts that are read for their pairs. */
const MOST_CHARACTERS = 12_000_000;

/** Which words stand beside each other, as they are spelled, in texts that were written by people. */
export class KnownPairs {
  /** Pairs as they are spelled, and how often; under each folded pair its spellings. */
  readonly #count = new Map<string, number>();
  readonly #spellings = new Map<string, Set<string>>();
  readonly #words = new Set<string>();
  #read = 0;

  add(text: string, weight = 1): void {
    if (this.#read > MOST_CHARACTERS) return;
    this.#read += text.length;
    const found = [...text.matchAll(WORD)];
    for (const [word] of found) this.#words.add(spellingKey(word));
    found.forEach((match, index) => {
      const next = found[index + 1];
      if (!next) return;
      const between = text.slice(match.index + match[0].length, next.index);
      if (!JOINING.test(between)) return;
      this.#addPair(pairOf(match[0], next[0]), pairOf(fold(match[0]), fold(next[0])), weight);
    });
  }

  #addPair(pair: string, folded: string, weight: number): void {
    this.#count.set(pair, (this.#count.get(pair) ?? 0) + weight);
    const spellings = this.#spellings.get(folded) ?? new Set();
    spellings.add(pair);
    this.#spellings.set(folded, spellings);
  }

  /** True for a word that was met. */
  knows(word: string): boolean {
    return this.#words.has(spellingKey(word));
  }

  /** How often a pair was met as it is spelled. */
  count(first: string, second: string): number {
    return this.#count.get(pairOf(first, second)) ?? 0;
  }

  /**
   * Another spelling of a pair that is far commoner than the one at hand; null where there is none.
   *
   * @param least how much commoner
   */
  commoner(first: string, second: string, least: number): string | null {
    const own = this.count(first, second);
    const [best] = [...(this.#spellings.get(pairOf(fold(first), fold(second))) ?? [])]
      .map((pair) => ({ pair, count: this.#count.get(pair) ?? 0 }))
      .sort((a, b) => b.count - a.count);
    return best && best.count >= (own + 0.5) * least ? best.pair : null;
  }
}

const pairOf = (first: string, second: string) => `${spellingKey(first)} ${spellingKey(second)}`;
