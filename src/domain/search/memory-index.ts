import { SEGMENT_GAP } from './catalogue.ts';
import type { PreparedDocument } from './catalogue.ts';
import type { PositionIndex } from './engine.ts';
import { indexWord } from './token.ts';

/** The positions of prepared documents held in memory: the model that the index over Pagefind must equal. */
export function memoryIndex(documents: readonly PreparedDocument[]): PositionIndex {
  const byWord = new Map<string, number[]>();
  let position = 0;
  for (const { segments } of documents) {
    for (const { tokens } of segments) {
      for (const { key, marks } of tokens) {
        const word = indexWord(key, marks);
        const list = byWord.get(word);
        if (list) list.push(position);
        else byWord.set(word, [position]);
        position++;
      }
      position += SEGMENT_GAP;
    }
  }
  return {
    positions: (terms) =>
      Promise.resolve(
        terms.map(({ words }) => Int32Array.from(words.flatMap((word) => byWord.get(word) ?? [])).sort()),
      ),
  };
}
