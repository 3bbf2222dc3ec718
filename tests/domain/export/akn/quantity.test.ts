import { describe, expect, it } from 'vitest';
import { textOf } from '#domain/document/inline.ts';
import { quantitySpans } from '#domain/export/akn/quantity.ts';
import { type Measure, measureFrom } from '#domain/target/target.ts';

const measure = (fields: object): Measure =>
  measureFrom({ ten: 'Thử', chiSo: null, phamVi: { diaBan: null }, soSanh: '=', loaiDo: 'muc', ...fields });

/** The words that are found to be the value of a measure, per text. */
function found(texts: readonly string[], fields: object): string[][] {
  const spans = quantitySpans(texts.map(textOf), [{ measure: measure(fields), refersTo: '#x' }]);
  return spans.map((list, index) => list.map(({ start, end }) => texts[index]?.slice(start, end) ?? ''));
}

describe('the printed value of a target', () => {
  it('is the figure with its unit', () => {
    expect(found(['Có 1.250 ha lúa, 30 ha màu.'], { giaTri: 1250, donVi: 'ha' })).toEqual([['1.250 ha']]);
    expect(found(['Đạt 95,5% trở lên.'], { giaTri: 95.5, donVi: '%' })).toEqual([['95,5%']]);
  });

  it('is both ends of a range', () => {
    expect(found(['Tăng 6,3 - 6,7% mỗi năm.'], { tu: 6.3, den: 6.7, soSanh: 'khoang', donVi: '%' })).toEqual([
      ['6,3 - 6,7%'],
    ]);
  });

  it('is left out where it is printed twice or not at all', () => {
    expect(found(['Từ 5 xã lên 5 xã.'], { giaTri: 5, donVi: 'xã' })).toEqual([[]]);
    expect(found(['Có 5 ấp.'], { giaTri: 5, donVi: 'xã' })).toEqual([[]]);
    expect(found(['Dài 5 cao điểm.'], { giaTri: 5, donVi: 'ca' })).toEqual([[]]);
  });

  it('is looked for in all cells of a row together', () => {
    expect(found(['Hộ nghèo', '4,5', '3'], { giaTri: 4.5 })).toEqual([[], ['4,5'], []]);
    expect(found(['4', '4'], { giaTri: 4 })).toEqual([[], []]);
  });

  it('refers to every target that one figure sets', () => {
    const [spans] = quantitySpans(
      [textOf('Đạt 90% trở lên.')],
      [
        { measure: measure({ giaTri: 90, donVi: '%' }), refersTo: '#a #n' },
        { measure: measure({ giaTri: 90, donVi: '%' }), refersTo: '#b #n' },
      ],
    );
    expect(spans?.map(({ attributes }) => attributes.refersTo)).toEqual(['#a #n #b']);
  });
});
