import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/search/query/question/intent.ts';
import { answersIn, countsIn, hasSigns } from '#domain/search/show/answering.ts';

describe('what a text tells', () => {
  it.each<[Intent, string, string]>([
    ['time', 'Kể từ ngày 01 tháng 7 năm 2026 thì thôi.', 'Chợ bán rau và quả.'],
    ['time', 'Tiếng nhạc dừng lúc 21 giờ.', 'Tiếng nhạc quá to.'],
    ['time', 'Họp ngày 05/6/2030.', 'Theo Quyết định số 12/QĐ-UBND ngày 05/6/2030 của tỉnh.'],
    ['effect', 'Quy định này có hiệu lực từ hôm sau.', 'Quy định cũ hết hiệu lực.'],
    ['agency', 'Sở Y tế chủ trì việc này.', 'Việc này rất cần.'],
    ['agency', 'Tiếp theo, đồng chí Trần Văn Mẫu phát biểu.', 'Tiếp theo là giờ nghỉ.'],
    ['place', 'Xây tại Phụ lục II, trên địa bàn tỉnh.', 'Xây nhanh và bền.'],
    ['permission', 'Người say không được vào.', 'Người say đi vào.'],
    ['amount', 'Mỗi lớp tối thiểu 25 học viên.', 'Mỗi lớp đều đông.'],
  ])('answers a question for %s', (intent, answer, other) => {
    expect(answersIn(answer, intent).length).toBeGreaterThan(0);
    expect(answersIn(other, intent)).toEqual([]);
  });

  it('counts what is asked for, money in its units', () => {
    expect(countsIn('Mỗi lớp tối thiểu 25 học viên.', 'hoc')).toHaveLength(1);
    expect(countsIn('Mức chi 2,5 triệu đồng cho 3 lớp.', 'tien')).toHaveLength(1);
    expect(countsIn('Mỗi lớp 25 học viên.', 'tien')).toEqual([]);
    expect(countsIn('Đạt 95% số lớp.', 'phan')).toHaveLength(1);
  });

  it('is not judged for questions of no kind', () => {
    expect(hasSigns('amount')).toBe(true);
    expect(hasSigns('other')).toBe(false);
  });

  it('answers no question that wants nothing of these kinds', () => {
    expect(answersIn('Ngày 01 tháng 7 năm 2026', 'other')).toEqual([]);
    expect(answersIn('Ngày 01 tháng 7 năm 2026', null)).toEqual([]);
  });
});
