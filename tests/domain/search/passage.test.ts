import { describe, expect, it } from 'vitest';
import { markAll, passageOf } from '../../../src/domain/search/passage.ts';
import type { Marked } from '../../../src/domain/search/passage.ts';
import { find, samples } from './samples.ts';

const marked = ({ text, marks }: Marked): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('a passage', () => {
  it('marks the asked words and nothing else', async () => {
    const text = 'Hội nghị học tập hợp lệ: hộ nghèo, hộ cận nghèo và hộ khá.';
    const { query } = await find(samples(text), 'hộ nghèo');
    expect(marked(markAll(text, query))).toEqual(['hộ nghèo']);
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
