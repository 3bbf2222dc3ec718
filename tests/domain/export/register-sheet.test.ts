import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workSheet } from '#client/register/work-sheet.ts';
import { registerSheet, sheetName } from '#domain/export/register-sheet.ts';
import { registerRows } from '#domain/target/register/register.ts';
import { syntheticRegister } from '#scripts/bench/corpus/synthetic-register.ts';

const rows = registerRows(syntheticRegister(5));

describe('the work sheet of the register', () => {
  const sheet = registerSheet(rows, 'https://a.example');
  const column = (head: string) => sheet.rows.map((row) => row[sheet.heads.indexOf(head)]);

  it('has a row for every measure, as wide as its head, with the full address of its clause', () => {
    expect(sheet.rows).toHaveLength(rows.length);
    expect(new Set(sheet.rows.map((row) => row.length))).toEqual(new Set([sheet.heads.length]));
    expect(sheet.widths).toHaveLength(sheet.heads.length);
    expect(column('Liên kết')).toEqual(rows.map(({ entry }) => `https://a.example${entry.basis}`));
  });

  it('holds numbers as numbers, and words where files for programs have keys', () => {
    const values = column('Giá trị').filter((value) => value !== null);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => typeof value !== 'number')).toEqual([]);
    for (const word of column('Yêu cầu')) expect(word).not.toMatch(/^[<>=]|^[a-z]+-[a-z]+$/);
    for (const year of column('Đến năm')) expect(typeof year === 'number' || year === null).toBe(true);
  });

  it('sets the latest result that fits beside what was set, and the others apart', () => {
    const [first] = rows;
    if (!first) throw new Error('no row');
    const { measure } = first;
    const year = measure.years?.to ?? 2025;
    const result = (value: number, time: number) => ({
      value,
      time,
      unit: measure.unit,
      quote: 'đạt',
      eid: 'p_1',
    });
    const withResults = {
      ...first,
      measure: {
        ...measure,
        years: { from: year - 4, to: year },
        results: [result(7, year - 2), result(8, year - 1), result(5, year - 20)],
      },
    };
    const own = registerSheet([withResults], '');
    const cell = (head: string) => own.rows[0]?.[own.heads.indexOf(head)];
    expect(cell('Kết quả')).toBe(8);
    expect(cell('Kết quả tính đến')).toBe(String(year - 1));
    expect(cell('Số của kỳ trước, mức khác loại')).toContain('5');
  });

  it('shows no number that no source prints', () => {
    const [first] = rows;
    if (!first) throw new Error('no row');
    const own = registerSheet([{ ...first, entry: { ...first.entry, number: 'x1' } }], '');
    expect(own.rows[0]?.[0]).toBe('');
  });

  it('is a file of Excel whose cells are numbers where the values are', async () => {
    const file = await workSheet(rows, 'https://a.example');
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const at = String.fromCharCode(65 + sheet.heads.indexOf('Giá trị'));
    const index = sheet.rows.findIndex((row) => typeof row[sheet.heads.indexOf('Giá trị')] === 'number');
    const value = sheet.rows[index]?.[sheet.heads.indexOf('Giá trị')];
    // <c r="E2"><v>95</v></c>, and no t="s", which would make it words
    expect(xml).toMatch(
      new RegExp(`<c r="${at}${String(index + 2)}"(?![^>]*t="s")[^>]*><v>${String(value)}</v>`),
    );
  });
});

describe('the name of a file of targets', () => {
  it('says what it holds', () => {
    expect(sheetName([])).toBe('chi-tieu');
    expect(sheetName(['hộ nghèo', 'huyện Phụng Hiệp, tỉnh Hậu Giang'])).toBe(
      'chi-tieu-ho-ngheo-huyen-phung-hiep-tinh-hau-giang',
    );
    expect(sheetName(['≥ 95 %'])).toBe('chi-tieu-95');
  });
});
