const VALUES = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1] as const;
const NUMERALS = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'] as const;

// Matches Roman numerals in their one correct form: "I", "IV", "XIV", "MMXXIII"; not "IIII", "VX".
const ROMAN = /^(?=.)M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;

/** The value (1-3999) of a Roman numeral in capitals, correctly written; otherwise null. */
export function parseRoman(text: string): number | null {
  if (!ROMAN.test(text)) return null;
  let rest = text;
  let value = 0;
  NUMERALS.forEach((numeral, i) => {
    while (rest.startsWith(numeral)) {
      value += VALUES[i] ?? 0;
      rest = rest.slice(numeral.length);
    }
  });
  return value;
}

/** The Roman numeral of an integer from 1 to 3999. Throws RangeError otherwise. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) {
    throw new RangeError(`No Roman numeral for ${String(value)}: an integer from 1 to 3999 is needed`);
  }
  let rest = value;
  let text = '';
  VALUES.forEach((unit, i) => {
    while (rest >= unit) {
      text += NUMERALS[i] ?? '';
      rest -= unit;
    }
  });
  return text;
}
