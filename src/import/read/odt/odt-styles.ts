import type { Element } from 'domhandler';
import { EMPHASIS, STRONG } from '#import/layout/chars.ts';
import { formatNumber } from '../numbering/number-format.ts';
import { elements, first } from '../xml.ts';

/** What the styles of a stretch of text say; undefined where they say nothing. */
export interface OdtLook {
  bits: number;
  raised?: boolean;
  hidden?: boolean;
  capitals?: boolean;
  font?: string;
}

interface Style {
  look: OdtLook;
  parent: string;
}

const MOST_PARENTS = 20;
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '01': 'decimalZero',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The styles of an OpenDocument text: looks of text, and the numbers of lists and headings. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, Element>();
  /** Style of list that headings are numbered by. */
  readonly #outline: Element | undefined;

  /** @param roots elements that hold styles, those of the document after the common ones */
  constructor(roots: readonly (Element | undefined)[]) {
    for (const style of roots.flatMap((root) => elements(root))) {
      const name = style.attribs['style:name'] ?? '';
      if (style.name === 'text:list-style') this.#lists.set(name, style);
      if (style.name === 'text:outline-style') this.#outline = style;
      if (style.name !== 'style:style') continue;
      const text = first(style, 'style:text-properties')?.attribs ?? {};
      const look: OdtLook = {
        bits:
          (/^(?:bold|[6-9]00)$/.test(text['fo:font-weight'] ?? '') ? STRONG : 0) |
          (text['fo:font-style'] === 'italic' ? EMPHASIS : 0),
      };
      if (text['style:text-position'] !== undefined)
        look.raised = /^(?:super|[1-9]\d*%)/.test(text['style:text-position']);
      if (text['text:display'] !== undefined) look.hidden = text['text:display'] === 'none';
      if (text['fo:text-transform'] !== undefined) look.capitals = text['fo:text-transform'] === 'uppercase';
      const font = text['style:font-name'] ?? text['fo:font-family'];
      if (font !== undefined) look.font = font.replace(/^['"]|['"]$/g, '');
      this.#styles.set(name, { look, parent: style.attribs['style:parent-style-name'] ?? '' });
    }
  }

  /** What a style and those it is made from say. */
  look(name: string): OdtLook {
    const look: OdtLook = { bits: 0 };
    let at = name;
    for (let parents = 0; parents < MOST_PARENTS; parents++) {
      const style = this.#styles.get(at);
      if (!style) break;
      const { bits } = look;
      Object.assign(look, { ...style.look, ...look }, { bits: bits | style.look.bits });
      at = style.parent;
    }
    return look;
  }

  /** A level of a list, counted from 0; of the numbering of headings where no list is named. */
  level(list: string | null, depth: number): Element | undefined {
    return elements(list === null ? this.#outline : this.#lists.get(list)).find(
      ({ attribs }) => attribs['text:level'] === String(depth + 1),
    );
  }

  /** What a list prints before an item, with the space after it, by the numbers of all levels down to it. */
  mark(list: string | null, depth: number, counters: readonly number[]): string {
    const level = this.level(list, depth);
    const isNumber =
      level?.name === 'text:list-level-style-number' || level?.name === 'text:outline-level-style';
    if (!isNumber) return list === null ? '' : '- ';
    const shown = Number(level.attribs['text:display-levels'] ?? 1);
    const from = Math.max(0, depth + 1 - shown);
    const parts = counters.slice(from, depth + 1).map((value, index) => {
      const format = this.level(list, from + index)?.attribs['style:num-format'] ?? '';
      return format === '' ? '' : formatNumber(value, FORMATS[format] ?? 'decimal');
    });
    const number = parts.filter((part) => part !== '').join('.');
    const [before, after] = [
      level.attribs['style:num-prefix'] ?? '',
      level.attribs['style:num-suffix'] ?? '',
    ];
    return number === '' ? '' : `${before}${number}${after} `;
  }

  /** The number a list begins with. */
  start(list: string | null, depth: number): number {
    return Number(this.level(list, depth)?.attribs['text:start-value'] ?? 1);
  }
}
