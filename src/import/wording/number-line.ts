// "Số: 12-TB/HU", "Số 04-NQ/TU", "Luật số: 12/2023/QH15", "SỐ: 99/1998/TT-BTC": what stands before number and symbol
const BEFORE = /^(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định) số|Số|SỐ)\s*:?\s*/u;
// "12-TB/HU", "66.19/2026/NQ-CP", "15a/NQ-CP", "144/2002/QĐ/BTC", "147/2025/QH15", "02/CTPH-TĐ-SGDĐT-HKH", "11-QĐi/TW";
// spaces around the strokes are closed up first
const SYMBOL = /^(\d{1,5}(?:\.\d{1,4})?\p{Ll}?)((?:\/\d{4})?[-/](?!\d)[\p{L}\d&]+(?:[-/.][\p{L}\d&]+)*)/u;
// "/QĐ-UBND", "…/2027/QĐ-UBND", "-BC/HU": the number is left to be filled in
const BLANK = /^[-–/._\s…]*(?:\/\s*\d{4}\s*)?[-–/]\s*\p{Lu}/u;

// Capitals of other alphabets that look like those of symbols: "TT-BTС" with a Cyrillic С; the text keeps them, with a doubt
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [...'АВЕКМНОРСТХΑΒΕΗΙΚΜΝΟΡΤΧ'].map((letter, index) => [letter, 'ABEKMHOPCTXABEHIKMNOPTX'.charAt(index)]),
);
const inLatin = (text: string) => [...text].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('');

/** The number and symbol that a line prints: its value, or that the place for the number was left blank. */
export type PrintedSymbol = { kind: 'value'; text: string } | { kind: 'blank' } | null;

/** Reads number and symbol of a line that begins with "Số" or the like (Nghị định 30/2020, Phụ lục I, mục II.3). */
export function symbolIn(line: string): PrintedSymbol {
  if (!BEFORE.test(line)) return null;
  const rest = inLatin(line.replace(BEFORE, ''));
  const tight = rest.replace(/\s*([/–-])\s*/g, '$1').replaceAll('–', '-');
  const match = SYMBOL.exec(tight);
  if (match) return { kind: 'value', text: match[0] };
  return BLANK.test(rest) ? { kind: 'blank' } : null;
}
