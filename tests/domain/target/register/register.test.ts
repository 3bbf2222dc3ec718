import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticRegister } from '#scripts/bench/corpus/synthetic-register.ts';
import { registerOf, registerRows } from '#domain/target/register/register.ts';
import {
  filterRows,
  isRangeUnderstood,
  NO_FILTER,
  openRegister,
  type RegisterFilter,
} from '#domain/target/register/register-filter.ts';
import { REGISTER_COLUMNS, REGISTER_ORDER, rowSorter } from '#domain/target/register/register-sort.ts';

const file = syntheticRegister(120, 7);
const register = openRegister(file);
const sort = rowSorter(register.rows);
const find = (filter: Partial<RegisterFilter>) => filterRows(register, { ...NO_FILTER, ...filter });

describe('registerRows', () => {
  const rows = registerRows(file);

  it('gives every measure a row of its own identifier, in the order of the register', () => {
    expect(rows).toHaveLength(file.targets.reduce((count, { measures }) => count + measures.length, 0));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.map(({ order }) => order)).toEqual([...rows.keys()]);
  });

  it('names the place with those it lies in', () => {
    const district = rows.find(({ level }) => level === 'huyen');
    expect(district?.placeName).toMatch(/^huyện Mẫu .*, tỉnh Thử/);
    expect(district?.places).toHaveLength(2);
  });
});

describe('registerOf', () => {
  it('is a register of exactly these rows, in their order, with the tables they need', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...register.rows]), (rows) => {
        const part = registerOf(file, rows);
        expect(registerRows(part).map(({ id, placeName, bodyName }) => [id, placeName, bodyName])).toEqual(
          rows.map(({ id, placeName, bodyName }) => [id, placeName, bodyName]),
        );
        expect(Object.keys(part.documents)).toHaveLength(new Set(rows.map(({ document }) => document)).size);
      }),
    );
  });
});

describe('filterRows', () => {
  it('lets everything pass without a filter', () => {
    expect(find({})).toEqual(register.rows);
  });

  it('takes the rows of the places in a place', () => {
    const province = register.rows[0]?.places.at(-1) ?? '';
    const rows = find({ place: province });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ places }) => places.at(-1)))).toEqual(new Set([province]));
  });

  it('takes a year inside the span of the target', () => {
    for (const { measure } of find({ year: '2023' })) {
      expect(measure.years && measure.years.from <= 2023 && 2023 <= measure.years.to).toBe(true);
    }
  });

  it('compares values in their unit', () => {
    const rows = find({ value: '≥ 95 %' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ measure }) => measure.unit === '%' && (measure.value ?? 0) >= 95)).toBe(true);
  });

  it('narrows nothing by a value it does not understand, and says so', () => {
    expect(find({ value: 'nhiều lắm' })).toHaveLength(register.rows.length);
    expect(isRangeUnderstood('nhiều lắm')).toBe(false);
    expect(isRangeUnderstood('')).toBe(true);
  });

  it('is the meeting of its parts: two filters together take what both take', () => {
    const parts: fc.Arbitrary<Partial<RegisterFilter>> = fc.constantFrom<Partial<RegisterFilter>>(
      { keyword: 'nuoc sach' },
      { keyword: 'BHYT' },
      { place: 'tinh-2' },
      { level: 'huyen' },
      { year: '2021' },
      { field: 'y-te' },
      { metric: 'cs-1' },
      { comparator: '>=' },
      { value: 'từ 20 đến 80' },
    );
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const inBoth = Object.keys(a).some((key) => key in b) ? find(b) : find({ ...a, ...b });
        const expected = Object.keys(a).some((key) => key in b)
          ? find(b)
          : find(a).filter((row) => find(b).includes(row));
        expect(inBoth).toEqual(expected);
      }),
    );
  });
});

describe('rowSorter', () => {
  it('orders the same rows, leaves the given list alone, and has gaps last both ways', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTER_COLUMNS),
        fc.boolean(),
        fc.shuffledSubarray([...register.rows]),
        (column, isDescending, rows) => {
          const before = [...rows];
          const sorted = sort(rows, { column, isDescending });
          expect(rows).toEqual(before);
          expect(new Set(sorted)).toEqual(new Set(rows));
          const known = sorted.map(({ metricName }) => metricName !== '');
          if (column === 'chi-so') expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false) >>> 0);
        },
      ),
    );
  });

  it('orders levels by number', () => {
    const values = sort(register.rows, { column: 'muc', isDescending: true }).map(
      ({ measure }) => measure.value ?? 0,
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('gives the order of the register back', () => {
    expect(sort(register.rows.toReversed(), REGISTER_ORDER)).toEqual(register.rows);
  });
});
