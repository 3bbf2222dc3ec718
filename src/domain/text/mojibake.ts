import { windows1252Byte, windows1252Character } from './legacy-encoding.ts';

/** A stretch of UTF-8 that had been read as windows-1252, and what it says. */
export interface MojibakeRepair {
  /** UTF-16 offset in the broken text. */
  at: number;
  from: string;
  to: string;
}

/**
 * Finds the characters of a text that are the bytes of one UTF-8 character each, read as windows-1252 ("Ã ", "áº£",
 * "Ä‘"). Only whole, valid sequences of two to four bytes whose character is beyond ASCII count; the rest is left alone.
 * A no-break space that became a plain space is taken for the byte 0xA0 after "Ã" and "áº" (à, Ạ).
 */
export function mojibakeRepairs(text: string): MojibakeRepair[] {
  const repairs: MojibakeRepair[] = [];
  for (let at = 0; at < text.length; at++) {
    const length = sequenceLength(windows1252Byte(text[at] ?? ''));
    if (length === 0) continue;
    const bytes = [...text.slice(at, at + length)].map((character, index) =>
      character === ' ' && index === length - 1 && /^(?:Ã|áº)$/.test(text.slice(at, at + index))
        ? 0xa0
        : windows1252Byte(character),
    );
    const to = bytes.length === length ? characterOf(bytes) : null;
    if (to === null) continue;
    repairs.push({ at, from: text.slice(at, at + length), to });
    at += length - 1;
  }
  return repairs;
}

/** Length of the UTF-8 sequence a byte opens; 0 for a byte that opens none. */
function sequenceLength(byte: number | null): number {
  if (byte === null || byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function characterOf(bytes: readonly (number | null)[]): string | null {
  const [first, ...rest] = bytes;
  if (first === null || first === undefined) return null;
  let code = first & (0x7f >> bytes.length);
  for (const byte of rest) {
    if (byte === null || byte < 0x80 || byte > 0xbf) return null;
    code = code * 64 + (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][bytes.length] ?? 0;
  const isValid = code >= least && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isValid ? String.fromCodePoint(code) : null;
}

/** Puts the repairs of {@link mojibakeRepairs} into the same text. */
export function repairMojibake(text: string, repairs: readonly MojibakeRepair[]): string {
  let result = '';
  let position = 0;
  for (const { at, from, to } of repairs) {
    result += text.slice(position, at) + to;
    position = at + from.length;
  }
  return result + text.slice(position);
}

/** The broken form of a text: its UTF-8 bytes read as windows-1252. */
export function makeMojibake(text: string): string {
  return [...text]
    .map((character) =>
      utf8(character.codePointAt(0) ?? 0)
        .map(windows1252Character)
        .join(''),
    )
    .join('');
}

function utf8(code: number): number[] {
  if (code < 0x80) return [code];
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
