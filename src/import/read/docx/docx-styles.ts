import type { Element } from 'domhandler';
import { EMPHASIS, STRONG } from '#import/layout/chars.ts';
import { elements, first } from '../xml.ts';

/** What a run's properties say; undefined where they say nothing. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  raised?: boolean;
  capitals?: boolean;
  font?: string;
}

/** What a paragraph's properties say. */
export interface ParagraphLook {
  outline?: number;
  numId?: string;
  level?: number;
}

interface Style {
  basedOn: string | undefined;
  run: RunLook;
  paragraph: ParagraphLook;
  name: string;
}

const MOST_PARENTS = 20;

/** On unless its value says off (ECMA-376, ST_OnOff). */
function toggle(element: Element | undefined): boolean | undefined {
  return element && !/^(?:0|false|off|none)$/i.test(element.attribs['w:val'] ?? '1');
}

/** Reads `w:rPr`. */
export function runLook(properties: Element | undefined): RunLook {
  const fonts = first(properties, 'w:rFonts')?.attribs;
  const vertical = first(properties, 'w:vertAlign')?.attribs['w:val'];
  return defined({
    bold: toggle(first(properties, 'w:b')),
    italic: toggle(first(properties, 'w:i')),
    hidden: toggle(first(properties, 'w:vanish')),
    raised: vertical === undefined ? undefined : vertical === 'superscript',
    capitals: toggle(first(properties, 'w:caps')),
    font: fonts && fontOf(fonts),
  });
}

/** The font of letters beyond ASCII, which are those of Latin-1 in text from before Unicode; "" for one of the theme. */
function fontOf(fonts: Readonly<Record<string, string>>): string | undefined {
  const isOfTheme = fonts['w:hAnsiTheme'] !== undefined || fonts['w:asciiTheme'] !== undefined;
  return fonts['w:hAnsi'] ?? fonts['w:ascii'] ?? (isOfTheme ? '' : undefined);
}

/** Reads `w:pPr`. */
export function paragraphLook(properties: Element | undefined): ParagraphLook {
  const numbering = first(properties, 'w:numPr');
  const level = first(numbering, 'w:ilvl')?.attribs['w:val'];
  const outline = first(properties, 'w:outlineLvl')?.attribs['w:val'];
  return defined({
    outline: outline === undefined ? undefined : Number(outline),
    numId: first(numbering, 'w:numId')?.attribs['w:val'],
    level: level === undefined ? undefined : Number(level),
  });
}

/** Drops what is undefined, so that it does not hide what lies below. */
function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The styles of a document: `word/styles.xml`. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: RunLook;
  readonly #normal: string | undefined;

  constructor(root: Element | undefined) {
    this.#defaults = runLook(first(first(first(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    for (const style of elements(root, 'w:style')) {
      const id = style.attribs['w:styleId'] ?? '';
      this.#styles.set(id, {
        basedOn: first(style, 'w:basedOn')?.attribs['w:val'],
        run: runLook(first(style, 'w:rPr')),
        paragraph: paragraphLook(first(style, 'w:pPr')),
        name: first(style, 'w:name')?.attribs['w:val'] ?? '',
      });
    }
    this.#normal = elements(root, 'w:style').find(
      ({ attribs }) => attribs['w:type'] === 'paragraph' && attribs['w:default'] === '1',
    )?.attribs['w:styleId'];
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < MOST_PARENTS; at = chain.at(-1)?.basedOn) {
      const style = this.#styles.get(at);
      if (!style) break;
      chain.push(style);
    }
    return chain.reverse();
  }

  paragraph(id: string | undefined): ParagraphLook {
    const looks = this.#chain(id).map(({ paragraph, name }) => {
      const level = /^heading (\d)$/i.exec(name)?.[1];
      return level === undefined ? paragraph : { outline: Number(level) - 1, ...paragraph };
    });
    return Object.assign({}, ...looks) as ParagraphLook;
  }

  run(paragraphStyle: string | undefined, runStyle: string | undefined): RunLook {
    const chain = [...this.#chain(paragraphStyle ?? this.#normal), ...this.#chain(runStyle)];
    return Object.assign({}, this.#defaults, ...chain.map(({ run }) => run)) as RunLook;
  }

  /** True for the styles of the lines of a table of contents: "toc 1", "TOC Heading". */
  isContents(id: string | undefined): boolean {
    return this.#chain(id).some(({ name }) => /^toc (?:\d|heading)$/i.test(name));
  }

  /** The list a numbering style stands for. */
  numberingOf(id: string): string | undefined {
    return this.#styles.get(id)?.paragraph.numId;
  }
}

export function styleBits({ bold, italic }: RunLook): number {
  return (bold === true ? STRONG : 0) | (italic === true ? EMPHASIS : 0);
}
