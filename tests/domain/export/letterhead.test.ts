import { describe, expect, it } from 'vitest';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit } from '#domain/document/unit.ts';
import { letterheadSides } from '#domain/export/letterhead.ts';

const sidesOf = (...lines: string[]): (string | undefined)[] => {
  const units = lines.map((line, i) => makeUnit('p', i + 1, { eid: `p_${String(i)}`, text: textOf(line) }));
  const sides = letterheadSides(units);
  return units.map(({ eid }) => sides.get(eid));
};

describe('the sides of a letterhead', () => {
  it('are those of a State document: issuer, number and subject left; nation, motto, place and date right', () => {
    expect(
      sidesOf(
        'ỦY BAN NHÂN DÂN',
        'TỈNH LỘC HÀ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 12/KH-UBND',
        'Lộc Hà, ngày 05 tháng 3 năm 2031',
        'KẾ HOẠCH',
        'Xây chợ Mới',
      ),
    ).toEqual(['trai', 'trai', 'phai', 'phai', 'trai', 'phai', undefined, undefined]);
  });

  it('are those of a Party document, and a rule stays with the line above it', () => {
    expect(
      sidesOf(
        'ĐẢNG BỘ TỈNH LỘC HÀ',
        'ĐẢNG ỦY XÃ MỘC SƠN',
        '*',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        '-------',
        'Mộc Sơn, ngày tháng 3 năm 2030',
        '(DỰ THẢO LẦN 2)',
        'BÁO CÁO',
      ),
    ).toEqual(['trai', 'trai', 'trai', 'phai', 'phai', 'phai', undefined, undefined]);
  });

  it('are none where the opening has no head of State or Party, or nothing but that', () => {
    expect(sidesOf('THÔNG BÁO', 'về việc sửa đường')).toEqual([undefined, undefined]);
    expect(sidesOf('HUYỆN ỦY LỘC HÀ', 'Số 5-TB/HU', 'THÔNG BÁO')).toEqual([undefined, undefined, undefined]);
    expect(sidesOf('ĐẢNG CỘNG SẢN VIỆT NAM', 'BÁO CÁO')).toEqual([undefined, undefined]);
  });

  it('end above the title: what a title or a text says of a place and a day is no head', () => {
    expect(sidesOf('NGHỊ QUYẾT', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Lộc Hà, ngày 05 tháng 3 năm 2031')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
