import { isVietnameseSyllable } from './rhyme.ts';
import { placeTone, splitTone, type Tone } from './tone.ts';

type ShapeMark = 'circumflex' | 'horn' | 'breve' | 'bar';

/** The letters a mark turns into others. */
const MARKED: Readonly<Record<ShapeMark, Readonly<Record<string, string>>>> = {
  circumflex: { a: 'â', e: 'ê', o: 'ô' },
  horn: { o: 'ơ', u: 'ư' },
  breve: { a: 'ă' },
  bar: { d: 'đ' },
};

const TELEX_TONES: Readonly<Record<string, Tone>> = { s: 'sắc', f: 'huyền', r: 'hỏi', x: 'ngã', j: 'nặng' };
const VNI_TONES: Readonly<Record<string, Tone>> = { 1: 'sắc', 2: 'huyền', 3: 'hỏi', 4: 'ngã', 5: 'nặng' };
const VNI_MARKS: Readonly<Record<string, ShapeMark>> = { 6: 'circumflex', 7: 'horn', 8: 'breve', 9: 'bar' };
/** The keys of a letter; a doubled o needs a third, for two mean ô. */
// prettier-ignore
const TELEX_LETTERS: Readonly<Record<string, string>> = {
  ă: 'aw', â: 'aa', đ: 'dd', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', oo: 'ooo',
};
// prettier-ignore
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ă: 'a8', â: 'a6', đ: 'd9', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7',
};

// Matches a word of plain letters, as Telex is typed: "hooj", "DDangr".
const TELEX_WORD = /^[a-z]+$/i;
// Matches letters and digits from a letter on, as VNI is typed: "ho65", "d9ang3".
const VNI_WORD = /^[a-z][a-z0-9]*[0-9][a-z0-9]*$/i;
const VOWEL = /[aăâeêioôơuưy]/;

/**
 * The syllable that raw Telex keystrokes write: "hooj" → "hộ", "dduwowcj" → "được", "dangdr" → "đảng". Marks may be
 * typed at once or later, the tone key anywhere after the first vowel. Null unless the keys change something and the
 * result is a possible Vietnamese syllable. Some plain words are keystrokes too ("as" → "á"): the caller decides.
 */
export function decodeTelex(word: string): string | null {
  if (!TELEX_WORD.test(word)) return null;
  const buffer = new TypedSyllable();
  for (const key of word.toLowerCase()) {
    if (!typeTelex(buffer, key)) return null;
  }
  return buffer.syllable(word);
}

/** The syllable that raw VNI keystrokes write: "ho65" → "hộ", "ngheo2" → "nghèo", "d9ang3" → "đảng"; else null. */
export function decodeVni(word: string): string | null {
  if (!VNI_WORD.test(word)) return null;
  const buffer = new TypedSyllable();
  for (const key of word.toLowerCase()) {
    const tone = VNI_TONES[key];
    const mark = VNI_MARKS[key];
    const done = tone ? buffer.tone(tone) : mark ? buffer.mark(mark) : key !== '0' && buffer.letter(key);
    if (!done) return null;
  }
  return buffer.syllable(word);
}

/** The Telex keys for a text, tone keys at the end of each word: "hộ nghèo" → "hooj ngheof". Other text stays. */
export function encodeTelex(text: string): string {
  return encode(text, TELEX_LETTERS, TELEX_TONES);
}

/** The VNI keys for a text, tone keys at the end of each word: "hộ nghèo" → "ho65 ngheo2". Other text stays. */
export function encodeVni(text: string): string {
  return encode(text, VNI_LETTERS, VNI_TONES);
}

/** One Telex key; false when no input method would take it in a syllable. */
function typeTelex(buffer: TypedSyllable, key: string): boolean {
  const tone = TELEX_TONES[key];
  if (tone && buffer.hasVowel()) return buffer.tone(tone);
  if (key === 'w') return buffer.breveOrHorn();
  if (key === 'd' && buffer.startsWith('d')) return buffer.mark('bar');
  if (key === 'o' && buffer.undoubled()) return true;
  // The last o of "ngoeof" (ngoèo) is a letter: ô never stands before a or e.
  const closesGlide = key === 'o' && buffer.endsWith('oa', 'oe');
  if (MARKED.circumflex[key] && buffer.has(key) && !closesGlide) return buffer.mark('circumflex', key);
  return key !== 'z' && buffer.letter(key);
}

/** The letters typed so far, their marks and the tone. Methods answer whether the key was possible. */
class TypedSyllable {
  #letters: string[] = [];
  #tone: Tone | null = null;

  letter(letter: string): boolean {
    this.#letters.push(letter);
    return true;
  }

  tone(tone: Tone): boolean {
    if (this.#tone || !this.hasVowel()) return false;
    this.#tone = tone;
    return true;
  }

  hasVowel(): boolean {
    return this.#letters.some((letter) => VOWEL.test(letter));
  }

  has(letter: string): boolean {
    return this.#letters.includes(letter);
  }

  startsWith(letter: string): boolean {
    return this.#letters[0] === letter;
  }

  endsWith(...endings: string[]): boolean {
    return endings.includes(this.#letters.slice(-2).join(''));
  }

  /** Puts a mark on the letter it belongs to: the last that takes it (`only` that letter when given). */
  mark(mark: ShapeMark, only?: string): boolean {
    const target = this.#last((letter) => (only ? letter === only : MARKED[mark][letter] !== undefined));
    if (target < 0 || (mark === 'bar' && target > 0)) return false;
    if (mark === 'horn') return this.#horn(target);
    return this.#apply(mark, target);
  }

  /** Telex w: breve or horn on the vowel before it, or a letter ư by itself ("tw" → tư). */
  breveOrHorn(): boolean {
    const last = this.#last((letter) => 'aou'.includes(letter));
    if (last < 0) return !this.#letters.some((letter) => 'ăơư'.includes(letter)) && this.letter('ư');
    // "mua" + w is mưa, "hoa" + w is hoă, "qua" + w is quă.
    const afterU = this.#letters[last - 1] === 'u' && !this.#isGlideOfQu(last - 1);
    return this.mark(this.#letters[last] === 'a' && !afterU ? 'breve' : 'horn');
  }

  /** "ooo" takes the circumflex back: the two letters of xoong. */
  undoubled(): boolean {
    if (this.#letters.at(-1) !== 'ô') return false;
    this.#letters.splice(-1, 1, 'o', 'o');
    return true;
  }

  /** The finished syllable, cased as typed; null when nothing was marked or it is not Vietnamese. */
  syllable(typed: string): string | null {
    const tone = this.#tone ?? 'ngang';
    const letters = this.#letters.join('');
    // A horn typed on one letter of ươ stands for both ("dduwocj"); open, only uơ is a rhyme ("thuowr").
    for (const base of [letters.replace(/ưo|uơ/, 'ươ'), letters.replace('ươ', 'uơ'), letters]) {
      const word = placeTone(base, tone, 'old');
      if (word === null || word === typed.toLowerCase() || !isVietnameseSyllable(word)) continue;
      return cased(word, typed);
    }
    return null;
  }

  /** The horn of "uo" is on both ("duong" → dương, "huou" → hươu), that of "uu" on the first ("cuu" → cưu). */
  #horn(target: number): boolean {
    const first = this.#letters.findIndex(
      (letter, i) => letter === 'u' && 'uo'.includes(this.#letters[i + 1] ?? '-') && !this.#isGlideOfQu(i),
    );
    if (first < 0) return this.#apply('horn', target);
    if (this.#letters[first + 1] === 'o') this.#apply('horn', first + 1);
    return this.#apply('horn', first);
  }

  #last(takes: (letter: string) => boolean): number {
    return this.#letters.findLastIndex((letter, i) => takes(letter) && !this.#isGlideOfQu(i));
  }

  #apply(mark: ShapeMark, index: number): boolean {
    const marked = MARKED[mark][this.#letters[index] ?? ''];
    if (marked === undefined) return false;
    this.#letters[index] = marked;
    return true;
  }

  #isGlideOfQu(index: number): boolean {
    return index === 1 && this.#letters[0] === 'q' && this.#letters[1] === 'u';
  }
}

/** The word in the case it was typed in: "DDANGR" → "ĐẢNG", "DDangr" → "Đảng". */
function cased(word: string, typed: string): string {
  if (typed === typed.toLowerCase()) return word;
  if (typed === typed.toUpperCase()) return word.toUpperCase();
  return typed.charAt(0) === typed.charAt(0).toUpperCase()
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word;
}

function encode(
  text: string,
  letters: Readonly<Record<string, string>>,
  tones: Readonly<Record<string, Tone>>,
): string {
  // Matches one word with its combining marks: "nghèo", "Ủy".
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const parts = splitTone(word);
    if (!parts) return word;
    const tone = Object.keys(tones).find((key) => tones[key] === parts.tone) ?? '';
    // Matches a letter, or the pair "oo" of "xoong".
    const keys = parts.base.replace(/oo|\p{L}/giu, (letter) => {
      const typed = letters[letter.toLowerCase()] ?? letter;
      return letter === letter.toUpperCase() ? typed.toUpperCase() : typed;
    });
    return keys + (keys === keys.toUpperCase() ? tone.toUpperCase() : tone);
  });
}
