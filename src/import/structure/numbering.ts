import type { PrintedNumber } from '#domain/document/numbering.ts';
import { rankOf } from './rank.ts';

/** A line that begins with what may be its number. */
export interface Candidate {
  number: PrintedNumber;
  /** Form of the number, by which siblings know each other: "muc:roman", "tieu:2". */
  form: string;
  /** What the line itself says for (above 0) or against its being a number, in halves of a doubling. */
  prior: number;
}

/** Whether a candidate is a number of the document, and how far the next best reading is behind. */
export interface Decision {
  isNumber: boolean;
  margin: number;
}

/** What is read at once; the others are worse than these. */
const BEAM = 48;
/** Nothing else was in sight: as sure as it gets. */
const SURE = 20;

/** The next number of a sequence that stands open; one that goes on though what is around it went on, too. */
const NEXT = 3;
const NEXT_OVER = 1;
/** "1." where no such sequence stands open; where one does, and something stands between or nothing. */
const FIRST = 0.5;
const RESTART = -0.5;
const RESTART_AT_ONCE = -2;
/** The same number printed twice; numbers left out, by each; a number out of nothing. */
const AGAIN = -2;
const LEFT_OUT = -1.5;
const MOST_LEFT_OUT = 3;
const OUT_OF_NOTHING = -5;
/** An article or chapter may be quoted or cut out of its document. */
const NAMED_OUT_OF_NOTHING = -2;
/** "2.1." under "2.", "3.1." under "2." */
const UNDER_ITS_PARENT = 1;
const UNDER_ANOTHER = -2;

/** The last number of each form, and whether what is around it went on since. */
interface Open {
  ordinal: number;
  value: string;
  isClosed: boolean;
}

interface Hypothesis {
  score: number;
  open: ReadonlyMap<string, Open>;
  last: string;
  chosen: Choice | null;
}

/** Decisions, the last first. */
interface Choice {
  isNumber: boolean;
  before: Choice | null;
}

/**
 * Tells which candidates are numbers of the document: the reading of all of them together that explains most. A number
 * that goes on a sequence supports it, one out of nothing needs support from its own line, and what begins a line only
 * because the line was broken there ("khoản ¦ 5. …") fits no sequence.
 */
export function decideNumbers(candidates: readonly Candidate[]): Decision[] {
  let beam: Hypothesis[] = [{ score: 0, open: new Map(), last: '', chosen: null }];
  const margins: number[] = [];
  for (const candidate of candidates) {
    const next = beam.flatMap((hypothesis): Hypothesis[] => {
      const rejected = { ...hypothesis, chosen: { isNumber: false, before: hypothesis.chosen } };
      return [accepted(hypothesis, candidate), rejected];
    });
    beam = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  const [best] = beam;
  const chosen = unrolled(best?.chosen ?? null);
  const others = beam.slice(1).map(({ score, chosen: last }) => ({ score, chosen: unrolled(last) }));
  chosen.forEach((isNumber, index) => {
    const other = others.find((reading) => reading.chosen[index] !== isNumber);
    margins.push(other === undefined ? SURE : (best?.score ?? 0) - other.score);
  });
  return chosen.map((isNumber, index) => ({ isNumber, margin: margins[index] ?? SURE }));
}

function unrolled(last: Choice | null): boolean[] {
  const all: boolean[] = [];
  for (let choice = last; choice !== null; choice = choice.before) all.push(choice.isNumber);
  return all.reverse();
}

function accepted(before: Hypothesis, { number, form, prior }: Candidate): Hypothesis {
  const key = keyOf(form, number.value);
  const score = before.score + prior + fit(before, number, form, key);
  const open = new Map<string, Open>();
  const rank = rankOf(form);
  for (const [other, entry] of before.open) {
    const isInside = rankOf(formOf(other)) > rank;
    // Articles count on over chapters.
    open.set(other, isInside && !other.startsWith('dieu') ? { ...entry, isClosed: true } : entry);
  }
  open.set(key, { ordinal: number.ordinal, value: number.value, isClosed: false });
  return { score, open, last: key, chosen: { isNumber: true, before: before.chosen } };
}

/** Decimal numbers count on under one parent. */
function keyOf(form: string, value: string): string {
  return form.startsWith('tieu') ? `${form}/${value.split('-').slice(0, -1).join('-')}` : form;
}

const formOf = (key: string) => key.split('/')[0] ?? key;

const NAMED = new Set(['dieu', 'chuong', 'phan', 'pl', 'muc:word', 'tieumuc']);

function fit({ open, last }: Hypothesis, number: PrintedNumber, form: string, key: string): number {
  const parent = form.startsWith('tieu') ? underParent(open, number) : 0;
  const entry = open.get(key);
  if (!entry) {
    if (number.ordinal <= 1) return FIRST + parent;
    return parent + (NAMED.has(form) ? NAMED_OUT_OF_NOTHING : OUT_OF_NOTHING);
  }
  const step = number.ordinal - entry.ordinal;
  // "2a." after "2."
  const isInserted = step === 0 && number.value !== entry.value;
  if (step === 1 || isInserted) return (entry.isClosed ? NEXT_OVER : NEXT) + parent;
  if (number.ordinal === 1)
    return (entry.isClosed ? FIRST : last === key ? RESTART_AT_ONCE : RESTART) + parent;
  if (step === 0) return AGAIN + parent;
  if (step > 1 && step <= MOST_LEFT_OUT + 1) return LEFT_OUT * (step - 1) + parent;
  return parent + (NAMED.has(form) ? NAMED_OUT_OF_NOTHING : OUT_OF_NOTHING);
}

/** "3.1." stands under "3.", or begins what "3." would. */
function underParent(open: ReadonlyMap<string, Open>, number: PrintedNumber): number {
  const parts = number.value.split('-');
  const parent = parts.slice(0, -1);
  const above =
    parent.length === 1
      ? [open.get('khoan'), open.get('muc:roman'), open.get('muc:letter')]
      : [open.get(keyOf(`tieu:${parent.length}`, parent.join('-')))];
  const known = above.filter((entry) => entry !== undefined);
  if (known.length === 0) return 0;
  const last = parent.at(-1) ?? '';
  const isOwn = known.some(({ ordinal, value }) => String(ordinal) === last || value === parent.join('-'));
  return isOwn ? UNDER_ITS_PARENT : UNDER_ANOTHER;
}
