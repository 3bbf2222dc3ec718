import { beforeAll, describe, expect, it } from 'vitest';
import { takeRules } from '#import/scan/picture/drawn-rules.ts';
import type { Picture } from '#import/scan/picture/picture.ts';
import { withoutRedInk } from '#import/scan/picture/red-ink.ts';
import { levelled } from '#import/scan/picture/skew.ts';
import { DPI, drawnPage, ruled } from '../make-scan.ts';

const inkOf = ({ data }: Picture) => data.filter((value) => value < 128).length;
let text: Picture;
beforeAll(async () => {
  text = withoutRedInk(
    await drawnPage([{ text: 'HỘI ĐỒNG NHÂN DÂN — báo cáo tình hình ………… thực hiện', size: 18 }]),
  );
});
const withTable = () => {
  const page = { ...text, data: text.data.slice() };
  for (const y of [500, 560, 620]) ruled(page, 150, y, 1000, y + 2);
  for (const x of [150, 400, 1000]) ruled(page, x, 500, x + 1, 622);
  return page;
};

describe('the lines drawn on a page', () => {
  it('are found with their ends, and painted over', () => {
    const page = withTable();
    const { across, down } = takeRules(page, DPI);
    expect(across.map(({ at }) => Math.round(at))).toEqual([501, 561, 621]);
    expect(down.map(({ at }) => Math.round(at)).sort((a, b) => a - b)).toEqual(
      [151, 401, 1001].map((x) => x - 0),
    );
    for (const { from, to } of across) expect([from, to]).toEqual([150, 1001]);
    expect(Math.abs(inkOf(page) - inkOf(text))).toBeLessThan(10);
  });

  it('are found where the page still leans a little', () => {
    const { across, down } = takeRules(levelled(withTable(), 0.08), DPI);
    expect([across.length, down.length]).toEqual([3, 3]);
  });

  it('are no letters, dashes or dots', () => {
    const page = { ...text, data: text.data.slice() };
    expect(takeRules(page, DPI)).toEqual({ across: [], down: [] });
    expect(inkOf(page)).toBe(inkOf(text));
  });
});
