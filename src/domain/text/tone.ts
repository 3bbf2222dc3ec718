import { remembered } from '../remembered.ts';

/** The six tones, in the order of Vietnamese dictionaries. */
export const TONES = ['ngang', 'huyền', 'hỏi', 'ngã', 'sắc', 'nặng'] as const;
export type Tone = (typeof TONES)[number];

/** Where a tone mark stands in open oa, oe, uy: `modern` on the main vowel (hoà, uỷ), `old` on the first (hòa, ủy). */
export type ToneStyle = 'modern' | 'old';

const MARKS: Readonly<Record<Tone, string>> = {
  ngang: '',
  huyền: '\u0300',
  hỏi: '\u0309',
  ngã: '\u0303',
  sắc: '\u0301',
  nặng: '\u0323',
};

// Matches a tone mark of decomposed text: "e◌̂◌́" (ế) has one.
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;

// Matches a syllable without tone, as onset, vowels, coda: "h|oa|", "qu|ă|ng", "gi|ươ|ng", "ngh|iê|ng", "g|i|", "|uy|ên".
const SHAPE =
  /^(qu(?=[aăâeêioôơy])|gi(?=[aăâeêoôơuư])|ngh|ng|gh|nh|kh|ph|th|tr|ch|[bcdđghklmnprstvx])?([aăâeêioôơuưy]{1,3})(ch|ng|nh|[cmnpt])?$/i;

// Matches a syllable ending in a lone i or y after its onset: "ti", "ky", "quy", "thy"; not "tai", "muy", "y".
const LONE_IY = /^(?:qu|ngh|ng|gh|nh|kh|ph|th|tr|ch|[bcdđghklmnpqrstvx])y$/;

/** A syllable without its tone mark (NFC, case kept) and its tone; null when it carries two tone marks. */
export function splitTone(syllable: string): { base: string; tone: Tone } | null {
  const decomposed = syllable.normalize('NFD');
  const marks = decomposed.match(TONE_MARK) ?? [];
  if (marks.length > 1) return null;
  const mark = marks[0] ?? '';
  const tone = TONES.find((name) => MARKS[name] === mark) ?? 'ngang';
  return { base: decomposed.replace(TONE_MARK, '').normalize('NFC'), tone };
}

/**
 * The syllable with its tone mark where the orthography puts it; null when `base` (toneless, NFC) has not the shape
 * of a Vietnamese syllable.
 */
export function placeTone(base: string, tone: Tone, style: ToneStyle): string | null {
  const shape = SHAPE.exec(base);
  if (!shape) return null;
  const [, onset = '', vowels = '', coda = ''] = shape;
  const at = onset.length + mainVowel(vowels.toLowerCase(), coda !== '', style);
  return (base.slice(0, at + 1) + MARKS[tone] + base.slice(at + 1)).normalize('NFC');
}

/** The index of the vowel that carries the tone mark. */
function mainVowel(vowels: string, closed: boolean, style: ToneStyle): number {
  for (let i = vowels.length - 1; i >= 0; i--) {
    if ('ăâêôơư'.includes(vowels.charAt(i)) && vowels !== 'ưu') return i;
  }
  if (vowels.length === 3) return 1;
  if (vowels.length === 1) return 0;
  const glided = vowels === 'oa' || vowels === 'oe' || vowels === 'uy';
  return closed || (glided && style === 'modern') ? 1 : 0;
}

/**
 * The syllable in the newer tone placement (on the main vowel): hòa → hoà, thủy → thuỷ, khỏe → khoẻ. NFC, case kept;
 * anything that is not shaped as one Vietnamese syllable only becomes NFC.
 */
export function modernTone(syllable: string): string {
  return withTone(syllable, 'modern');
}

/** The syllable in the older tone placement, the one most offices print: hoà → hòa, thuỷ → thủy. */
export function oldTone(syllable: string): string {
  return withTone(syllable, 'old');
}

function withTone(syllable: string, style: ToneStyle): string {
  const parts = splitTone(syllable);
  return (parts && placeTone(parts.base, parts.tone, style)) ?? syllable.normalize('NFC');
}

/** Equal for the two tone placements of one syllable (hoà, hòa, Hòa), different for different tones. */
export function tonePlacementKey(syllable: string): string {
  return oldTone(syllable.toLowerCase());
}

/** Equal where only a lone final i or y after the onset differs (tỉ, tỷ; kĩ, kỹ; quí, quý), lower case, NFC. */
export function iyKey(syllable: string): string {
  const lower = syllable.toLowerCase().normalize('NFC');
  const base = splitTone(lower)?.base;
  if (base === undefined || !LONE_IY.test(base)) return lower;
  return lower.normalize('NFD').replace('y', 'i').normalize('NFC');
}

/** Texts repeat a few thousand syllables. */
const MOST_KEPT = 20_000;

/** Equal for every accepted spelling of one syllable: both tone placements and both of i and y. Lower case, NFC. */
export const spellingKey = remembered((syllable) => iyKey(tonePlacementKey(syllable)), {
  most: MOST_KEPT,
  longest: Infinity,
});
