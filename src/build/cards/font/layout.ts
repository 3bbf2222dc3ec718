import { type Part, partAt } from './woff.ts';

/** A rule of GPOS or GSUB: its kind, and its parts, of which the first that fits counts. */
export interface Lookup {
  kind: number;
  parts: Part[];
}

/** The script of what is set, and the one whose rules hold for any. */
const SCRIPTS = ['latn', 'DFLT'];

/**
 * The lookups of a feature ("kern") in a table GPOS or GSUB (OpenType 1.9, chapter 2), for text of no particular
 * language; none where the table has no such feature.
 */
export function lookupsOf(table: Part, feature: string): Lookup[] {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => partAt(table, table.getUint16(at)));
  if (!scripts || !features || !lookups) return [];
  const found = new Map(records(scripts));
  const script = SCRIPTS.map((tag) => found.get(tag)).find((at) => at !== undefined);
  if (script === undefined) return [];
  const forAny = partAt(scripts, script);
  const language = partAt(forAny, forAny.getUint16(0));
  const tagged = records(features);
  const numbers = list(language, 4).flatMap((index) => {
    const [tag, at] = tagged[index] ?? ['', 0];
    return tag === feature ? list(partAt(features, at), 2) : [];
  });
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => {
      const lookup = partAt(lookups, lookups.getUint16(2 + 2 * number));
      return { kind: lookup.getUint16(0), parts: list(lookup, 4).map((at) => partAt(lookup, at)) };
    });
}

/** Numbers that stand in a row behind their count. */
export function list(part: Part, at: number): number[] {
  return Array.from({ length: part.getUint16(at) }, (_, index) => part.getUint16(at + 2 + 2 * index));
}

/** Records of a tag and an offset, behind their count. */
function records(part: Part): [tag: string, offset: number][] {
  return Array.from({ length: part.getUint16(0) }, (_, index) => {
    const at = 2 + 6 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => part.getUint8(at + byte)));
    return [tag, part.getUint16(at + 4)];
  });
}

/** Place of a glyph in a table of coverage; -1 where it does not stand there. */
export function coverageOf(coverage: Part, glyph: number): number {
  const isList = coverage.getUint16(0) === 1;
  for (let index = 0; index < coverage.getUint16(2); index++) {
    const at = isList ? 4 + 2 * index : 4 + 6 * index;
    if (isList ? coverage.getUint16(at) === glyph : isBetween(coverage, at, glyph))
      return isList ? index : coverage.getUint16(at + 4) + glyph - coverage.getUint16(at);
  }
  return -1;
}

/** Class of a glyph in a table of classes; 0 where none is said. */
export function classOf(classes: Part, glyph: number): number {
  if (classes.getUint16(0) === 1) {
    const index = glyph - classes.getUint16(2);
    return index >= 0 && index < classes.getUint16(4) ? classes.getUint16(6 + 2 * index) : 0;
  }
  for (let at = 4; at < 4 + 6 * classes.getUint16(2); at += 6)
    if (isBetween(classes, at, glyph)) return classes.getUint16(at + 4);
  return 0;
}

function isBetween(part: Part, at: number, glyph: number): boolean {
  return part.getUint16(at) <= glyph && glyph <= part.getUint16(at + 2);
}
