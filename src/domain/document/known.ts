/** What an editor writes where the source does not state a value: a labelled value, never a gap. */
export const MISSING = 'không có trong bản nguồn';

/** A value with its standing: printed in the source, inferred (with the reason), or not there. */
export type Known<T> =
  { state: 'stated'; value: T } | { state: 'inferred'; value: T; reason: string } | { state: 'missing' };

/** The value, or `null` where the source has none. */
export function valueOf<T>(field: Known<T>): T | null {
  return field.state === 'missing' ? null : field.value;
}
