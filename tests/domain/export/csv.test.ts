import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell, toCsv, toTabRow } from '#domain/export/csv.ts';

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let i = 0; i < body.length; i++) {
    const sign = body[i] ?? '';
    if (isQuoted && sign === '"' && body[i + 1] === '"') cell += body[++i] ?? '';
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+84', '-5 %', '-5', '@a', '\tx', 'a,"b"\r\nc', 'Đường'),
);

describe('toCsv', () => {
  it('begins with a byte order mark', () => {
    expect(toCsv([['a', 'b']])).toBe('\ufeffa,b\r\n');
  });

  it('is read back cell by cell, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = readCsv(toCsv(rows));
        expect(read).toEqual(rows.map((row) => row.map(safeCell)));
        for (const text of read.flat())
          if (!/^-\d+(?:[.,]\d+)*$/.test(text)) expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

describe('safeCell', () => {
  it('leaves numbers and words alone', () => {
    expect(['-5', '-5,2', '95%', '≥ 95%', 'a=b', ''].map(safeCell)).toEqual([
      '-5',
      '-5,2',
      '95%',
      '≥ 95%',
      'a=b',
      '',
    ]);
  });

  it('makes text of what would be a formula', () => {
    expect(safeCell('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`);
  });
});

describe('toTabRow', () => {
  it('keeps a row one row of as many cells', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (row) => {
        const line = toTabRow(row);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line.split('\t')).toHaveLength(row.length);
      }),
    );
  });
});
