import type { Catalogue } from './catalogue.ts';
import { lowerBound, OTHER_SPELLING } from './posting.ts';
import type { Hits } from './posting.ts';
import { isHeadingKind, SEGMENT_KINDS } from './segment.ts';
import { WEIGHTS } from '../rank/weights.ts';

/** Sums per segment: worth of the hits in its own text, in its title, and above it. */
export interface Field {
  readonly own: Float32Array;
  readonly title: Float32Array;
  readonly context: Float32Array;
  /** Worth of the best hit of its own. */
  readonly best: Float32Array;
  /** Records with a hit of their own; records (or headings above them) with more than another spelling. */
  readonly documents: number;
  readonly surely: number;
}

/**
 * Adds the hits up by segment and spreads those of headings over the records below them. All records of the `named`
 * documents count as having it above them, weakly; those of documents that have it `around` them, beside a word it is asked
 * with, more weakly still.
 */
export function tally(
  catalogue: Catalogue,
  hits: Hits,
  named: ReadonlySet<number> = new Set(),
  around: ReadonlySet<number> = new Set(),
): Field {
  const { start, length, titleLength, kind, extra, document, record, segmentOfRecord } = catalogue;
  const own = new Float32Array(start.length);
  const title = new Float32Array(start.length);
  const context = new Float32Array(start.length);
  const best = new Float32Array(start.length);
  let documents = 0;
  let surely = 0;
  if (named.size > 0) {
    for (const segment of segmentOfRecord) {
      if (!named.has(document[segment] ?? -1)) continue;
      context[segment] = WEIGHTS.elsewhere;
      surely++;
    }
  }
  if (around.size > 0) {
    for (const segment of segmentOfRecord)
      if (around.has(document[segment] ?? -1))
        context[segment] = Math.max(context[segment] ?? 0, WEIGHTS.around);
  }
  let segment = 0;
  let last = -1;
  let previous = -1;
  for (let i = 0; i < hits.positions.length; i++) {
    const position = hits.positions[i] ?? 0;
    if (position === last) continue;
    last = position;
    if (position >= (start[segment] ?? 0) + (length[segment] ?? 0))
      segment = Math.max(0, lowerBound(start, position + 1) - 1);
    const weight = hits.weights[i] ?? 0;
    if (isHeadingKind(kind[segment] ?? 0)) {
      const worth =
        weight * (SEGMENT_KINDS[kind[segment] ?? 0] === 'context' ? WEIGHTS.context : WEIGHTS.heading);
      const from = record[segment] ?? 0;
      for (let r = from; r < from + (extra[segment] ?? 0); r++) {
        const target = segmentOfRecord[r] ?? 0;
        if (weight > OTHER_SPELLING && (context[target] ?? 0) <= WEIGHTS.around) surely++;
        context[target] = Math.max(context[target] ?? 0, worth);
      }
      continue;
    }
    if (segment !== previous) documents++;
    if (weight > OTHER_SPELLING && (best[segment] ?? 0) <= OTHER_SPELLING) surely++;
    best[segment] = Math.max(best[segment] ?? 0, weight);
    previous = segment;
    if (position - (start[segment] ?? 0) < (titleLength[segment] ?? 0))
      title[segment] = (title[segment] ?? 0) + weight;
    else own[segment] = (own[segment] ?? 0) + weight;
  }
  return { own, title, context, best, documents, surely: Math.min(surely, segmentOfRecord.length) };
}

/** Whether anything stands in a segment or above it. */
export function isThere(field: Field | undefined, segment: number): boolean {
  return field !== undefined && ((field.best[segment] ?? 0) > 0 || (field.context[segment] ?? 0) > 0);
}
