import { GENERAL_ABBREVIATIONS } from './abbreviations.ts';
import { THESAURUS } from './thesaurus/thesaurus.ts';
import { type Word, wordsIn } from '../index/token.ts';

/** How a name stands in the documents: in its own spelling, in another of the same letters only, or not at all. */
export type Standing = 'spelled' | 'bare' | null;

/** Every name of the thesaurus and the general abbreviations, each once, in a fixed order. */
function names(): readonly string[] {
  return (known ??= [
    ...new Set([
      ...THESAURUS.flatMap(({ typed, meant }) => [...typed, ...meant]),
      ...GENERAL_ABBREVIATIONS.flatMap(({ written, full, aliases = [] }) => [written, full, ...aliases]),
    ]),
  ]);
}
let known: readonly string[] | null = null;

/** The words of each of these names, and the names by how they begin. */
function nameWords(): { list: readonly Stream[]; beginnings: Beginnings } {
  if (knownWords) return knownWords;
  const list = names().map(wordsIn);
  return (knownWords = { list, beginnings: byBeginning(list) });
}
let knownWords: ReturnType<typeof nameWords> | null = null;

/** Two flags a name, three names a letter: letters of 6 bits. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NAMES_A_LETTER = 3;

type Stream = readonly Word[];

/** Whether words stand in a stream from a place on, by their keys or their marks. */
function isAt(tokens: Stream, at: number, words: Stream, by: 'key' | 'marks'): boolean {
  for (let k = 0; k < words.length; k++) if (tokens[at + k]?.[by] !== words[k]?.[by]) return false;
  return true;
}

/** Names, by their first and second word; the second of a single word is ''. */
type Beginnings = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

function byBeginning(list: readonly Stream[]): Beginnings {
  const found = new Map<string, Map<string, number[]>>();
  list.forEach(([first, second], i) => {
    const begun = found.get(first?.key ?? '') ?? new Map<string, number[]>();
    found.set(first?.key ?? '', begun);
    begun.set(second?.key ?? '', [...(begun.get(second?.key ?? '') ?? []), i]);
  });
  return found;
}

/** Which of the known names stand in these texts, as a short text. */
export function encodeStandings(streams: Iterable<Stream>): string {
  const { list, beginnings } = nameWords();
  const flags = list.map(() => 0);
  /** By the numbers of words that no name begins with: the same stand everywhere. */
  const others: true[] = [];
  /** Notes the names that begin so and stand there; what stands in its own spelling is asked no more. */
  const note = (tokens: Stream, at: number, asked: readonly number[] = []): void => {
    for (const i of asked) {
      if (flags[i] === 3) continue;
      const words = list[i] ?? [];
      if (isAt(tokens, at, words, 'key'))
        flags[i] = (flags[i] ?? 0) | (isAt(tokens, at, words, 'marks') ? 3 : 1);
    }
  };
  for (const tokens of streams) {
    for (let at = 0; at < tokens.length; at++) {
      const word = tokens[at];
      if (word === undefined || others[word.id]) continue;
      const begun = beginnings.get(word.key);
      if (begun === undefined) {
        others[word.id] = true;
        continue;
      }
      // A word alone, then with the one after it.
      note(tokens, at, begun.get(''));
      const next = tokens[at + 1];
      if (next) note(tokens, at, begun.get(next.key));
    }
  }
  let text = '';
  for (let i = 0; i < flags.length; i += NAMES_A_LETTER)
    text += LETTERS.charAt((flags[i] ?? 0) + 4 * (flags[i + 1] ?? 0) + 16 * (flags[i + 2] ?? 0));
  return text;
}

/** Which of the known names stand in either of two collections of texts, as `encodeStandings` tells each; '' tells nothing. */
export function joinStandings(a: string, b: string): string {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return Array.from(long, (letter, i) => {
    const other = LETTERS.indexOf(short.charAt(i) || LETTERS.charAt(0));
    return LETTERS.charAt(LETTERS.indexOf(letter) | other);
  }).join('');
}

/** Reads what `encodeStandings` wrote; a name that is not known stands as far as can be told. */
export function decodeStandings(text: string): (name: string) => Standing {
  const standings = new Map<string, Standing>();
  names().forEach((name, i) => {
    const digit = LETTERS.indexOf(text.charAt(Math.floor(i / NAMES_A_LETTER)));
    const flags = (digit >> (2 * (i % NAMES_A_LETTER))) & 3;
    standings.set(name, flags === 3 ? 'spelled' : flags === 1 ? 'bare' : null);
  });
  return (name) => (standings.has(name) ? (standings.get(name) ?? null) : 'spelled');
}
