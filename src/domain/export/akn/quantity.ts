import { type Inline, plainText } from '#domain/document/inline.ts';
import { unitAfter } from '#domain/number/unit.ts';
import { numberTokens } from '#domain/number/vietnamese-number.ts';
import { remembered } from '#domain/remembered.ts';
import type { Measure } from '#domain/target/target.ts';

/** The printed value of a target: a stretch [start, end) of plain text, in UTF-16 units. */
export interface QuantitySpan {
  readonly start: number;
  readonly end: number;
  /** Attributes of its `quantity`. */
  readonly attributes: { readonly refersTo: string; readonly normalized: string | undefined };
}

/** A measure with what it refers to in the references of the file. */
export interface ReferredMeasure {
  readonly measure: Measure;
  /** "#chi-so-ho-ngheo #chi-tieu-12" */
  readonly refersTo: string;
}

interface Place {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the values of measures are printed in the texts of their unit. A value that is found twice, or not at all, is
 * left out: which of the figures is meant is not for a machine to say. What overlaps one found before is left out too.
 *
 * @param texts the unit's words, or its cells
 * @returns for each text its stretches in order
 */
export function quantitySpans(
  texts: readonly (readonly Inline[])[],
  measures: readonly ReferredMeasure[],
): QuantitySpan[][] {
  const found = texts.map((): QuantitySpan[] => []);
  if (measures.length === 0) return found;
  const lines = texts.map(figuredText);
  for (const { measure, refersTo } of measures) {
    const [place, ...others] = lines.flatMap((line, index) => placesOf(measure, line, index));
    const spans = place && others.length === 0 ? found[place.text] : undefined;
    if (!place || !spans) continue;
    const { start, end } = place;
    const same = spans.find((span) => span.start === start && span.end === end);
    if (same) {
      // One figure that several measures share: it refers to all of them.
      const both = [...new Set(`${same.attributes.refersTo} ${refersTo}`.split(' '))].join(' ');
      spans[spans.indexOf(same)] = { ...same, attributes: { ...same.attributes, refersTo: both } };
    } else if (!spans.some((span) => span.start < end && start < span.end)) {
      spans.push({ start, end, attributes: { refersTo, normalized: normalizedOf(measure) } });
    }
  }
  return found.map((spans) => spans.sort((a, b) => a.start - b.start));
}

/** "95 phan-tram", "6.3/6.7 phan-tram-nam" (an interval as ISO 8601 writes those of time). */
function normalizedOf({ value, from, to, standardUnit }: Measure): string | undefined {
  const figures = value ?? (from === undefined || to === undefined ? undefined : `${from}/${to}`);
  return figures === undefined
    ? undefined
    : [figures, standardUnit].filter((part) => part !== null).join(' ');
}

/** Both ends of a range stand no further apart: "6,3 - 6,7%", "từ 90% đến 95%". */
const RANGE_GAP = 12;

/** A text with its figures, read once for all measures; what is current and its version have the same texts. */
function figuredText(parts: readonly Inline[]) {
  const text = plainText(parts);
  return { text, tokens: figuresOf(text) };
}

const figuresOf = remembered((text) => numberTokens(text).filter((token) => token.kind === 'number'), {
  most: 500,
  longest: 4000,
});

function placesOf(
  { value, from, to, unit }: Measure,
  { text, tokens }: ReturnType<typeof figuredText>,
  index: number,
): Place[] {
  const [first, last] = value === undefined ? [from, to] : [value, value];
  if (first === undefined || last === undefined) return [];
  return tokens.flatMap((token, at): Place[] => {
    const end = value === undefined ? tokens[at + 1] : token;
    if (token.value !== first || end?.value !== last || end.start - token.end > RANGE_GAP) return [];
    const until = unit === null ? end.end : unitEnd(text, end.end, unit);
    return until === null ? [] : [{ text: index, start: token.start, end: until }];
  });
}

/** Where the printed unit after a figure ends; null where another one, or none, stands there. */
function unitEnd(text: string, offset: number, unit: string): number | null {
  const after = text.slice(offset);
  const start = offset + after.length - after.trimStart().length;
  const end = start + unit.length;
  // "ca" is not what "5 cao tốc" counts.
  if (text.startsWith(unit, start) && !/^[\p{L}\p{M}]/u.test(text.slice(end))) return end;
  const printed = unitAfter(text, offset);
  return printed?.printed === unit ? printed.end : null;
}
