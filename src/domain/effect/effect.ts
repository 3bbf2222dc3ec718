/** From when until when a document is in force: whole days (ISO), both in force; null where unknown or open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a document is in force on a day. `khong-ro`: the source does not say. */
export type Force = 'chua' | 'dang' | 'het' | 'khong-ro';

/**
 * Whether a document is in force on a day.
 *
 * @param day ISO, with day and month
 */
export function forceOn({ from, to }: Span, day: string): Force {
  if (to !== null && day > to) return 'het';
  if (from === null) return 'khong-ro';
  return day < from ? 'chua' : 'dang';
}

// "2026-01-01"
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether words are a day of the calendar, ISO. */
export function isDay(words: string): boolean {
  return DAY.test(words) && !Number.isNaN(Date.parse(words)) && daysAfter(words, 0) === words;
}

/** The day so many days after another one (ISO); before it where negative. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, day.length);
}

/** Relations that end the other document as a whole. */
const ENDING = ['thay-the', 'bai-bo'] as const;
/** Relations that change a part of the other document. */
const CHANGING = ['sua-doi', 'bai-bo-mot-phan'] as const;

/** A relation that changes how long or in what form another document is in force. */
export type EffectRelation = (typeof ENDING)[number] | (typeof CHANGING)[number];

const EFFECTS: readonly string[] = [...ENDING, ...CHANGING];

/** Whether a relation ends or changes the other document. */
export function isEffect(relation: string): relation is EffectRelation {
  return EFFECTS.includes(relation);
}

/** Whether a relation ends the other document as a whole. */
export function isEnding(relation: string): boolean {
  return relation === 'thay-the' || relation === 'bai-bo';
}
