import { type Inline, plainText } from './inline.ts';
import { escapeAttribute, guardBlock } from './mdx-escape.ts';
import { noteLabel, writeInline } from './mdx-inline.ts';
import type { DocumentTree } from './tree.ts';
import type { Unit, UnitKind } from './unit.ts';

/** What the writer needs of a document: its units, and the label of each footnote (label → eid). */
export type WritableTree = Pick<DocumentTree, 'root' | 'notes'>;

/** How a body is written. */
export interface WriterOptions {
  /** Titled units whose number is printed without a space before the title ("2.2.Về"). */
  glued?: ReadonlySet<Unit>;
  /**
   * For readers of Markdown instead of the profile: no components, numbers as words, headings from the second level,
   * and after each heading and numbered unit a link to it.
   */
  plain?: { linkOf: (unit: Unit) => string };
}

const COMPONENTS: Partial<Readonly<Record<UnitKind, string>>> = {
  dau_de: 'DauDe',
  ket: 'Ket',
  noi_nhan: 'NoiNhan',
  ky: 'Ky',
};

/** Markdown knows no deeper heading. */
export const DEEPEST_HEADING = 6;
const NOTE_INDENT = 4;

/**
 * An MDX file of its frontmatter and a body made by {@link writeBody}.
 *
 * @param toYaml turns the frontmatter into YAML text
 */
export function writeMdx(frontmatter: object, body: string, toYaml: (value: object) => string): string {
  return `---\n${toYaml(frontmatter).trimEnd()}\n---\n\n${body}`;
}

/**
 * The body of a document in the closed profile; ends with a line feed where it is not empty. Nothing in the tree,
 * whatever its words, can become markup, code or another structure; reading the result back gives the same tree.
 */
export function writeBody(tree: WritableTree, options: WriterOptions = {}): string {
  const blocks = new BodyWriter(tree, options).document();
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

class BodyWriter {
  readonly #root: Unit;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #glued: ReadonlySet<Unit>;
  readonly #plain: WriterOptions['plain'];
  /** Place of the first printed part: headings before it stand one level down, as those inside a part do. */
  readonly #firstPart: number;

  constructor(tree: WritableTree, options: WriterOptions) {
    this.#root = tree.root;
    this.#labels = new Map([...tree.notes].map(([label, eid]) => [eid, label]));
    this.#glued = options.glued ?? new Set();
    this.#plain = options.plain;
    this.#firstPart = tree.root.children.findIndex((child) => child.kind === 'phan');
  }

  document(): string[] {
    return this.#root.children.flatMap((unit, index) =>
      this.#section(unit, index < this.#firstPart && unit.kind !== 'pl' ? 2 : 1),
    );
  }

  /** A unit and everything under it, as blocks; `depth` is the level of its heading, if it has one. */
  #section(unit: Unit, depth: number): string[] {
    if (unit.inferred) return unit.children.flatMap((child) => this.#section(child, depth + 1));
    if (!unit.heading) return this.#block(unit);
    return [this.#heading(unit, depth), ...this.#content(unit, depth)];
  }

  #content(unit: Unit, depth: number): string[] {
    const own = unit.text.length > 0 ? [this.#paragraph(unit.text)] : [];
    const blocks: string[] = [];
    for (const group of groupBullets(unit.children)) {
      if (Array.isArray(group)) blocks.push(this.#list(group));
      else blocks.push(...this.#section(group, depth + 1));
    }
    return [...own, ...blocks];
  }

  #heading(unit: Unit, depth: number): string {
    const joint = unit.title === null || this.#glued.has(unit) ? '' : ' ';
    const words: Inline[] = [
      ...(unit.number === null ? [] : [{ type: 'text' as const, value: unit.number + joint }]),
      ...(unit.title ?? []),
    ];
    const marks = '#'.repeat(Math.min(this.#plain ? depth + 1 : depth, DEEPEST_HEADING));
    return `${marks} ${writeInline(words, false).trim()}${this.#link(unit)}`;
  }

  #link(unit: Unit): string {
    return this.#plain ? ` [¶](${this.#plain.linkOf(unit)})` : '';
  }

  /** A numbered unit without heading as plain Markdown: its number and title are words of its first paragraph. */
  #numbered(unit: Unit): string[] {
    const opening: Inline[] = [
      { type: 'text', value: `${unit.number ?? ''} ` },
      ...(unit.title ?? []),
      ...(unit.title && unit.text.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...unit.text,
    ];
    return [this.#paragraph(opening) + this.#link(unit), ...this.#inside({ ...unit, text: [] })];
  }

  #paragraph(parts: readonly Inline[]): string {
    return guardBlock(writeInline(parts));
  }

  /** A unit without heading, as one or more blocks. */
  #block(unit: Unit): string[] {
    const component = COMPONENTS[unit.kind];
    if (component !== undefined) {
      return this.#plain ? this.#inside(unit) : [this.#component(component, '', unit)];
    }
    switch (unit.kind) {
      case 'p':
        return plainText(unit.text) === '' && unit.text.length === 0 ? [] : [this.#paragraph(unit.text)];
      case 'gach':
        return [this.#list([unit])];
      case 'cc':
        return [this.#note(unit)];
      case 'bang':
        return [table(unit)];
      case 'hang':
        return [];
      default:
        if (unit.number === null) return this.#inside(unit);
        return this.#plain ? this.#numbered(unit) : [this.#component('Doan', this.#attributes(unit), unit)];
    }
  }

  #attributes(unit: Unit): string {
    const title = unit.title === null ? '' : ` ten="${escapeAttribute(plainText(unit.title))}"`;
    return ` so="${escapeAttribute(unit.number ?? '')}"${title}`;
  }

  #component(name: string, attributes: string, unit: Unit): string {
    return [`<${name}${attributes}>`, ...this.#inside(unit), `</${name}>`].join('\n\n');
  }

  /** Own text and children of a unit that stands inside a component, a list or a note. */
  #inside(unit: Unit): string[] {
    const own = unit.text.length > 0 ? [this.#paragraph(unit.text)] : [];
    const blocks = groupBullets(unit.children).flatMap((group) =>
      Array.isArray(group) ? [this.#list(group)] : this.#block(group),
    );
    return [...own, ...blocks];
  }

  #list(items: readonly Unit[]): string {
    return items.map((item) => indented(this.#inside(item), `${item.number ?? '-'} `)).join('\n\n');
  }

  #note(unit: Unit): string {
    const label = noteLabel(this.#labels.get(unit.eid) ?? unit.number ?? '');
    return indented(this.#inside(unit), `[^${label}]: `, NOTE_INDENT);
  }
}

/** Neighbouring bullets with the same mark are one list. */
function groupBullets(units: readonly Unit[]): (Unit | Unit[])[] {
  const groups: (Unit | Unit[])[] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (unit.kind !== 'gach') groups.push(unit);
    else if (Array.isArray(last) && last[0]?.number === unit.number) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** The first block after `marker`, the others and all further lines set in under it. */
function indented(blocks: readonly string[], marker: string, width = marker.length): string {
  const lines = blocks.join('\n\n').split('\n');
  return lines
    .map((line, index) => (index === 0 ? marker + line : line === '' ? '' : ' '.repeat(width) + line))
    .join('\n');
}

function table(unit: Unit): string {
  const rows = unit.children.filter((row) => row.kind === 'hang').map((row) => row.cells ?? [row.text]);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = rows.map((row) =>
    line(Array.from({ length: width }, (_, index) => writeInline(row[index] ?? [], false))),
  );
  return [
    written[0] ?? line(Array(width).fill('')),
    line(Array(width).fill('---')),
    ...written.slice(1),
  ].join('\n');
}
