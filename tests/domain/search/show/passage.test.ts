import { describe, expect, it } from 'vitest';
import { markAll, passageOf, settled } from '#domain/search/show/passage.ts';
import type { Marked } from '#domain/search/show/passage.ts';
import { find, samples } from '../samples.ts';

const marked = ({ text, marks }: Marked): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('a passage', () => {
  it('marks the asked words and nothing else', async () => {
    const text = 'Hội nghị học tập hợp lệ: hộ nghèo, hộ cận nghèo và hộ khá.';
    const { query } = await find(samples(text), 'hộ nghèo');
    expect(marked(markAll(text, query))).toEqual(['hộ nghèo']);
  });

  it('marks what was asked, not the words by which kindred things are named', async () => {
    const indicators = [
      { key: 'ho-ngheo', name: 'Tỷ lệ hộ nghèo', aliases: ['Giảm nghèo', 'Tỷ lệ giảm nghèo'] },
    ];
    const text = 'Giảm nghèo bền vững; tỷ lệ hộ nghèo giảm còn 4%; tỷ lệ hộ khá tăng.';
    for (const typed of ['hộ nghèo', 'ho ngheo', 'hộ ngheo', 'hooj ngheof']) {
      const { query } = await find(samples(text), typed, [], indicators);
      expect(marked(markAll(text, query))).toEqual(['hộ nghèo']);
    }
  });

  it('never marks a syllable that only begins like an asked one', async () => {
    const text = 'Hội học sinh hợp với họ và hồ; mỗi hộ đều nghèo.';
    const { query } = await find(samples(text), 'hộ nghèo');
    expect(marked(markAll(text, query))).toEqual(['hộ', 'nghèo']);
  });

  it('reads words typed without diacritics as they are spelled where they stand together', async () => {
    const texts = ['Học theo Bác Hồ; họ tên từng hộ.', 'Tỷ lệ hộ nghèo.'];
    const { query } = await find(samples(...texts), 'ho ngheo');
    expect(marked(markAll(texts[0] ?? '', query))).toEqual(['Hồ', 'họ', 'hộ']);
    expect(marked(markAll(texts[0] ?? '', settled(query, texts)))).toEqual(['hộ']);
  });

  it('marks the corrected spelling', async () => {
    const records = samples('Công tác giảm nghèo.', 'Giảm nghèo bền vững.', 'Hộ nghèo.');
    const { query } = await find(records, 'giãm nghèo');
    expect(marked(markAll('Công tác giảm nghèo.', query))).toEqual(['giảm nghèo']);
  });

  it('is cut at the asked words rather than at those of a kindred name', async () => {
    const filler = 'Một câu dài dòng không nói gì. '.repeat(12);
    const text = `Giảm nghèo và thoát nghèo bền vững. ${filler} Mỗi hộ nghèo được vay vốn. ${filler}`;
    const { query } = await find(samples(text), 'hộ nghèo');
    expect(passageOf(text, query).text).toContain('hộ nghèo được vay vốn');
  });

  it('marks words apart where they never stand together', async () => {
    const text = 'Nghèo đói ở mỗi hộ.';
    const { query } = await find(samples('hộ nghèo', text), 'ho ngheo');
    expect(marked(markAll(text, query))).toEqual(['Nghèo', 'hộ']);
  });

  it('marks the abbreviation that stands for what was asked', async () => {
    const { query } = await find(samples('Xã NTM.'), 'nông thôn mới');
    expect(marked(passageOf('Xã NTM.', query))).toEqual(['NTM']);
  });

  it('is cut around the best place of a long text', async () => {
    const text = `${'Mở đầu dài dòng. '.repeat(40)}Tỷ lệ hộ nghèo giảm còn 4%. ${'Phần sau cũng dài. '.repeat(40)}`;
    const { query } = await find(samples(text), 'tỷ lệ hộ nghèo');
    const passage = passageOf(text, query);
    expect(passage.text.length).toBeLessThan(400);
    expect(passage.text.startsWith('… ')).toBe(true);
    expect(marked(passage)).toEqual(['Tỷ lệ hộ nghèo']);
  });

  it('is the whole of a short text', async () => {
    const { query } = await find(samples('Một câu ngắn.'), 'câu');
    expect(passageOf('Một câu ngắn.', query).text).toBe('Một câu ngắn.');
  });
});
