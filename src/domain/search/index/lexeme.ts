import type { SearchRecord } from './record.ts';
import { isHeadingKind, SEGMENT_KINDS } from './segment.ts';
import type { Segment } from './segment.ts';
import { figuresOf, indexWord, isNumberKey } from './token.ts';
import type { Token } from './token.ts';

/*
 * What a full-text index of a database is told of a unit, and asked for: our own tokens, so that đ, tones, symbols and
 * amounts are ours and no dictionary of the database is needed. Of "Hộ nghèo" that is
 *   ho ngheo          each syllable, whatever its diacritics
 *   ho0aj0 ngheo0f0   each as it is spelled (`indexWord`)
 *   ho_ngheo          neighbours: a phrase is found without looking where its words stand
 *   ^ho ^ho_ngheo     the same, of a title
 * and of a number its value, and `~` with its figures, of which "about so much" asks the beginning.
 */

/** Where a word of a unit stands, in the letters of `setweight`: its title, its text, above it, in its document. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** Positions that a text search vector can tell. */
const LAST_POSITION = 16_383;

/** Places of one word that are told, at most: more make it no likelier. */
const MOST_PLACES = 6;

/** Letters of a word that tell it. */
const MOST_LETTERS = 60;

/** Positions between two stretches of words. */
const GAP = 1;

/** A syllable in whatever spelling, or a number. */
export function syllableLexeme(key: string): string {
  return (isNumberKey(key) ? indexWord(key, '') : key).slice(0, MOST_LETTERS);
}

/** A syllable as it is spelled, or a number. */
export function spelledLexeme(key: string, marks: string): string {
  return indexWord(key.slice(0, MOST_LETTERS), marks);
}

/** Two neighbours. */
export function pairLexeme(first: string, second: string): string {
  return `${syllableLexeme(first)}_${syllableLexeme(second)}`;
}

/** The same in a title. */
export function titleLexeme(lexeme: string): string {
  return `^${lexeme}`;
}

/** The figures of a number, or of one that is only begun (`aboutKey`). */
export function figuresLexeme(key: string): string {
  return key.startsWith('~') ? key : `~${figuresOf(key).padEnd(4, '0')}`;
}

// Matches the lexeme of a spelling: "ho0aj0", "va00"; not "ho", "8846n", "ho_ngheo".
const SPELLED = /^([^_^~]*[^\d_^~])0([a-z]*)0$/;

/** The syllable and spelling that a lexeme stands for; null for one of another kind. */
export function spellingOf(lexeme: string): { key: string; marks: string } | null {
  const [, key, marks] = SPELLED.exec(lexeme) ?? [];
  return key === undefined || marks === undefined ? null : { key, marks };
}

/** A place of a word in a unit. */
interface Place {
  readonly position: number;
  readonly weight: Weight;
}

/** The words of one unit with the places they stand at. */
export class UnitLexemes {
  readonly #places = new Map<string, Place[]>();
  #end = 0;

  /** Adds a stretch of words; `weightAt` says where its n-th stands. */
  add(tokens: readonly Pick<Token, 'key' | 'marks'>[], weightAt: (index: number) => Weight): void {
    tokens.forEach(({ key, marks }, i) => {
      const weight = weightAt(i);
      const place = { position: Math.min(this.#end + i + 1, LAST_POSITION), weight };
      const before = tokens[i - 1];
      const own = [syllableLexeme(key), ...(before ? [pairLexeme(before.key, key)] : [])];
      for (const lexeme of own) {
        this.#put(lexeme, place);
        if (weight === 'A') this.#put(titleLexeme(lexeme), place);
      }
      this.#put(isNumberKey(key) ? figuresLexeme(key) : spelledLexeme(key, marks), place);
    });
    this.#end += tokens.length + GAP;
  }

  /** As PostgreSQL reads a `tsvector`: `'ho':1A,7B 'ngheo':2A`. */
  vector(): string {
    return Array.from(
      this.#places,
      ([lexeme, places]) =>
        `${quoted(lexeme)}:${places.map(({ position, weight }) => position + weight).join(',')}`,
    ).join(' ');
  }

  #put(lexeme: string, place: Place): void {
    const places = this.#places.get(lexeme);
    if (!places) this.#places.set(lexeme, [place]);
    // However often it stands in a unit, it may stand above it, too.
    else if (places.length < MOST_PLACES || places.every(({ weight }) => weight !== place.weight))
      places.push(place);
  }
}

/** A lexeme as a `tsvector` or a `tsquery` is written. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}

/** The words of each record of a document, with those of what stands above it. Segments as `documentSegments` gives them. */
export function lexemesOfRecords(
  segments: readonly Segment[],
  records: readonly SearchRecord[],
): UnitLexemes[] {
  const above: { readonly segment: Segment; left: number }[] = [];
  const units: UnitLexemes[] = [];
  for (const segment of segments) {
    if (isHeadingKind(SEGMENT_KINDS.indexOf(segment.kind))) {
      above.push({ segment, left: segment.span });
      continue;
    }
    const unit = new UnitLexemes();
    unit.add(segment.tokens, (i) => (i < segment.titleLength ? 'A' : 'B'));
    for (const heading of above) {
      if (heading.left-- <= 0) continue;
      const weight = heading.segment.kind === 'context' ? 'D' : 'C';
      unit.add(heading.segment.tokens, () => weight);
    }
    units.push(unit);
  }
  return units.slice(0, records.length);
}
