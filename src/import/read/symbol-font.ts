/** Codes of the fonts of symbols and the characters of Unicode that show the same sign. */
const SIGNS: Readonly<Record<'symbol' | 'wingdings', ReadonlyMap<number, string>>> = {
  symbol: signs(
    '22∀ 44Δ 47Γ 4CΛ 50Π 53Σ 57Ω 61α 62β 64δ 65ε 67γ 6Cλ 6Dμ 70π 73σ 74τ 77ω A3≤ A5∞ AC← AE→ B0° B1± B3≥ B4× B7• B8÷ B9≠ BB≈ D6√ D7⋅ DE⇒ E5∑',
  ),
  wingdings: signs('6C● 6E■ 6F□ 71❑ 75◆ 76❖ 9F• A7▪ A8□ D8➢ E0→ E8➔ F0⇨ FB✗ FC✓ FE☑'),
};

function signs(list: string): Map<number, string> {
  return new Map(list.split(' ').map((entry) => [parseInt(entry.slice(0, 2), 16), entry.slice(2)]));
}

/** Signs of these fonts stand at this place of Unicode's private area where they are stored as characters. */
const PRIVATE = 0xf000;

/** Text set in a font of symbols, as the signs it shows; signs without a character of their own stay private. */
export function readSymbols(text: string, font: string): string {
  const table = /^symbol$/i.test(font)
    ? SIGNS.symbol
    : /^wingdings$/i.test(font)
      ? SIGNS.wingdings
      : undefined;
  if (!table) return text;
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
      return own < 0x21 || own === 0xa0 || own > 0xff ? character : (table.get(own) ?? character);
    })
    .join('');
}
