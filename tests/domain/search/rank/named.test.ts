import { describe, expect, it } from 'vitest';
import type { Slot } from '#domain/search/query/query.ts';
import { isNamed } from '#domain/search/rank/named.ts';

const slot = (role: Slot['role']): Slot => ({ text: '', phrases: [], role });
const above = { best: Float32Array.of(0), context: Float32Array.of(0.5) };
const inside = { best: Float32Array.of(1), context: Float32Array.of(0) };

describe('the symbol of a document', () => {
  it('has to stand in the record where only the document is asked for', () => {
    const alone = { intent: null, slots: [slot('must')] };
    expect(isNamed(alone, inside, 0)).toBe(true);
    expect(isNamed(alone, above, 0)).toBe(false);
    expect(isNamed({ ...alone, intent: 'time' }, above, 0)).toBe(false);
  });

  it('may stand above it where a question asks what the document says', () => {
    const asked = { intent: 'agency', slots: [slot('must'), slot('content')] } as const;
    expect(isNamed(asked, above, 0)).toBe(true);
    expect(isNamed(asked, { ...above, context: Float32Array.of(0) }, 0)).toBe(false);
  });
});
