import type { ScannedPage, ScannedWord } from '#import/scan/scanned-page.ts';

/** A line of a page, with what is known of some of its words: all readings of one, or how sure the program is of it. */
export type MadeLine = string | [string, Readonly<Record<string, readonly string[] | number>>];

/** A page as it is read: each letter is 10 wide with its space, lines stand 20 apart from the top. */
export function scannedPage(...lines: MadeLine[]): ScannedPage {
  const words = lines.flatMap((made, line): ScannedWord[] => {
    const [text, known] = typeof made === 'string' ? [made, {} as Record<string, never>] : made;
    let x = 40;
    return text.split(' ').map((word) => {
      const about = known[word];
      const place = { x, width: word.length * 10 };
      x += word.length * 10 + 10;
      return {
        ...place,
        text: word,
        readings: Array.isArray(about) ? [...(about as string[])] : [word, word, word],
        bottom: 797 - line * 20,
        baseline: 800 - line * 20,
        height: 12,
        size: 14,
        confidence: typeof about === 'number' ? about : 95,
        line,
      };
    });
  });
  return { width: 595, height: 842, words, across: [], down: [], quarters: 0, degrees: 0 };
}
