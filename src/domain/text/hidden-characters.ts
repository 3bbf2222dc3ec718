/** Why a character must not stand in a text that people read. */
export type HiddenKind =
  /** A byte that is no UTF-8 ({@link brokenByte}). */
  | 'bytes'
  /** A control character, of which nothing is seen. */
  | 'control'
  /** It turns the direction of what follows: the eye reads other words than are there. */
  | 'turning'
  /** U+FFFD: a character was lost before the text came here. */
  | 'lost'
  /** A letter of another alphabet that only looks like a Latin one: who searches for the word does not find it. */
  | 'lookalike';

/** A character that must not stand there. */
export interface HiddenCharacter {
  kind: HiddenKind;
  /** "U+202E", "byte E1" */
  name: string;
  /** From 1. */
  line: number;
}

const BYTES = 0xdc00;

/** What a reader of files puts for a byte (80 to FF) that is no UTF-8: half of a pair, which no valid text holds. */
export function brokenByte(byte: number): string {
  return String.fromCharCode(BYTES + byte);
}

/** What a reader of files gives of a file in UTF-16: its byte order mark as broken bytes. */
export const UTF_16 = brokenByte(0xff) + brokenByte(0xfe);

// Matches half of a pair; NUL, ESC, DEL and other controls but tab and line ends; the marks that turn the direction; U+FFFD
const HIDDEN =
  /[\ud800-\udfff]|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\ufffd/gu;
const LOST = '\ufffd';
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

// Letters of alphabets whose letters look like Latin ones: Greek, Cyrillic, Armenian, Cherokee, Coptic, those of formulas
const ALIEN =
  /[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\u2c80-\u2cff\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf\u{1d400}-\u{1d7cb}]/u;
const ALL_ALIEN = new RegExp(ALIEN.source, 'gu');
// "quyết", "quуết" with a Cyrillic у
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
// Greek letters that stand for quantities, beside a Latin letter too, and look like none: "μg", "Ωm", "Δt"
const SYMBOL =
  /[\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a6\u03a8\u03a9\u03b2\u03b4-\u03b8\u03bb\u03bc\u03be\u03c0\u03c3\u03c6\u03c8\u03c9]/;
// Cyrillic letters with a Latin double; a word of nothing else is read as a Latin one: "а", "ТО", "со"
const DOUBLES =
  /^[\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0423\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d]+$/;

/** A character with its place. */
interface Found {
  kind: HiddenKind;
  character: string;
  index: number;
}

function foundIn(text: string): Found[] {
  const hidden = Array.from(text.matchAll(HIDDEN), ({ 0: character, index }) => ({
    kind: kindOf(character),
    character,
    index,
  }));
  if (!ALIEN.test(text)) return hidden;
  return [...hidden, ...lookAlikes(text)].sort((a, b) => a.index - b.index);
}

/** Letters of another alphabet in words that a reader takes for Latin ones. */
function lookAlikes(text: string): Found[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    if (!ALIEN.test(word) || !(LATIN.test(word) || DOUBLES.test(word))) return [];
    return Array.from(word.matchAll(ALL_ALIEN)).flatMap(({ 0: character, index: at }): Found[] =>
      SYMBOL.test(character) ? [] : [{ kind: 'lookalike', character, index: index + at }],
    );
  });
}

/** Every such character of a text, in order. Zero-width ones are not among them: the canonical text drops them. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  let line = 1;
  let from = 0;
  for (const { kind, character, index } of foundIn(text)) {
    line += text.slice(from, index).split('\n').length - 1;
    from = index;
    found.push({ kind, name: nameOf(character), line });
  }
  return found;
}

/** A text with every such character as its name, "[U+202E]" or "[byte E1]", but the sign of a lost one, which is seen. */
export function withNames(text: string): string {
  let named = '';
  let from = 0;
  for (const { character, index } of foundIn(text)) {
    named += text.slice(from, index) + (character === LOST ? character : `[${nameOf(character)}]`);
    from = index + character.length;
  }
  return named + text.slice(from);
}

function nameOf(character: string): string {
  const byte = (character.codePointAt(0) ?? 0) - BYTES;
  if (byte >= 0x80 && byte <= 0xff) return `byte ${byte.toString(16).toUpperCase()}`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(character: string): HiddenKind {
  if (/[\ud800-\udfff]/u.test(character)) return 'bytes';
  if (character === LOST) return 'lost';
  return TURNING.test(character) ? 'turning' : 'control';
}
