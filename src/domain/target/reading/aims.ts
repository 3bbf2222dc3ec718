import type { MetricNames } from '../extract/metric-match.ts';
import type { Measure } from '../target.ts';
import { wordyAims } from './qualitative.ts';
import type { Place, SentenceReading } from './read.ts';

/** What a sentence sets, with its place in the sentence. */
export interface Aim {
  measure: Measure;
  start: number;
  end: number;
}

/** What a sentence sets: its quantities that are aims, and what it sets without a figure, in order. */
export function aimsOf(
  { reading, place }: { reading: SentenceReading; place: Place },
  metrics: MetricNames,
): Aim[] {
  const valued = reading.reads.filter(({ verdict }) => verdict.kind === 'aim');
  return [...valued, ...wordyAims(reading, place, metrics)].sort((a, b) => a.start - b.start);
}
