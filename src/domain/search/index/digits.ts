/** Digits of the column texts: printable ASCII without `"` and `\`, which JSON would escape. */
const DIGITS = Array.from({ length: 93 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\')
  .join('');
/** How many values a digit has. */
export const BASE = DIGITS.length;

/** A number of so many digits. */
export function digitsOf(value: number, digits: number): string {
  return Array.from({ length: digits }, (_, i) =>
    DIGITS.charAt(Math.floor(value / BASE ** (digits - 1 - i)) % BASE),
  ).join('');
}

/** The numbers of a column. */
export function numbersIn(column: string, digits: number): Int32Array {
  const numbers = new Int32Array(column.length / digits);
  for (let i = 0; i < column.length; i++) {
    const at = Math.floor(i / digits);
    numbers[at] = (numbers[at] ?? 0) * BASE + DIGITS.indexOf(column.charAt(i));
  }
  return numbers;
}
