import { ImportError } from '../run/import-error.ts';
import type { SourceFile } from '../run/state.ts';
import type { Extracted } from './extracted.ts';
import { readScanned } from '../scan/scanned.ts';
import { formatOf } from './formats.ts';
import { compareReadings } from './second-reading.ts';
import type { EncodingName } from './text/text.ts';
import { hornless, unmappedCodes, unmarkedText, unreadLines, withHorns } from './unread.ts';

/** Larger texts, of some three thousand pages, are not single documents. */
const LARGEST_TEXT = 10 * 1024 * 1024;
/** Files with pictures in them may be larger. */
const LARGEST_FILE = 100 * 1024 * 1024;
// How the encoding is named where letters of the file are codes of an older one: "phông cũ: tcvn3", "utf-8 ← vni"
const OLD_CODES = /phông cũ|←/;

/**
 * Reads a file of any known format, and holds it against a second reading of the same file. Of a scan, the pages that
 * were read from their pictures are taken.
 *
 * @param stated encoding the editor names; null to detect it
 * @throws ImportError with the reason where there is no text to be had
 */
export function readSourceText(source: SourceFile, stated: EncodingName | null): Extracted {
  if (source.scan) return readScanned(source.bytes, source.scan);
  const { bytes } = source;
  const found = readFormat(bytes, stated);
  const extracted = { ...found, text: withHorns(found.text) };
  const { text, doubts, encoding } = extracted;
  doubts.push(...hornless(found.text));
  if (found.second !== null) {
    const { words, figuresOnly } = found.second;
    doubts.push(...compareReadings(extracted, withHorns(words), figuresOnly || OLD_CODES.test(encoding)));
  }
  doubts.push(...unmarkedText(text), ...unreadLines(text), ...unmappedCodes(text, encoding));
  return { ...extracted, second: null };
}

function readFormat(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  if (bytes.length === 0) throw new ImportError('VK-NHAP-RONG');
  const format = formatOf(bytes);
  if (bytes.length > (format.isText ? LARGEST_TEXT : LARGEST_FILE)) throw new ImportError('VK-NHAP-LON');
  return format.read(bytes, { stated, inner: (part) => readFormat(part, stated) });
}
