import { readFileSync, writeFileSync } from 'node:fs';
import WordExtractor from 'word-extractor';
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { fontReading } from '../legacy-font.ts';
import { BOLD, CAPITAL, DELETED, DocMarks, HIDDEN, ITALIC } from './doc-marks.ts';
import { NOTE_SIGN } from './doc-note.ts';
import { docNumbers } from './doc-numbers.ts';
import { CELL_END, CELL_LINE, type DocParagraph, docParagraphs, ROW_END } from './doc-paragraphs.ts';
import { type DocRun, docRuns } from './doc-runs.ts';

// Runs as a process of its own, so that a hostile file ends there: a .doc on standard input, its parts as JSON on
// standard output.

const marks = new DocMarks();
/** All pieces of text as they stand in the file, for the second reading. */
let raw = '';
/** The edges of the cells of each row of a table, in the order of the text. */
const rows: number[][] = [];
/** Whether the automatic numbers of the file are known. */
let isNumbered = false;

// The library drops the character that stands where a note is referred to ([MS-DOC] 2.8.22): it is kept under another one.
const build = Reflect.get(WordOleExtractor.prototype, 'buildDocument') as (this: WordOleExtractor) => unknown;
Reflect.set(WordOleExtractor.prototype, 'buildDocument', function (this: WordOleExtractor) {
  for (const piece of this._pieces) piece.text = piece.text.replaceAll('\u0002', NOTE_SIGN);
  return build.call(this);
});

// And it writes the word "undefined" for optional hyphens and for bytes without a letter in windows-1252, which moves all
// places behind: the pieces are read anew here, a character for each, with what is set on it.
const write = Reflect.get(WordOleExtractor.prototype, 'writePieces') as (
  this: WordOleExtractor,
  word: Buffer,
  table: Buffer,
) => unknown;
Reflect.set(
  WordOleExtractor.prototype,
  'writePieces',
  function (this: WordOleExtractor, word: Buffer, table: Buffer) {
    write.call(this, word, table);
    const runs = runsOf(word, table);
    const paragraphs = paragraphsOf(word, table);
    const texts = this._pieces.map((piece) => {
      const bytes = word.subarray(piece.startFilePos, piece.startFilePos + piece.size);
      return (piece.unicode ? bytes.toString('utf16le') : ANSI.decode(bytes))
        .replaceAll(OPTIONAL_HYPHEN, '\0')
        .replaceAll(FIXED_HYPHEN, '-');
    });
    const stretches = this._pieces.map(({ startFilePos: start, bpc: width }, index) => ({
      text: texts[index] ?? '',
      start,
      width,
    }));
    const numbers = numbersOf(word, table, stretches, paragraphs);
    isNumbered = numbers !== null;
    let cp = 0;
    for (const [index, piece] of this._pieces.entries()) {
      const text = texts[index] ?? '';
      raw += text.replace(ENDS, '\n');
      piece.text = withTableEnds(
        marked(text, piece.startFilePos, piece.bpc, runs, numbers?.[index]),
        piece.startFilePos,
        piece.bpc,
        paragraphs.filter(({ isInTable, row }) => isInTable || row !== null),
      );
      piece.length = text.length;
      piece.startCp = cp;
      cp += text.length;
      piece.endCp = cp;
    }
  },
);

// It ends the rows of tables as it does paragraphs: here they keep codes of their own.
Reflect.set(WordOleExtractor.prototype, 'writeParagraphProperties', () => undefined);

// It drops what it takes for deleted by a part of a change's number, which other changes share: here it stays, marked.
Reflect.set(WordOleExtractor.prototype, 'writeCharacterProperties', () => undefined);

const ANSI = new TextDecoder('windows-1252');
// Hyphens of Word: shown only where a line is broken, and never broken at
const OPTIONAL_HYPHEN = '\u001f';
const FIXED_HYPHEN = '\u001e';

// The end of a line, a paragraph, a page, of a cell or a row of a table
const ENDS = /[\r\u0007\u000b\u000c]/g;

/** The automatic numbers of the file; null where its tables cannot be read. */
function numbersOf(
  word: Buffer,
  table: Buffer,
  stretches: Parameters<typeof docNumbers>[2],
  paragraphs: readonly DocParagraph[],
): ReturnType<typeof docNumbers> | null {
  try {
    return docNumbers(word, table, stretches, paragraphs);
  } catch {
    return null;
  }
}

/** The paragraphs; none where the file's own tables cannot be read. */
function paragraphsOf(word: Buffer, table: Buffer): DocParagraph[] {
  try {
    return docParagraphs(word, table);
  } catch {
    return [];
  }
}

/** A piece of text with codes for the ends of what stands in tables. */
function withTableEnds(
  text: string,
  start: number,
  width: number,
  paragraphs: readonly DocParagraph[],
): string {
  let next = 0;
  return text.replace(ENDS, (end, index: number) => {
    const at = start + index * width;
    while (next < paragraphs.length && (paragraphs[next]?.end ?? 0) <= at) next += 1;
    const paragraph = paragraphs[next];
    if (paragraph === undefined || paragraph.start > at) return end;
    if (end !== '\u0007') return CELL_LINE;
    if (paragraph.row === null) return CELL_END;
    rows.push(paragraph.row);
    return ROW_END;
  });
}

/** The runs with something set on them, in the order of the file; none where its tables cannot be read. */
function runsOf(word: Buffer, table: Buffer): { start: number; end: number; marks: number }[] {
  try {
    return docRuns(word, table)
      .map((run) => ({ start: run.start, end: run.end, marks: marksOf(run) }))
      .filter((run) => run.marks !== 0)
      .sort((a, b) => a.start - b.start);
  } catch {
    return [];
  }
}

function marksOf({ isBold, isItalic, isCapitals, isHidden, isDeleted, font }: DocRun): number {
  const capitals = isCapitals || (font !== null && fontReading(font)?.capitals === true);
  return (
    (isBold ? BOLD : 0) |
    (isItalic ? ITALIC : 0) |
    (capitals ? CAPITAL : 0) |
    (isHidden ? HIDDEN : 0) |
    (isDeleted ? DELETED : 0)
  );
}

/**
 * A piece of text, its marked characters under their codes.
 *
 * @param numbers automatic numbers by the character they stand before
 */
function marked(
  text: string,
  start: number,
  width: number,
  runs: ReturnType<typeof runsOf>,
  numbers: ReadonlyMap<number, string> = new Map(),
): string {
  const bits = new Uint8Array(text.length);
  const end = start + text.length * width;
  for (const run of runs) {
    if (run.end <= start || run.start >= end) continue;
    const from = Math.max(0, Math.floor((run.start - start) / width));
    bits.fill(run.marks, from, Math.max(from, Math.floor((run.end - start) / width)));
  }
  return text
    .split('')
    .map((unit, index) => marks.mark(unit, bits[index] ?? 0, numbers.get(index) ?? ''))
    .join('');
}

try {
  const document = await new WordExtractor().extract(readFileSync(0));
  const options = { filterUnicode: false };
  const answer = {
    body: document.getBody(options),
    notes: document.getFootnotes(options),
    endnotes: document.getEndnotes(options),
    apart: [document.getHeaders(options), document.getAnnotations(options)].join('\n'),
    boxes: document.getTextboxes({ ...options, includeHeadersAndFooters: false }),
    marks: marks.table,
    rows,
    raw,
    isNumbered,
  };
  writeFileSync(1, JSON.stringify(answer));
} catch {
  writeFileSync(1, JSON.stringify({ problem: 'hong' }));
}
