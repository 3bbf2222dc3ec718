import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDocuments } from '#domain/search/index/catalogue.ts';
import { memoryIndex } from '#domain/search/index/memory-index.ts';
import { packIndex, readPart } from '#domain/search/index/packed.ts';
import { indexWord, isNumberKey } from '#domain/search/index/token.ts';
import { sample, samples } from '../samples.ts';

describe('the packed index', () => {
  it('gives the places of every word as the index in memory does', async () => {
    const word = fc.constantFrom('hộ', 'hồ', 'nghèo', 'nước', 'sạch', '95', '8.846', 'NTM', '1,5');
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const documents = prepareDocuments(
          texts.map((own, i) => sample({ url: `u${i}`, doc: `/d${i % 2}/`, text: own, order: i })),
        );
        const packed = packIndex(documents);
        const open = packed.parts.map(readPart);
        const tokens = documents.flatMap(({ segments }) => segments.flatMap((segment) => segment.tokens));
        for (const { key, marks } of tokens) {
          const name = indexWord(key, marks);
          const part = isNumberKey(key)
            ? packed.numbers.filter(([first]) => first <= key).at(-1)?.[1]
            : packed.partOfSyllable.get(key);
          const [expected] = await memoryIndex(documents).positions([{ key, words: [name] }]);
          expect(open[part ?? -1]?.positions(name)).toEqual(expected);
        }
      }),
    );
  });

  it('puts syllables that stand side by side into one part', () => {
    const packed = packIndex(prepareDocuments(samples('Hộ nghèo, hộ nghèo. Nước sạch, nước sạch.')));
    const { partOfSyllable } = packed;
    expect(partOfSyllable.get('ho')).toBe(partOfSyllable.get('ngheo'));
  });

  it('says so where a part is cut off', () => {
    const [bytes] = packIndex(prepareDocuments(samples('Hộ nghèo.'))).parts;
    expect(() => readPart((bytes ?? new Uint8Array()).subarray(0, 4))).toThrow(RangeError);
  });
});
