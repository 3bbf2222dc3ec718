import type { Due } from './due.ts';
import { does, isMark, type Lexeme } from './lex.ts';

/** A word that says of what follows that it is aimed at, or that it was reached. */
export interface Cue {
  role: 'aim' | 'result';
  at: number;
  key: string;
  /** True for words that set an aim whatever follows: "phấn đấu"; false for "bảo đảm", "để". */
  isStrong: boolean;
}

/** The cues of a sentence in order. */
export function cuesIn(lexemes: readonly Lexeme[], dues: readonly Due[]): Cue[] {
  return lexemes.flatMap((lexeme, at): Cue[] => {
    if (does(lexeme, 'aim'))
      return [{ role: 'aim', at, key: lexeme.key, isStrong: !/^(?:phải|cần)/u.test(lexeme.key) }];
    if (does(lexeme, 'ensure') && sets(lexemes, at, dues))
      return [{ role: 'aim', at, key: lexeme.key, isStrong: false }];
    if (does(lexeme, 'report') && reports(lexemes, at, dues))
      return [{ role: 'result', at, key: lexeme.key, isStrong: false }];
    return [];
  });
}

/** "bảo đảm ¦ đạt", "mục tiêu ¦ đến năm 2030", "để ¦ đến cuối năm": what comes next is to be reached. */
function sets(lexemes: readonly Lexeme[], at: number, dues: readonly Due[]): boolean {
  const lexeme = lexemes[at];
  const next = lexemes[at + 1];
  const isDue =
    dues.some(({ from, kind }) => from === at + 1 && kind !== 'past') ||
    (/^(?:đến|vào|trong|cuối|hết)$/u.test(next?.key ?? '') && does(lexemes[at + 2], 'time'));
  switch (lexeme?.key) {
    case 'để':
      return isDue;
    case 'mục tiêu':
    case 'chỉ tiêu':
      return isDue || isMark(next, ':') || next?.key === 'là' || next?.key === 'cụ thể';
    case 'yêu cầu':
      return isMark(next, ':');
    default:
      return (
        isDue ||
        next?.kind === 'number' ||
        does(next, 'measure', 'bound', 'up', 'down') ||
        /^(?:đạt|hoàn thành|có|thu|từ)$/u.test(next?.key ?? '')
      );
  }
}

function reports(lexemes: readonly Lexeme[], at: number, dues: readonly Due[]): boolean {
  const next = lexemes[at + 1];
  switch (lexemes[at]?.key) {
    case 'kết quả':
      return (
        next?.kind === 'number' ||
        isMark(next, ':,') ||
        does(next, 'link') ||
        /^(?:đến|trong|đã|đến nay)$/u.test(next?.key ?? '')
      );
    case 'tính đến':
      return (
        !/^(?:hết|cuối)$/u.test(next?.key ?? '') ||
        !dues.some(({ from, kind }) => from <= at && kind === 'due')
      );
    case 'đạt được':
      // "phấn đấu đạt được 90%"
      return next?.kind !== 'number' && !does(next, 'bound', 'approx');
    default:
      return true;
  }
}
