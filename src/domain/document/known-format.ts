import { z } from 'zod';
import { type Known, MISSING } from './known.ts';

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
