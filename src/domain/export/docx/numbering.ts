import { parseRoman } from '#domain/number/roman.ts';
import { remembered } from '#domain/remembered.ts';
import { escapeXml } from '../escape.ts';
import { WORDML } from './namespace.ts';

/** How a list counts, and what it prints around the counter. */
interface Form {
  format: 'decimal' | 'upperRoman' | 'lowerLetter' | 'upperLetter' | 'bullet';
  before: string;
  after: string;
}

// "1.", "Điều 12.", "3.10.", "(4)", "IV.", "b)", "C.": a counter with what is printed around it. Not "Điều 5a.", "đ)", "Iib"
const COUNTER = /^(|.*[^\p{L}\d])(\d{1,4}|[IVXLC]+|[a-z]|[A-Z])([^\p{L}\d]*)$/u;
// "-", "–", "+", "*", "•": the marks of bullets
const BULLET = /^[-–—+*•●▪◦]$/;

/** Reads a printed number as something a list of Word prints exactly so; null where none does ("đ)", "01.", "5a."). */
const countedAs = remembered((printed): { form: Form; value: number } | null => {
  if (BULLET.test(printed)) return { form: { format: 'bullet', before: printed, after: '' }, value: 1 };
  const [, before = '', counter = '', after = ''] = COUNTER.exec(printed) ?? [];
  // A percent sign stands for a counter.
  if (counter === '' || (before + after).includes('%')) return null;
  const of = (format: Form['format'], value: number) => ({ form: { format, before, after }, value });
  if (/^\d/.test(counter)) return /^0/.test(counter) ? null : of('decimal', Number(counter));
  const roman = parseRoman(counter);
  if (roman !== null) return of('upperRoman', roman);
  if (counter.length > 1) return null;
  return /[a-z]/.test(counter)
    ? of('lowerLetter', counter.charCodeAt(0) - 'a'.charCodeAt(0) + 1)
    : of('upperLetter', counter.charCodeAt(0) - 'A'.charCodeAt(0) + 1);
});

interface Sequence {
  list: number;
  last: number;
}

/**
 * The lists of one document. A printed number is counted by Word where a list prints exactly it, and typed where none does.
 * A list begins anew, at the printed number, wherever that is not the one after the last: so each number printed is the
 * number of the source, whatever it leaves out or repeats.
 */
export class Numbering {
  readonly #forms = new Map<string, number>();
  readonly #sequences = new Map<string, Sequence>();
  readonly #abstracts: string[] = [];
  readonly #lists: string[] = [];

  /**
   * The list that counts a paragraph; null where its number must be typed.
   *
   * @param around identifier of the unit around: below another one, another list counts
   * @param isBold whether the number is set like a heading
   */
  listOf(printed: string, around: string, isBold = false): number | null {
    const counted = countedAs(printed);
    if (counted === null) return null;
    const { form, value } = counted;
    const isBullet = form.format === 'bullet';
    const sign = `${form.format}\n${form.before}\n${form.after}\n${String(isBold)}`;
    const name = isBullet ? sign : `${around}\n${sign}`;
    const known = this.#sequences.get(name);
    if (known && (isBullet || known.last + 1 === value)) {
      known.last = value;
      return known.list;
    }
    const list = this.#begin(this.#abstractOf(form, sign, isBold), isBullet ? null : value);
    this.#sequences.set(name, { list, last: value });
    return list;
  }

  /** `word/numbering.xml`. */
  get xml(): string {
    return `<w:numbering ${WORDML}>${this.#abstracts.join('')}${this.#lists.join('')}</w:numbering>`;
  }

  #abstractOf({ format, before, after }: Form, sign: string, isBold: boolean): number {
    const known = this.#forms.get(sign);
    if (known !== undefined) return known;
    const id = this.#forms.size;
    const text = format === 'bullet' ? before : `${before}%1${after}`;
    this.#abstracts.push(
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}</w:lvl></w:abstractNum>`,
    );
    this.#forms.set(sign, id);
    return id;
  }

  #begin(abstract: number, start: number | null): number {
    const id = this.#lists.length + 1;
    const override =
      start === null ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    this.#lists.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`);
    return id;
  }
}
