import { describe, expect, it } from 'vitest';
import { makeUnit } from '#domain/document/unit.ts';
import type { ConcordanceRow } from '#domain/permalink/match/concordance.ts';
import { withCurrentUnits } from '#domain/target/current-units.ts';
import { targetChanges } from '#domain/target/target-changes.ts';
import { type Target, targetFrom } from '#domain/target/target.ts';

const target = (number: string, eid: string, value: number, more: object = {}): Target =>
  targetFrom({
    number,
    eid,
    quote: `Đạt ${value}%`,
    measures: [
      {
        name: 'Tỷ lệ',
        metric: null,
        scope: { place: null },
        comparator: '=',
        value,
        unit: '%',
        kind: 'muc',
        ...more,
      },
    ],
    review: 'máy trích, chưa rà soát',
  });

const row = (before: string | null, after: string | null): ConcordanceRow => ({
  change: 'kept',
  moved: false,
  before: before === null ? null : makeUnit('y', 1, { eid: before }),
  after: after === null ? null : makeUnit('y', 1, { eid: after }),
});

describe('targets that changed between two versions', () => {
  it('give both numbers of a target whose number or value changed, and what is new or dropped', () => {
    const before = [target('(1)', 'y_1', 5), target('(2)', 'y_2', 7), target('(3)', 'y_3', 9)];
    const after = [target('(1)', 'y_1', 5), target('(3)', 'y_4', 8), target('(4)', 'y_5', 1)];
    const rows = [row('y_1', 'y_1'), row('y_2', 'y_4'), row('y_3', null), row(null, 'y_5')];
    const changes = targetChanges(before, after, rows);
    expect(changes.map((pair) => [pair.before?.number, pair.after?.number])).toEqual([
      ['(2)', '(3)'],
      [undefined, '(4)'],
      ['(3)', undefined],
    ]);
  });
});

describe('targets of units that have another identifier now', () => {
  it('follow the unit, with everything that names a place in the same document', () => {
    const root = makeUnit('van-ban', 1, { children: [makeUnit('y', 1, { eid: 'y_9', formerIds: ['y_1'] })] });
    const result = { value: 5, time: 2024, quote: 'x', eid: 'y_1' };
    const [now] = withCurrentUnits(
      [
        target('(1)', 'y_1', 5, {
          restatements: ['y_1', 'y_2'],
          conflicts: [{ eid: 'y_1', note: 'x' }],
          results: [result, { ...result, document: 'a/nq/2024/01' }],
        }),
      ],
      root,
    );
    const [measure] = now?.measures ?? [];
    expect(now?.eid).toBe('y_9');
    expect(measure?.restatements).toEqual(['y_9', 'y_2']);
    expect(measure?.conflicts[0]?.eid).toBe('y_9');
    expect(measure?.results.map(({ eid }) => eid)).toEqual(['y_9', 'y_1']);
  });
});
