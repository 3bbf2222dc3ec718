import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follows, parseNumber } from '#domain/document/numbering.ts';
import { ordinalWord } from '#domain/number/ordinal-word.ts';
import { toRoman } from '#domain/number/roman.ts';

const reading = (text: string) => {
  const number = parseNumber(text);
  return number && [number.kind, number.value, number.ordinal, number.printed, number.rest];
};

describe('a number printed at the start of a line', () => {
  it('is read in every form the documents print', () => {
    expect(reading('Phần thứ hai')).toEqual(['phan', '2', 2, 'Phần thứ hai', '']);
    expect(reading('PHẦN THỨ NHẤT KẾT QUẢ')).toEqual(['phan', '1', 1, 'PHẦN THỨ NHẤT', 'KẾT QUẢ']);
    expect(reading('Chương II QUY ĐỊNH CHUNG')).toEqual(['chuong', '2', 2, 'Chương II', 'QUY ĐỊNH CHUNG']);
    expect(reading('Mục 1. Tổ chức')).toEqual(['muc', '1', 1, 'Mục 1.', 'Tổ chức']);
    expect(reading('Tiểu mục 2. Cơ cấu')).toEqual(['tieumuc', '2', 2, 'Tiểu mục 2.', 'Cơ cấu']);
    expect(reading('Điều 5a. Hiệu lực')).toEqual(['dieu', '5a', 5, 'Điều 5a.', 'Hiệu lực']);
    expect(reading('Phụ lục số 03 Biểu mẫu')).toEqual(['pl', '3', 3, 'Phụ lục số 03', 'Biểu mẫu']);
    expect(reading('IV. KINH NGHIỆM')).toEqual(['muc', 'iv', 4, 'IV.', 'KINH NGHIỆM']);
    expect(reading('II- HẠN CHẾ')).toEqual(['muc', 'ii', 2, 'II-', 'HẠN CHẾ']);
    expect(reading('I.THÀNH TỰU')).toEqual(['muc', 'i', 1, 'I.', 'THÀNH TỰU']);
    expect(reading('B. PHƯƠNG HƯỚNG')).toEqual(['muc', 'b', 2, 'B.', 'PHƯƠNG HƯỚNG']);
    expect(reading('1. Về kinh tế')).toEqual(['khoan', '1', 1, '1.', 'Về kinh tế']);
    expect(reading('1.Về kinh tế')).toEqual(['khoan', '1', 1, '1.', 'Về kinh tế']);
    expect(reading('5/ Nội dung')).toEqual(['khoan', '5', 5, '5/', 'Nội dung']);
    expect(reading('3- Nội dung')).toEqual(['khoan', '3', 3, '3-', 'Nội dung']);
    expect(reading('2.2.Về hoạt động')).toEqual(['tieu', '2-2', 2, '2.2.', 'Về hoạt động']);
    expect(reading('3.10. Thực hiện')).toEqual(['tieu', '3-10', 10, '3.10.', 'Thực hiện']);
    expect(reading('1.1 Nội dung')).toEqual(['tieu', '1-1', 1, '1.1', 'Nội dung']);
    expect(reading('2.1- Về kinh tế')).toEqual(['tieu', '2-1', 1, '2.1-', 'Về kinh tế']);
    expect(reading('2.1-')).toEqual(['tieu', '2-1', 1, '2.1-', '']);
    expect(parseNumber('1.5 - 2 triệu đồng')).toBeNull();
    expect(reading('(12). Giữ vững')).toEqual(['y', '12', 12, '(12).', 'Giữ vững']);
    expect(reading('1) Tỷ lệ')).toEqual(['y', '1', 1, '1)', 'Tỷ lệ']);
    expect(reading('PHẦN A. KẾT QUẢ')).toEqual(['phan', 'a', 1, 'PHẦN A.', 'KẾT QUẢ']);
    expect(reading('Chương IIa')).toEqual(['chuong', '2a', 2, 'Chương IIa', '']);
    expect(reading('I.1. Khám bệnh')).toEqual(['tieu', 'i-1', 1, 'I.1.', 'Khám bệnh']);
    expect(reading('II.2.3 Đào tạo')).toEqual(['tieu', 'ii-2-3', 3, 'II.2.3', 'Đào tạo']);
    expect(reading('Điều 1- Phạm vi')).toEqual(['dieu', '1', 1, 'Điều 1-', 'Phạm vi']);
    expect(reading('Điều 2.Giải thích')).toEqual(['dieu', '2', 2, 'Điều 2.', 'Giải thích']);
    expect(reading('Chương I - QUY ĐỊNH')).toEqual(['chuong', '1', 1, 'Chương I -', 'QUY ĐỊNH']);
    expect(reading('2a. Tổ chức quản lý')).toEqual(['khoan', '2a', 2, '2a.', 'Tổ chức quản lý']);
    expect(reading('c.Về hạ tầng')).toEqual(['diem', 'c', 3, 'c.', 'Về hạ tầng']);
    expect(reading('đ) Điểm đ')).toEqual(['diem', 'đ', 5, 'đ)', 'Điểm đ']);
    expect(reading('d) Điểm d')).toEqual(['diem', 'd', 4, 'd)', 'Điểm d']);
  });

  it('is read alone as it is before its text', () => {
    for (const text of [
      'Chương I - QUY ĐỊNH',
      'Chương IIa QUAN TRẮC',
      'PHẦN A. KẾT QUẢ',
      'Điều 1- Phạm vi',
      'Điều 2.Giải thích',
      'I.1. Khám bệnh',
      'I.1 Khám bệnh',
      '2a. Tổ chức',
      'c.Về hạ tầng',
    ]) {
      const number = parseNumber(text);
      expect(reading(number?.printed ?? '')?.slice(0, 4), text).toEqual(reading(text)?.slice(0, 4));
      expect(parseNumber(number?.printed ?? '')?.rest, text).toBe('');
    }
  });

  it('is not seen in running text, quantities, dates and symbols', () => {
    for (const text of [
      'Tập trung phát triển',
      'Phần đấu đến năm 2025',
      'Phần lớn các xã',
      'Phần thứ hai của báo cáo nêu rõ',
      'Điều 5 của Luật Đất đai',
      'Điều 99 Luật Giáo dục năm 2019',
      'Điều 3 Quyết định số 12/QĐ-UBND',
      'Điều này cho thấy',
      'Mục tiêu chung',
      'V.I. Lênin viết',
      '2020, đẩy mạnh',
      '1.000 doanh nghiệp',
      '3.250 tỷ đồng',
      '1.5 triệu đồng',
      '9/16 xã đạt chuẩn',
      '12/9/2023, Huyện ủy',
      '15 - 20 triệu đồng',
      '05 - CT/TW của Bộ Chính trị',
      '6,3 - 6,7%/năm',
      '- Quy hoạch',
    ]) {
      expect(parseNumber(text), text).toBeNull();
    }
  });

  it('reads alone what it printed: a component carries the number by itself', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 1, max: 49 }).map((n) => `${toRoman(n)}.`),
      fc.integer({ min: 1, max: 99 }).map((n) => `${n}.`),
      fc
        .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
        .map(([a, b]) => `${a}.${b}.`),
      fc.integer({ min: 1, max: 99 }).map((n) => `(${n})`),
      fc.constantFrom(...'aăâbcdđeêghik').map((letter) => `${letter})`),
      fc.integer({ min: 1, max: 99 }).map((n) => `Điều ${n}.`),
      fc.integer({ min: 1, max: 30 }).map((n) => `Phần thứ ${ordinalWord(n)}`),
    );
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('Về kinh tế', 'Nâng cao chất lượng', 'TỔ CHỨC THỰC HIỆN'),
        (printed, title) => {
          const number = parseNumber(`${printed} ${title}`);
          expect(number?.printed).toBe(printed);
          expect(number?.rest).toBe(title);
          const alone = parseNumber(printed);
          expect(alone).toEqual({ ...number, rest: '' });
        },
      ),
    );
  });

  it('keeps every character: printed number, space and rest make the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'IVX0123456789.()-/ abđPhầnĐiềuMục:') }), (line) => {
        const number = parseNumber(line.trim());
        if (number)
          expect(number.printed + number.rest).toBe(
            line.trim().slice(0, number.printed.length) + number.rest,
          );
        if (number) expect(line.trim().endsWith(number.rest)).toBe(true);
      }),
    );
  });

  it('knows what follows what', () => {
    const pair = (a: string, b: string) => {
      const [first, second] = [parseNumber(a), parseNumber(b)];
      return first !== null && second !== null && follows(first, second);
    };
    expect(pair('3.9. a', '3.10. b')).toBe(true);
    expect(pair('3.9. A', '4.10. B')).toBe(false);
    expect(pair('I. A', 'II. B')).toBe(true);
    expect(pair('1. A', '(2) B')).toBe(false);
  });
});
