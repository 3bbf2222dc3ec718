import { type Token, wordOf } from '#domain/search/index/token.ts';

/*
 * The words of a unit as they were read when it was sent: reading them off is many times faster than reading the text. A
 * word is its key, a bar and its marks; a line end parts the title from the text: "ho|aj ngheo|f⏎ti|r le|ej 94,81|".
 */

/** Words kept as objects, at most: the language has fewer, numbers are without end. */
const MOST_KEPT = 100_000;

const kept = { title: new Map<string, Token>(), text: new Map<string, Token>() };

/** The words of a unit, of which the first so many are its title. */
export function writeWords(tokens: readonly Pick<Token, 'key' | 'marks'>[], titleLength: number): string {
  const written = tokens.map(({ key, marks }) => `${key}|${marks}`);
  return `${written.slice(0, titleLength).join(' ')}\n${written.slice(titleLength).join(' ')}`;
}

/** Tokens again; of their offsets is only told what tells a title: 0 in it, without end after it. */
export function readWords(words: string): Token[] {
  const [title = '', text = ''] = words.split('\n');
  return [...tokensOf(title, true), ...tokensOf(text, false)];
}

function tokensOf(words: string, isTitle: boolean): Token[] {
  const known = isTitle ? kept.title : kept.text;
  if (words === '') return [];
  return words.split(' ').map((word) => {
    const token = known.get(word);
    if (token) return token;
    const bar = word.indexOf('|');
    const at = isTitle ? 0 : Infinity;
    const made = { ...wordOf(word.slice(0, bar), word.slice(bar + 1)), start: at, end: at };
    if (known.size < MOST_KEPT) known.set(word, made);
    return made;
  });
}
