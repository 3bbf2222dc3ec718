import { describe, expect, it } from 'vitest';
import { syntheticRegister } from '#scripts/bench/corpus/synthetic-register.ts';
import { registerTable, sheetRow } from '#domain/export/register-csv.ts';
import { registerRows } from '#domain/target/register/register.ts';

const rows = registerRows(syntheticRegister(5));

describe('registerTable', () => {
  it('has a head, and a row for every measure with the full address of its clause', () => {
    const [head = [], ...lines] = registerTable(rows, 'https://a.example/van-kien');
    expect(lines).toHaveLength(rows.length);
    const at = head.indexOf('Căn cứ');
    expect(lines.map((line) => line[at])).toEqual(
      rows.map(({ entry }) => `https://a.example/van-kien${entry.basis}`),
    );
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
  });
});

describe('sheetRow', () => {
  it('ends in the clause, named and linked', () => {
    const [row] = rows;
    const sheet = row && sheetRow(row, 'https://a.example');
    expect(sheet?.cells[0]).toBe(row?.measure.name);
    expect(sheet?.basis).toEqual({
      text: 'ý (1) Mục II Nghị quyết 0-NQ',
      href: `https://a.example${row?.entry.basis ?? ''}`,
    });
  });
});
