import { coverageOf, list, type Lookup, lookupsOf } from './layout.ts';
import { type Part, partAt } from './woff.ts';

/** Kind of lookup that puts one glyph in the place of several. */
const LIGATURES = 4;

/** The glyphs of a font that stand for several ("fi"; OpenType 1.9, GSUB, "liga"). */
export class Ligatures {
  readonly #lookups: readonly Lookup[];

  constructor(gsub: Part) {
    this.#lookups = lookupsOf(gsub, 'liga').filter(({ kind }) => kind === LIGATURES);
  }

  /** Glyphs with their ligatures. */
  joined(glyphs: readonly number[]): readonly number[] {
    return this.#lookups.reduce((before, { parts }) => joinedBy(parts, before), glyphs);
  }
}

function joinedBy(parts: readonly Part[], glyphs: readonly number[]): number[] {
  const made: number[] = [];
  for (let at = 0; at < glyphs.length;) {
    const [glyph, count] = ligatureAt(parts, glyphs, at) ?? [glyphs[at] ?? 0, 1];
    made.push(glyph);
    at += count;
  }
  return made;
}

/** The ligature that begins at a glyph, and how many it stands for. */
function ligatureAt(
  parts: readonly Part[],
  glyphs: readonly number[],
  at: number,
): [glyph: number, count: number] | null {
  for (const part of parts) {
    const covered = coverageOf(partAt(part, part.getUint16(2)), glyphs[at] ?? 0);
    if (covered < 0) continue;
    const set = partAt(part, part.getUint16(6 + 2 * covered));
    for (const offset of list(set, 0)) {
      const ligature = partAt(set, offset);
      const count = ligature.getUint16(2);
      const rest = Array.from({ length: count - 1 }, (_, index) => ligature.getUint16(4 + 2 * index));
      if (rest.every((glyph, index) => glyphs[at + 1 + index] === glyph))
        return [ligature.getUint16(0), count];
    }
  }
  return null;
}
