import type { Query } from '../query/query.ts';
import type { Ranked } from './rank.ts';

/** Least share of what is asked that a record must hold to answer: for keywords, for many keywords, for questions. */
const NEEDED = 0.76;
const NEEDED_OF_MANY = 0.6;
const MANY = 6;
/** Questions say more than their answers repeat. */
const NEEDED_BY_QUESTIONS = 0.62;

/** From this share on (see `nearness`), a record that does not hold all answers a part of what is asked. */
const PARTLY = 0.58;
const PARTLY_OF_QUESTIONS = 0.45;
/**
 * Of so few words none is said in vain: where nothing has them all, what lacks one speaks of other things ("phân bón giả" of fertiliser). On
 * the judged queries 22 of 23 keyword queries of whose best record a word was lacking had no answer.
 */
const ALL_NEEDED = 5;
const ALL_NEEDED_OF_QUESTIONS = 3;

/** Of so few words, none of a name of two may be lacking. */
const SEVERAL = 9;
/** But for what holds so much of the rest together. */
const LARGELY = 0.65;

/** What lacks one of fewer things than these has to stand under so much of what is asked, or to be so sure. */
const MANY_THINGS = 7;
const LEAST_ABOVE = 0.25;
const SURE = 0.6;

/** A record that holds so many asked words in a row answers a part. */
const IN_A_ROW = 5;

/** Of so few words, a record that lacks half says nothing of what is asked. */
const FEW = 5;
/** Where none of many words is lacking, so much of what is asked is enough. */
const COVERED = 0.85;
/** Of that, at least so much where its words stand together: of questions; of keywords; of keywords one of which is lacking. */
const TOGETHER = 0.33;
const TOGETHER_OF_WORDS = 0.45;
const TOGETHER_OF_SOME = 0.55;
const PARTLY_OF_LONG = 0.38;
const LONG = 10;
const PARTLY_OF_VERY_LONG = 0.28;
const VERY_LONG = 16;

/** A record that holds every one of three words or more answers from this share on. */
const ALL_THERE = 0.7;

/** Beside better ones, a record is left out as noise below this share of the best. */
const TAIL = 0.6;

/** A longer query is answered in part, too, where of its words no more than this share is lacking. */
const LACKING = 0.25;
const LONGER = 7;

/** Where nothing answers, so many records are offered that hold at least this share. */
const NEAR_LIMIT = 3;
const NEAR = 0.2;

/**
 * What holds all, but scores less than this share of the best that lacks a part, comes among those. On the wide set 0.35 to
 * 0.5 are the same, over the static index and over all units.
 */
const WEAK = 0.4;

/** Partial matches kept, at most: nobody reads on. */
const MOST_PARTIAL = 60;

/** What answers the whole query, and what only answers a part of it; each best first. */
export interface Gated {
  readonly found: Ranked[];
  readonly partial: Ranked[];
  /** Where neither does: what comes nearest. */
  readonly near: Ranked[];
}

/** Separates what answers the query from what answers a part of it, and both from what only shares words with it. */
export function gate(query: Query, ranked: readonly Ranked[]): Gated {
  const needed = neededBy(query);
  const quoted = query.quoted.length > 0;
  const carrying = query.slots.filter(({ role }) => role !== 'weak' && role !== 'soft').length;
  const allNeeded = query.intent === null ? ALL_NEEDED : ALL_NEEDED_OF_QUESTIONS;
  const counts = query.slots.some(({ role }) => role === 'number' || role === 'must');
  // Whoever names a thing in everyday words names the rest so, too: not all of it need be met.
  const isNamed = ({ meetsName, lacks, things }: Ranked): boolean => meetsName && lacks * 3 <= things;
  const lacksOneOfFew = (item: Ranked): boolean =>
    carrying <= allNeeded && item.lacking !== 0 && !isNamed(item);
  const lacksName = (item: Ranked): boolean =>
    item.lacksName &&
    query.intent === null &&
    carrying <= SEVERAL &&
    item.support < LARGELY &&
    !isNamed(item);
  const isThin = (item: Ranked): boolean =>
    !counts && item.lacks > 0 && !isNamed(item) && saysLittle(query, item);
  const isFull = (item: Ranked): boolean =>
    item.complete &&
    item.untold !== true &&
    !lacksOneOfFew(item) &&
    (item.support >= needed || (carrying > 2 && item.lacking === 0 && shareOf(item) >= ALL_THERE));
  const saysNothing = (item: Ranked): boolean => lacksName(item) || isThin(item);
  const held = ranked.filter(isFull);
  // Beside an answer, what says less is one too.
  const whole = held.every(saysNothing) ? [] : held;
  const isWhole = new Set(whole);
  if (quoted && whole.length > 0) return { found: whole, partial: [], near: [] };
  const rest = ranked.filter((item) => !isWhole.has(item) && item.named);
  const best = Math.max(0, ...rest.slice(0, 20).map(shareOf));
  const asked = query.slots.filter(({ role }) => role !== 'weak').length;
  const partly =
    asked >= VERY_LONG
      ? PARTLY_OF_VERY_LONG
      : asked >= LONG
        ? PARTLY_OF_LONG
        : query.intent === null
          ? PARTLY
          : PARTLY_OF_QUESTIONS;
  const least = Math.max(partly, best * TAIL);
  const togetherOf = (item: Ranked): number =>
    query.intent !== null || counts || whole.length > 0 || isNamed(item)
      ? TOGETHER
      : item.lacking === 0
        ? TOGETHER_OF_WORDS
        : TOGETHER_OF_SOME;
  const isPart = (item: Ranked): boolean => {
    // So many words in a row are no chance.
    if (item.run >= IN_A_ROW && item.run * 2 > carrying) return true;
    if (whole.length === 0 && (lacksOneOfFew(item) || (item.untold === true && carrying <= FEW)))
      return false;
    if (whole.length === 0 && saysNothing(item)) return false;
    // Half of a few words are found anywhere.
    if (carrying <= FEW && item.lacks * 2 >= item.things) return false;
    if (carrying >= MANY && item.lacking === 0 && item.coverage >= COVERED) return true;
    return (
      item.support >= togetherOf(item) &&
      (shareOf(item) >= (isNamed(item) ? Math.min(least, PARTLY_OF_QUESTIONS) : least) ||
        (asked >= LONGER && item.lacks <= LACKING * item.things))
    );
  };
  const parts = rest.filter(isPart);
  // Words that are all there, but far apart, are less than most of them together.
  const strongest = Math.max(0, ...parts.map(({ score }) => score));
  const isWeak = (item: Ranked): boolean => item.score < WEAK * strongest;
  const partial = [...parts, ...whole.filter(isWeak)];
  const found = whole.filter((item) => !isWeak(item));
  partial.sort((a, b) => b.score * shareOf(b) - a.score * shareOf(a) || a.record - b.record);
  const near = found.length + partial.length > 0 ? [] : rest.filter(({ support }) => support > NEAR);
  return { found, partial: partial.slice(0, MOST_PARTIAL), near: near.slice(0, NEAR_LIMIT) };
}

/**
 * Whether a record that lacks a thing says too little: one that stands under nothing that is asked speaks of other things, and so
 * does one that lacks two of a few keywords.
 */
function saysLittle({ intent }: Query, { above, things, lacks, support }: Ranked): boolean {
  if (above < LEAST_ABOVE && things < MANY_THINGS && (lacks > 1 || support < LARGELY)) return true;
  return intent === null && lacks > 1 && (things < MANY_THINGS || support < SURE);
}

/** How much of what is asked a record says: between its words where they stand and their standing together. */
function shareOf({ support, coverage }: Ranked): number {
  return (support + coverage) / 2;
}

function neededBy(query: Query): number {
  if (query.intent !== null) return NEEDED_BY_QUESTIONS;
  const asked = query.slots.filter((slot) => slot.role !== 'weak' && slot.role !== 'soft').length;
  return asked >= MANY ? NEEDED_OF_MANY : NEEDED;
}
