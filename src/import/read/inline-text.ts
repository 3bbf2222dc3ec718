// Control characters, which no text holds; line ends and tabs become spaces first
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Text of a markup file: its white space is layout, one space each; no control characters. */
export function flowing(text: string): string {
  return text.replace(/[\t\n\r\f\v ]+/g, ' ').replace(CONTROL, '');
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789()'].map((character, index) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾'][index] ?? '']),
);

/** Raised digits as Unicode writes them: "2" → "²", "(1)" → "⁽¹⁾"; other raised text stays as it is. */
export function raised(text: string): string {
  return /^[\s\d()]+$/.test(text) && /\d/.test(text)
    ? [...text].map((character) => SUPERSCRIPTS[character] ?? character).join('')
    : text;
}

const LETTER = /[\p{L}\p{N}]/gu;

/** How many letters and digits a text has, however its marks are stored. */
export const countLetters = (text: string) => text.normalize('NFC').match(LETTER)?.length ?? 0;

/** The same of a line whose columns stand between tabs, without white space around them. */
export function flowingColumns(line: string): string {
  return line
    .split('\t')
    .map((part) => flowing(part).trim())
    .join('\t');
}
