const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LARGEST = 3999;

/**
 * A number as word processors print it.
 *
 * @param format names of WordprocessingML (ECMA-376, ST_NumberFormat): decimal, decimalZero, lowerLetter, upperLetter,
 *   lowerRoman, upperRoman, numberInDash, decimalEnclosedParen, decimalEnclosedFullstop, decimalEnclosedCircle, none;
 *   others print decimal
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (!Number.isInteger(value) || value < 1 || value > LARGEST) return String(value);
  switch (format) {
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalEnclosedCircle':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    default:
      return String(value);
  }
}

/** a … z, aa … zz: the letter repeated, as word processors count on. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, digits] of ROMAN) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}
