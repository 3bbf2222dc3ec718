import { GENERAL_ABBREVIATIONS } from './abbreviations.ts';
import { THESAURUS } from './thesaurus/thesaurus.ts';
import { tokenize } from '../index/token.ts';
import type { Token } from '../index/token.ts';

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

/** Two flags a name, three names a letter: letters of 6 bits. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NAMES_A_LETTER = 3;

type Stream = readonly Pick<Token, 'key' | 'marks'>[];

/** Which of the known names stand in these texts, as a short text. */
export function encodeStandings(streams: Iterable<Stream>): string {
  const list = names().map((name) => tokenize(name));
  const byFirst = new Map<string, number[]>();
  list.forEach((words, i) => {
    const first = words[0]?.key ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), i]);
  });
  const flags = list.map(() => 0);
  for (const tokens of streams) {
    tokens.forEach(({ key }, at) => {
      for (const i of byFirst.get(key) ?? []) {
        const words = list[i] ?? [];
        if (flags[i] === 3 || !words.every((word, k) => tokens[at + k]?.key === word.key)) continue;
        const isSpelled = words.every((word, k) => tokens[at + k]?.marks === word.marks);
        flags[i] = (flags[i] ?? 0) | (isSpelled ? 3 : 1);
      }
    });
  }
  let text = '';
  for (let i = 0; i < flags.length; i += NAMES_A_LETTER)
    text += LETTERS.charAt((flags[i] ?? 0) + 4 * (flags[i + 1] ?? 0) + 16 * (flags[i + 2] ?? 0));
  return text;
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
