/** What is set on a character of an old Word file, as bits. */
export const BOLD = 1;
export const ITALIC = 2;
/** Shown as a capital: by its font (".VnTimeH") or by its formatting. */
export const CAPITAL = 4;
export const HIDDEN = 8;
export const DELETED = 16;

/** Marked characters stand in this stretch of the area that belongs to nobody, one code for each character and its marks. */
const FIRST = 0xe800;
const LAST = 0xefff;

/** Characters, what is set on them and the automatic number before them, in the order of their codes. */
export type MarkTable = [character: string, marks: number, number: string][];

/** A stretch of characters that are marked alike. */
export interface MarkedRun {
  text: string;
  marks: number;
  /** The automatic number printed before it; "" for none. */
  number: string;
}

/**
 * Carries what is set on characters through programs that know plain text only: a marked character becomes one other
 * character, so that no length changes.
 */
export class DocMarks {
  readonly table: MarkTable;
  readonly #codes = new Map<string, string>();

  constructor(table: MarkTable = []) {
    this.table = table;
  }

  /**
   * The code of a character that is marked or has a number before it; the character itself where it is white space that
   * stays, or the codes are used up.
   */
  mark(character: string, marks: number, number = ''): string {
    const isGone = (marks & (DELETED | HIDDEN)) !== 0;
    const isKept = isGone && character === ' ';
    if ((marks === 0 && number === '') || (/[\s\u0000-\u001f]/.test(character) && !isKept)) return character;
    const key = `${marks}${character}${number}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    if (FIRST + this.table.length > LAST) return character;
    const code = String.fromCharCode(FIRST + this.table.length);
    this.table.push([character, marks, number]);
    this.#codes.set(key, code);
    return code;
  }

  /** The text in stretches of characters that are marked alike; white space between two of a kind is of theirs. */
  runs(text: string): MarkedRun[] {
    const runs: MarkedRun[] = [];
    for (const unit of text) {
      const [character, own, number] = this.table[unit.charCodeAt(0) - FIRST] ?? [unit, 0, ''];
      const last = runs.at(-1);
      if (last && number === '' && (last.marks === own || (/^\s$/.test(unit) && last.marks !== 0)))
        last.text += character;
      else runs.push({ text: character, marks: own, number });
    }
    return runs.flatMap(withoutEnd);
  }

  /** The text without its marks. */
  plain(text: string): string {
    return text.replace(MARKED, (unit) => this.table[unit.charCodeAt(0) - FIRST]?.[0] ?? unit);
  }
}

const MARKED = /[\ue800-\uefff]/g;

/** White space at the end of a marked stretch belongs to none. */
function withoutEnd({ text, marks, number }: MarkedRun): MarkedRun[] {
  const end = text.trimEnd().length;
  if (marks === 0 || (marks & (DELETED | HIDDEN)) !== 0 || end === text.length)
    return [{ text, marks, number }];
  return [
    { text: text.slice(0, end), marks, number },
    { text: text.slice(end), marks: 0, number: '' },
  ];
}
