import { ListNumbers } from '../numbering/list-numbers.ts';
import { docLists } from './doc-lists.ts';
import type { DocParagraph } from './doc-paragraphs.ts';
import { styleLists } from './doc-styles.ts';

/** A stretch of the text and where it stands in the stream "WordDocument": bytes of its first character, of each. */
export interface DocStretch {
  text: string;
  start: number;
  width: number;
}

// The end of a paragraph, a cell, a row, a section
const END = /[\r\u0007\u000c]/;
// What is not printed: control characters, which hold fields and the places of notes and pictures, and white space
const UNPRINTED = /[\u0000-\u0020\u00a0]/;
const FIELD = '\u0013';
const FIELD_RESULT = /[\u0014\u0015]/;

/**
 * The automatic numbers of a file ([MS-DOC] 2.6.2: what a list makes of the marks of paragraphs). The numbers of a paragraph
 * are said at its end, and stand before its first printed character; a paragraph without one is counted and shows none.
 *
 * @param stretches all text in the order of the document
 * @returns of each stretch, the numbers by the character they stand before, with the space after them
 * @throws RangeError where the file's tables end too soon
 */
export function docNumbers(
  word: Buffer,
  table: Buffer,
  stretches: readonly DocStretch[],
  paragraphs: readonly DocParagraph[],
): Map<number, string>[] {
  const { lists, levelOfStyle } = docLists(word, table);
  const found = stretches.map(() => new Map<number, string>());
  if (lists.size === 0) return found;
  const ofStyle = styleLists(word, table);
  const numbers = new ListNumbers(lists);
  const ending = new Map(paragraphs.map((paragraph) => [paragraph.end, paragraph]));
  let first: { stretch: number; index: number } | null = null;
  let isInField = false;
  stretches.forEach(({ text, start, width }, stretch) => {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charAt(index);
      if (unit === FIELD) isInField = true;
      else if (FIELD_RESULT.test(unit)) isInField = false;
      if (END.test(unit)) {
        const paragraph = ending.get(start + (index + 1) * width);
        const number = paragraph ? numberOf(paragraph) : '';
        if (first && number !== '') found[first.stretch]?.set(first.index, number);
        first = null;
        isInField = false;
      } else if (first === null && !isInField && !UNPRINTED.test(unit)) first = { stretch, index };
    }
  });
  return found;

  function numberOf(paragraph: DocParagraph): string {
    const style = ofStyle(paragraph.style);
    const list = String(paragraph.list ?? style.list ?? 0);
    if (list === '0' || paragraph.row !== null) return '';
    const level = paragraph.level ?? style.level ?? levelOfStyle(list, paragraph.style) ?? 0;
    return numbers.next(list, level);
  }
}
