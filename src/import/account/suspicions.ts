import { isTurning } from '../run/control.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal'>;

// A Greek or Cyrillic letter in a word of Latin letters: "Nghị quуết" with a Cyrillic у
const LOOK_ALIKE =
  /(?<=\p{Script=Latin})[\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}](?=\p{Script=Latin})/gu;
// Letters that readers of pictures take for digits, and digits they take for letters: "2O25", "l5%", "1O0", "ng0"
const DIGIT_OR_LETTER =
  /(?<![\p{L}\d.,])(?=[\dOolI.,]*\d)(?=[\d.,]*[OolI])[\dOolI][\dOolI.,]+(?![\p{L}\d])|\p{Ll}[01](?=\p{Ll})/gu;
// A mark of a font's private area, or the replacement character: what stood there is not known
const UNKNOWN = /[\ue000-\uf8ff\ufffd]/g;
/** More spots of one kind are one finding. */
const MOST = 50;

/**
 * Points at what a person should look at: letters that only look Latin, turned writing, digits that may be letters,
 * characters without meaning. Nothing is changed.
 */
export function suspicions(state: Share): void {
  const { normal, ledger } = state;
  const each = (pattern: RegExp, say: (found: string) => string, kind: 'giong-chu' | 'so' | 'ky-tu') => {
    for (const match of [...normal.matchAll(pattern)].slice(0, MOST)) {
      const around = normal.slice(Math.max(0, match.index - 12), match.index + 12).replace(/\s+/g, ' ');
      ledger.doubt(match.index, `${say(match[0])}: “…${around}…”`, kind);
    }
  };
  const code = (found: string) =>
    `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  each(LOOK_ALIKE, (found) => `chữ “${found}” (${code(found)}) chỉ giống chữ Latinh`, 'giong-chu');
  each(DIGIT_OR_LETTER, (found) => `“${found}” có thể lẫn chữ với số`, 'so');
  each(UNKNOWN, (found) => `ký tự không rõ nghĩa (${code(found)})`, 'ky-tu');
  for (const { at, text } of ledger.removals)
    if (isTurning(text)) ledger.doubt(at, `ký tự đổi chiều chữ (${code(text)}) đã bỏ`, 'giong-chu');
}
