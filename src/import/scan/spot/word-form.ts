import { normalizeUnit } from '#domain/number/unit.ts';
import { wordKey } from '#domain/search/index/token.ts';
import { GENERAL_ABBREVIATIONS } from '#domain/search/query/abbreviations.ts';
import { isKnownSyllable } from '#domain/search/query/known-syllables.ts';
import { fold } from '#domain/text/fold.ts';
import { isVietnameseSyllable } from '#domain/text/rhyme.ts';
import { symbolsIn } from '#domain/text/symbol.ts';

// What may stand before and after a word: "(dân", "“Xây", "ngân.", "đồng);"
const BEFORE = /^[([{“"'‘«…]+/u;
const AFTER = /[)\]}”"'’».,;:!?…]+$/u;

/** A word without the signs around it. */
export const coreOf = (text: string) => text.replace(BEFORE, '').replace(AFTER, '');

// "8,5", "17/NQ-HĐND", "%", "‰", "25°C", "m²", "II", "XIV"
const FIGURE = /[\p{N}%‰°]|^[IVX]{2,}$/u;
// "NQ-HĐND", "CT/TW", "/KH-UBND": the letters of a symbol whose number stands apart
const LETTERS_OF_SYMBOL = /^\/?\p{Lu}[\p{Lu}\d]*(?:[-/]\p{Lu}[\p{Lu}\d]*)+$/u;
// A sign that stands alone: "-", "–", "+", "/", "=", "*", "•", "……"
const SIGN = /^(?:[-–—+/=*•]|[.…]{2,}|[“”"():;.,]+)$/u;
// "a)", "đ)", "e." at the head of a point
const POINT = /^\(?\p{L}[).]$/u;
const LETTERS = /^\p{L}+$/u;
const CAPITALS = /^\p{Lu}+$/u;
// "Nghị", "nghị", "NGHỊ"; not "ngHị", "NGHị"
const ONE_CASE = /^\p{Lu}?\p{Ll}*$|^\p{Lu}+$/u;
// "Nghị", "Á"
const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;
/** Vowels are words by themselves, or numbers of a list: "ở", "ý", "ô", "a"; "ó" is a figure that was read wrongly. */
const VOWEL = /^[aeiouy]$/;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

export const isFigure = (text: string) => FIGURE.test(coreOf(text) || text);

/** True for a symbol of a document, whole or its letters: "17/2024/NQ-HĐND", "NQ-HĐND". */
export function isSymbol(text: string): boolean {
  const core = coreOf(text);
  return LETTERS_OF_SYMBOL.test(core) || symbolsIn(core).length > 0;
}

export const isCapitalised = (text: string) => CAPITALISED.test(coreOf(text));
export const isCapitals = (text: string) => CAPITALS.test(coreOf(text));

// "điểm b, c khoản 2": a point named by its letter after another or after its kind
const LETTER = /^[a-zđ]$/u;
const NAMES_LETTER = /^(?:điểm|lớp|nhóm|hạng|loại|bảng|mẫu|và|hoặc|[a-zđ])$/iu;

/** True for the letter of a point, named after its kind or after another: "điểm b, c". */
export const isNamedLetter = (text: string, before: string) =>
  LETTER.test(coreOf(text)) && NAMES_LETTER.test(coreOf(before));

/** True for a unit as it follows a number, which is no word: "km", "kWh". */
export const isUnitSign = (text: string) =>
  normalizeUnit(coreOf(text)) !== null && faultOf(text, () => false) !== null;

/** True where signs end a word so that no name goes over it: "Minh,", "Sơn." */
export const endsPhrase = (text: string) => /[.,;:!?)”"]$/u.test(text);

/** Printed on the forms of Decree 30/2020 (annex I, II 7 and III; annex III) and at the head of tables. */
const PRINTED_FORMS = ['TM', 'KT', 'TL', 'TUQ', 'VT', 'V/v', 'STT', 'TT', 'ĐVT'];

const SHORT_FORMS: ReadonlySet<string> = new Set([
  ...GENERAL_ABBREVIATIONS.flatMap(({ written, aliases = [] }) => [written, ...aliases]),
  ...PRINTED_FORMS,
]);
// "-Các", "–Lưu": the mark of an item that was set without a space
const ITEM_MARK = /^[-–+](?=\p{L})/u;

/** True for a word of Vietnamese with its marks. */
function isWord(letters: string): boolean {
  const { key, marks } = wordKey(letters.toLowerCase());
  return isKnownSyllable(key, marks);
}

/** True for an abbreviation in general use: "UBND", "HĐND". */
const isShortForm = (core: string) => SHORT_FORMS.has(core);

/**
 * What is wrong with the form of a word that is no figure: `am-tiet` where it is no word of Vietnamese, `dang-chu` where
 * no word is written so; null where nothing is.
 *
 * @param isWritten whether texts written by people hold a word that the word list has not
 */
export function faultOf(text: string, isWritten: (word: string) => boolean): 'am-tiet' | 'dang-chu' | null {
  if (SIGN.test(text) || POINT.test(text)) return null;
  const core = coreOf(text).replace(ITEM_MARK, '');
  if (core === '' || /\.{2,}$/.test(text)) return 'dang-chu';
  if (isShortForm(core)) return null;
  for (const part of core.split(/[-–/]/)) {
    if (part === '') return 'dang-chu';
    if (!LETTERS.test(part)) return 'dang-chu';
    if (isShortForm(part)) continue;
    if (!ONE_CASE.test(part)) return 'dang-chu';
    if (
      part.length === 1
        ? !VOWEL.test(fold(part)) || (BEYOND_ASCII.test(part) && !isWritten(part))
        : !isWord(part) && !(isVietnameseSyllable(part) && isWritten(part))
    )
      return 'am-tiet';
  }
  return null;
}
