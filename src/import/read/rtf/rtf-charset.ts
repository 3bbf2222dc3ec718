import { decodeLegacy, windows1252Character } from '#domain/text/legacy-encoding.ts';

/** Code pages of the character sets of fonts (RTF 1.9, `\fcharset`); 0 and 1 are the file's own. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Names the platform decodes code pages by. */
const LABELS: Readonly<Record<number, string>> = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The code page of a font's character set; null where the file's own counts. */
export const codePageOf = (charset: number): number | null => CODE_PAGES[charset] ?? null;

/** Bytes in a code page as text. Bytes of symbol fonts and of unknown pages are read as windows-1252. */
export function decodeCodePage(bytes: readonly number[], codePage: number): string {
  if (codePage === 1258) return decodeLegacy(bytes, 'windows-1258').text;
  const label = LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1257 ? `windows-${codePage}` : null);
  return label === null || codePage === 1252
    ? bytes.map(windows1252Character).join('')
    : new TextDecoder(label).decode(Uint8Array.from(bytes));
}
