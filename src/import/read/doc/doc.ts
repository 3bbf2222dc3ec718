import path from 'node:path';
import { ImportError } from '#import/run/import-error.ts';
import { readInChild } from '../child.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { EMPHASIS, STRONG } from '#import/layout/chars.ts';
import { readAs } from '#domain/text/legacy-encoding-detect.ts';
import { BOLD, CAPITAL, DELETED, DocMarks, HIDDEN, ITALIC, type MarkTable } from './doc-marks.ts';
import { CELL_END, CELL_LINE, ROW_END } from './doc-paragraphs.ts';
import { type DocCell, docParts } from './doc-table.ts';
import { addTable, type Cell, isLayout, type Piece } from '../table.ts';
import { labelNotes, NOTE_SIGN } from './doc-note.ts';
import { type DecodedText, decodeText, type EncodingName, readingOf, unicodeText } from '../text/text.ts';

interface DocAnswer {
  body: string;
  notes: string;
  endnotes: string;
  apart: string;
  boxes: string;
  marks: MarkTable;
  /** The edges of the cells of each row of a table; those of the body come first. */
  rows: number[][];
  /** All text of the file in the order of its pieces. */
  raw: string;
  /** Whether the automatic numbers are among the marks. */
  isNumbered: boolean;
  problem?: string;
}

/** A piece with the automatic number printed before it; "" for none. */
interface NumberedPiece extends Piece {
  number: string;
}

// Control characters, which no text holds
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

// What a field does, up to its result: "\u0013 PAGE \u0014"
const FIELD_CODE = /\u0013[^\u0013\u0014\u0015]*\u0014?/g;

/** Stands between the parts of a file while they are decoded together. */
const PART = '\u001f';

const TABLE_ENDS = new RegExp(`[${CELL_END}${ROW_END}${CELL_LINE}]`, 'g');

// The place of a note: "[^3]"
const LABEL = /\[\^(\d+)\]/g;

/** Sector of a compound file: the stream "WordDocument" begins at a multiple of it. */
const SECTOR = 512;
/** How the head of that stream begins; its word of flags, and the flag of a password ([MS-DOC] FibBase). */
const WORD_MARK = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;

/**
 * Reads a Word file from before 2007 as far as its text goes: paragraphs with their automatic numbers, tables, notes at
 * their places, what is bold, slanted, shown in capitals or hidden by formatting of its own (not by that of a style).
 * Text of legacy fonts is recognised as in text files.
 *
 * @param stated the encoding the editor names; null to detect it
 * @throws ImportError VK-NHAP-MAT-KHAU, VK-NHAP-HONG, and those of `readInChild`
 */
export function readDoc(bytes: Uint8Array, stated: EncodingName | null = null): Extracted {
  if (isEncrypted(bytes)) throw new ImportError('VK-NHAP-MAT-KHAU');
  const answer = readInChild(path.join(import.meta.dirname, 'doc-process.ts'), bytes) as DocAnswer;
  if (answer.problem !== undefined)
    throw new ImportError('VK-NHAP-HONG', 'Hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.');
  const parts = [
    ...[answer.boxes, answer.body, answer.notes, answer.endnotes, answer.apart],
    answer.raw.replace(FIELD_CODE, ' '),
  ].map((part) => part.replace(CONTROL, ''));
  const { text, encoding, confidence, doubts, marks } = decoded(
    parts.join(PART),
    new DocMarks(answer.marks),
    stated,
  );
  const [boxes = '', body = '', footnotes = '', endnotes = '', apart = '', raw = ''] = text.split(PART);
  const labelled = labelNotes(body, footnotes, endnotes);
  const builder = new TextBuilder();
  const piecesOf = (line: string, reason: string | null = null): NumberedPiece[] =>
    marks.runs(line).map((run) => ({
      text: run.marks & CAPITAL ? run.text.toUpperCase() : run.text,
      style: (run.marks & BOLD ? STRONG : 0) | (run.marks & ITALIC ? EMPHASIS : 0),
      reason: run.marks & DELETED ? 'chữ đã xóa (theo dõi thay đổi)' : run.marks & HIDDEN ? 'chữ ẩn' : reason,
      number: run.number,
    }));
  const addPieces = (pieces: readonly NumberedPiece[]) => {
    builder.endLine(true);
    for (const { text: words, style, reason, number } of pieces) {
      const start = builder.length;
      builder.add(number, 0, reason);
      if (number !== '' && reason === null) builder.generated.push({ start, end: builder.length });
      builder.add(words, style, reason);
    }
  };
  const addNotes = (words: string) => {
    for (const [, label] of labelled ? words.matchAll(LABEL) : [])
      addPieces(piecesOf(`[^${label ?? ''}]: ${labelled?.notes.get(Number(label)) ?? ''}`));
  };
  const add = (words: string, reason: string | null = null) => {
    for (const part of docParts(words.replaceAll(NOTE_SIGN, ''), answer.rows)) {
      const table = 'rows' in part ? cellsOf(part.rows, piecesOf) : null;
      if (table !== null && !isLayout(table)) {
        addTable(builder, table);
        addNotes(
          'rows' in part
            ? part.rows
                .flat()
                .flatMap(({ lines }) => lines)
                .join(' ')
            : '',
        );
        continue;
      }
      for (const line of 'rows' in part ? part.rows.flat().flatMap(({ lines }) => lines) : part.lines) {
        if (line.trim() === '') continue;
        addPieces(piecesOf(line, reason));
        addNotes(line);
      }
    }
  };
  add(inLines(boxes));
  add(labelled?.body ?? body);
  if (!labelled) add(inLines(`${footnotes}\n${endnotes}`));
  add(inLines(apart), 'đầu trang, chân trang');
  builder.endLine(true);
  const unread = [
    ...(answer.isNumbered ? [] : ['số tự động']),
    ...(!labelled && `${footnotes}${endnotes}`.trim() !== '' ? ['chỗ đặt chú thích'] : []),
  ];
  builder.doubts.push(...doubts);
  if (unread.length > 0)
    builder.doubts.push({
      at: 0,
      note: `tệp .doc đời cũ: ${unread.join(' và ')} không đọc được; nên lưu lại thành .docx`,
    });
  const second = { words: marks.plain(raw), figuresOnly: false };
  return builder.finish('doc', { encoding, confidence, second });
}

const inLines = (words: string) => words.replace(TABLE_ENDS, '\n');

const cellsOf = (rows: readonly DocCell[][], piecesOf: (line: string) => NumberedPiece[]): Cell[][] =>
  rows.map((row) =>
    row.map(({ lines, columns }) => ({
      paragraphs: lines.map((line) =>
        piecesOf(line).flatMap(({ number, ...piece }) =>
          number === '' ? [piece] : [{ text: number, style: 0, reason: piece.reason }, piece],
        ),
      ),
      columns,
      rows: 1,
    })),
  );

/** The text in its encoding, found in all of it together; each marked stretch is then read by itself. */
function decoded(
  text: string,
  marks: DocMarks,
  stated: EncodingName | null,
): DecodedText & { marks: DocMarks } {
  const plain = marks.plain(text);
  const found = stated === null ? unicodeText(plain) : decodeText(new TextEncoder().encode(plain), stated);
  const reading = readingOf(found.encoding);
  const again = new DocMarks();
  let read = '';
  let bare = '';
  for (const run of marks.runs(text)) {
    const own = reading === null ? run.text : readAs(run.text, reading).text;
    bare += own;
    own.split('').forEach((unit, index) => {
      read += again.mark(unit, run.marks, index === 0 ? run.number : '');
    });
  }
  // A letter whose codes stand in two stretches: the whole is right, what is set on it is not known. (Which letters of old
  // codes are capitals is read from the letters around them.)
  return bare.toLowerCase() === found.text.toLowerCase()
    ? { ...found, text: read, marks: again }
    : { ...found, marks: new DocMarks() };
}

function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === WORD_MARK) return (view.getUint16(at + FLAGS, true) & ENCRYPTED) !== 0;
  return false;
}
