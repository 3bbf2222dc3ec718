import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInWords } from '#domain/citation/format/format-citation.ts';
import { type InnerPlace, parsePlace } from '#domain/citation/parse/inner-place.ts';
import { resolvePlace } from '#domain/citation/resolve/place-unit.ts';
import { walk } from '#domain/document/unit.ts';
import { treeOf } from '#tests/domain/document/tree-of.ts';

const BODY = `## I. TÌNH HÌNH

Đoạn mở đầu.

# Phần thứ hai. PHƯƠNG HƯỚNG

## I. MỤC TIÊU

### 1. Chỉ tiêu

<Doan so="(1)">

Thu ngân sách.

</Doan>

<Doan so="(2)">

Hộ nghèo.

</Doan>

### 2. Yêu cầu

<Doan so="a)">

Đúng hạn.

</Doan>

<Doan so="d)">

Đủ số.

</Doan>

<Doan so="đ)">

Đúng mẫu.

</Doan>

## II. GIẢI PHÁP

### 3. Kinh tế

<Doan so="3.1.">

Nông nghiệp.

</Doan>

<Doan so="3.2.">

Đô thị.

- Một.

- Hai.

</Doan>

### 3. Quốc phòng

Đoạn một.

Đoạn hai.
`;
const { root } = treeOf(BODY, ['phan_2__muc_ii__khoan_3_2']);

function place(text: string): InnerPlace {
  const places = parsePlace(text);
  if (places?.length !== 1 || !places[0]) throw new Error(`not one place: ${text}`);
  return places[0];
}

describe('parsePlace', () => {
  it.each([
    ['điểm d khoản 2 mục III', 'muc iii/khoan 2/diem d'],
    ['Mục II.3', 'muc ii/khoan 3'],
    ['mục II.3.1', 'muc ii/tieu 3-1'],
    ['khoản 3.10', 'tieu 3-10'],
    ['Điều 5a', 'dieu 5a'],
    ['điểm đ) khoản 1 Điều 3', 'dieu 3/khoan 1/diem đ'],
    ['ý (12) khoản 3 Mục I Phần thứ hai', 'phan 2/muc i/khoan 3/y 12'],
    ['Mục III, khoản 2, điểm d', 'muc iii/khoan 2/diem d'],
    ['gạch đầu dòng thứ hai khoản 3', 'khoan 3/gach 2'],
    ['Phụ lục I', 'pl 1'],
  ])('reads %s', (text, steps) => {
    expect(
      place(text)
        .map(({ kind, value }) => `${kind} ${value}`)
        .join('/'),
    ).toBe(steps);
  });

  it('tells which of two units with one number is meant', () => {
    expect(place('khoản 3 (lần thứ 2) Mục II')).toEqual([
      { kind: 'muc', value: 'ii' },
      { kind: 'khoan', value: '3', repeat: 2 },
    ]);
  });

  it.each(['mục tiêu', 'điểm nhấn', 'mục vi phạm', 'khoản 5%', 'khoản 3,5 tỷ đồng', 'đoạn đường', ''])(
    'reads no place in "%s"',
    (text) => {
      expect(parsePlace(text)).toBeNull();
    },
  );
});

describe('resolvePlace', () => {
  it.each([
    ['điểm d khoản 2 Mục I Phần thứ hai', 'phan_2__muc_i__khoan_2__diem_d'],
    ['điểm đ khoản 2', 'phan_2__muc_i__khoan_2__diem_dd'],
    ['khoản 3.2 Mục II', 'phan_2__muc_ii__khoan_3__tieu_3-2'],
    ['ý (2) khoản 1', 'phan_2__muc_i__khoan_1__y_2'],
    ['khoản 3 (lần thứ 2) Mục II', 'phan_2__muc_ii__khoan_3_2'],
    ['Mục I Phần thứ nhất', 'phan_nn_1__muc_i'],
  ])('leads %s to its unit', (text, eid) => {
    expect(resolvePlace(root, place(text))).toEqual({ state: 'one', eid });
  });

  it('gives every unit that fits where the words leave it open', () => {
    expect(resolvePlace(root, place('Mục I'))).toEqual({
      state: 'several',
      eids: ['phan_nn_1__muc_i', 'phan_2__muc_i'],
    });
    expect(resolvePlace(root, place('khoản 3 Mục II'))).toMatchObject({ state: 'several' });
  });

  it('is unsure of a name that is not the official one, and finds nothing where there is nothing', () => {
    const loose = resolvePlace(root, place('mục 2'));
    expect(loose.state).toBe('unsure');
    expect('eids' in loose && loose.eids).toContain('phan_2__muc_i__khoan_2');
    expect(resolvePlace(root, place('khoản 9 Mục II'))).toEqual({ state: 'none' });
  });

  it('leads the words written for a unit back to it', () => {
    const numbered = [...walk(root)].filter(({ unit }) => unit.kind !== 'van-ban');
    expect(numbered.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(fc.constantFrom(...numbered), ({ unit, ancestors }) => {
        const words = placeInWords(unit, ancestors);
        expect(resolvePlace(root, place(words)), words).toEqual({ state: 'one', eid: unit.eid });
      }),
    );
  });
});
