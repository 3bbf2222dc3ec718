import type { Field } from '../index/field.ts';
import type { Query } from '../query/query.ts';
import { hasSigns } from '../show/answering.ts';
import type { Evidence } from './evidence.ts';
import { WEIGHTS } from './weights.ts';

/** A context of no more than this is a word elsewhere in the document, as it is held in single precision. */
export const AROUND = Math.fround(WEIGHTS.around);

/**
 * Whether the symbol of a document is there: in the record; where a question asks for more than the document, above the
 * record, too.
 */
export function isNamed(
  { intent, slots }: Pick<Query, 'intent' | 'slots'>,
  field: Pick<Field, 'best' | 'context'> | undefined,
  segment: number,
): boolean {
  if ((field?.best[segment] ?? 0) > 0) return true;
  const asksMore = hasSigns(intent) && slots.some(({ role }) => role === 'content');
  return asksMore && (field?.context[segment] ?? 0) > AROUND;
}

/** Whether every document symbol, number and quoted phrase stands in the record. */
export function isComplete(
  query: Query,
  { quoted, slots }: Pick<Evidence, 'quoted' | 'slots'>,
  segment: number,
): boolean {
  const there = (field: Field | undefined): boolean => (field?.best[segment] ?? 0) > 0;
  return (
    quoted.every(there) &&
    query.slots.every(({ role }, i) =>
      role === 'must' ? isNamed(query, slots[i], segment) : role !== 'number' || there(slots[i]),
    )
  );
}
