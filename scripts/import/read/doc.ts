import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ImportError } from '../import-error.ts';
import { type Extracted, TextBuilder } from './extracted.ts';

/** Limits of one file. */
const LONGEST_MS = 60_000;
const MEMORY_MB = 1400;
const LARGEST_ANSWER = 200 * 1024 * 1024;

interface DocAnswer {
  body: string;
  notes: string;
  apart: string;
  boxes: string;
  problem?: string;
}

// Control characters, which no text holds
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/**
 * Reads a Word file from before 2007 as far as its text goes: paragraphs, cells of tables as lines. Automatic numbers
 * and the places of footnotes are not in it, which is pointed at.
 */
export function readDoc(bytes: Uint8Array): Extracted {
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, path.join(import.meta.dirname, 'doc-process.ts')],
    { input: bytes, timeout: LONGEST_MS, maxBuffer: LARGEST_ANSWER, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  if (error || status !== 0) throw new ImportError('VK-NHAP-QUA-LAU');
  const answer = JSON.parse(stdout.toString('utf8')) as DocAnswer;
  if (answer.problem !== undefined)
    throw new ImportError('VK-NHAP-HONG', 'Hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.');
  const builder = new TextBuilder();
  const write = (text: string, lyDo: string | null) => {
    for (const line of text.replace(CONTROL, '').split(/[\r\n\f]+/)) {
      if (line.trim() === '') continue;
      builder.endLine(true);
      builder.add(line, 0, lyDo);
    }
  };
  write(answer.boxes, null);
  write(answer.body, null);
  write(answer.notes, null);
  write(answer.apart, 'đầu trang, chân trang');
  builder.endLine(true);
  builder.doubts.push({
    at: 0,
    ghiChu: 'tệp .doc đời cũ: số tự động và chỗ đặt chú thích không đọc được; nên lưu lại thành .docx',
  });
  return builder.finish('doc');
}
