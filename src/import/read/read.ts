import { ImportError } from '../run/import-error.ts';
import type { SourceFile } from '../run/state.ts';
import type { Extracted } from './extracted.ts';
import { readDoc } from './doc/doc.ts';
import { readDocx } from './docx/docx.ts';
import { formatOf } from './format.ts';
import { readHtml } from './html/html.ts';
import { readMht } from './html/mht.ts';
import { readOdt, readOpenDocument } from './odt/odt.ts';
import { readPdf } from './pdf/pdf.ts';
import { readRtf } from './rtf/rtf.ts';
import { asWritten, type EncodingName, readText } from './text/text.ts';
import { unmappedCodes, unmarkedText, unreadLines } from './unread.ts';
import { zipNames } from './zip.ts';

/** Larger texts, of some three thousand pages, are not single documents. */
const LARGEST_TEXT = 10 * 1024 * 1024;
/** Files with pictures in them may be larger. */
const LARGEST_FILE = 100 * 1024 * 1024;

/**
 * Reads a file of any known format.
 *
 * @param stated encoding the editor names; null to detect it
 * @throws ImportError with the reason where there is no text to be had
 */
export function readSourceText({ bytes }: SourceFile, stated: EncodingName | null): Extracted {
  const extracted = readFormat(bytes, stated);
  const { text, doubts, encoding } = extracted;
  doubts.push(...unmarkedText(text), ...unreadLines(text), ...unmappedCodes(text, encoding));
  return extracted;
}

function readFormat(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  if (bytes.length === 0) throw new ImportError('VK-NHAP-RONG');
  const format = formatOf(bytes);
  const isText =
    format === 'txt' || format === 'html' || format === 'mht' || format === 'rtf' || format === 'fodt';
  if (bytes.length > (isText ? LARGEST_TEXT : LARGEST_FILE)) throw new ImportError('VK-NHAP-LON');
  switch (format) {
    case 'txt':
      return readText(bytes, stated);
    case 'html':
      return readHtml(bytes, stated);
    case 'mht':
      return readMht(bytes, stated);
    case 'zip':
      return readOffice(bytes, stated);
    case 'fodt':
      return asWritten((whole) => readOpenDocument(bytes, bytes, whole), stated);
    case 'pdf':
      return readPdf(bytes);
    case 'ole':
      return readOle(bytes, stated);
    case 'rtf':
      return asWritten((whole) => readRtf(bytes, whole), stated);
  }
}

/** An office file is a zip archive; which one, its parts say. */
function readOffice(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  const names = zipNames(bytes);
  const inner = (part: Uint8Array) => readFormat(part, stated);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    return asWritten((whole) => readDocx(bytes, inner, whole), stated);
  if (names.includes('content.xml')) return asWritten((whole) => readOdt(bytes, whole), stated);
  if (names.some((name) => name.startsWith('xl/') || name.startsWith('ppt/')))
    throw new ImportError(
      'VK-NHAP-DINH-DANG',
      'Đây là bảng tính hoặc bài trình chiếu; hãy lưu phần chữ thành .docx.',
    );
  throw new ImportError('VK-NHAP-DINH-DANG', 'Đây là tệp nén: hãy giải nén rồi nhập từng văn bản.');
}

/** Word files from before 2007, and files with a password, are compound files of Microsoft. */
function readOle(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw new ImportError('VK-NHAP-MAT-KHAU');
  if (holds('WordDocument')) return readDoc(bytes, stated);
  throw new ImportError('VK-NHAP-DINH-DANG', 'Hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.');
}
