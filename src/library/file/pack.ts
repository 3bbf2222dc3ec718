import { strToU8, zipSync } from 'fflate';

/** Strong enough for text, and quick. */
const LEVEL = 6;

/**
 * Packs texts into a zip file, in their order: the same texts give the same bytes, whenever and wherever they are packed.
 * A zip knows only local time from 1980 on, so that is the day of every entry.
 */
export function packTexts(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const files = Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: LEVEL, mtime: new Date(1980, 0, 1) });
}
