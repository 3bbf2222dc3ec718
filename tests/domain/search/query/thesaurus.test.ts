import { describe, expect, it } from 'vitest';
import { readKin, THESAURUS } from '#domain/search/query/thesaurus/thesaurus.ts';
import { find, samples } from '../samples.ts';

describe('the thesaurus', () => {
  it('reads names alike and names that lead to others', () => {
    expect(readKin('a b, c > d\ne = f g | h i > j, k')).toEqual([
      { typed: ['a b', 'c'], meant: ['d'] },
      { typed: ['e', 'f g'], meant: ['e', 'f g'] },
      { typed: ['h i'], meant: ['j', 'k'] },
    ]);
  });

  it('has something typed and something meant in every group', () => {
    for (const { typed, meant } of THESAURUS) {
      expect(typed.length, typed.join()).toBeGreaterThan(0);
      expect(meant.length, typed.join()).toBeGreaterThan(0);
    }
  });

  it('finds by the everyday name what is written in that of the law, not the other way round', async () => {
    const records = samples(
      'Cấp giấy phép xây dựng.',
      'Trông giữ xe trên hè phố.',
      'Khai thác nước dưới đất.',
    );
    const shown = async (query: string) => {
      const { found, partial } = await find(records, query);
      return [...found, ...partial].map(({ record }) => record);
    };
    expect((await shown('vỉa hè'))[0]).toBe(1);
    expect((await shown('giếng khoan'))[0]).toBe(2);
    expect(await shown('hè phố')).toEqual([1]);
  });

  it('knows a single word by its diacritics only', async () => {
    const records = samples('Vận chuyển hàng hóa nguy hiểm.', 'Họp chợ phiên hằng tuần.');
    const shown = async (query: string) => (await find(records, query)).found.map(({ record }) => record);
    expect(await shown('chở hàng hóa')).toEqual([0]);
    expect(await shown('cho hang hoa')).not.toContain(1);
  });
});
