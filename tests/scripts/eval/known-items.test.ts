import { describe, expect, it } from 'vitest';
import { knownItems } from '#scripts/eval/known-items.ts';
import { samples } from '#tests/domain/search/samples.ts';

const records = samples(
  'Giảm tỷ lệ hộ nghèo bình quân mỗi năm',
  'Bảo vệ môi trường và thích ứng với khí hậu',
);

describe('known items', () => {
  it('are the same for the same seed', () => {
    expect(knownItems(records, 5, 7)).toEqual(knownItems(records, 5, 7));
  });

  it('stand in exactly one record', () => {
    for (const { url, span } of knownItems(records, 10, 3)) {
      expect(records.filter((record) => record.text.includes(span)).map((record) => record.url)).toEqual([
        url,
      ]);
    }
  });
});
