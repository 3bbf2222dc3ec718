import { describe, expect, it } from 'vitest';
import { makeUnit } from '#domain/document/unit.ts';
import type { ConcordanceRow } from '#domain/permalink/match/concordance.ts';
import { withCurrentUnits } from '#domain/target/current-units.ts';
import { targetChanges } from '#domain/target/target-changes.ts';
import { type Target, targetSchema } from '#domain/target/target.ts';

const target = (so: string, eid: string, giaTri: number, more: object = {}): Target =>
  targetSchema.parse({
    so,
    eid,
    trichDan: `Đạt ${giaTri}%`,
    doLuong: [
      {
        ten: 'Tỷ lệ',
        chiSo: null,
        phamVi: { diaBan: null },
        soSanh: '=',
        giaTri,
        donVi: '%',
        loaiDo: 'muc',
        ...more,
      },
    ],
    raSoat: 'máy trích, chưa rà soát',
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
    expect(changes.map((pair) => [pair.before?.so, pair.after?.so])).toEqual([
      ['(2)', '(3)'],
      [undefined, '(4)'],
      ['(3)', undefined],
    ]);
  });
});

describe('targets of units that have another identifier now', () => {
  it('follow the unit, with everything that names a place in the same document', () => {
    const root = makeUnit('van-ban', 1, { children: [makeUnit('y', 1, { eid: 'y_9', formerIds: ['y_1'] })] });
    const result = { giaTri: 5, thoiDiem: 2024, trichDan: 'x', eid: 'y_1' };
    const [now] = withCurrentUnits(
      [
        target('(1)', 'y_1', 5, {
          nhacLai: ['y_1', 'y_2'],
          mauThuan: [{ eid: 'y_1', ghiChu: 'x' }],
          ketQua: [result, { ...result, vanBan: 'a/nq/2024/01' }],
        }),
      ],
      root,
    );
    const [measure] = now?.doLuong ?? [];
    expect(now?.eid).toBe('y_9');
    expect(measure?.nhacLai).toEqual(['y_9', 'y_2']);
    expect(measure?.mauThuan[0]?.eid).toBe('y_9');
    expect(measure?.ketQua.map(({ eid }) => eid)).toEqual(['y_9', 'y_1']);
  });
});
