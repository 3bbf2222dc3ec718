import type { PreparedDocument } from './catalogue.ts';
import type { IndexTerm, PositionIndex } from '../rank/lookup.ts';
import { roomOf } from './segment.ts';
import { indexWord, isAbout, isNumberKey } from './token.ts';

/** The positions of prepared documents held in memory: the model that the packed index must equal. */
export function memoryIndex(documents: readonly PreparedDocument[]): PositionIndex {
  const byWord = new Map<string, number[]>();
  const numbers = new Map<string, string>();
  let position = 0;
  for (const { segments } of documents) {
    for (const { tokens } of segments) {
      tokens.forEach(({ key, marks }, i) => {
        const word = indexWord(key, marks);
        const list = byWord.get(word);
        if (list) list.push(position + i);
        else {
          byWord.set(word, [position + i]);
          if (isNumberKey(key)) numbers.set(key, word);
        }
      });
      position += roomOf(tokens.length);
    }
  }
  const wordsOf = ({ key, words }: IndexTerm): readonly string[] =>
    key.startsWith('~')
      ? [...numbers].flatMap(([number, word]) => (isAbout(number, key) ? [word] : []))
      : words;
  return {
    positions: (terms) =>
      Promise.resolve(
        terms.map((term) => Int32Array.from(wordsOf(term).flatMap((word) => byWord.get(word) ?? [])).sort()),
      ),
  };
}
