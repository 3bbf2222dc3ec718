import { isShareUnit } from './case.ts';
import type { Lexeme } from '../words/lex.ts';
import { capitalised } from './name.ts';
import type { Phrase } from './phrase.ts';
import type { Read } from './read.ts';

/** "80% trường mầm non, 85% trường tiểu học và 75% trường trung học cơ sở ¦ đạt chuẩn": the predicate is said once. */
export function sharePredicate(reads: readonly Read[], lexemes: readonly Lexeme[]): void {
  let shared = '';
  for (let index = reads.length - 2; index >= 0; index--) {
    const one = reads[index];
    const next = reads[index + 1];
    if (!one || !next || !(isBeside(one, next) || one.phrase.partFrom === next.phrase.partFrom)) continue;
    const own = predicateOf(next.measure.name, lexemes, next.phrase);
    const predicate = own === '' && next.measure.name.endsWith(shared) ? shared : own;
    shared = predicate;
    if (!isSharing(one, lexemes) || !opensWithFigure(next, lexemes)) continue;
    if (predicate === '' || one.measure.name.endsWith(predicate)) continue;
    one.measure.name = capitalised(`${one.measure.name} ${predicate}`);
  }
}

/** "90% hồ sơ cấp tỉnh; 80% hồ sơ cấp huyện ¦ được xử lý …": parts beside each other. */
const isBeside = (one: Read, next: Read) =>
  next.phrase.partFrom === one.phrase.partUntil + 1 && next.phrase.from === next.phrase.partFrom;

/** "Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% ¦ các cơ quan …": what both are of is said once, after the last. */
export function shareObject(reads: readonly Read[], lexemes: readonly Lexeme[]): void {
  for (let index = reads.length - 2; index >= 0; index--) {
    const one = reads[index];
    const next = reads[index + 1];
    if (!one || !next || one.phrase.partFrom !== next.phrase.partFrom) continue;
    const own = lexemes.slice(one.phrase.from, one.phrase.quantity.from);
    const isNameless =
      one.phrase.until <= one.phrase.quantity.until + 1 &&
      !own.some(
        (lexeme) =>
          lexeme.tags.has('measure') ||
          (lexeme.tags.has('act') && lexeme.key !== 'có') ||
          lexeme.tags.has('up') ||
          lexeme.tags.has('down'),
      );
    const unit = one.phrase.quantity.unit?.printed ?? '';
    if (!isNameless || !isShareUnit(unit) || !isShareUnit(next.phrase.quantity.unit?.printed ?? '')) continue;
    const words = own.filter(
      ({ kind, key }) =>
        kind === 'word' &&
        !/^(?:đạt|có|đến|vào|năm|chỉ tiêu|phấn đấu|ít nhất|tối thiểu|trên|khoảng|là)$/u.test(key),
    );
    const follows = lexemes
      .slice(next.phrase.quantity.until, next.phrase.until)
      .some(({ kind }) => kind === 'word');
    if (words.length > 0 || !follows || !opensWithDue(next, lexemes)) continue;
    one.measure.name = next.measure.name;
    one.measure.metric = next.measure.metric;
  }
}

/** Nothing but a deadline and words that lead to the figure stand before it. */
function opensWithDue({ phrase }: Read, lexemes: readonly Lexeme[]): boolean {
  return lexemes
    .slice(phrase.from, phrase.quantity.from)
    .every(
      ({ kind, key }) =>
        kind !== 'word' ||
        /^(?:đạt|có|đến|vào|năm|và|phấn đấu|ít nhất|tối thiểu|trên|khoảng|hết|cuối)$/u.test(key),
    );
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

/** Nothing but an aim, a deadline and words that lead to the figure stand before it: "Phấn đấu đến năm 2030 có ¦ 50% …". */
function opensWithAim({ phrase }: Read, lexemes: readonly Lexeme[]): boolean {
  return lexemes
    .slice(phrase.from, phrase.quantity.from)
    .every(
      ({ kind, key, tags }) =>
        kind !== 'word' ||
        tags.has('bound') ||
        tags.has('and') ||
        tags.has('approx') ||
        tags.has('aim') ||
        /^(?:có|đến|vào|năm|hết|cuối)$/u.test(key),
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
    opensWithAim(read, lexemes)
  );
}

/** The words of a name from the first that says what those counted do or are. */
function predicateOf(name: string, lexemes: readonly Lexeme[], phrase: Phrase): string {
  const object = lexemes.slice(phrase.quantity.until, phrase.until);
  const verbs = object.filter((lexeme) => lexeme.tags.has('verb'));
  // "thanh niên là đồng bào dân tộc ¦ được tuyên truyền": what says who they are is no predicate of others
  const first = verbs.find(({ key }) => !/^(?:là|có)$/u.test(key)) ?? verbs[0];
  if (!first) return '';
  const index = name.toLowerCase().indexOf(` ${first.key} `);
  return index < 0 ? '' : name.slice(index + 1);
}
