import { describe, expect, it } from 'vitest';
import { belowFloor, readScore } from '#scripts/eval/corpus-score.ts';

const PRINTED = [
  '| document | lost | shown | headings | invented | metadata right/empty/wrong | targets v+c+u, with year / all | false | notes | silent | s |',
  '| mot.txt | 0 | 0 | 4/4 | 0 | 9/0/1 | 8, 7 / 9 | 1 | 2/3 | 1/2 | 1.2 |',
  '| **all** | 1 | | 40/50 | 3 | 90/4/2 | 8, 7 / 10 | 1 | 2/4 | 5/9 | |',
  '6 passed, 35 failed',
];

describe('the score of the corpus', () => {
  it('is read from the row of all documents and the line of the cases', () => {
    expect(readScore(PRINTED)).toEqual({
      casesPassed: 6,
      headings: 80,
      invented: 3,
      targets: 80,
      targetsWithYear: 70,
      falseTargets: 1,
      metadataEmpty: 4,
      metadataWrong: 2,
      lost: 1,
      notes: 50,
      silent: 5,
    });
  });

  it('is no score where nothing was measured', () => {
    expect(() => readScore(['| **all** |'])).toThrow();
  });

  it('is below the floor where more is lost or less is found, never where it is better', () => {
    const floor = readScore(PRINTED);
    expect(belowFloor(floor, floor)).toEqual([]);
    expect(belowFloor({ ...floor, lost: 0, headings: 99, casesPassed: 7 }, floor)).toEqual([]);
    expect(belowFloor({ ...floor, lost: 2, notes: 10 }, floor)).toEqual([
      'lost 2 (floor 1)',
      'notes 10 (floor 50)',
    ]);
  });
});
