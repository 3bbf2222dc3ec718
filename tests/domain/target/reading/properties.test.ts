import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { passagesOf } from '#domain/target/reading/passage.ts';
import { readSentence } from '#domain/target/reading/read.ts';

const PLACE = { section: 'plan', isListed: false, isRule: false, year: null } as const;
/** Sentences with a figure at "#". */
const SENTENCES = [
  'Phấn đấu tỷ lệ hộ dùng nước sạch đạt #%.',
  'Đến nay tỷ lệ hộ dùng nước sạch đạt #%.',
  'Tỷ lệ hộ nghèo giảm từ #% xuống dưới #%.',
  'Ít nhất #% trường học, trạm y tế có điểm nước uống.',
  'Triển khai tại # xã, thị trấn.',
  'Bảo đảm #% tàu cá từ # m trở lên có thiết bị.',
  'Kết nạp # đảng viên; năng suất lúa đạt # tạ/ha.',
];
const kindsOf = (text: string) => readSentence(text, PLACE, []).reads.map(({ verdict }) => verdict.kind);
const fill = (text: string, digits: readonly number[]) =>
  digits.reduce((filled, digit) => filled.replace('#', String(digit)), text).replaceAll('#', '12');

const section = (title: string, ...children: Unit[]) =>
  makeUnit('muc', 0, { number: 'I.', title: textOf(title), heading: true, children });
const paragraph = (words: string) => makeUnit('p', 0, { text: textOf(words) });

function readIn(...children: Unit[]) {
  const root = makeUnit('van-ban', 1, { children });
  assignEids(root);
  return passagesOf(root, new Set(), []).flatMap(({ sentence, reading }) =>
    reading.reads.map(({ verdict }) => `${sentence.text} ${verdict.kind}`),
  );
}

describe('the reading of a figure', () => {
  it('does not change with its digits', () => {
    // Ascending, so that no range or change turns round
    const digits = fc.uniqueArray(fc.integer({ min: 11, max: 99 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), digits, (sentence, found) => {
        expect(kindsOf(fill(sentence, found))).toEqual(kindsOf(fill(sentence, [31, 32])));
      }),
    );
  });

  it('changes with the heading it stands under as the grammar says', () => {
    const words = 'Tỷ lệ hộ dùng nước sạch đạt 92%.';
    expect(readIn(section('Mục tiêu cụ thể', paragraph(words)))).toEqual([`${words} aim`]);
    expect(readIn(section('Kết quả đạt được', paragraph(words)))).toEqual([`${words} result`]);
    expect(readIn(section('Giải pháp', paragraph(words)))).toEqual([`${words} aim`]);
    expect(readIn(paragraph(words))).toEqual([`${words} other`]);
  });

  it('is not changed by a section on results above', () => {
    const sentences = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sentences, (chosen) => {
        const plan = () =>
          section('Phương hướng, nhiệm vụ', ...chosen.map((words) => paragraph(fill(words, []))));
        const results = section('Kết quả đạt được', paragraph('Tỷ lệ hộ nghèo còn 4%.'));
        expect(readIn(results, plan()).slice(1)).toEqual(readIn(plan()));
      }),
    );
  });
});
