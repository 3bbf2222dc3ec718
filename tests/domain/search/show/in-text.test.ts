import { describe, expect, it } from 'vitest';
import { textSearch } from '#domain/search/show/in-text.ts';

const BLOCKS = [
  'II. Giảm nghèo',
  'Tỷ lệ hộ nghèo còn 4%; hộ cận nghèo dưới 5%.',
  'Hội nghị, học tập, hợp tác; họ và tên.',
  'Xây nhà cho hộ nghèo theo Chỉ thị số 05-CT/TW.',
  'Nông thôn mới: 9/16 xã; 8.846 tỷ đồng.',
];

async function found(typed: string) {
  const result = await textSearch(BLOCKS)(typed);
  const words = result.places.map(({ block, start, end }) => [block, BLOCKS[block]?.slice(start, end)]);
  return { ...result, words };
}

describe('a search inside one text', () => {
  it('lists every place where the words stand together, however they are typed', async () => {
    for (const typed of ['hộ nghèo', 'ho ngheo', 'hooj ngheof', 'HỘ NGHÈO', 'hộ nghèo'.normalize('NFD')]) {
      expect((await found(typed)).words).toEqual([
        [1, 'hộ nghèo'],
        [3, 'hộ nghèo'],
      ]);
    }
  });

  it('understands abbreviations, symbols and numbers', async () => {
    expect((await found('NTM')).words).toEqual([[4, 'Nông thôn mới']]);
    expect((await found('chi thi 05')).words).toEqual([[3, 'Chỉ thị số 05-CT']]);
    expect((await found('8846 tỷ')).words).toEqual([[4, '8.846 tỷ']]);
  });

  it('falls back to the blocks that hold all the words', async () => {
    expect((await found('nhà hộ nghèo')).words).toEqual([
      [3, 'nhà'],
      [3, 'hộ nghèo'],
    ]);
  });

  it('finds nothing where the words are missing', async () => {
    expect((await found('tàu điện ngầm')).places).toEqual([]);
    expect((await found('  ')).places).toEqual([]);
  });

  it('says what was searched after a slip', async () => {
    const { notes, words } = await found('hộ ngèo');
    expect(words[0]).toEqual([1, 'hộ nghèo']);
    expect(notes.at(-1)).toMatchObject({ to: 'hộ nghèo' });
  });
});
