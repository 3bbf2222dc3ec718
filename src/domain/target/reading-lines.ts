import { plainText } from '#domain/document/inline.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import type { MetricNames } from './extract/metric-match.ts';
import { sentencesOf } from './words/sentence.ts';
import { READING_KINDS, type Verdict } from './reading/kinds.ts';
import type { Passage } from './reading/passage.ts';
import { readSentence, type SentenceReading } from './reading/read.ts';

/** Words on each side of a figure. */
const AROUND = 24;

/**
 * The reading of every figure of a document, one line each in the order of the text: where it stands, the figure in its
 * words, what it is, how sure that is, and the words that decided. Figures around the text, in notes and in rows of tables
 * are read too; they set nothing here (rows of tables of targets are read by their columns).
 */
export function readingLines(root: Unit, passages: readonly Passage[], metrics: MetricNames): string[] {
  const own = new Map<Unit, SentenceReading[]>();
  for (const { unit, reading } of passages) own.set(unit, [...(own.get(unit) ?? []), reading]);
  const apart = { section: null, isListed: false, isRule: true, year: null } as const;
  return [...walk(root)].flatMap(({ unit }) => {
    const readings =
      own.get(unit) ??
      sentencesOf(plainText(unit.text)).map(({ text }) => readSentence(text, apart, metrics));
    return readings.flatMap((reading) => linesOf(reading, unit, own.has(unit)));
  });
}

function linesOf({ text, reads, figures }: SentenceReading, unit: Unit, isText: boolean): string[] {
  const all = [...reads.map(({ verdict, start, end }) => ({ verdict, start, end })), ...figures].sort(
    (a, b) => a.start - b.start,
  );
  return all.map(({ verdict, start, end }) => {
    const words = `…${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}…`;
    return `${unit.eid || 'van-ban'}: ${words.replace(/\s+/g, ' ')} → ${said(verdict, unit, isText)}`;
  });
}

function said({ kind, why, sureness }: Verdict, unit: Unit, isText: boolean): string {
  const place = isText ? '' : unit.kind === 'hang' ? '; hàng của bảng' : '; ngoài bài';
  return `${READING_KINDS[kind]} (${why}${place}; chắc ${Math.round(sureness * 100)} %)`;
}
