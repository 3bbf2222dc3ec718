import { describe, expect, it } from 'vitest';
import { shortPath } from '#client/search/path-step.ts';

describe('way to a result', () => {
  it('gives the sections between the document and the nearest by their numbers', () => {
    const path = [
      'Báo cáo',
      'Phần thứ hai – QUAN ĐIỂM, MỤC TIÊU',
      'II. HẠN CHẾ',
      '3. Về văn hóa',
      '4. Chỉ tiêu',
    ];
    expect(shortPath(path)).toBe('Báo cáo › Phần 2 › Mục II › Khoản 3 › 4. Chỉ tiêu');
  });

  it('cuts long titles at a word', () => {
    const short = shortPath([`Chương trình ${'công tác '.repeat(20)}`]);
    expect(short.length).toBeLessThanOrEqual(64);
    expect(short).toMatch(/ công…$| tác…$/);
  });
});
