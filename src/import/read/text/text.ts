import {
  readAs,
  type Reading,
  type ScoredReading,
  scoreReadings,
  vietnameseShare,
} from '#domain/text/legacy-encoding-detect.ts';
import { LEGACY_ENCODINGS, windows1252Character } from '#domain/text/legacy-encoding.ts';
import { ImportError } from '#import/run/import-error.ts';
import { type Extracted, type Spot, TextBuilder } from '../extracted.ts';
import { addWithBars } from './bar-table.ts';

/** Values of `--ma-chu`. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'mojibake',
  ...LEGACY_ENCODINGS,
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** Text of bytes, with what encoding it was and how sure that is. */
export interface DecodedText {
  text: string;
  encoding: string;
  /** 0..1 */
  confidence: number;
  doubts: Spot[];
}

// Control characters other than tab, line feed, form feed, carriage return: text holds none
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
/** More control characters than these, in number and in share, are no text. */
const MOST_CONTROLS = 8;
const MOST_BINARY = 0.002;

/** A reading is taken from this share of Vietnamese words on, and this far ahead of the next. */
const LEAST_SHARE = 0.7;
const LEAST_MARGIN = 0.1;
/** Unicode text is read otherwise only where hardly a word of it is Vietnamese. */
const MOST_UNICODE = 0.45;
const FEWEST_WORDS = 4;
/** Share of broken sequences up to which a text is still UTF-8. */
const MOST_BROKEN = 0.002;

/** Reads a plain text file. */
export function readText(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  const { text, encoding, confidence, doubts } = decodeText(bytes, stated);
  refuseBinary(text);
  const builder = new TextBuilder();
  addWithBars(builder, text);
  builder.doubts.push(...doubts);
  return builder.finish('txt', { encoding, confidence });
}

/** Text that holds more control characters than slips explain is no text. */
export function refuseBinary(text: string): void {
  const controls = text.match(BINARY)?.length ?? 0;
  if (text.includes('\0') || (controls > MOST_CONTROLS && controls > text.length * MOST_BINARY))
    throw new ImportError('VK-NHAP-NHI-PHAN');
}

/**
 * Decodes text of unknown encoding: a byte order mark decides; then UTF-16 by its zeros, UTF-8 by its form, then the
 * encodings from before Unicode by how much of the text is Vietnamese. Where no reading is clearly the best the file
 * is refused, never guessed.
 *
 * @param stated what the editor says it is; wins over everything
 */
export function decodeText(bytes: Uint8Array, stated: EncodingName | null): DecodedText {
  if (stated !== null) return withDoubt(statedText(bytes, stated), stated);
  const marked = byMark(bytes);
  if (marked !== null) return exactly(bytes, marked, 1);
  const wide = utf16Of(bytes);
  if (wide !== null) return wholeUnits(bytes, wide);
  const text = strictUtf8(bytes);
  if (text !== null) return unicodeText(text);
  if (bytes.includes(0)) throw new ImportError('VK-NHAP-NHI-PHAN');
  return brokenUtf8(bytes) ?? legacyText(bytes);
}

function byMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function exactly(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be' | 'utf-8',
  confidence: number,
): DecodedText {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, confidence, doubts: [] };
  } catch {
    throw new ImportError(bytes.includes(0) ? 'VK-NHAP-NHI-PHAN' : 'VK-NHAP-MA-CHU');
  }
}

/** UTF-16 without mark; half a character at the end of a file cut off is pointed at. */
function wholeUnits(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const whole = exactly(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding, 0.95);
  const isCut = bytes.length % 2 !== 0;
  const doubts = isCut ? [{ at: whole.text.length, note: 'tệp bị cắt giữa một ký tự ở cuối' }] : [];
  return { ...whole, doubts };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Points at a text that is no Vietnamese in the encoding the editor named. */
function withDoubt(decoded: DecodedText, stated: EncodingName): DecodedText {
  const { share, words } = vietnameseShare(decoded.text);
  if (words < FEWEST_WORDS || share >= LEAST_SHARE) return decoded;
  const note = `đọc theo bảng mã ${stated} như đã nêu thì phần lớn chữ không phải tiếng Việt: xem lại bảng mã`;
  return { ...decoded, doubts: [{ at: 0, note }, ...decoded.doubts] };
}

function statedText(bytes: Uint8Array, stated: EncodingName): DecodedText {
  if (stated === 'utf-8' || stated === 'utf-16le' || stated === 'utf-16be') return exactly(bytes, stated, 1);
  const text = strictUtf8(bytes);
  if (stated === 'mojibake') {
    if (text === null) throw new ImportError('VK-NHAP-MA-CHU');
    return converted(text, 'mojibake', 1, 'utf-8 ← mojibake');
  }
  const characters = characterString(bytes);
  if (stated === 'windows-1252') return { text: characters, encoding: stated, confidence: 1, doubts: [] };
  return text !== null && /[^\p{ASCII}]/u.test(text)
    ? converted(text, stated, 1, `utf-8 ← ${stated}`)
    : converted(characters, stated, 1, stated);
}

/** UTF-16 without mark: the high bytes of Vietnamese text are 00, 01, 03, 1E, 20, and many are 00. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length >> 1, 20_000);
  if (units < 4) return null;
  const share = (offset: number) => {
    let high = 0;
    let zero = 0;
    for (let unit = 0; unit < units; unit++) {
      const byte = bytes[unit * 2 + offset] ?? 0;
      if ([0x00, 0x01, 0x03, 0x1e, 0x20].includes(byte)) high += 1;
      if (byte === 0 && (bytes[unit * 2 + 1 - offset] ?? 0) !== 0) zero += 1;
    }
    return high >= units * 0.97 && zero >= units * 0.4;
  };
  const [little, big] = [share(1), share(0)];
  return little === big ? null : little ? 'utf-16le' : 'utf-16be';
}

/** Unicode text may still hold what was broken before it was saved: it is read as what it once was. */
export function unicodeText(text: string): DecodedText {
  const { share, words } = vietnameseShare(text);
  const plain: DecodedText = { text, encoding: 'utf-8', confidence: 1, doubts: [] };
  if (words < FEWEST_WORDS || share > 0.97) return plain;
  const [best, next] = scoreReadings(text, false);
  if (!best || best.reading === 'unicode') return plain;
  const isMojibake = best.reading === 'mojibake' && best.share > share + 0.02;
  const isLegacy = share <= MOST_UNICODE && best.share >= 0.85 && isAhead(best, next);
  if (!isMojibake && !isLegacy) return plain;
  return converted(text, best.reading, confidenceOf(best, next), `utf-8 ← ${best.reading}`);
}

/** How Unicode text was once broken, by the name of its encoding: "utf-8 ← tcvn3" is TCVN3. */
export function readingOf(encoding: string): Reading | null {
  const name = encoding.split('←')[1]?.trim();
  return READINGS.find((reading) => reading === name) ?? null;
}

const READINGS: readonly Reading[] = ['mojibake', ...LEGACY_ENCODINGS];

/**
 * Reads a file whose characters are Unicode, but whose text may have been written in the codes of an older encoding
 * without a font that says so.
 *
 * @param read reads the file, its text in a way of writing
 * @param stated what the editor says it is; wins over everything
 */
export function asWritten(
  read: (whole: Reading | null) => Extracted,
  stated: EncodingName | null,
): Extracted {
  const named = READINGS.find((reading) => reading === stated);
  if (named !== undefined) return { ...read(named), encoding: `unicode ← ${named}`, confidence: 1 };
  const plain = read(null);
  const { encoding, confidence } = unicodeText(plain.text);
  const reading = readingOf(encoding);
  return reading === null
    ? plain
    : { ...read(reading), encoding: encoding.replace('utf-8', 'unicode'), confidence };
}

/** UTF-8 with a few broken sequences (a file cut off, a byte lost): they become U+FFFD and are pointed at. */
function brokenUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = [...text.matchAll(/\ufffd/g)];
  const { share, words } = vietnameseShare(text);
  if (words < FEWEST_WORDS || share < 0.85 || broken.length > Math.max(1, text.length * MOST_BROKEN))
    return null;
  const doubts = broken.map(({ index }) => ({ at: index, note: 'byte không giải mã được, in là �' }));
  return { text, encoding: 'utf-8', confidence: 0.9, doubts };
}

function legacyText(bytes: Uint8Array): DecodedText {
  const text = characterString(bytes);
  refuseBinary(text);
  const [best, next] = scoreReadings(text, true);
  if (!best || best.share < LEAST_SHARE || !isAhead(best, next)) {
    const guess = best && best.share > 0.3 ? ` Gần nhất là ${best.reading}.` : '';
    throw new ImportError('VK-NHAP-MA-CHU', guess.trim());
  }
  return converted(text, best.reading, confidenceOf(best, next), best.reading);
}

const isAhead = (best: ScoredReading, next: ScoredReading | undefined) =>
  best.share - (next?.share ?? 0) >= LEAST_MARGIN;

function confidenceOf(best: ScoredReading, next: ScoredReading | undefined): number {
  const enough = Math.min(1, best.words / 20);
  const margin = Math.min(1, (best.share - (next?.share ?? 0)) * 2);
  return Math.round(best.share * margin * (0.6 + 0.4 * enough) * 100) / 100;
}

function converted(text: string, reading: Reading, confidence: number, encoding: string): DecodedText {
  return { text: readAs(text, reading).text, encoding, confidence, doubts: [] };
}

/** Bytes as windows-1252 characters, one each. */
function characterString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(Array.from(bytes.subarray(start, start + 8192), windows1252Character).join(''));
  return parts.join('');
}
