import path from 'node:path';
import { ImportError } from '#import/run/import-error.ts';
import { readInChild } from '../child.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { EMPHASIS, STRONG } from '#import/layout/chars.ts';
import { readAs } from '#domain/text/legacy-encoding-detect.ts';
import { BOLD, CAPITAL, DELETED, DocMarks, HIDDEN, ITALIC, type MarkTable } from './doc-marks.ts';
import { labelNotes, NOTE_SIGN } from './doc-note.ts';
import { type DecodedText, decodeText, type EncodingName, readingOf, unicodeText } from '../text/text.ts';

interface DocAnswer {
  body: string;
  notes: string;
  endnotes: string;
  apart: string;
  boxes: string;
  marks: MarkTable;
  /** All text of the file in the order of its pieces. */
  raw: string;
  problem?: string;
}

// Control characters, which no text holds
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

// What a field does, up to its result: "\u0013 PAGE \u0014"
const FIELD_CODE = /\u0013[^\u0013\u0014\u0015]*\u0014?/g;

/** Stands between the parts of a file while they are decoded together. */
const PART = '\u001f';

// The place of a note: "[^3]"
const LABEL = /\[\^(\d+)\]/g;

/** Sector of a compound file: the stream "WordDocument" begins at a multiple of it. */
const SECTOR = 512;
/** How the head of that stream begins; its word of flags, and the flag of a password ([MS-DOC] FibBase). */
const WORD_MARK = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;

/**
 * Reads a Word file from before 2007 as far as its text goes: paragraphs, cells of tables as lines, notes at their
 * places, what is bold, slanted, shown in capitals or hidden by formatting of its own (not by that of a style). Automatic
 * numbers are not in it, which is pointed at. Text of legacy fonts is recognised as in text files.
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
  const addLine = (line: string, reason: string | null) => {
    for (const run of marks.runs(line)) {
      const style = (run.marks & BOLD ? STRONG : 0) | (run.marks & ITALIC ? EMPHASIS : 0);
      const gone =
        run.marks & DELETED ? 'chữ đã xóa (theo dõi thay đổi)' : run.marks & HIDDEN ? 'chữ ẩn' : null;
      const shown = run.marks & CAPITAL ? run.text.toUpperCase() : run.text;
      builder.add(shown, style, gone ?? reason);
    }
  };
  const add = (words: string, reason: string | null = null) => {
    for (const line of words.replaceAll(NOTE_SIGN, '').split(/[\r\n\f]+/)) {
      if (line.trim() === '') continue;
      builder.endLine(true);
      addLine(line, reason);
      for (const [, label] of labelled ? line.matchAll(LABEL) : []) {
        builder.endLine(true);
        addLine(`[^${label ?? ''}]: ${labelled?.notes.get(Number(label)) ?? ''}`, null);
      }
    }
  };
  add(boxes);
  add(labelled?.body ?? body);
  if (!labelled) add(`${footnotes}\n${endnotes}`);
  add(apart, 'đầu trang, chân trang');
  builder.endLine(true);
  const isUnplaced = !labelled && `${footnotes}${endnotes}`.trim() !== '';
  builder.doubts.push(...doubts, {
    at: 0,
    note: `tệp .doc đời cũ: số tự động${isUnplaced ? ' và chỗ đặt chú thích' : ''} không đọc được; nên lưu lại thành .docx`,
  });
  const second = { words: marks.plain(raw), figuresOnly: false };
  return builder.finish('doc', { encoding, confidence, second });
}

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
    for (const unit of own.split('')) read += again.mark(unit, run.marks);
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
