import { type Matrix, times } from './pdf-upright.ts';

/** The drawing operators of a page, as the library lists them. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** A letter as a content stream shows it. */
interface Glyph {
  unicode: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
}

/** A letter on a page, in the page's own units. */
export interface DrawnLetter {
  text: string;
  /** Its code in the font. */
  code: number;
  font: string;
  /** Where it stands, how it is turned and how large it is. */
  matrix: Matrix;
  /** How far it moves the next one along its line. */
  width: number;
  /** Colour it is filled with: "#000000". */
  colour: string;
  /** Number of the annotation it belongs to; 0 for the page itself. */
  stamp: number;
}

/** A path that was painted. */
export interface DrawnPath {
  steps: readonly number[];
  matrix: Matrix;
  isFilled: boolean;
  /** Colour it is painted in. */
  colour: string;
}

export interface Drawn {
  letters: DrawnLetter[];
  paths: DrawnPath[];
  /** Area pictures cover. */
  pictures: number;
}

/** What a page's state holds between two operators, saved and restored with it (ISO 32000-2, 8.4 and 9.3). */
interface State {
  matrix: Matrix;
  fill: string;
  stroke: string;
  font: string;
  size: number;
  letterSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** More paths than these on a page are a drawing. */
const MOST_PATHS = 20_000;

/**
 * What a page's content stream and its annotations draw: every letter with its place, read by the codes as they stand,
 * every painted path, and the area of pictures.
 *
 * @param name the name of an operator by its code
 * @param unitOf the unit of a font's widths: 0.001 of its size, or what a Type 3 font says
 */
export function drawnOn(
  { fnArray, argsArray }: Operators,
  name: (code: number) => string,
  unitOf: (font: string) => number,
): Drawn {
  const drawn: Drawn = { letters: [], paths: [], pictures: 0 };
  const first: State = {
    matrix: IDENTITY,
    fill: '#000000',
    stroke: '#000000',
    font: '',
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let state = { ...first };
  const stack: State[] = [];
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let stamp = 0;
  let stamps = 0;
  const save = () => stack.push({ ...state });
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const moveLine = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const show = (glyphs: readonly (Glyph | number)[]) => {
    const unit = unitOf(state.font);
    const { size, stretch, rise, font, fill } = state;
    const [a, b, c, d, e, f] = times(state.matrix, text);
    const scale = Math.sqrt(a * a + b * b);
    let along = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= (glyph / 1000) * size * stretch;
        continue;
      }
      const space = state.letterSpace + (glyph.isSpace ? state.wordSpace : 0);
      const width = (glyph.width * unit * size + space) * stretch;
      drawn.letters.push({
        text: glyph.unicode,
        code: glyph.originalCharCode,
        font,
        matrix: [
          a * size * stretch,
          b * size * stretch,
          c * size,
          d * size,
          a * along + c * rise + e,
          b * along + d * rise + f,
        ],
        width: width * scale,
        colour: fill,
        stamp,
      });
      along += width;
    }
    text = times(text, [1, 0, 0, 1, along, 0]);
  };

  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    const [value] = Array.isArray(args) ? (args as unknown[]) : [];
    const number = typeof value === 'number' ? value : 0;
    switch (name(code)) {
      case 'save':
      case 'beginGroup':
        save();
        return;
      case 'restore':
      case 'endGroup':
      case 'endAnnotation':
      case 'paintFormXObjectEnd':
        restore();
        if (name(code) === 'endAnnotation') stamp = 0;
        return;
      case 'transform':
        state.matrix = times(state.matrix, matrixOf(args));
        return;
      case 'paintFormXObjectBegin':
        save();
        state.matrix = times(state.matrix, matrixOf(value));
        return;
      case 'beginAnnotation': {
        const [, , placed, own] = args as unknown[];
        save();
        state = { ...first, matrix: times(matrixOf(placed), matrixOf(own)) };
        stamps += 1;
        stamp = stamps;
        return;
      }
      case 'beginText':
        line = text = IDENTITY;
        return;
      case 'setTextMatrix':
        line = text = matrixOf(Array.isArray(args) && args.length === 6 ? args : value);
        return;
      case 'moveText':
      case 'setLeadingMoveText': {
        const [x = 0, y = 0] = args as number[];
        if (name(code) === 'setLeadingMoveText') state.leading = -y;
        moveLine(x, y);
        return;
      }
      case 'nextLine':
        moveLine(0, -state.leading);
        return;
      case 'setFont':
        [state.font, state.size] = args as [string, number];
        return;
      case 'setCharSpacing':
        state.letterSpace = number;
        return;
      case 'setWordSpacing':
        state.wordSpace = number;
        return;
      case 'setHScale':
        state.stretch = number / 100;
        return;
      case 'setLeading':
        state.leading = number;
        return;
      case 'setTextRise':
        state.rise = number;
        return;
      case 'setFillRGBColor':
        state.fill = String(value);
        return;
      case 'setStrokeRGBColor':
        state.stroke = String(value);
        return;
      case 'setFillColorN':
      case 'setFillTransparent':
        state.fill = 'pattern';
        return;
      case 'showText':
        show(value as readonly (Glyph | number)[]);
        return;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject': {
        const [a, b, c, d] = state.matrix;
        drawn.pictures += Math.abs(a * d - b * c);
        return;
      }
      case 'constructPath': {
        const paint = name(number);
        if (paint === 'endPath' || drawn.paths.length >= MOST_PATHS) return;
        const steps: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : null;
        if (!ArrayBuffer.isView(steps) && !Array.isArray(steps)) return;
        const isStroked = /stroke/i.test(paint);
        drawn.paths.push({
          steps: Array.from(steps as ArrayLike<number>),
          matrix: state.matrix,
          isFilled: !isStroked,
          colour: isStroked ? state.stroke : state.fill,
        });
      }
    }
  });
  return drawn;
}

/** A matrix as the library gives it: six numbers in a list or a typed array; else nothing is moved. */
function matrixOf(value: unknown): Matrix {
  const numbers =
    ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>) : [];
  return numbers.length >= 6 && numbers.every((number) => typeof number === 'number')
    ? (numbers as unknown as Matrix)
    : IDENTITY;
}
