import { tokenize } from '#domain/search/index/token.ts';

/** A found stretch at UTF-16 offsets [start, end). */
export type Stretch = readonly [start: number, end: number];

interface Word {
  readonly key: string;
  readonly marks: string;
}

/**
 * Where any of the phrases stands in a text: whole syllables side by side, in order, whatever case, tone placement,
 * i or y, or grouping of digits. A syllable with diacritics stands for itself only, one without for every spelling
 * ("ho" for hộ, "hộ" not for họ). In order, without overlap.
 */
export function phraseStretches(text: string, phrases: readonly string[]): Stretch[] {
  const tokens = tokenize(text);
  const wanted = phrases.map((phrase): Word[] => tokenize(phrase)).filter((words) => words.length > 0);
  wanted.sort((a, b) => b.length - a.length);
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length;) {
    const words = wanted.find((list) => list.every((word, i) => fits(tokens[at + i], word)));
    const first = tokens[at];
    const last = tokens[at + (words?.length ?? 1) - 1];
    if (words && first && last) found.push([first.start, last.end]);
    at += words?.length ?? 1;
  }
  return found;
}

function fits(token: Word | undefined, word: Word): boolean {
  return token?.key === word.key && (word.marks === '' || token.marks === word.marks);
}
