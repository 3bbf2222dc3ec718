/** How a footnote mark is printed; the form of mark and note agree. */
export interface Form {
  name: string;
  /** In running text. */
  inText: RegExp;
  /** At the start of the note. */
  atStart: RegExp;
  /** True where the mark in running text can be nothing else: raised or in square brackets. */
  isSure: boolean;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The forms of marks, the surest first. */
export const FORMS: readonly Form[] = [
  // "thực hiện⁽¹⁾;"  |  "⁽¹⁾ 05 xã nâng chất"
  {
    name: 'ngoặc mũ',
    inText: new RegExp(`(?<=\\S ?)⁽([${SUPERSCRIPTS}]+)⁾`, 'gu'),
    atStart: new RegExp(`^⁽([${SUPERSCRIPTS}]+)⁾\\s*(?=\\S)`, 'u'),
    isSure: true,
  },
  // "Trung ương²,"  |  "² Nghị quyết"; not "km²", "m³"
  {
    name: 'số mũ',
    inText: new RegExp(`(?<=[\\p{L}\\p{N}”")%.,;:])(?<!(?<!\\p{L})[kcdmh]?m)([${SUPERSCRIPTS}]+)`, 'gu'),
    atStart: new RegExp(`^([${SUPERSCRIPTS}]+)\\s*(?=\\S)`, 'u'),
    isSure: true,
  },
  // "nghị quyết[1]", "[^2]"  |  "[1] Kết luận", "[^2]: Kết luận"; not "[4]/12,9 tỷ đồng", a line broken before its mark
  {
    name: 'ngoặc vuông',
    inText: /(?<=\S ?)\[\^?(\d{1,3})\](?!:)/gu,
    atStart: /^\[\^?(\d{1,3})\]:?\s*(?=[^\s/,;.)%])/u,
    isSure: true,
  },
  // "nông thôn mới(1);" (glued to the word)  |  "(1) 05 xã nâng chất"
  {
    name: 'ngoặc đơn',
    inText: /(?<=[\p{L}\d”"%)])\((\d{1,2})\)(?=[\s.,;:)”]|$)/gu,
    atStart: /^\((\d{1,2})\)\s+(?=\S)/u,
    isSure: false,
  },
  // "của Bộ Chính trị1," (a superscript that lost its place)  |  "1 Quy định về kiểm điểm"; not "km2", "CO2"
  {
    name: 'số trần',
    inText: /(?<=\p{Ll}{2}|[”"])(?<!(?<!\p{L})[kcdmh]?m)(\d{1,2})(?=[\s.,;:)”]|$)/gu,
    atStart: /^(\d{1,2})\s+(?=\p{Lu}\p{Ll})/u,
    isSure: false,
  },
  // "theo giá so sánh(*)", "Nghị quyết (**)"  |  "(*) Giá so sánh năm 2010"
  {
    name: 'dấu sao',
    inText: /(?<=[\p{L}\d”"%)] ?)\((\*{1,3})\)(?=[\s.,;:)”]|$)/gu,
    atStart: /^\((\*{1,3})\)\s*(?=\S)/u,
    isSure: true,
  },
];

/**
 * How a note below the signature may begin, whatever the form of its mark: "(1) …", "[1] …", "1. …", "1 …", "¹ …",
 * "(*) …", "* …".
 */
export const BELOW_SIGNATURE = new RegExp(
  `^(?:[(⁽\\[]?([\\d${SUPERSCRIPTS}]{1,3})[)⁾\\]]?[.:]?|\\(?(\\*{1,3})\\)?)\\s*(?=\\S)`,
  'u',
);

/** The number of a mark; stars count down from -1, so that none is a number. */
export function valueOf(digits: string): number {
  if (digits.startsWith('*')) return -digits.length;
  return Number(
    [...digits].map((digit) => (SUPERSCRIPTS.includes(digit) ? SUPERSCRIPTS.indexOf(digit) : digit)).join(''),
  );
}
