import path from 'node:path';
import { ImportError } from '#import/run/import-error.ts';
import { readInChild } from '../child.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { labelNotes, NOTE_SIGN } from './doc-note.ts';
import { decodeText, type EncodingName, unicodeText } from '../text/text.ts';

interface DocAnswer {
  body: string;
  notes: string;
  endnotes: string;
  apart: string;
  boxes: string;
  problem?: string;
}

// Control characters, which no text holds
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

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
 * places. Automatic numbers are not in it, which is pointed at. Text of legacy fonts is recognised as in text files.
 *
 * @param stated the encoding the editor names; null to detect it
 * @throws ImportError VK-NHAP-MAT-KHAU, VK-NHAP-HONG, and those of `readInChild`
 */
export function readDoc(bytes: Uint8Array, stated: EncodingName | null = null): Extracted {
  if (isEncrypted(bytes)) throw new ImportError('VK-NHAP-MAT-KHAU');
  const answer = readInChild(path.join(import.meta.dirname, 'doc-process.ts'), bytes) as DocAnswer;
  if (answer.problem !== undefined)
    throw new ImportError('VK-NHAP-HONG', 'Hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.');
  const parts = [answer.boxes, answer.body, answer.notes, answer.endnotes, answer.apart].map((text) =>
    text.replace(CONTROL, ''),
  );
  const joined = parts.join(PART);
  const { text, encoding, confidence, doubts } =
    stated === null ? unicodeText(joined) : decodeText(new TextEncoder().encode(joined), stated);
  const [boxes = '', body = '', footnotes = '', endnotes = '', apart = ''] = text.split(PART);
  const labelled = labelNotes(body, footnotes, endnotes);
  const builder = new TextBuilder();
  const add = (words: string, reason: string | null = null) => {
    for (const line of words.replaceAll(NOTE_SIGN, '').split(/[\r\n\f]+/)) {
      if (line.trim() === '') continue;
      builder.endLine(true);
      builder.add(line, 0, reason);
      for (const [, label] of labelled ? line.matchAll(LABEL) : []) {
        builder.endLine(true);
        builder.add(`[^${label ?? ''}]: ${labelled?.notes.get(Number(label)) ?? ''}`);
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
  return builder.finish('doc', { encoding, confidence });
}

function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === WORD_MARK) return (view.getUint16(at + FLAGS, true) & ENCRYPTED) !== 0;
  return false;
}
