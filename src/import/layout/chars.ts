import type { Inline } from '#domain/document/inline.ts';

/** Style of a character, as bits. */
export const EMPHASIS = 1;
export const STRONG = 2;

/** Stands in a text where a footnote is referred to; no source holds it once control characters are removed. */
export const NOTE_MARK = '\u0001';

/**
 * A stretch of text that knows where each character stands in the normalised source: three parallel sequences.
 * Plain data; every function makes a new one.
 */
export interface Chars {
  readonly text: string;
  /** Offset of each UTF-16 unit in the normalised source. */
  readonly at: readonly number[];
  /** {@link EMPHASIS} and {@link STRONG} of each UTF-16 unit. */
  readonly style: readonly number[];
}

export const NO_CHARS: Chars = { text: '', at: [], style: [] };

/** The characters of `source` from `start` to `end`, without style. */
export function charsOf(source: string, start: number, end: number): Chars {
  return {
    text: source.slice(start, end),
    at: Array.from({ length: end - start }, (_, index) => start + index),
    style: new Array<number>(end - start).fill(0),
  };
}

export function slice(chars: Chars, start: number, end = chars.text.length): Chars {
  return {
    text: chars.text.slice(start, end),
    at: chars.at.slice(start, end),
    style: chars.style.slice(start, end),
  };
}

export function concat(...parts: readonly Chars[]): Chars {
  return {
    text: parts.map((part) => part.text).join(''),
    at: NO_CHARS.at.concat(...parts.map((part) => part.at)),
    style: NO_CHARS.style.concat(...parts.map((part) => part.style)),
  };
}

export function trim(chars: Chars): Chars {
  const start = chars.text.length - chars.text.trimStart().length;
  return slice(chars, start, Math.max(start, chars.text.trimEnd().length));
}

/** Runs of spaces become one space. */
export function foldSpaces(chars: Chars): Chars {
  if (!/\s\s|[\t\f\v\n]/.test(chars.text)) return chars;
  const keep = [...chars.at.keys()].filter(
    (index) => !(isSpace(chars.text[index]) && isSpace(chars.text[index - 1])),
  );
  return {
    text: keep.map((index) => (isSpace(chars.text[index]) ? ' ' : chars.text[index])).join(''),
    at: keep.map((index) => chars.at[index] ?? 0),
    style: keep.map((index) => chars.style[index] ?? 0),
  };
}

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);

/** Drops the characters for which `drop` holds. */
export function without(chars: Chars, drop: (index: number) => boolean): Chars {
  const keep = [...chars.at.keys()].filter((index) => !drop(index));
  return {
    text: keep.map((index) => chars.text[index]).join(''),
    at: keep.map((index) => chars.at[index] ?? 0),
    style: keep.map((index) => chars.style[index] ?? 0),
  };
}

/** A footnote mark standing at an offset of the source. */
export function noteMark(at: number): Chars {
  return { text: NOTE_MARK, at: [at], style: [0] };
}

/** Offset of the first and after the last character. */
export function spanOf(chars: Chars): { start: number; end: number } {
  return { start: chars.at[0] ?? 0, end: (chars.at.at(-1) ?? -1) + 1 };
}

/** Words of a text without footnote marks. */
export function words(chars: Chars): string {
  return chars.text.replaceAll(NOTE_MARK, '');
}

/**
 * Inline parts of a text.
 *
 * @param labels label of the footnote referred to at each offset
 * @param plain true to leave the style out (a title all in bold)
 */
export function inlineOf(chars: Chars, labels: ReadonlyMap<number, string>, plain = false): Inline[] {
  const parts: Inline[] = [];
  let start = 0;
  const flush = (end: number) => {
    if (end <= start) return;
    const value = chars.text.slice(start, end);
    const style = plain ? 0 : (chars.style[start] ?? 0);
    let part: Inline = { type: 'text', value };
    if (style & EMPHASIS) part = { type: 'emphasis', children: [part] };
    if (style & STRONG) part = { type: 'strong', children: [part] };
    parts.push(part);
  };
  for (let index = 0; index < chars.text.length; index++) {
    const isNote = chars.text[index] === NOTE_MARK;
    if (isNote || (chars.style[index] !== chars.style[start] && !plain)) {
      flush(index);
      start = index;
    }
    if (isNote) {
      parts.push({ type: 'note', label: labels.get(chars.at[index] ?? -1) ?? 'nn' });
      start = index + 1;
    }
  }
  flush(chars.text.length);
  return parts;
}

/** True where every letter carries the style. */
export function isWholly(chars: Chars, style: number): boolean {
  return [...chars.at.keys()].every(
    (index) => !/\S/.test(chars.text[index] ?? '') || ((chars.style[index] ?? 0) & style) !== 0,
  );
}
