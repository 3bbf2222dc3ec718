import { describe, expect, it } from 'vitest';
import { type ActOn, inForce } from '#domain/effect/in-force.ts';

const from = { date: '2025-07-01', clause: 'dieu_2' };
const to = { date: '2027-02-28', clause: 'dieu_2' };
const document = { effectiveFrom: from, effectiveTo: null, status: 'ban-hanh' } as const;
const act = (type: ActOn<string>['type'], day: string | null): ActOn<string> => ({
  type,
  day,
  by: 'nq',
  clause: null,
});

describe('how long a document is in force', () => {
  it('is unknown where nothing is said, and of a text that is not issued', () => {
    expect(inForce({ ...document, effectiveFrom: null }, [])).toBeNull();
    expect(inForce({ ...document, status: 'du-thao' }, [act('thay-the', '2026-01-01')])).toBeNull();
  });

  it('is from its first to its last day', () => {
    expect(inForce({ ...document, effectiveTo: to }, [])).toMatchObject({
      span: { from: '2025-07-01', to: '2027-02-28' },
      isSure: true,
      endedBy: null,
    });
  });

  it('ends on the day before another one replaces or repeals it, the earliest of all', () => {
    const acts = [act('bai-bo', '2026-06-01'), act('thay-the', '2026-01-01')];
    expect(inForce(document, acts)).toMatchObject({
      span: { from: '2025-07-01', to: '2025-12-31' },
      endedBy: { type: 'thay-the' },
    });
    expect(inForce({ ...document, effectiveTo: { ...to, date: '2025-08-01' } }, acts)).toMatchObject({
      span: { to: '2025-08-01' },
      endedBy: null,
    });
  });

  it('does not end where it is only amended', () => {
    expect(inForce(document, [act('sua-doi', '2026-01-01'), act('bai-bo-mot-phan', null)])).toMatchObject({
      span: { to: null },
      isSure: true,
      endedBy: null,
    });
  });

  it('cannot be answered for where it ends on a day that is unknown', () => {
    expect(inForce(document, [act('thay-the', null)])).toMatchObject({ span: { to: null }, isSure: false });
    expect(inForce({ ...document, status: 'het-hieu-luc' }, [])).toMatchObject({ isSure: false });
  });

  it('holds what others do in the order of their days, those without a day last', () => {
    const acts = [act('sua-doi', null), act('sua-doi', '2026-03-01'), act('bai-bo-mot-phan', '2025-09-01')];
    expect(inForce(document, acts)?.acts.map(({ day }) => day)).toEqual(['2025-09-01', '2026-03-01', null]);
  });
});
