import type { Measure } from '../target.ts';
import { comparisonOf } from './bound.ts';
import type { Section } from './context.ts';
import { type Cue, cuesIn } from '../words/cue.ts';
import { type Due, duesIn } from '../words/due.ts';
import { followed, followsBare } from './follow.ts';
import type { Verdict } from './kinds.ts';
import { lex, type Lexeme } from '../words/lex.ts';
import type { MetricNames } from '../extract/metric-match.ts';
import { type Carried, measureOf, NOTHING_CARRIED } from './measure.ts';
import { nameOf } from './name.ts';
import { type Phrase, phrasesOf } from './phrase.ts';
import { figuresIn } from '../words/quantity.ts';
import { shareObject, sharePredicate } from './predicate.ts';
import { roleOf } from './role.ts';

/** Where a sentence stands, as far as it decides what its figures are. */
export interface Place {
  section: Section;
  isListed: boolean;
  isRule: boolean;
  /** The year of the document; null where it is not known. */
  year: number | null;
  /** What the sentence before it measures, which "Trong đó, …" parts. */
  whole?: string | null;
}

/** A quantity of a sentence with its reading; offsets are those of the sentence. */
export interface Read {
  verdict: Verdict;
  measure: Measure;
  phrase: Phrase;
  /** Where the figure that sets the value begins, and where its unit ends. */
  start: number;
  end: number;
  /** Where its phrase begins and ends. */
  from: number;
  until: number;
}

/** A figure that is no quantity. */
export interface Figure {
  verdict: Verdict;
  start: number;
  end: number;
}

/** A sentence read: its quantities, its other figures, its cues. */
export interface SentenceReading {
  text: string;
  lexemes: readonly Lexeme[];
  cues: readonly Cue[];
  dues: readonly Due[];
  reads: Read[];
  figures: Figure[];
}

/** Reads every figure of a sentence (see grammar.md). */
export function readSentence(text: string, place: Place, metrics: MetricNames): SentenceReading {
  const lexemes = lex(text);
  const dues = duesIn(lexemes);
  const cues = cuesIn(lexemes, dues);
  const { quantities, others } = figuresIn(text, lexemes);
  const phrases = phrasesOf(lexemes, quantities, dues);
  let afterAim = false;
  const verdicts = phrases.map((phrase, index) => {
    const comparison = comparisonOf(lexemes, phrase.quantity, dues, phrase.from, phrase.until);
    const own = roleOf({ text, lexemes, phrase, comparison, cues, dues, afterAim, ...place });
    const before = phrases[index - 1];
    const follows = before !== undefined && followsBare(lexemes, before, phrase, dues);
    const verdict = follows && afterAim ? followed(own, before, phrase, lexemes) : own;
    afterAim = verdict.kind === 'aim' || (afterAim && verdict.kind === 'norm');
    return { comparison, verdict, follows };
  });
  const reads: Read[] = [];
  const carried: Carried = {
    ...NOTHING_CARRIED,
    whole: opensWithPart(lexemes) ? (place.whole ?? '') : '',
  };
  phrases.forEach((found, index) => {
    const { verdict, comparison, follows } = verdicts[index] ?? {};
    if (!verdict || !comparison) return;
    const phrase = widened(found, phrases[index + 1], verdicts[index + 1]?.verdict, lexemes);
    const name = nameOf(text, lexemes, phrase, comparison.lead, dues, cues);
    const isFollow = follows === true;
    const measure = measureOf({ text, lexemes, phrase, comparison, name, dues, carried, isFollow }, metrics);
    const { quantity } = phrase;
    reads.push({
      verdict,
      measure,
      phrase,
      start: lexemes[quantity.at]?.start ?? 0,
      end: Math.max(
        quantity.unit && quantity.unit.start >= (lexemes[quantity.at]?.start ?? 0) ? quantity.unit.end : 0,
        lexemes[quantity.until - 1]?.end ?? 0,
      ),
      from: lexemes[phrase.from]?.start ?? 0,
      until: lexemes[phrase.until - 1]?.end ?? text.length,
    });
  });
  shareObject(reads, lexemes);
  sharePredicate(reads, lexemes);
  const figures = [...others].map(([at, verdict]) => ({
    verdict,
    start: lexemes[at]?.start ?? 0,
    end: lexemes[at]?.end ?? 0,
  }));
  return { text, lexemes, cues, dues, reads, figures };
}

/** "100% hộ ¦ có ít nhất 01 người được tập huấn": what each of those counted has belongs to what is counted. */
function widened(
  phrase: Phrase,
  next: Phrase | undefined,
  verdict: Verdict | undefined,
  lexemes: readonly Lexeme[],
): Phrase {
  const isInside =
    next?.partFrom === phrase.partFrom && next.from === phrase.until && !next.quantity.isBracketed;
  const before = lexemes[phrase.until - 1];
  return isInside && verdict?.kind === 'norm' && before?.kind === 'word' && before.key !== 'và'
    ? { ...phrase, until: next.until }
    : phrase;
}

const opensWithPart = (lexemes: readonly Lexeme[]) => lexemes[0]?.tags.has('part') === true;
