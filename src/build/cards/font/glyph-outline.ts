import { type Part, partAt } from './woff.ts';

/** A point of an outline, in units of the font, upwards. */
interface Point {
  x: number;
  y: number;
  onCurve: boolean;
  /** True for the last one of a contour. */
  isLast: boolean;
}

/** A step of an outline: the letter that a path of SVG has for it, and its points one number after another. */
export type Step = readonly [letter: 'M' | 'L' | 'Q' | 'Z', ...numbers: number[]];

/** The outlines of the glyphs of a font (OpenType 1.9, glyf). */
export class GlyphOutlines {
  readonly #glyphs: Part;
  readonly #placeOf: (glyph: number) => number;
  readonly #known = new Map<number, readonly Step[]>();

  constructor(glyf: Part, loca: Part, hasLongPlaces: boolean) {
    this.#glyphs = glyf;
    this.#placeOf = (glyph) => (hasLongPlaces ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  }

  /** The outline of a glyph; nothing of one that has none, as a space. */
  of(glyph: number): readonly Step[] {
    const known = this.#known.get(glyph);
    if (known) return known;
    const made = stepsOf(this.#points(glyph));
    this.#known.set(glyph, made);
    return made;
  }

  #points(glyph: number): Point[] {
    const from = this.#placeOf(glyph);
    if (from === this.#placeOf(glyph + 1)) return [];
    const part = partAt(this.#glyphs, from);
    const contours = part.getInt16(0);
    return contours < 0 ? this.#composed(part) : pointsOf(part, contours);
  }

  /** A glyph of others, each moved to its place: a letter and its accents. */
  #composed(part: Part): Point[] {
    const points: Point[] = [];
    let at = HEAD;
    let flags: number = MORE;
    while (flags & MORE) {
      flags = part.getUint16(at);
      const isMoved = (flags & MOVED) !== 0;
      if (!isMoved) throw new Error('A part of a glyph is placed by points, which is not read');
      const [dx, dy] =
        flags & WORDS
          ? [part.getInt16(at + 4), part.getInt16(at + 6)]
          : [part.getInt8(at + 4), part.getInt8(at + 5)];
      const own = this.#points(part.getUint16(at + 2));
      at += flags & WORDS ? 8 : 6;
      const scale = scaleAt(part, at, flags);
      at += 2 * scale.count;
      for (const { x, y, ...rest } of own)
        points.push({
          ...rest,
          x: scale.xx * x + scale.yx * y + dx,
          y: scale.xy * x + scale.yy * y + dy,
        });
    }
    return points;
  }
}

/** Length of what every glyph begins with: number of contours, bounds. */
const HEAD = 10;

/** What is said of a part of a composed glyph. */
const WORDS = 0x1;
const MOVED = 0x2;
const SCALED = 0x8;
const MORE = 0x20;
const SCALED_APART = 0x40;
const TURNED = 0x80;

/** How a part of a glyph is scaled, and of how many numbers that is read. */
function scaleAt(part: Part, at: number, flags: number) {
  const number = (index: number) => part.getInt16(at + 2 * index) / 16384;
  if (flags & SCALED) return { xx: number(0), xy: 0, yx: 0, yy: number(0), count: 1 };
  if (flags & SCALED_APART) return { xx: number(0), xy: 0, yx: 0, yy: number(1), count: 2 };
  if (flags & TURNED) return { xx: number(0), yx: number(1), xy: number(2), yy: number(3), count: 4 };
  return { xx: 1, xy: 0, yx: 0, yy: 1, count: 0 };
}

/** What is said of a point. */
const ON_CURVE = 0x1;
const REPEATED = 0x8;
const X = { isShort: 0x2, isSame: 0x10 };
const Y = { isShort: 0x4, isSame: 0x20 };

function pointsOf(part: Part, contours: number): Point[] {
  const ends = new Set(Array.from({ length: contours }, (_, index) => part.getUint16(HEAD + 2 * index)));
  const count = Math.max(-1, ...ends) + 1;
  let at = HEAD + 2 * contours;
  at += 2 + part.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = part.getUint8(at++);
    const times = flag & REPEATED ? part.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const [x, y] = [X, Y].map(({ isShort, isSame }) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & isShort) value += flag & isSame ? part.getUint8(at++) : -part.getUint8(at++);
      else if (!(flag & isSame)) {
        value += part.getInt16(at);
        at += 2;
      }
      return value;
    });
  });
  return flags.map((flag, index) => ({
    x: x?.[index] ?? 0,
    y: y?.[index] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
    isLast: ends.has(index),
  }));
}

/** Points as steps: between two that are not on the curve stands one that is, in the middle. */
function stepsOf(points: readonly Point[]): Step[] {
  const steps: Step[] = [];
  let contour: Point[] = [];
  for (const point of points) {
    contour.push(point);
    if (!point.isLast) continue;
    steps.push(...contourSteps(contour));
    contour = [];
  }
  return steps;
}

function contourSteps(contour: readonly Point[]): Step[] {
  const [first, last] = [contour[0], contour.at(-1)];
  if (!first || !last) return [];
  const start = last.onCurve ? last : first.onCurve ? first : middle(last, first);
  const steps: Step[] = [['M', start.x, start.y]];
  contour.forEach((point, index) => {
    const next = contour[index + 1] ?? first;
    if (point.onCurve) steps.push(['L', point.x, point.y]);
    else {
      const end = next.onCurve ? next : middle(point, next);
      steps.push(['Q', point.x, point.y, end.x, end.y]);
    }
  });
  steps.push(['Z']);
  return steps;
}

function middle(a: Point, b: Point): { x: number; y: number } {
  return { x: (a.x + b.x) * 0.5, y: (a.y + b.y) * 0.5 };
}
