import { fold } from '#domain/text/fold.ts';
import { spellingKey } from '#domain/text/tone.ts';

// Matches a word of letters: "Nghị", "đồng"
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
// What stands between neighbours: nothing but spaces; not "đồng; các", "xa-hoi", the end of a line
const JOINING = /^[ \u00a0]+$/;
/** Texts that are read for their pairs. */
const MOST_CHARACTERS = 12_000_000;

/** Which words stand beside each other, as they are spelled. */
export class KnownPairs {
  /** Pairs as they are spelled, and how often. */
  readonly #count = new Map<string, number>();
  /** Spellings that stand after a word, and before one, by the letters they have in common. */
  readonly #after = new Map<string, Set<string>>();
  readonly #before = new Map<string, Set<string>>();
  /** Words as they are spelled, and how often; under their letters their spellings. */
  readonly #words = new Map<string, number>();
  readonly #alike = new Map<string, Set<string>>();
  #read = 0;

  add(text: string): void {
    if (this.#read > MOST_CHARACTERS) return;
    this.#read += text.length;
    const found = [...text.matchAll(WORD)];
    const keys = found.map(([word]) => spellingKey(word));
    for (const key of keys) {
      this.#words.set(key, (this.#words.get(key) ?? 0) + 1);
      put(this.#alike, fold(key), key);
    }
    found.forEach((match, index) => {
      const [key = '', next] = [keys[index], keys[index + 1]];
      const between = text.slice(match.index + match[0].length, found[index + 1]?.index);
      if (next === undefined || !JOINING.test(between)) return;
      const pair = `${key} ${next}`;
      const known = this.#count.get(pair);
      this.#count.set(pair, (known ?? 0) + 1);
      if (known !== undefined) return;
      put(this.#after, `${key} ${fold(next)}`, next);
      put(this.#before, `${fold(key)} ${next}`, key);
    });
  }

  /** True for a word that was met. */
  knows(word: string): boolean {
    return this.#words.has(spellingKey(word));
  }

  /** How often a word was met. */
  met(word: string): number {
    return this.#words.get(spellingKey(word)) ?? 0;
  }

  /** Words of the same letters, with whatever marks, that were met. */
  alike(word: string): string[] {
    return [...(this.#alike.get(fold(word)) ?? [])];
  }

  /** How often two words were met, one after the other. */
  count(first: string, second: string): number {
    return this.#count.get(`${spellingKey(first)} ${spellingKey(second)}`) ?? 0;
  }

  /** Words of the same letters, with whatever marks, that were met after the first or before the second. */
  spellings(before: string, word: string, after: string): string[] {
    return [
      ...(this.#after.get(`${spellingKey(before)} ${fold(word)}`) ?? []),
      ...(this.#before.get(`${fold(word)} ${spellingKey(after)}`) ?? []),
    ];
  }
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
