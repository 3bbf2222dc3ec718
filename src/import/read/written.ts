import { vietnameseShare, readAs, type Reading } from '#domain/text/legacy-encoding-detect.ts';
import { windows1252Byte } from '#domain/text/legacy-encoding.ts';
import { raised } from './inline-text.ts';
import { type FontReading, fontReading, readFont } from './legacy-font.ts';
import { readSymbols } from './symbol-font.ts';
import type { Piece } from './table.ts';

/** A stretch of text as a file writes it: its characters may be codes of the font they are set in. */
export interface Written extends Piece {
  font: string;
  raised?: boolean;
  capitals?: boolean;
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * True where text set in a font from before Unicode is written in that font's codes: typed or pasted as Unicode it has
 * letters that are no bytes, or more of its words are Vietnamese as they stand.
 */
export function isWrittenIn(text: string, { encoding }: Pick<FontReading, 'encoding'>): boolean {
  if (!BEYOND_ASCII.test(text)) return false;
  if ([...text].some((character) => /\p{L}/u.test(character) && windows1252Byte(character) === null))
    return false;
  return vietnameseShare(readAs(text, encoding).text).share >= vietnameseShare(text).share;
}

/** Reads what a file writes: fonts from before Unicode, raised digits, letters printed as capitals. */
export class WrittenReader {
  /** Encodings that were found in use. */
  readonly encodings = new Set<string>();
  readonly #whole: Reading | null;

  /** @param whole how text of other fonts is read; null where it is Unicode */
  constructor(whole: Reading | null = null) {
    this.#whole = whole;
  }

  /** The pieces of one paragraph, neighbours of one look joined: word processors cut runs anywhere. */
  pieces(written: readonly Written[]): Piece[] {
    const merged: (Written & { reading: FontReading | null })[] = [];
    for (const piece of written) {
      const reading = fontReading(piece.font);
      const last = merged.at(-1);
      const isSame =
        last &&
        last.font === piece.font &&
        last.style === piece.style &&
        last.reason === piece.reason &&
        last.raised === piece.raised &&
        last.capitals === piece.capitals;
      if (isSame) last.text += piece.text;
      else merged.push({ ...piece, reading });
    }
    const inUse = new Map<string, boolean>();
    for (const { reading } of merged) {
      if (!reading || inUse.has(reading.encoding)) continue;
      const own = merged.filter((piece) => piece.reading?.encoding === reading.encoding);
      const isUsed = isWrittenIn(own.map(({ text }) => text).join(' '), reading);
      inUse.set(reading.encoding, isUsed);
      if (isUsed) this.encodings.add(reading.encoding);
    }
    return merged.map(({ text, style, reason, font, reading, ...look }) => {
      const isOld = reading !== null && inUse.get(reading.encoding) === true;
      const capitals = look.capitals === true || (isOld && reading.capitals);
      const read = isOld
        ? readFont(text, reading).text
        : this.#whole === null
          ? readSymbols(text, font)
          : readAs(text, this.#whole).text;
      return {
        text: look.raised === true ? raised(read) : capitals ? read.toUpperCase() : read,
        style,
        reason,
      };
    });
  }
}
