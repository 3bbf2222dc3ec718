import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordIndex } from '#domain/search/index/keyword-index.ts';

const ROWS = [
  ['Giữ tỷ lệ hộ nghèo dưới 4%.', 'Tỷ lệ hộ nghèo', 'huyện Chợ Mới, tỉnh An Giang'],
  ['94,81% người dân tham gia bảo hiểm y tế.', 'Tham gia bảo hiểm y tế', 'huyện Phụng Hiệp'],
  ['Đường giao thông nông thôn, tổng 8.846 tỷ đồng.', 'Giá trị sản xuất', 'huyện Phụng Hiệp'],
  ['Kết nạp 150 đảng viên, đang học nghề.', 'Kết nạp đảng viên', 'huyện Chợ Mới, tỉnh An Giang'],
  ['Hồ chứa nước, xã không còn người nghèo.', 'Nước sạch', 'tỉnh Hậu Giang'],
];
const index = keywordIndex(ROWS, [{ written: 'NTM', full: 'nông thôn mới' }], []);
const found = (typed: string) =>
  [...(index.rowsOf(typed)?.entries() ?? [])].filter(([, on]) => on).map(([row]) => row);

describe('keywordIndex', () => {
  it('finds words without diacritics, đ as d, side by side where the rows have them so', () => {
    expect(found('ho ngheo')).toEqual([0]);
    expect(found('duong giao thong')).toEqual([2]);
    expect(found('dang vien')).toEqual([3]);
  });

  it('takes words typed with diacritics at their word', () => {
    expect(found('hồ nghèo')).toEqual([4]);
    expect(found('đường')).toEqual([2]);
    expect(found('dương')).toEqual([2]);
  });

  it('knows abbreviations', () => {
    expect(found('BHYT')).toEqual([1]);
    expect(found('bhyt phụng hiệp')).toEqual([1]);
  });

  it('takes numbers by value, whole', () => {
    expect(found('94.81')).toEqual([1]);
    expect(found('8846')).toEqual([2]);
    expect(found('81')).toEqual([]);
  });

  it('finds words of several fields of one row, and none that no row has', () => {
    expect(found('nghèo chợ mới')).toEqual([0]);
    expect(found('phi thuyền')).toEqual([]);
  });

  it('reads a last word without a space after it as a beginning', () => {
    expect(found('đường gia')).toEqual([2]);
    expect(found('bảo hiểm y t')).toEqual([1]);
    expect(found('giao thon')).toEqual([2]);
    expect(found('phung hie ')).toEqual([]);
  });

  it('keeps quoted words together', () => {
    expect(found('"người dân"')).toEqual([1]);
    expect(found('"dân người"')).toEqual([]);
  });

  it('asks nothing where nothing is typed', () => {
    expect(index.rowsOf('  ')).toBeNull();
  });

  it('finds every row by any of its words', () => {
    fc.assert(
      fc.property(fc.nat(ROWS.length - 1), fc.nat(), (row, at) => {
        const words = (ROWS[row] ?? []).join(' ').match(/[\p{L}\p{M}]+/gu) ?? [];
        const word = words[at % words.length] ?? '';
        expect(found(word)).toContain(row);
      }),
    );
  });
});
