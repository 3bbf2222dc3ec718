import { describe, expect, it } from 'vitest';
import type { RecordedSpot } from '#domain/scan/scan-record.ts';
import { reviewedPages } from '#import/scan/review/reviewed.ts';
import { reviewLines, withLine } from '#import/scan/review/review-lines.ts';
import { KnownPairs } from '#import/scan/spot/known-pairs.ts';
import { spotsOf } from '#import/scan/spot/spots.ts';
import { scannedPage } from '../make-page.ts';

const page = scannedPage('đạt 88,5/00 trường', 'còn 12 hộ nghèo');
const spots = spotsOf([page], new KnownPairs());
const written = (line: number, text: string, before: readonly RecordedSpot[] = spots) => {
  const now = withLine(before, 1, page, line, text);
  const words = reviewedPages([page], now)[0]?.words.filter(({ reason }) => reason === undefined);
  return {
    now,
    text: words
      ?.filter((word) => word.line === line)
      .map((word) => word.text)
      .join(' '),
  };
};
const reviews = (list: readonly RecordedSpot[]) => list.map(({ kind, text, review }) => [kind, text, review]);

describe('the lines of a scan under review', () => {
  it('are told with the stretches in them', () => {
    expect(reviewLines([page], spots).map(({ text, spots: own }) => [text, own])).toEqual([
      ['đạt 88,5/00 trường', [0]],
      ['còn 12 hộ nghèo', [1]],
    ]);
  });

  it('say what was decided of them', () => {
    const decided = spots.map((spot): RecordedSpot => ({ ...spot, review: { correction: '88,5/90' } }));
    expect(reviewLines([page], decided)[0]?.text).toBe('đạt 88,5/90 trường');
  });

  it('written anew decide the stretches that changed, and make stretches of other words', () => {
    const { now, text } = written(0, 'đặt 88,5/90 trường');
    expect(text).toBe('đặt 88,5/90 trường');
    expect(reviews(now)).toEqual([
      ['so', '88,5/00', expect.anything()],
      ['so', '12', undefined],
      ['sua-them', 'đạt', expect.anything()],
    ]);
  });

  it('may be longer or shorter, at either end and in the middle', () => {
    for (const text of [
      'nay còn 12 hộ nghèo',
      'còn 12 hộ rất nghèo nữa',
      'còn 12 hộ',
      'hộ nghèo',
      'còn 13 hộ cận nghèo',
      'toàn chữ khác hẳn',
    ])
      expect(written(1, text).text, text).toBe(text);
  });

  it('written anew twice are as they were written last', () => {
    const first = written(1, 'còn 13 hộ rất nghèo').now;
    const again = written(1, 'còn 12 hộ nghèo', first);
    expect(again.text).toBe('còn 12 hộ nghèo');
    expect(reviews(again.now)).toEqual([
      ['so', '88,5/00', undefined],
      ['so', '12', 'đúng'],
    ]);
  });
});
