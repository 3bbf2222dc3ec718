/** Why a character must not stand in a text that people read. */
export type HiddenKind =
  /** Bytes that are no UTF-8 ({@link BROKEN_BYTE}). */
  | 'bytes'
  /** A control character, of which nothing is seen. */
  | 'control'
  /** It turns the direction of what follows: the eye reads other words than are there. */
  | 'turning'
  /** U+FFFD: a character was lost before the text came here. */
  | 'lost';

/** A character that must not stand there. */
export interface HiddenCharacter {
  kind: HiddenKind;
  /** "U+202E" */
  name: string;
  /** From 1. */
  line: number;
}

/** What a reader of files puts where bytes are no UTF-8: no valid text holds half of a pair. */
export const BROKEN_BYTE = '\udc80';

// Matches half of a pair; NUL, ESC, DEL and other controls but tab and line ends; the marks that turn the direction; U+FFFD
const HIDDEN =
  /[\ud800-\udfff]|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\ufffd/gu;
const LOST = '\ufffd';
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Every such character of a text, in order. Zero-width ones are not among them: the canonical text drops them. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  let line = 1;
  let from = 0;
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    line += text.slice(from, index).split('\n').length - 1;
    from = index;
    found.push({ kind: kindOf(character), name: nameOf(character), line });
  }
  return found;
}

/** A text with every such character as its name, "[U+202E]", but the sign of a lost one, which is seen. */
export function withNames(text: string): string {
  return text.replace(HIDDEN, (character) => (character === LOST ? character : `[${nameOf(character)}]`));
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(character: string): HiddenKind {
  if (/[\ud800-\udfff]/u.test(character)) return 'bytes';
  if (character === LOST) return 'lost';
  return TURNING.test(character) ? 'turning' : 'control';
}
