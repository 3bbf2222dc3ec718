import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirective, wholeWords } from '#domain/permalink/address/text-fragment.ts';

const words = (blocks: string[], before = '', after = '') => ({ blocks, before, after });

describe('a link to selected words', () => {
  it('names a short quote whole', () => {
    expect(textDirective(words(['hộ nghèo']), 'giảm hộ nghèo')).toBe(
      `:~:text=${encodeURIComponent('hộ nghèo')}`,
    );
  });

  it('names a long quote by its first and last words', () => {
    const quote = Array.from({ length: 60 }, (_, i) => `từ${String(i)}`).join(' ');
    const [from, to] = textDirective(words([quote]), quote)
      .slice(':~:text='.length)
      .split(',');
    expect(decodeURIComponent(from ?? '')).toBe('từ0 từ1 từ2 từ3 từ4');
    expect(decodeURIComponent(to ?? '')).toBe('từ55 từ56 từ57 từ58 từ59');
  });

  it('names words over two blocks as a range, which may cross blocks', () => {
    expect(textDirective(words(['một hai', 'ba bốn']), 'một hai ba bốn').split(',').length).toBe(2);
  });

  it('adds what stands before and after where the words stand twice', () => {
    const page = 'giảm hộ nghèo còn 2% … xóa hộ nghèo bền vững';
    const directive = textDirective(words(['hộ nghèo'], 'giảm ', ' còn 2%'), page);
    expect(decodeURIComponent(directive)).toBe(':~:text=giảm-,hộ nghèo,-còn 2%');
  });

  it('adds as much as tells the words from a title in the outline that begins the same', () => {
    const page = '3. Ủy ban xã cùng các đoàn thể… 3. Ủy ban xã cùng các đoàn thể vận động nhân dân';
    const directive = textDirective(
      words(['Ủy ban xã'], '3. ', ' cùng các đoàn thể vận động nhân dân'),
      page,
    );
    expect(decodeURIComponent(directive)).toBe(':~:text=3.-,Ủy ban xã,-cùng các đoàn thể vận động nhân dân');
  });

  it('gives nothing where nothing tells the words from others: the unit is found without', () => {
    expect(textDirective(words(['Về kinh tế']), '1. Về kinh tế … 1. Về kinh tế')).toBe('');
  });

  it('encodes the signs that mean something in a directive', () => {
    expect(textDirective(words(['2020-2025, (3) & 4']), '')).not.toMatch(/[-,&()]/);
  });

  it('gives nothing for no words', () => {
    expect(textDirective(words(['  ', '']), 'x')).toBe('');
  });

  it('widens a selection to whole words and never past them', () => {
    const text = 'Giảm tỷ lệ hộ nghèo.';
    expect(wholeWords(text, 6, 13)).toEqual({ start: 5, end: 13 });
    const { start, end } = wholeWords(text, 6, 17);
    expect(text.slice(start, end)).toBe('tỷ lệ hộ nghèo');
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), (any, a, b) => {
        const [from, to] = [Math.min(a, b, any.length), Math.min(Math.max(a, b), any.length)];
        const whole = wholeWords(any, from, to);
        expect(any.slice(whole.start, whole.end)).toContain(any.slice(from, to).trim());
      }),
    );
  });
});
