import { beforeAll, describe, expect, it } from 'vitest';
import { turned, type Picture } from '#import/scan/picture/picture.ts';
import { withoutRedInk } from '#import/scan/picture/red-ink.ts';
import { levelled, skewOf } from '#import/scan/picture/skew.ts';
import { drawnPage } from '../make-scan.ts';

let page: Picture;
beforeAll(async () => {
  const text =
    'Huyện tổ chức thực hiện nghị quyết và báo cáo kết quả tại kỳ họp cuối năm của hội đồng nhân dân. ';
  page = withoutRedInk(await drawnPage([{ text: text.repeat(6).trim() }, { text: text.repeat(5).trim() }]));
});

describe('the level of a page', () => {
  it('is found to a tenth of a degree, whichever way the page leans', () => {
    for (const degrees of [-2.3, -1, -0.4, 0, 0.7, 1, 3]) {
      const askew = levelled(page, -degrees);
      expect(Math.abs(skewOf(askew).degrees - degrees), `${degrees}`).toBeLessThan(0.1);
      expect(skewOf(askew).isSideways).toBe(false);
    }
  });

  it('is made so that what was turned lies level', () => {
    const askew = levelled(page, 1.4);
    const level = levelled(askew, skewOf(askew).degrees);
    expect(Math.abs(skewOf(level).degrees)).toBeLessThan(0.06);
  });

  it('shows a page that lies on its side', () => {
    expect(skewOf(turned(page, 1)).isSideways).toBe(true);
    expect(skewOf(turned(page, 3)).isSideways).toBe(true);
  });

  it('of a page without ink is level', () => {
    expect(skewOf({ width: 200, height: 300, channels: 1, data: new Uint8Array(60_000).fill(255) })).toEqual({
      degrees: 0,
      isSideways: false,
    });
  });
});
