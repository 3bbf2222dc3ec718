import { classOf, coverageOf, type Lookup, lookupsOf } from './layout.ts';
import { type Part, partAt } from './woff.ts';

/** Kind of lookup that moves two neighbours. */
const PAIRS = 2;
/** Bits of a format of values: what stands before the advance, and the advance of the first glyph. */
const BEFORE = 0b11;
const ADVANCE = 0b100;

/** How far the glyphs of a font move apart or together where they are neighbours (OpenType 1.9, GPOS, "kern"). */
export class Kerning {
  readonly #lookups: readonly Lookup[];
  readonly #known = new Map<number, number>();

  constructor(gpos: Part) {
    this.#lookups = lookupsOf(gpos, 'kern').filter(({ kind }) => kind === PAIRS);
  }

  /** What is added to the advance of a glyph before another one, in units of the font. */
  between(left: number, right: number): number {
    const key = left * 0x10000 + right;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let sum = 0;
    for (const { parts } of this.#lookups) sum += firstOf(parts, left, right);
    this.#known.set(key, sum);
    return sum;
  }
}

/** What the first part says that knows the pair. */
function firstOf(parts: readonly Part[], left: number, right: number): number {
  for (const part of parts) {
    const covered = coverageOf(partAt(part, part.getUint16(2)), left);
    if (covered < 0) continue;
    const value = part.getUint16(0) === 1 ? ofPair(part, covered, right) : ofClasses(part, left, right);
    if (value !== null) return value;
  }
  return 0;
}

/** Single pairs: a set for each first glyph. */
function ofPair(part: Part, covered: number, right: number): number | null {
  const set = partAt(part, part.getUint16(10 + 2 * covered));
  const size = 2 + sizeOfValues(part);
  for (let at = 2; at < 2 + size * set.getUint16(0); at += size)
    if (set.getUint16(at) === right) return advanceAt(part, set, at + 2);
  return null;
}

/** Classes of first and second glyphs. */
function ofClasses(part: Part, left: number, right: number): number {
  const first = classOf(partAt(part, part.getUint16(8)), left);
  const second = classOf(partAt(part, part.getUint16(10)), right);
  const index = first * part.getUint16(14) + second;
  return advanceAt(part, part, 16 + index * sizeOfValues(part));
}

function sizeOfValues(part: Part): number {
  return 2 * (countOf(part.getUint16(4)) + countOf(part.getUint16(6)));
}

function advanceAt(part: Part, values: Part, at: number): number {
  const format = part.getUint16(4);
  return (format & ADVANCE) === 0 ? 0 : values.getInt16(at + 2 * countOf(format & BEFORE));
}

/** How many bits are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
