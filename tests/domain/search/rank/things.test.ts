import { describe, expect, it } from 'vitest';
import { lackedThings, longestRun } from '#domain/search/rank/things.ts';
import { find, samples } from '../samples.ts';

describe('the things a query asks for', () => {
  it('are lacking where every word of them is', () => {
    expect(lackedThings([[0], [1, 2], [3]], 0b0110)).toBe(1);
    expect(lackedThings([[0], [1, 2], [3]], 0b0010)).toBe(0);
  });

  it('stand in a row as far as each has the next beside it', () => {
    const pair = (best: number) => ({ best: new Float32Array([best]) }) as never;
    expect(longestRun({ pairs: [pair(1), pair(1), pair(0.2), pair(1)] }, 0)).toBe(3);
    expect(longestRun({ pairs: [pair(0)] }, 0)).toBe(0);
  });

  it('are names of several words and words that are seldom apart', async () => {
    const records = samples(
      'Giúp doanh nghiệp tuyển người trẻ. Doanh nghiệp nộp đủ.',
      'Doanh nghiệp nộp thuế. Doanh nghiệp tuyển người.',
      'Đội trẻ giúp người già tuyển rau.',
    );
    const { found } = await find(records, 'giúp doanh nghiệp tuyển người');
    expect(found.map(({ record }) => record)).toEqual([0]);
    expect([found[0]?.things, found[0]?.lacks]).toEqual([2, 0]);
  });

  it('that are named in everyday words need not all be met', async () => {
    const records = samples(
      'Trong đợt diễn tập, lực lượng xung kích đắp đê ở nơi ven sông.',
      'Thư viện mở cửa buổi tối.',
    );
    const { found, partial } = await find(records, 'tập dượt đắp đê ven sông');
    expect([...found, ...partial].map(({ record }) => record)).toEqual([0]);
  });
});
