import { describe, expect, it } from 'vitest';
import { WordTable } from '#domain/search/cut/word-table.ts';

describe('a table of words', () => {
  it('numbers words as they come, each once, by key and marks', () => {
    const table = new WordTable();
    const numbers = [
      ['ho', 'jo'],
      ['ho', ''],
      ['8846', ''],
      ['ho', 'jo'],
    ].map(([key = '', marks = '']) => table.numberOf({ key, marks }));
    expect(numbers).toEqual([0, 1, 2, 0]);
    expect(table.size).toBe(3);
  });

  it('knows a word again as it writes it', () => {
    const table = new WordTable();
    const number = table.numberOf({ key: 'duong', marks: 'dwwf' });
    expect(table.numberOfWritten(table.written(number))).toBe(number);
    expect(new WordTable().numberOfWritten('8846 ')).toBe(0);
  });
});
