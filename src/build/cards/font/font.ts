import { GlyphOutlines, type Step } from './glyph-outline.ts';
import { Kerning } from './kerning.ts';
import { Ligatures } from './ligatures.ts';
import { type Part, partAt, WoffTables } from './woff.ts';

/** A glyph where it stands in a run of words. */
export interface PlacedGlyph {
  glyph: number;
  /** How far it moves on, in units of the font, what it keeps from the next one included. */
  advance: number;
}

/** What of a font file is needed to set words of letters in a row: no marks that are put on others, no other scripts. */
export class Font {
  readonly unitsPerEm: number;
  /** How far letters reach above and below the line they stand on, in units of the font; below is negative. */
  readonly ascender: number;
  readonly descender: number;
  readonly #tables: WoffTables;
  readonly #characters: ReadonlyMap<number, number>;
  readonly #advances: number;
  readonly #outlines: GlyphOutlines;
  readonly #kerning: Kerning;
  readonly #ligatures: Ligatures;

  constructor(file: Uint8Array) {
    const tables = new WoffTables(file);
    const [head, hhea] = [tables.table('head'), tables.table('hhea')];
    this.#tables = tables;
    this.unitsPerEm = head.getUint16(18);
    this.ascender = hhea.getInt16(4);
    this.descender = hhea.getInt16(6);
    this.#advances = hhea.getUint16(34);
    this.#characters = charactersOf(tables.table('cmap'));
    this.#outlines = new GlyphOutlines(tables.table('glyf'), tables.table('loca'), head.getInt16(50) === 1);
    this.#kerning = new Kerning(tables.table('GPOS'));
    this.#ligatures = new Ligatures(tables.table('GSUB'));
  }

  has(character: string): boolean {
    return this.#glyphOf(character) !== MISSING;
  }

  /** The glyphs of some words; a character that the font does not have is its sign for that. */
  set(text: string): PlacedGlyph[] {
    const glyphs = this.#ligatures.joined(Array.from(text, (character) => this.#glyphOf(character)));
    return glyphs.map((glyph, index) => {
      const next = glyphs[index + 1];
      const kerning = next === undefined ? 0 : this.#kerning.between(glyph, next);
      return { glyph, advance: this.#advanceOf(glyph) + kerning };
    });
  }

  outline(glyph: number): readonly Step[] {
    return this.#outlines.of(glyph);
  }

  #glyphOf(character: string): number {
    return this.#characters.get(character.codePointAt(0) ?? 0) ?? MISSING;
  }

  /** The last advance that is said holds for all further glyphs. */
  #advanceOf(glyph: number): number {
    return this.#tables.table('hmtx').getUint16(4 * Math.min(glyph, this.#advances - 1));
  }
}

/** The glyph for what a font does not have. */
const MISSING = 0;

/** Platform and encoding of a table of the characters of Unicode up to U+FFFF, and its format. */
const UNICODE: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 1],
  [0, 3],
];
const FORMAT = 4;

/** Glyphs by character (OpenType 1.9, cmap). @throws where the font has no table of the usual format */
function charactersOf(cmap: Part): Map<number, number> {
  const at = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + 8 * index).find((entry) =>
    UNICODE.some(
      ([platform, encoding]) => cmap.getUint16(entry) === platform && cmap.getUint16(entry + 2) === encoding,
    ),
  );
  const table = at === undefined ? null : partAt(cmap, cmap.getUint32(at + 4));
  if (table?.getUint16(0) !== FORMAT) throw new Error('The font has no table of characters that is read');
  const characters = new Map<number, number>();
  const size = table.getUint16(6);
  for (let segment = 14; segment < 14 + size; segment += 2) {
    const [end, start, delta, range] = [0, size + 2, 2 * size + 2, 3 * size + 2].map((column) =>
      table.getUint16(segment + column),
    ) as [number, number, number, number];
    for (let character = start; character <= end && character < 0xffff; character++) {
      const own =
        range === 0 ? character : table.getUint16(segment + 3 * size + 2 + range + 2 * (character - start));
      const glyph = own === 0 ? MISSING : (own + delta) & 0xffff;
      if (glyph !== MISSING) characters.set(character, glyph);
    }
  }
  return characters;
}
