import type { Catalogue } from '../index/catalogue.ts';
import { gather } from './evidence.ts';
import type { Evidence, QueryHits } from './evidence.ts';
import { isThere } from '../index/field.ts';
import type { Field } from '../index/field.ts';
import { AROUND, isComplete, isNamed } from './named.ts';
import { liftNear } from './nearness.ts';
import { OTHER_SPELLING } from '../index/posting.ts';
import { soleWord } from '../query/query.ts';
import type { Query, Slot } from '../query/query.ts';
import { SEGMENT_KINDS } from '../index/segment.ts';
import { isNumberKey } from '../index/token.ts';
import { strangeSlots } from './strange.ts';
import { lackedThings, longestRun, thingsOf } from './things.ts';
import { WEIGHTS } from './weights.ts';

/** A record in the order of relevance. */
export interface Ranked {
  /** Ordinal of the record. */
  readonly record: number;
  readonly score: number;
  /** 0…1: how much of what was asked stands in the record, words without their neighbours counting less. */
  readonly support: number;
  /** 0…1: the same without regard to neighbours. */
  readonly coverage: number;
  /** Whether every `must` slot and every quoted phrase stands in it. */
  readonly complete: boolean;
  /** Whether every document symbol asked stands in it. */
  readonly named: boolean;
  /** Slots asked for that do not stand in it, as a sum of powers of two. */
  readonly lacking: number;
  /** How many things are asked for (names, words), and how many of them do not stand in it. */
  readonly things: number;
  readonly lacks: number;
  /** The most asked words that stand in it in a row. */
  readonly run: number;
  /** 0…1: how much of what was asked stands in its title or above it. */
  readonly above: number;
  /** Whether a name that stands nowhere is met in it by another name. */
  readonly meetsName: boolean;
  /** Whether two words that stand side by side elsewhere are both among them. */
  readonly lacksName: boolean;
  /** Whether the whole query, of three words or more, stands in it word for word. */
  readonly whole: boolean;
  /** Of a record that was read: it says no amount or no time, where a question wants to be told one. */
  readonly untold?: boolean;
}

/** A record with less than this share of what is asked is no answer and not near one: it is not scored. */
const LEAST_COVERED = 0.2;

/** What is the same for every record of one ranking. */
interface Scale {
  readonly catalogue: Catalogue;
  readonly query: Query;
  readonly evidence: Evidence;
  /** Weight of each slot by role and rarity; of each pair and each row of three. */
  readonly slotWeight: readonly number[];
  readonly pairWeight: readonly number[];
  readonly tripleWeight: readonly number[];
  /** What each slot counts in the question whether all is there: 0 for weak and soft ones; and their sum. */
  readonly need: readonly number[];
  readonly asked: number;
  readonly things: readonly (readonly number[])[];
  /** Words that stand beside another word like it, neither with a neighbour of the query anywhere: an unknown name. */
  readonly strange: readonly boolean[];
  /** Slots that are a year or another number helping a question. */
  readonly softNumber: readonly boolean[];
}

/** Scores every record that has something of the query. Best first; equal scores in reading order. */
export function rank(catalogue: Catalogue, query: Query, found: QueryHits): Ranked[] {
  const evidence = gather(catalogue, query, found);
  const scale = scaleOf(catalogue, query, evidence);
  const asking = evidence.slots.filter((_, i) => query.slots[i]?.role !== 'weak');
  const ranked: Ranked[] = [];
  catalogue.segmentOfRecord.forEach((segment, record) => {
    if (!asking.some((field) => isThere(field, segment))) return;
    const covered = coveredOf(scale, segment);
    if (covered >= LEAST_COVERED * scale.asked) ranked.push(scored(scale, record, segment, covered));
  });
  ranked.sort((a, b) => b.score - a.score || a.record - b.record);
  return liftNear(catalogue, evidence, query.slots, ranked);
}

function scaleOf(catalogue: Catalogue, query: Query, evidence: Evidence): Scale {
  const { slots } = query;
  const total = evidence.units;
  const role = slots.map((slot) => roleWeight(slot) * wordsOf(slot));
  const pairIdf = evidence.pairs.map((field) => idfOf(field.surely || field.documents, total));
  const least = (from: number, to: number): number =>
    Math.max(WEIGHTS.leastPair, Math.min(role[from] ?? 0, role[to] ?? 0));
  const strange = strangeSlots(catalogue, query, evidence);
  const need = evidence.slots.map((field, i) => {
    if (slots[i]?.role === 'weak' || slots[i]?.role === 'soft') return 0;
    const missing = field.surely === 0 && query.intent === null ? WEIGHTS.missing : 1;
    const words = wordsOf(slots[i]);
    return (
      Math.max(strange[i] ? WEIGHTS.strange : 0, idfOf(field.surely, total)) *
      missing *
      words *
      insteadShare(query, i)
    );
  });
  return {
    catalogue,
    query,
    evidence,
    slotWeight: evidence.slots.map(
      (field, i) => (role[i] ?? 0) * idfOf(field.surely || field.documents, total),
    ),
    pairWeight: pairIdf.map((idf, i) => least(i, i + 1) * WEIGHTS.pair * idf),
    tripleWeight: evidence.triples.map(
      (_, i) => least(i, i + 2) * WEIGHTS.triple * Math.max(pairIdf[i] ?? 0, pairIdf[i + 1] ?? 0),
    ),
    need,
    asked: need.reduce((sum, value) => sum + value, 0) || 1,
    strange,
    things: thingsOf(query, evidence),
    softNumber: slots.map((slot) => slot.role === 'soft' && isNumberKey(soleWord(slot)?.key ?? '')),
  };
}

/** Share of a slot in a name that is met by its other names: all of it is one thing, however many words it has. */
function insteadShare({ spans }: Query, slot: number): number {
  const lengths = spans.flatMap(({ from, to, instead }) =>
    instead === true && from <= slot && slot <= to ? [to - from + 1] : [],
  );
  const longest = Math.max(1, ...lengths);
  return longest === 1 ? 1 : WEIGHTS.instead / longest;
}

/** How much of what is asked stands in a segment, by need. */
function coveredOf({ evidence, need, query }: Scale, segment: number): number {
  let covered = 0;
  for (let i = 0; i < need.length; i++) {
    const field = evidence.slots[i];
    if (field) covered += (need[i] ?? 0) * presence(field, segment, query.slots[i]?.role === 'number');
  }
  return covered;
}

function scored(scale: Scale, record: number, segment: number, covered: number): Ranked {
  const { catalogue, evidence, query, need, asked } = scale;
  const b = query.intent === 'time' ? WEIGHTS.bOfTime : WEIGHTS.b;
  const norm = 1 - b + (b * (catalogue.length[segment] ?? 0)) / catalogue.averageLength;
  const sum =
    weighted(
      evidence.slots,
      scale.slotWeight,
      segment,
      norm,
      query.intent === 'effect' ? WEIGHTS.contextOfEffect : 1,
    ) +
    weighted(evidence.pairs, scale.pairWeight, segment, norm) +
    weighted(evidence.triples, scale.tripleWeight, segment, norm);
  const alone = query.slots.length === 1;
  let supported = 0;
  let inTitle = 0;
  let above = 0;
  let lacking = 0;
  for (let i = 0; i < need.length; i++) {
    const field = evidence.slots[i];
    const value = need[i] ?? 0;
    if (!field || value === 0) continue;
    const beside =
      alone ||
      // The symbol of a document is a row of words by itself.
      query.slots[i]?.role === 'must' ||
      (query.slots[i]?.stands ?? 1) > 1 ||
      hasPair(evidence.pairs, i, segment) ||
      isCounted(scale, i, segment);
    if ((field.best[segment] ?? 0) === 0 && (field.context[segment] ?? 0) <= AROUND) lacking += 2 ** i;
    if (!scale.strange[i])
      supported += (beside ? value : value / 2) * presence(field, segment, query.slots[i]?.role === 'number');
    const titled = (field.title[segment] ?? 0) > 0;
    if (titled || (field.context[segment] ?? 0) > AROUND) above += value;
    if (titled && (alone || hasPairInTitle(evidence.pairs, i, segment))) inTitle += value;
  }
  const coverage = covered / asked;
  const complete = isComplete(query, evidence, segment);
  const whole = (evidence.whole?.best[segment] ?? 0) > 0;
  const score =
    sum *
    (WEIGHTS.uncovered + coverage) ** WEIGHTS.coverage *
    (1 + (WEIGHTS.titleShare * inTitle) / asked) *
    (1 - WEIGHTS.cohesion * (1 - cohesionOf(scale, segment))) *
    kindFactor(scale, segment, coverage) *
    headedFactor(scale, segment) *
    (complete ? WEIGHTS.complete : 1) *
    (whole ? 1 + (evidence.whole?.documents === 1 ? WEIGHTS.soleWhole : WEIGHTS.whole) : 1);
  const named = query.slots.every(
    ({ role }, i) => role !== 'must' || isNamed(query, evidence.slots[i], segment),
  );
  const { things } = scale;
  const lacks = lackedThings(things, lacking);
  const meetsName = query.spans.some(
    ({ instead, from, to }) => instead === true && lackedThings([[from, to]], lacking) === 0,
  );
  const lacksName = evidence.pairs.some(
    ({ documents }, i) =>
      documents > 0 && Math.floor(lacking / 2 ** i) % 4 === 3 && !scale.strange[i] && !scale.strange[i + 1],
  );
  return {
    record,
    score,
    support: supported / asked,
    coverage,
    complete,
    named,
    lacking,
    things: things.length,
    lacks,
    above: above / asked,
    run: longestRun(evidence, segment),
    meetsName,
    lacksName,
    whole,
  };
}

/** Targets before sections that repeat them, bullets after; a target for another year than the asked is no better. */
function kindFactor(
  { catalogue, evidence, query, softNumber }: Scale,
  segment: number,
  coverage: number,
): number {
  switch (SEGMENT_KINDS[catalogue.kind[segment] ?? 0]) {
    case 'chi-tieu': {
      const otherYear = softNumber.some((soft, i) => soft && !evidence.slots[i]?.best[segment]);
      return otherYear ? 1 : 1 + WEIGHTS.target * coverage;
    }
    case 'gach':
      return WEIGHTS.bullet;
    case 'mo-dau':
      return frameFactor(query);
    case 'ket':
      return query.intent === 'signatory' ? WEIGHTS.signature : frameFactor(query);
    default:
      return 1;
  }
}

/** What stands under a heading that tells what a question asks, or says such a word itself. */
function headedFactor({ evidence: { headings, slots }, query }: Scale, segment: number): number {
  const own = (headings.title[segment] ?? 0) > 0;
  const above = (headings.context[segment] ?? 0) > 0;
  const isEffect = query.intent === 'effect';
  const lacksEffect =
    isEffect &&
    query.slots.some((slot, i) => EFFECT.includes(soleWord(slot)?.key ?? '') && !slots[i]?.best[segment]);
  return (
    (own ? 1 + WEIGHTS.headed : above ? 1 + WEIGHTS.underHeading : 1) * (lacksEffect ? WEIGHTS.ofOther : 1)
  );
}

/** The words of "hiệu lực": an answer says them itself. */
const EFFECT = ['hieu', 'luc'];

/** Opening and closing repeat the words of the document and say little of it: seldom what a longer query wants. */
function frameFactor({ slots, intent }: Query): number {
  if (intent !== null) return intent === 'other' ? WEIGHTS.frame : WEIGHTS.frameOfAsked;
  return slots.length > 3 ? WEIGHTS.frameOfKeywords : 1;
}

/** Sum of the weighted strengths of fields in a segment: BM25 with the title as a stronger and the context as a weaker field. */
function weighted(
  fields: readonly Field[],
  weights: readonly number[],
  segment: number,
  norm: number,
  context = 1,
): number {
  let sum = 0;
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    if (!field) continue;
    const worth = (field.own[segment] ?? 0) + WEIGHTS.title * (field.title[segment] ?? 0);
    const own = (worth * (WEIGHTS.k + 1)) / (worth + WEIGHTS.k * norm);
    sum += (weights[i] ?? 0) * (own + context * (field.context[segment] ?? 0));
  }
  return sum;
}

function roleWeight(slot: Slot): number {
  const weights = { weak: WEIGHTS.weak, soft: WEIGHTS.soft, number: WEIGHTS.number, content: 1, must: 1 };
  const isYear = slot.role === 'soft' && isNumberKey(soleWord(slot)?.key ?? '');
  return isYear ? WEIGHTS.year : weights[slot.role];
}

/** How many words' worth a slot is: a short form stands for several. */
function wordsOf(slot: Slot | undefined): number {
  return 1 + WEIGHTS.abbreviated * Math.min(3, (slot?.stands ?? 1) - 1);
}

function idfOf(documents: number, total: number): number {
  return Math.log(1 + (total - documents + 0.5) / (documents + 0.5));
}

/** How far a word counts as being there: itself, by another name, in another spelling, or only above the record. */
function presence(field: Field, segment: number, isNumber = false): number {
  const best = field.best[segment] ?? 0;
  // A number far from what it is asked with is most likely another's.
  if (isNumber) return best;
  if (best > OTHER_SPELLING) return Math.max(best, WEIGHTS.otherName);
  if (best > 0) return best;
  const context = field.context[segment] ?? 0;
  return context > AROUND ? WEIGHTS.above : context > 0 ? WEIGHTS.aroundThere : 0;
}

function hasPair(pairs: readonly Field[], slot: number, segment: number): boolean {
  return isThere(pairs[slot - 1], segment) || isThere(pairs[slot], segment);
}

/** Whether a slot is a number beside an asked word, or a word beside an asked number, in whatever order. */
function isCounted({ evidence, query }: Scale, slot: number, segment: number): boolean {
  const { slots } = query;
  if (slots[slot]?.role === 'number') return true;
  return [slot - 1, slot + 1].some(
    (other) => slots[other]?.role === 'number' && isThere(evidence.slots[other], segment),
  );
}

function hasPairInTitle(pairs: readonly Field[], slot: number, segment: number): boolean {
  return (pairs[slot - 1]?.title[segment] ?? 0) > 0 || (pairs[slot]?.title[segment] ?? 0) > 0;
}

/** Share of the neighbouring asked words that stand side by side in the record, of those that do anywhere. */
function cohesionOf({ evidence, need }: Scale, segment: number): number {
  let possible = 0;
  let there = 0;
  evidence.pairs.forEach((field, i) => {
    if (field.documents === 0 || !need[i] || !need[i + 1]) return;
    possible++;
    if (isThere(field, segment)) there++;
  });
  return possible === 0 ? 1 : there / possible;
}
