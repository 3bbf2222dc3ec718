/** Vietnamese encodings from before Unicode that this program reads and writes. */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'windows-1258'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** A decoded text, and the bytes the encoding's table does not hold. */
export interface LegacyText {
  text: string;
  /** Byte and its UTF-16 offset in `text`, where it stands as {@link unmappedMark}. */
  unmapped: { at: number; byte: number }[];
}

/** How a byte without a character is shown: "⟦xC0⟧". */
export const unmappedMark = (byte: number) => `⟦x${byte.toString(16).toUpperCase().padStart(2, '0')}⟧`;

/** Letters from the first byte on; "·" is a byte without a letter. */
const row = (start: number, letters: string): [number, string][] =>
  [...letters].flatMap((letter, index): [number, string][] =>
    letter === '·' ? [] : [[start + index, letter]],
  );

/** TCVN 5712:1993 VN3 ("ABC"): capitals with tones have no code of their own, fonts of capitals print them. */
const TCVN3 = new Map<number, string>([
  [0xa0, '\u00a0'],
  ...row(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...row(0xb5, 'àảãáạ·ằẳẵắ'),
  ...row(0xc6, 'ặầẩẫấậè·ẻẽéẹềểễếệìỉ'),
  ...row(0xdc, 'ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ'),
]);

/** VNI-Win: bytes that are a letter by themselves. */
const VNI_LETTERS = new Map<number, string>([
  [0xa0, '\u00a0'],
  ...Object.entries({
    í: 0xed,
    ì: 0xec,
    ỉ: 0xe6,
    ĩ: 0xf3,
    ị: 0xf2,
    ơ: 0xf4,
    ư: 0xf6,
    ỵ: 0xee,
    đ: 0xf1,
  }).flatMap(([letter, byte]): [number, string][] => [
    [byte, letter],
    [byte - 0x20, letter.toUpperCase()],
  ]),
]);

/** VNI-Win: bytes that stand after a letter and put marks on it (combining characters, canonical order). */
const VNI_MARKS = new Map<number, string>(
  Object.entries({
    '\u0301': 0xf9,
    '\u0300': 0xf8,
    '\u0309': 0xfb,
    '\u0303': 0xf5,
    '\u0323': 0xef,
    '\u0302': 0xe2,
    '\u0302\u0301': 0xe1,
    '\u0302\u0300': 0xe0,
    '\u0302\u0309': 0xe5,
    '\u0302\u0303': 0xe3,
    '\u0323\u0302': 0xe4,
    '\u0306': 0xea,
    '\u0306\u0301': 0xe9,
    '\u0306\u0300': 0xe8,
    '\u0306\u0309': 0xfa,
    '\u0306\u0303': 0xfc,
    '\u0323\u0306': 0xeb,
  }).flatMap(([marks, byte]): [number, string][] => [
    [byte, marks],
    [byte - 0x20, marks],
  ]),
);

/** Bytes 0x80-0x9F of windows-1252; "·" has no character. */
const WINDOWS_1252 = new Map(row(0x80, '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ'));

/** windows-1258 where it differs from windows-1252; null is a byte without a character. */
const WINDOWS_1258 = new Map<number, string | null>([
  ...[0x81, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9d, 0x9e].map((byte): [number, null] => [byte, null]),
  ...Object.entries({
    Ă: 0xc3,
    '\u0300': 0xcc,
    Đ: 0xd0,
    '\u0309': 0xd2,
    Ơ: 0xd5,
    Ư: 0xdd,
    '\u0303': 0xde,
    ă: 0xe3,
    '\u0301': 0xec,
    đ: 0xf0,
    '\u0323': 0xf2,
    ơ: 0xf5,
    ư: 0xfd,
    '₫': 0xfe,
  }).map(([letter, byte]): [number, string] => [byte, letter]),
]);

/** The character of a windows-1252 byte; the five bytes without one keep their number (C1 control). */
export function windows1252Character(byte: number): string {
  return WINDOWS_1252.get(byte) ?? String.fromCharCode(byte);
}

const FROM_1252 = new Map([...WINDOWS_1252].map(([byte, letter]) => [letter, byte]));

/** The byte of a character in windows-1252; null for a character it does not hold. */
export function windows1252Byte(character: string): number | null {
  const code = character.charCodeAt(0);
  return FROM_1252.get(character) ?? (character.length === 1 && code <= 0xff ? code : null);
}

/**
 * Decodes bytes of a Vietnamese encoding from before Unicode. Bytes below 0x80 are ASCII. Nothing is guessed: a byte
 * without a character is shown as {@link unmappedMark} and listed.
 *
 * Tables: TCVN 5712:1993 (VN3), VNI for Windows, Microsoft code page 1258.
 */
export function decodeLegacy(bytes: Iterable<number>, encoding: LegacyEncoding): LegacyText {
  const codes = [...bytes];
  const unmapped: LegacyText['unmapped'] = [];
  const parts: string[] = [];
  let length = 0;
  let before = '';
  for (const byte of codes) {
    const found = byte < 0x80 ? String.fromCharCode(byte) : characterOf(byte, encoding, before);
    if (found === null) unmapped.push({ at: length, byte });
    before = found ?? unmappedMark(byte);
    parts.push(before);
    length += before.length;
  }
  const raw = parts.join('');
  if (encoding === 'tcvn3') return { text: capitalise(raw), unmapped };
  return composed(raw, unmapped);
}

function characterOf(byte: number, encoding: LegacyEncoding, before: string): string | null {
  // Quotation marks and dashes of word processors are those of windows-1252 in every one of them.
  const shared = WINDOWS_1252.get(byte);
  switch (encoding) {
    case 'tcvn3':
      return TCVN3.get(byte) ?? shared ?? null;
    case 'vni': {
      const marks = VNI_MARKS.get(byte);
      if (marks !== undefined && takesMarks(before, marks)) return marks;
      return VNI_LETTERS.get(byte) ?? shared ?? null;
    }
    case 'windows-1258': {
      const own = WINDOWS_1258.get(byte);
      return own === undefined ? windows1252Character(byte) : own;
    }
  }
}

/** "a", "o", "ơ" take a tone; "a" a breve; "a", "e", "o" a circumflex. */
function takesMarks(before: string, marks: string): boolean {
  if (marks.includes('\u0302')) return /^[aeo]$/i.test(before);
  if (marks.includes('\u0306')) return /^a$/i.test(before);
  return /^[aeouyơư]$/i.test(before);
}

/** Composes letters with their marks; the offsets of unmapped bytes follow. */
function composed(raw: string, unmapped: LegacyText['unmapped']): LegacyText {
  let text = '';
  let position = 0;
  const moved = unmapped.map(({ at, byte }) => {
    text += raw.slice(position, at).normalize('NFC');
    position = at;
    return { at: text.length, byte };
  });
  return { text: text + raw.slice(position).normalize('NFC'), unmapped: moved };
}

// A word of TCVN3: letters with or without marks
const WORD = /[\p{L}]+/gu;
const PLAIN_CAPITALS = /[A-ZĂÂÊÔƠƯĐ]/g;
const PLAIN_SMALL = /[a-z]/;

// "44/KH-UBND": the capitals of a symbol say nothing of the words beside it
const SYMBOL = /\S*[\d/]\S*/g;
/** Fewest plain capitals that show a line of capitals. */
const CAPITAL_LINE = 3;

/**
 * TCVN3 has no capitals with tones: in a line or a word whose other letters are all capitals, they are capitals too
 * ("CéNG HßA" is CỘNG HÒA).
 */
function capitalise(text: string): string {
  return text.replace(/[^\n\r]+/g, (line) => {
    const words = line.replace(SYMBOL, '');
    const isCapital = !PLAIN_SMALL.test(words) && (words.match(PLAIN_CAPITALS)?.length ?? 0) >= CAPITAL_LINE;
    if (isCapital) return line.toUpperCase();
    return line.replace(WORD, (word) => {
      const capitals = word.match(PLAIN_CAPITALS)?.length ?? 0;
      return capitals >= 2 && !PLAIN_SMALL.test(word) ? word.toUpperCase() : word;
    });
  });
}

/**
 * Bytes of a text in a Vietnamese encoding; null where it has a character that the encoding cannot hold. TCVN3 writes
 * capitals with tones as small letters.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    const own = bytesOf(character, encoding);
    if (own === null) return null;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

const inverse = (table: ReadonlyMap<number, string | null>) =>
  new Map([...table].flatMap(([byte, text]): [string, number][] => (text === null ? [] : [[text, byte]])));
const TO_TCVN3 = inverse(TCVN3);
const TO_VNI = inverse(VNI_LETTERS);
const TO_1258 = inverse(WINDOWS_1258);
const TO_SHARED = inverse(WINDOWS_1252);

function bytesOf(character: string, encoding: LegacyEncoding): number[] | null {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 0x80) return [code];
  const shared = TO_SHARED.get(character);
  if (encoding === 'tcvn3') {
    const byte = TO_TCVN3.get(character) ?? TO_TCVN3.get(character.toLowerCase()) ?? shared;
    return byte === undefined ? null : [byte];
  }
  if (encoding === 'windows-1258') return windows1258Bytes(character);
  const whole = TO_VNI.get(character) ?? shared;
  if (whole !== undefined) return [whole];
  const [base = '', ...marks] = [...character.normalize('NFD')];
  const horned = marks.includes('\u031b');
  const joined = marks.filter((mark) => mark !== '\u031b').join('');
  const mark = [...VNI_MARKS].find(([, own]) => own === joined)?.[0];
  const letter = horned ? bytesOf((base + '\u031b').normalize('NFC'), encoding) : [base.charCodeAt(0)];
  if (mark === undefined || letter === null || !/^[a-z]$/i.test(base)) return null;
  return [...letter, base === base.toUpperCase() ? mark - 0x20 : mark];
}

function windows1258Bytes(character: string): number[] | null {
  const single = (letter: string): number | null => {
    const own = TO_1258.get(letter) ?? TO_SHARED.get(letter);
    if (own !== undefined && WINDOWS_1258.get(own) !== null) return own;
    const code = letter.charCodeAt(0);
    const isFree = code < 0x80 || (code >= 0xa0 && code <= 0xff && !WINDOWS_1258.has(code));
    return letter.length === 1 && isFree ? code : null;
  };
  const whole = single(character);
  if (whole !== null) return [whole];
  const parts = [...character.normalize('NFD')];
  const tone = parts.findIndex((part, index) => index > 0 && /[\u0300\u0301\u0303\u0309\u0323]/.test(part));
  if (tone < 0) return null;
  const base = single([...parts.slice(0, tone), ...parts.slice(tone + 1)].join('').normalize('NFC'));
  const mark = single(parts[tone] ?? '');
  return base === null || mark === null ? null : [base, mark];
}
