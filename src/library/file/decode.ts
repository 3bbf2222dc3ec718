import { brokenByte, UTF_16 } from '#domain/text/hidden-characters.ts';

/**
 * The text of a file: UTF-8, a byte order mark at the beginning or none. A byte that is no UTF-8 stays to be seen as
 * such, see {@link brokenByte}; of a file in UTF-16 only {@link UTF_16} is given.
 */
export function decodeText(bytes: Buffer): string {
  if (isUtf16(bytes)) return UTF_16;
  const text = bytes.toString('utf8');
  return (text.includes('\ufffd') ? decodeBroken(bytes) : text).replace(/^\ufeff/, '');
}

/** By its byte order mark, or by its first two characters where they are of ASCII: of each the other byte is zero. */
function isUtf16(bytes: Buffer): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (b === 0 && d === 0 && !!a && !!c) || (a === 0 && c === 0 && !!b && !!d);
}

function decodeBroken(bytes: Buffer): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length === 0) {
      text += bytes.toString('utf8', from, at) + brokenByte(bytes[at] ?? 0);
      from = at + 1;
    }
    at += length || 1;
  }
  return text + bytes.toString('utf8', from);
}

/** First bytes of a sequence, and between what the second may be (Unicode, table 3-7: well-formed UTF-8). */
const SEQUENCES: readonly (readonly [from: number, to: number, length: number, low: number, high: number])[] =
  [
    [0xc2, 0xdf, 2, 0x80, 0xbf],
    [0xe0, 0xe0, 3, 0xa0, 0xbf],
    [0xe1, 0xec, 3, 0x80, 0xbf],
    [0xed, 0xed, 3, 0x80, 0x9f],
    [0xee, 0xef, 3, 0x80, 0xbf],
    [0xf0, 0xf0, 4, 0x90, 0xbf],
    [0xf1, 0xf3, 4, 0x80, 0xbf],
    [0xf4, 0xf4, 4, 0x80, 0x8f],
  ];

/** Bytes of the character that begins here; 0 where none does. */
function sequenceAt(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const found = SEQUENCES.find(([from, to]) => first >= from && first <= to);
  if (!found) return 0;
  const [, , length, low, high] = found;
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
