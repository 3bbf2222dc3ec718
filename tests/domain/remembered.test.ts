import { describe, expect, it } from 'vitest';
import { remembered } from '#domain/remembered.ts';

describe('remembered', () => {
  it('asks once for each text, also where the answer is nothing', () => {
    const asked: string[] = [];
    const of = remembered((text) => {
      asked.push(text);
      return text === '' ? null : text.length;
    });
    expect([of('ba'), of(''), of('ba'), of('')]).toEqual([2, null, 2, null]);
    expect(asked).toEqual(['ba', '']);
  });

  it('asks again for what is too long, and once it holds too much', () => {
    let count = 0;
    const of = remembered(() => count++, { most: 2, longest: 3 });
    expect([of('dài quá'), of('dài quá')]).toEqual([0, 1]);
    expect([of('a'), of('b'), of('c'), of('c'), of('a')]).toEqual([2, 3, 4, 4, 5]);
  });
});
