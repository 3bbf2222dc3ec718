import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit } from '#domain/document/unit.ts';
import {
  containment,
  fingerprintOf,
  foldedWords,
  NO_WORDS,
  ownText,
  shinglesOf,
  sketchOf,
} from '#domain/permalink/ledger/fingerprint.ts';

const of = (text: string) => fingerprintOf(foldedWords(text));

describe('the fingerprint of a text', () => {
  it.each([
    ['hòa bình, thủy lợi', 'hoà bình, thuỷ lợi'],
    ['Tỷ lệ 5 tỷ đồng', 'Tỉ lệ 5 tỉ đồng'],
    ['Đảng bộ tỉnh', 'Ðảng bộ tỉnh'.normalize('NFD')],
    ['NHỮNG  KẾT QUẢ', 'Những kết quả'],
    ['giai đoạn 2020 - 2025', 'giai đoạn 2020–2025'],
    ['“Dân vận khéo”, năm 2020.', '"Dân vận khéo" năm 2020'],
    ['kinh tế - xã hội', 'kinh tế-xã\u00a0hội'],
    ['nông\u200b thôn', 'nông thôn'],
  ])('is the same for %j and %j', (one, other) => {
    expect(of(one)).toBe(of(other));
  });

  it.each([
    ['1,8%', '18%'],
    ['1.183 ha', '1,183 ha'],
    ['20%', '20‰'],
    ['tăng 6,3 - 6,7%', 'tăng 6,3 6,7%'],
    ['32/51 xã', '32 51 xã'],
    ['từ 2 1 xã', 'từ 21 xã'],
    ['tăng > 5', 'tăng < 5'],
    ['100 m²', '100 m³'],
    ['bàn giao', 'bán giao'],
    ['đa số', 'da số'],
    ['không được', 'được'],
    ['được không', 'không được'],
    ['điểm d', 'điểm đ'],
  ])('differs for %j and %j', (one, other) => {
    expect(of(one)).not.toBe(of(other));
  });

  it('is that of no words for a unit without any', () => {
    expect(of('…')).toBe(NO_WORDS);
    expect(of('')).toBe(NO_WORDS);
  });

  it('takes in title and opening text, not the number and not what stands below', () => {
    const unit = makeUnit('khoan', 1, { number: '3.', title: textOf('Mục tiêu'), text: textOf('Đạt 5%.') });
    unit.children = [makeUnit('p', 2, { text: textOf('Đoạn sau.') })];
    expect(ownText(unit)).toBe('Mục tiêu Đạt 5%.');
  });

  it('never depends on normalisation, case or added spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aâbcđêghòôùýỷ 1205,.%-/') }), (text) => {
        expect(of(text.normalize('NFD'))).toBe(of(text));
        expect(of(text.toUpperCase())).toBe(of(text));
        expect(of(` ${text.replaceAll(' ', '  ')} `)).toBe(of(text));
      }),
    );
  });
});

describe('the sketch of a text', () => {
  it('finds the text again inside a longer one, and not in another', () => {
    const words = foldedWords(
      'Giảm nghèo thiết thực: năm 2020 toàn tỉnh còn 3,1% hộ nghèo, bình quân giảm trên 2%/năm.',
    );
    const longer = foldedWords(`Du lịch được xúc tiến. ${words.join(' ')} Đào tạo nghề được quan tâm.`);
    const other = foldedWords('Mạng lưới y tế, nhất là cơ sở, hoàn thiện dần trong cả nhiệm kỳ qua.');
    expect(containment(sketchOf(words), shinglesOf(longer))).toBe(1);
    expect(containment(sketchOf(words), shinglesOf(other))).toBe(0);
    expect(containment([], shinglesOf(other))).toBe(0);
  });
});
