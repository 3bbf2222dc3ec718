import type { Comparison } from './bound.ts';
import type { Section } from './context.ts';
import type { Cue } from '../words/cue.ts';
import type { Due } from '../words/due.ts';
import type { Verdict } from './kinds.ts';
import { does, type Lexeme } from '../words/lex.ts';
import type { Phrase } from './phrase.ts';

/** Everything about a quantity that decides what it is. */
export interface Case {
  text: string;
  lexemes: readonly Lexeme[];
  phrase: Phrase;
  comparison: Comparison;
  cues: readonly Cue[];
  dues: readonly Due[];
  section: Section;
  /** True for an item of a list of targets. */
  isListed: boolean;
  /** True where the document sets rules. */
  isRule: boolean;
  /** The year of the document, by which years are past. */
  year: number | null;
  /** The quantity before it in the sentence was read as an aim. */
  afterAim: boolean;
}

export const verdict = (kind: Verdict['kind'], why: string, sureness: number): Verdict => ({
  kind,
  why,
  sureness,
});

/** Lexemes [from, until) in one line. */
export const keys = (lexemes: readonly Lexeme[], from: number, until: number) =>
  lexemes
    .slice(from, until)
    .map(({ key }) => key)
    .join(' ');

export const isShareUnit = (printed: string) =>
  /^(?:%|‰|phần trăm|phần nghìn|điểm phần trăm|điểm %)/iu.test(printed);

/** A level reached in the words that lead to the figure: "đạt", "còn", "giảm", "có thêm". */
export function isAttained(lexemes: readonly Lexeme[], lead: number, from: number): boolean {
  return lexemes
    .slice(Math.max(0, lead - 1), from)
    .some(
      (lexeme) =>
        does(lexeme, 'reach', 'up', 'down', 'maintain') ||
        /^(?:có|thêm|hoàn thành|đóng góp)$/u.test(lexeme.key),
    );
}
