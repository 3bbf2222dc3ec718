import { type NumberToken, numberTokens } from '#domain/number/vietnamese-number.ts';
import { spellingKey } from '#domain/text/tone.ts';
import { BOUNDS, type Tag, WORDS } from './lexicon.ts';

/** A word, figure or mark of a sentence, with what it does in the grammar. Offsets are UTF-16, [start, end). */
export interface Lexeme {
  kind: 'word' | 'number' | 'mark';
  /** Words in one spelling, small; a mark as printed; empty for a figure. */
  key: string;
  start: number;
  end: number;
  tags: ReadonlySet<Tag>;
  /** True where it begins with a capital. */
  isCapital: boolean;
  /** Figures, dates and symbols. */
  number?: NumberToken;
}

const NONE: ReadonlySet<Tag> = new Set<Tag>();
const BOUND: ReadonlySet<Tag> = new Set<Tag>(['bound']);

// Matches a word with figures glued to it ("CO2", "QL1A"), a sign of comparison (">=", "≥"), or any other character but space
const PIECE = /[\p{L}\p{M}][\p{L}\p{M}\d]*|>=|=>|<=|=<|\d+|[^\s*]/guy;

/** The lexemes of an NFC text in order; of words that overlap the longest from the left counts. */
export function lex(text: string): Lexeme[] {
  const pieces = piecesOf(text);
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind !== 'word') {
      lexemes.push(piece);
      at++;
      continue;
    }
    const word = (WORDS.get(piece.key) ?? []).find(({ syllables }) =>
      syllables.every((syllable, index) => pieces[at + index]?.key === syllable),
    );
    const count = word?.syllables.length ?? 1;
    const last = pieces[at + count - 1] ?? piece;
    lexemes.push({
      ...piece,
      key: word ? word.syllables.join(' ') : piece.key,
      end: last.end,
      // "xã Tân Thành": a syllable with a capital inside a sentence is part of a name
      tags: count === 1 && piece.isCapital && lexemes.at(-1)?.kind === 'word' ? NONE : (word?.tags ?? NONE),
    });
    at += count;
  }
  return lexemes;
}

function piecesOf(text: string): Lexeme[] {
  const numbers = numberTokens(text);
  const pieces: Lexeme[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const number = numbers[next];
    if (number && number.start <= at) {
      if (number.start === at || number.end > at)
        pieces.push({
          kind: 'number',
          key: '',
          start: number.start,
          end: number.end,
          tags: NONE,
          isCapital: false,
          number,
        });
      at = Math.max(at, number.end);
      next++;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const end = number
      ? Math.min(at + match[0].length, Math.max(number.start, at + 1))
      : at + match[0].length;
    const raw = text.slice(at, end);
    const isWord = /^\p{L}/u.test(raw);
    pieces.push({
      kind: isWord ? 'word' : 'mark',
      key: isWord ? spellingKey(raw) : raw,
      start: at,
      end,
      tags: raw in BOUNDS ? BOUND : NONE,
      isCapital: /^\p{Lu}/u.test(raw),
    });
    at = end;
  }
  return pieces;
}

/** True for a word that does one of these things. */
export function does(lexeme: Lexeme | undefined, ...tags: readonly Tag[]): boolean {
  return lexeme !== undefined && tags.some((tag) => lexeme.tags.has(tag));
}

/** True for one of these marks. */
export function isMark(lexeme: Lexeme | undefined, marks: string): boolean {
  return lexeme?.kind === 'mark' && marks.includes(lexeme.key);
}

/** The words of a text from the start of one lexeme to the end of another, as printed, in one line. */
export function printed(text: string, lexemes: readonly Lexeme[], from: number, until: number): string {
  const first = lexemes[from];
  const last = lexemes[until - 1];
  return first && last && until > from ? text.slice(first.start, last.end).replace(/\s+/g, ' ').trim() : '';
}
