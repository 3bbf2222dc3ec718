import { isShareUnit } from './case.ts';
import type { Lexeme } from '../words/lex.ts';
import { capitalised } from './name.ts';
import type { Phrase } from './phrase.ts';
import type { Read } from './read.ts';

/** "80% trường mầm non, 85% trường tiểu học và 75% trường trung học cơ sở ¦ đạt chuẩn": the predicate is said once. */
export function sharePredicate(reads: readonly Read[], lexemes: readonly Lexeme[]): void {
  for (let index = reads.length - 2; index >= 0; index--) {
    const one = reads[index];
    const next = reads[index + 1];
    if (!one || !next || one.phrase.partFrom !== next.phrase.partFrom) continue;
    if (!isSharing(one, lexemes) || !opensWithFigure(next, lexemes)) continue;
    const predicate = predicateOf(next.measure.name, lexemes, next.phrase);
    if (predicate === '' || one.measure.name.endsWith(predicate)) continue;
    one.measure.name = capitalised(`${one.measure.name} ${predicate}`);
  }
}

function opensWithFigure({ phrase }: Read, lexemes: readonly Lexeme[]): boolean {
  return lexemes
    .slice(phrase.from, phrase.quantity.from)
    .every(
      (lexeme) =>
        lexeme.kind === 'mark' ||
        lexeme.tags.has('bound') ||
        lexeme.tags.has('and') ||
        lexeme.tags.has('approx'),
    );
}

/** A share of things named without a predicate. */
function isSharing(read: Read, lexemes: readonly Lexeme[]): boolean {
  const { phrase } = read;
  const object = lexemes.slice(phrase.quantity.until, phrase.until);
  return (
    isShareUnit(phrase.quantity.unit?.printed ?? '') &&
    object.some(({ kind }) => kind === 'word') &&
    !object.some((lexeme) => lexeme.tags.has('verb')) &&
    opensWithFigure(read, lexemes)
  );
}

/** The words of a name from the first that says what those counted do or are. */
function predicateOf(name: string, lexemes: readonly Lexeme[], phrase: Phrase): string {
  const object = lexemes.slice(phrase.quantity.until, phrase.until);
  const verb = object.findIndex((lexeme) => lexeme.tags.has('verb'));
  const first = object[verb];
  if (!first) return '';
  const index = name.toLowerCase().indexOf(` ${first.key} `);
  return index < 0 ? '' : name.slice(index + 1);
}
