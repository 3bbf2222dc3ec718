import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { groupKeys } from '#domain/search/index/grouping.ts';
import { tokenize, type Word, wordOf } from '#domain/search/index/token.ts';

/** Groups the syllables of texts. */
function grouped(texts: readonly (readonly Word[])[], size: number, kindred: readonly string[][] = []) {
  const table = new WordTable();
  const numbered = texts.map((words) => ({
    words: Int32Array.from(words, (word) => table.numberOf(word)),
    lengths: [words.length],
  }));
  return groupKeys(numbered, table, size, kindred);
}

const streams = (...texts: string[]) => texts.map((text) => tokenize(text));

describe('the groups of syllables that make the parts of an index', () => {
  it('hold together what stands together', () => {
    const parts = grouped(streams('học phí học phí mầm non mầm non', 'hỗ trợ mầm non hỗ trợ học phí'), 6);
    expect(parts.get('hoc')).toBe(parts.get('phi'));
    expect(parts.get('mam')).toBe(parts.get('non'));
    expect(parts.get('ho')).toBe(parts.get('tro'));
  });

  it('hold together the names of one thing, where nothing speaks against it', () => {
    const texts = streams('via', 'he', 'duong', 'pho');
    const parts = grouped(texts, 2, [['via', 'pho', 'nowhere']]);
    expect(parts.get('via')).toBe(parts.get('pho'));
    expect(parts.has('nowhere')).toBe(false);
  });

  it('are the same however words are numbered and texts are cut, and leave out words that stand nowhere', () => {
    const texts = streams('học phí mầm non', 'hỗ trợ học phí', 'mầm non 5 tuổi');
    const table = new WordTable();
    for (const word of tokenize('tuổi phí không đâu có')) table.numberOf(word);
    const all = texts.flat();
    const parts = groupKeys(
      [
        {
          words: Int32Array.from(all, (word) => table.numberOf(word)),
          lengths: texts.map((words) => words.length),
        },
      ],
      table,
      3,
    );
    expect([...parts].sort()).toEqual([...grouped(texts, 3)].sort());
  });

  it('give every syllable one part, no number any, and no part more than its room', () => {
    const word = fc.constantFrom('ho', 'tro', 'hoc', 'phi', 'mam', 'non', '12', 'xa', 'de', 'lua');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 6 }), (texts) => {
        const read = texts.map((words) => words.map((key) => wordOf(key, '')));
        const all = texts.flat().filter((key) => key !== '12');
        const parts = grouped(read, 5);
        expect(new Set(parts.keys())).toEqual(new Set(all));
        const sizes = new Map<number, string[]>();
        for (const key of all)
          sizes.set(parts.get(key) ?? -1, [...(sizes.get(parts.get(key) ?? -1) ?? []), key]);
        for (const keys of sizes.values()) expect(keys.length <= 5 || new Set(keys).size === 1).toBe(true);
      }),
    );
  });
});
