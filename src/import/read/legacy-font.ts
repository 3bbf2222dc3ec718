import { readAs } from '#domain/text/legacy-encoding-detect.ts';
import type { LegacyEncoding } from '#domain/text/legacy-encoding.ts';

/** How a font from before Unicode is read. */
export interface FontReading {
  encoding: LegacyEncoding;
  /** True for fonts that print small letters as capitals. */
  capitals: boolean;
}

// The style a name ends with: ".VnTimeH,Bold", "VnTimeHBoldItalic", ".VnTimeH-Regular", ".VnArialH Bold"
const STYLE = /[ ,-]*(?:(?:bold|italic|oblique|regular|normal|mt)[ ,-]*)*$/i;

/**
 * The encoding a font's name says: ".VnTime", "VNTime" and their kin are TCVN3 (".VnTimeH" prints capitals), "VNI-Times" and its
 * kin are VNI. Null for fonts of Unicode. Fonts in PDF carry a prefix of six capitals ("ABCDEF+VNI-Times").
 */
export function fontReading(font: string): FontReading | null {
  const name = font.replace(/^[A-Z]{6}\+/, '');
  if (/^VNI[- ]?[A-Z]/i.test(name)) return { encoding: 'vni', capitals: false };
  if (!/^\.?vn[-_ ]?[a-z3]/i.test(name)) return null;
  return { encoding: 'tcvn3', capitals: name.replace(STYLE, '').endsWith('H') };
}

/** Text set in such a font, as Unicode. */
export function readFont(text: string, { encoding, capitals }: FontReading) {
  const read = readAs(text, encoding);
  return capitals ? { ...read, text: read.text.toUpperCase() } : read;
}
