import type { PreparedDocument } from './catalogue.ts';
import type { PositionIndex } from '../rank/lookup.ts';
import { roomOf } from './segment.ts';
import { indexWord } from './token.ts';

/** The positions of prepared documents held in memory: the model that the packed index must equal. */
export function memoryIndex(documents: readonly PreparedDocument[]): PositionIndex {
  const byWord = new Map<string, number[]>();
  let position = 0;
  for (const { segments } of documents) {
    for (const { tokens } of segments) {
      tokens.forEach(({ key, marks }, i) => {
        const word = indexWord(key, marks);
        const list = byWord.get(word);
        if (list) list.push(position + i);
        else byWord.set(word, [position + i]);
      });
      position += roomOf(tokens.length);
    }
  }
  return {
    positions: (terms) =>
      Promise.resolve(
        terms.map(({ words }) => Int32Array.from(words.flatMap((word) => byWord.get(word) ?? [])).sort()),
      ),
  };
}
