import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { digestOfTargets } from '#import/run/earlier.ts';
import { withDecisions } from '#import/targets/decisions.ts';

const list = (...decisions: string[]) =>
  decisions
    .map(
      (decision, index) => `- so: x${index + 1}
  eid: p_${index + 1}
  trichDan: Trồng ${index + 1} ha rừng.
  doLuong:
    - giaTri: ${index + 1}
      soSanh: =
  raSoat: ${decision}
`,
    )
    .join('');
const MACHINE = 'máy trích, chưa rà soát';
const decisionsOf = (text: string) => (parse(text) as { raSoat: unknown }[]).map(({ raSoat }) => raSoat);

describe('what an editor decided of a target', () => {
  it('is kept where the document is imported again', () => {
    const { text, lost } = withDecisions(list(MACHINE, MACHINE, MACHINE), list('đúng', MACHINE, 'bỏ'));
    expect(decisionsOf(text)).toEqual(['đúng', MACHINE, 'bỏ']);
    expect(lost).toEqual([]);
  });

  it('is named where its target stands there no more', () => {
    expect(withDecisions(list(MACHINE), list(MACHINE, 'bỏ')).lost).toEqual(['Trồng 2 ha rừng.']);
  });

  it('changes nothing of what was read', () => {
    const reviewed = list(MACHINE, MACHINE).replace(
      `raSoat: ${MACHINE}`,
      'raSoat:\n    boi: Văn Mẫu\n    ngay: 2031-01-02',
    );
    expect(digestOfTargets(reviewed)).toBe(digestOfTargets(list(MACHINE, 'đúng')));
    expect(digestOfTargets(list(MACHINE))).not.toBe(digestOfTargets(list(MACHINE, MACHINE)));
  });
});
