import { decodeLegacy, LEGACY_ENCODINGS, type LegacyEncoding, windows1252Byte } from './legacy-encoding.ts';
import { mojibakeRepairs, repairMojibake } from './mojibake.ts';
import { isVietnameseSyllable } from './rhyme.ts';

/** How a text beyond ASCII may be read; `unicode` as it stands, `mojibake` UTF-8 once read as windows-1252. */
export type Reading = 'unicode' | 'mojibake' | LegacyEncoding;

/** A reading of a text with how much of it is Vietnamese. */
export interface ScoredReading {
  reading: Reading;
  /** Share of words with letters beyond ASCII that are Vietnamese syllables, 0..1, less unmapped bytes. */
  share: number;
  /** Words with letters beyond ASCII. */
  words: number;
}

/** Enough text to tell; more costs time. */
const SAMPLE = 40_000;

// A word with its marks, and what broken encodings put inside words: letters, symbols of Latin-1, marks
const WORD = /[\p{L}\p{M}\u0080-\u009f\u00a1-\u00bf×÷⟦⟧€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]+/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
// What stands around words: quotation marks, dashes, dots
const AROUND = /^[“”‘’"'…–—•«»°·]+|[“”‘’"'…–—•«»°·]+$/gu;

/** The share of Vietnamese among the words of a text that carry marks. */
export function vietnameseShare(text: string): { share: number; words: number } {
  let words = 0;
  let good = 0;
  for (const match of text.slice(0, SAMPLE).normalize('NFC').matchAll(WORD)) {
    const word = match[0].replace(AROUND, '');
    if (!BEYOND_ASCII.test(word)) continue;
    words += 1;
    if (isVietnameseSyllable(word.toLowerCase())) good += 1;
  }
  return { share: words === 0 ? 0 : good / words, words };
}

/**
 * Scores every reading of a text whose characters are bytes or may be read as such (windows-1252), best first.
 *
 * @param isBytes true where the text is bytes, one a character, of an unknown encoding: "unicode" is no reading then
 */
export function scoreReadings(text: string, isBytes: boolean): ScoredReading[] {
  const sample = text.slice(0, SAMPLE);
  const readings: Reading[] = [...(isBytes ? [] : (['unicode', 'mojibake'] as const)), ...LEGACY_ENCODINGS];
  return readings
    .map((reading): ScoredReading => {
      const { text: read, unmapped } = readAs(sample, reading);
      const { share, words } = vietnameseShare(read);
      return { reading, share: Math.max(0, share - unmapped.length / Math.max(1, words)), words };
    })
    .sort((a, b) => b.share - a.share);
}

/**
 * Characters that PDF programs write for bytes of TCVN3 they take for signs: the Greek small mu for the micro sign, the
 * minus and the hyphens for the soft hyphen, dot operators for the middle dot, the macrons for one another.
 */
const LOOK_ALIKES = new Map<string, number>([
  ['\u03bc', 0xb5],
  ['\u2212', 0xad],
  ['\u2219', 0xb7],
  ['\u22c5', 0xb7],
  ['\u02c9', 0xaf],
]);

/** A text read one way; characters that are no bytes of the encoding stay as they are. */
export function readAs(
  text: string,
  reading: Reading,
): { text: string; unmapped: { at: number; byte: number }[] } {
  if (reading === 'unicode') return { text, unmapped: [] };
  if (reading === 'mojibake') return { text: repairedMojibake(text), unmapped: [] };
  let result = '';
  const unmapped: { at: number; byte: number }[] = [];
  let bytes: number[] = [];
  const flush = () => {
    const part = decodeLegacy(bytes, reading);
    unmapped.push(...part.unmapped.map(({ at, byte }) => ({ at: at + result.length, byte })));
    result += part.text;
    bytes = [];
  };
  for (const character of text) {
    const byte =
      windows1252Byte(character) ?? (reading === 'tcvn3' ? (LOOK_ALIKES.get(character) ?? null) : null);
    if (byte !== null) bytes.push(byte);
    else {
      flush();
      result += character;
    }
  }
  flush();
  return { text: result, unmapped };
}

/** Text is broken over and over where programs pass it on; no more often than this. */
const MOST_LAYERS = 4;
/** A further repair makes this much more of a text Vietnamese. */
const LEAST_GAIN = 0.1;

/** Text read as windows-1252 once or several times in a row, as it was. */
function repairedMojibake(text: string): string {
  const layers = [repairMojibake(text, mojibakeRepairs(text))];
  for (let layer = 1; layer < MOST_LAYERS; layer++) {
    const last = layers.at(-1) ?? '';
    const repairs = mojibakeRepairs(last);
    if (repairs.length === 0) break;
    layers.push(repairMojibake(last, repairs));
  }
  const [first = '', ...deeper] = layers;
  let best = { text: first, share: vietnameseShare(first).share };
  for (const layer of deeper) {
    const { share } = vietnameseShare(layer);
    if (share >= best.share + LEAST_GAIN) best = { text: layer, share };
  }
  return best.text;
}
