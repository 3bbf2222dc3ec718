import { ImportError } from './import-error.ts';
import type { ImportState } from './state.ts';

/** Larger files are not single documents. */
const LARGEST = 20 * 1024 * 1024;

// Control characters other than tab, line feed, form feed, carriage return: text holds none
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
/** More control characters than these, in number and in share, are no text. */
const MOST_CONTROLS = 8;
const MOST_BINARY = 0.002;

/**
 * Reads: source.bytes. Writes: decoded, encoding.
 *
 * UTF-8 with or without byte order mark, UTF-16 with byte order mark. Anything else is refused, never guessed.
 */
export function decode(state: ImportState): void {
  const { bytes } = state.source;
  if (bytes.length === 0) throw new ImportError('VK-NHAP-RONG');
  if (bytes.length > LARGEST) throw new ImportError('VK-NHAP-LON');
  state.encoding = encodingOf(bytes);
  try {
    // The byte order mark is a mark of the file, not a character of its text.
    state.decoded = new TextDecoder(state.encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(bytes.includes(0) ? 'VK-NHAP-NHI-PHAN' : 'VK-NHAP-MA-CHU');
  }
  const controls = state.decoded.match(BINARY)?.length ?? 0;
  if (
    state.decoded.includes('\0') ||
    (controls > MOST_CONTROLS && controls > state.decoded.length * MOST_BINARY)
  ) {
    throw new ImportError('VK-NHAP-NHI-PHAN');
  }
  if (!/[\p{L}\d]/u.test(state.decoded)) throw new ImportError('VK-NHAP-RONG');
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
