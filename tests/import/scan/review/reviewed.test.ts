import { describe, expect, it } from 'vitest';
import type { RecordedSpot } from '#domain/scan/scan-record.ts';
import { reviewedPages, withReviews, wordsIn } from '#import/scan/review/reviewed.ts';
import { KnownPairs } from '#import/scan/spot/known-pairs.ts';
import { spotsOf } from '#import/scan/spot/spots.ts';
import { scannedPage } from '../make-page.ts';

const page = scannedPage('đạt 88,5/00 trường', 'còn 1 2 hộ .. nghèo');
const spots = spotsOf([page], new KnownPairs());
const spotOf = (text: string) => {
  const spot = spots.find((one) => one.text === text);
  if (!spot) throw new Error(`no spot ${text}`);
  return spot;
};
const decided = (text: string, review: RecordedSpot['review']): RecordedSpot => ({ ...spotOf(text), review });
const words = (reviews: readonly RecordedSpot[]) =>
  reviewedPages([page], reviews)[0]?.words.map(({ text, reason }) =>
    reason === undefined ? text : `(${text})`,
  );

describe('what a reviewer decided of a scan', () => {
  it('holds when it is read again, where the same words stand at the same place', () => {
    const again = withReviews(spots, [decided('88,5/00', { correction: '88,5/90' })]);
    expect(again.spots.find(({ text }) => text === '88,5/00')?.review).toEqual({ correction: '88,5/90' });
    expect(again.lost).toEqual([]);
  });

  it('is told where the words are others now', () => {
    const before: RecordedSpot = { ...decided('88,5/00', 'đúng'), text: '88,5/80' };
    const again = withReviews(spots, [before]);
    expect(again.lost).toEqual([before]);
    expect(again.spots.every(({ review }) => review === undefined)).toBe(true);
  });

  it('changes the text: several words become what they are, and what is none is left out', () => {
    expect(
      words([decided('88,5/00', { correction: '88,5/90' }), decided('1 2', { correction: '12' })])?.join(' '),
    ).toBe('đạt 88,5/90 trường còn 12 hộ .. nghèo');
    expect(words([decided('88,5/00', 'bỏ'), decided('1 2', 'đúng')])?.join(' ')).toBe(
      'đạt (88,5/00) trường còn 1 2 hộ .. nghèo',
    );
  });

  it('is kept where the reviewer changed a word unasked', () => {
    const own: RecordedSpot = {
      ...spotOf('88,5/00'),
      box: [40, 797, 30, 12],
      text: 'đạt',
      kind: 'sua-them',
      review: { correction: 'đặt' },
    };
    expect(withReviews(spots, [own]).spots).toContainEqual(own);
    expect(words([own])?.[0]).toBe('đặt');
  });

  it('finds no words where the page says something else', () => {
    expect(wordsIn(page.words, { ...spotOf('88,5/00'), text: '88,5/01' })).toEqual([]);
  });
});
