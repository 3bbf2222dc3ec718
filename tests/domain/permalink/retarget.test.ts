import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, knownDocument, knownEdits, silentRetargets } from './truth-model.ts';

/** A seeded thousand on every run; `RETARGET_RUNS=10000` for the whole trial. */
const RUNS = Number(process.env['RETARGET_RUNS'] ?? 1000);

describe('random edits of documents with repeated lines and equal titles', () => {
  it('never let a published address show another line without a word', () => {
    fc.assert(
      fc.property(knownDocument, knownEdits, (before, edits) => {
        expect(silentRetargets(before, edited(before, edits))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
