import { z } from 'zod';

/** What an editor writes where the source does not state a value: a labelled value, never a gap. */
export const MISSING = 'không có trong bản nguồn';

/** A value with its standing: printed in the source, inferred (with the reason), or not there. */
export type Known<T> =
  { state: 'stated'; value: T } | { state: 'inferred'; value: T; reason: string } | { state: 'missing' };

/**
 * Schema of a field that may be missing or inferred. In YAML: the value itself, the words
 * `không có trong bản nguồn`, or `{giaTri: …, suyRa: "vì sao"}`.
 */
export function known<T>(schema: z.ZodType<T>) {
  return z.union([
    z.literal(MISSING).transform((): Known<T> => ({ state: 'missing' })),
    z
      .strictObject({ giaTri: schema, suyRa: z.string().min(1) })
      .transform(({ giaTri, suyRa }): Known<T> => ({ state: 'inferred', value: giaTri, reason: suyRa })),
    schema.transform((value): Known<T> => ({ state: 'stated', value })),
  ]);
}

/** The value, or `null` where the source has none. */
export function valueOf<T>(field: Known<T>): T | null {
  return field.state === 'missing' ? null : field.value;
}
