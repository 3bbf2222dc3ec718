import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { plainText } from '#domain/document/inline.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import { bookmarkName } from '#domain/export/docx/places.ts';

/** Parts of a Word file by name. */
export type Parts = ReadonlyMap<string, string>;

const tags = (node: Element | { children: ChildNode[] }): Element[] => node.children.filter(isTag);
const child = (node: Element | undefined, name: string) =>
  node && tags(node).find((element) => element.name === name);
const valueOf = (node: Element | undefined, name: string) => child(node, name)?.attribs['w:val'];

/** The root element of a part. */
export function rootOf(parts: Parts, name: string): Element {
  const [root] = tags(parseDocument(parts.get(name) ?? '', { xmlMode: true })).filter(
    (element) => !element.name.startsWith('?'),
  );
  if (!root) throw new Error(`${name} is no XML`);
  return root;
}

/** Every element of a name below a node, in order. */
export function all(node: Element, name: string): Element[] {
  return tags(node).flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...all(element, name),
  ]);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** The reader counts by itself, as Word does: a slip in what the product thinks Word prints must show. */
function printed(value: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format !== 'upperRoman') return String(value);
  let rest = value;
  let text = '';
  for (const [size, digits] of ROMAN) for (; rest >= size; rest -= size) text += digits;
  return text;
}

/** What lists print, counted through the document. */
class Lists {
  readonly #forms = new Map<string, { format: string; text: string }>();
  readonly #lists = new Map<string, { abstract: string; start: number | null }>();
  readonly #counts = new Map<string, number>();
  readonly #begun = new Set<string>();

  constructor(root: Element) {
    for (const abstract of all(root, 'w:abstractNum')) {
      const level = child(abstract, 'w:lvl');
      const form = { format: valueOf(level, 'w:numFmt') ?? '', text: valueOf(level, 'w:lvlText') ?? '' };
      this.#forms.set(abstract.attribs['w:abstractNumId'] ?? '', form);
    }
    for (const num of tags(root).filter(({ name }) => name === 'w:num')) {
      const start = valueOf(child(num, 'w:lvlOverride'), 'w:startOverride');
      this.#lists.set(num.attribs['w:numId'] ?? '', {
        abstract: valueOf(num, 'w:abstractNumId') ?? '',
        start: start === undefined ? null : Number(start),
      });
    }
  }

  next(id: string): string {
    const list = this.#lists.get(id);
    const form = this.#forms.get(list?.abstract ?? '');
    if (!list || !form) throw new Error(`no list ${id}`);
    const before = this.#counts.get(list.abstract) ?? 0;
    const value = list.start !== null && !this.#begun.has(id) ? list.start : before + 1;
    this.#begun.add(id);
    this.#counts.set(list.abstract, value);
    return form.format === 'bullet' ? form.text : form.text.replace('%1', printed(value, form.format));
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Words of the units of a Word file by their bookmarks, as they are printed: number, title, words. In order. */
export function wordsByBookmark(parts: Parts): Map<string, string> {
  const lists = new Lists(rootOf(parts, 'word/numbering.xml'));
  const found = new Map<string, string>();
  let at = '';
  const paragraph = (node: Element): void => {
    const marks = all(node, 'w:bookmarkStart').map(({ attribs }) => attribs['w:name'] ?? '');
    for (const mark of marks) {
      if (found.has(mark)) throw new Error(`two bookmarks ${mark}`);
      found.set(mark, '');
      at = mark;
    }
    const list = valueOf(child(child(node, 'w:pPr'), 'w:numPr'), 'w:numId');
    const number = list === undefined ? '' : `${lists.next(list)} `;
    found.set(at, `${found.get(at) ?? ''} ${number}${wordsOf(node)}`);
  };
  const blocks = (node: Element): void => {
    for (const element of tags(node)) {
      if (element.name === 'w:p') paragraph(element);
      else blocks(element);
    }
  };
  for (const name of ['word/document.xml', 'word/footnotes.xml']) blocks(rootOf(parts, name));
  found.delete('');
  return new Map([...found].map(([name, words]) => [name, oneLine(words)]));
}

/** The words of a paragraph; the marks of footnotes are none. */
function wordsOf(node: Element): string {
  if (valueOf(child(node, 'w:rPr'), 'w:rStyle') === 'DauChuThich') return '';
  return node.children
    .map((part) => {
      if (isText(part)) return node.name === 'w:t' ? part.data : '';
      return isTag(part) ? (part.name === 'w:br' ? '\n' : wordsOf(part)) : '';
    })
    .join('');
}

/** The same of a tree: what each unit's own words are. */
export function wordsOfUnits(root: Unit): Map<string, string> {
  return new Map(
    Array.from(walk(root))
      .slice(1)
      .map(({ unit }) => {
        const own = [
          unit.inferred || unit.kind === 'cc' ? '' : (unit.number ?? ''),
          plainText(unit.title ?? []),
          ...(unit.cells ? unit.cells.map(plainText) : [plainText(unit.text)]),
        ];
        return [bookmarkName(unit.eid), oneLine(own.join(' '))];
      }),
  );
}
