import { describe, expect, it } from 'vitest';
import { KnownPairs } from '#import/scan/spot/known-pairs.ts';
import { spotsOf } from '#import/scan/spot/spots.ts';
import { tableSums } from '#import/scan/spot/table-sums.ts';
import type { ScannedPage, ScannedWord } from '#import/scan/scanned-page.ts';

/** A page with a ruled table: columns 100 points wide, rows 20 high; a cell's words stand side by side. */
function tablePage(rows: readonly string[]): ScannedPage {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const [width, top] = [cells[0]?.length ?? 0, 800];
  const words = cells.flatMap((row, y) =>
    row.flatMap((cell, x): ScannedWord[] =>
      cell
        .split(' ')
        .filter((text) => text !== '')
        .map((text, index) => ({
          text,
          readings: [text, text],
          x: 42 + x * 100 + index * 24,
          bottom: top - y * 20 - 17,
          baseline: top - y * 20 - 15,
          width: 20,
          height: 12,
          size: 12,
          confidence: 95,
          line: y,
        })),
    ),
  );
  const across = Array.from({ length: rows.length + 1 }, (_, y) => ({
    at: top - y * 20,
    from: 40,
    to: 40 + width * 100,
  }));
  const down = Array.from({ length: width + 1 }, (_, x) => ({
    at: 40 + x * 100,
    from: top - rows.length * 20,
    to: top,
  }));
  return { width: 595, height: 842, words, across, down, quarters: 0, degrees: 0 };
}
const notes = (...rows: string[]) => {
  const page = tablePage(rows);
  return [...tableSums(page)].map(([word, note]) => `${page.words[word]?.text ?? ''}: ${note}`);
};
const HEAD = 'TT | Thôn | Hộ | Diện tích | Đạt';

describe('sums in the tables of a scan', () => {
  it('tell of a total that is the sum of its rows, above or below them', () => {
    const rows = ['1 | Đông | 120 | 4,5 | 95', '2 | Tây | 95 | 3,25 | 97'];
    const wanted = ['215: “215” bằng tổng các dòng', '7,75: “7,75” bằng tổng các dòng'];
    expect(notes(HEAD, ...rows, ' | Tổng cộng | 215 | 7,75 | ')).toEqual(wanted);
    expect(notes(HEAD, ' | Tổng số | 215 | 7,75 | ', ...rows)).toEqual(wanted);
  });

  it('tell of a number that was read wrongly, where another column adds up', () => {
    const rows = ['1 | Đông | 120 | 1.180 | ', '2 | Tây | 96 | 1.204 | '];
    expect(notes(HEAD, ...rows, ' | Cộng | 215 | 2.384 | ')).toEqual([
      '215: “215” không bằng tổng các dòng (216)',
      '2.384: “2.384” bằng tổng các dòng',
    ]);
  });

  it('tell nothing where no column adds up, or where several totals stand', () => {
    const rows = ['1 | Đông | 120 | 81 | ', '2 | Tây | 96 | 79 | '];
    expect(notes(HEAD, ...rows, ' | Tổng số | 300 | 80 | ')).toEqual([]);
    expect(notes(HEAD, ' | Tổng số | 216 | | ', ...rows, ' | Cộng | 216 | | ')).toEqual([]);
    expect(notes(HEAD, ...rows)).toEqual([]);
    expect(notes(HEAD, '1 | Tổng thu | 216 | | ', ...rows)).toEqual([]);
  });

  it('of groups are those of the groups alone, and rounded values may be off in their last figure', () => {
    expect(
      notes(
        HEAD,
        'I | Bắc | 30 | 10,33 | ',
        '1 | Đông | 10 | 5,17 | ',
        '2 | Tây | 20 | 5,17 | ',
        'II | Nam | 40 | 20,33 | ',
        ' | Tổng số | 70 | 30,67 | ',
      ),
    ).toEqual(['70: “70” bằng tổng các dòng', '30,67: “30,67” bằng tổng các dòng']);
  });

  it('stand in the note of the number that must be looked at', () => {
    const page = tablePage([HEAD, '1 | Đông | 120 | | ', '2 | Tây | 95 | | ', ' | Tổng số | 215 | | ']);
    const spot = spotsOf([page], new KnownPairs()).find(({ text }) => text === '215');
    expect(spot?.note).toBe('con số; “215” bằng tổng các dòng');
  });
});
