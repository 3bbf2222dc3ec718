import { describe, expect, it } from 'vitest';
import { Sheet } from '#build/cards/sheet.ts';

const rowsOf = (sheet: Sheet) =>
  Array.from({ length: sheet.height }, (_, y) =>
    Array.from(sheet.rows.subarray(y * (sheet.width + 1), (y + 1) * (sheet.width + 1))).join(' '),
  );

describe('Sheet', () => {
  it('fills a field and leaves out what is beside the sheet', () => {
    const sheet = new Sheet(4, 3);
    sheet.fill(2, 1, 5, 1, 7);
    expect(rowsOf(sheet)).toEqual(['0 0 0 0 0', '0 0 0 7 7', '0 0 0 0 0']);
  });

  it('draws points where they are darker, and none beside the sheet', () => {
    const sheet = new Sheet(4, 2);
    sheet.fill(0, 0, 4, 1, 12);
    sheet.draw(Uint16Array.of(0, 0, 1, 0, 1, 5, 1, 0, 2, 1, 3, 9), 2, 0, 10);
    expect(rowsOf(sheet)).toEqual(['0 12 12 12 14', '0 0 0 11 0']);
  });

  it('is as new when it was cleared', () => {
    const sheet = new Sheet(6, 6);
    sheet.frame(0, 0, 6, 6, 3);
    sheet.clear();
    expect(sheet).toEqual(new Sheet(6, 6));
  });
});
