import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { sectionOf } from '#domain/target/reading/context.ts';
import { passagesOf } from '#domain/target/reading/passage.ts';

const heading = (kind: 'muc' | 'dieu', number: string, title: string, ...children: Unit[]) =>
  makeUnit(kind, 0, { number, title: textOf(title), heading: true, children });
const words = (text: string) => makeUnit('p', 0, { text: textOf(text) });

function kindsIn(title: string, ...children: Unit[]) {
  const root = makeUnit('van-ban', 1, { children });
  assignEids(root);
  return passagesOf(root, new Set(), [], { year: 2030, rules: [], title }).flatMap(({ reading }) =>
    reading.reads.map(({ verdict }) => verdict.kind),
  );
}

describe('what an article holds', () => {
  const sentence = 'Chỉ số hài lòng đạt trên 90%.';

  it('is a plan where it holds sections of one or its document issues plans, else rules', () => {
    const inside = heading('muc', 'II.', 'NHIỆM VỤ', words(sentence));
    expect(kindsIn('Về quản lý chợ', heading('dieu', 'Điều 1.', 'Nội dung chương trình', inside))).toEqual([
      'aim',
    ]);
    const plain = () => heading('dieu', 'Điều 3.', 'Nhiệm vụ chủ yếu', words(sentence));
    expect(kindsIn('Về quản lý chợ', plain())).toEqual(['norm']);
    expect(kindsIn('Về nhiệm vụ phát triển kinh tế - xã hội năm 2031', plain())).toEqual(['aim']);
  });

  it('is not what money it takes, whom it is for, or what a rule asks for', () => {
    expect(sectionOf('VỐN VÀ CƠ CẤU NGUỒN VỐN THỰC HIỆN', 'plan')).toBe('funds');
    expect(sectionOf('Kinh phí thực hiện', 'plan')).toBe('funds');
    expect(sectionOf('ĐỐI TƯỢNG, PHẠM VI', 'plan')).toBeNull();
    expect(sectionOf('Các kết quả và chỉ tiêu cần đạt được vào năm 2031', 'plan')).toBe('targets');
    expect(sectionOf('Kết quả thực hiện các chỉ tiêu', null)).toBe('results');
  });
});

describe('a deadline in a section of results', () => {
  it('is a doubt where it lies ahead of the document', () => {
    const root = makeUnit('van-ban', 1, {
      children: [heading('muc', 'I.', 'Kết quả đạt được', words('Đến năm 2035 tỷ lệ hộ có điện đạt 99%.'))],
    });
    assignEids(root);
    const [passage] = passagesOf(root, new Set(), [], { year: 2030, rules: [], title: '' }).slice(-1);
    expect(passage?.reading.reads.map(({ verdict }) => [verdict.kind, verdict.sureness])).toEqual([
      ['other', 0.55],
    ]);
  });
});
