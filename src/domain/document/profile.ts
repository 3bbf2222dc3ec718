import type { Diagnostic } from '#domain/diagnostic.ts';
import { normalizeText } from '#domain/text/normalize.ts';
import { type Inline, plainText, splitInline, textOf } from './inline.ts';
import { isComponentName, readInline, type Refuse } from './inline-profile.ts';
import type { MdastNode } from './mdast.ts';
import { parseNumber } from './numbering.ts';
import { type ProfileCode, profileError } from './profile-error.ts';
import { makeUnit, type Unit, type UnitKind } from './unit.ts';

/** What the profile reads: units without identifiers, and the footnotes still to be placed. */
export interface ProfileResult {
  root: Unit;
  notes: Map<string, Unit>;
  diagnostics: Diagnostic[];
}

const SINGLE_COMPONENTS: Readonly<Record<string, UnitKind>> = {
  DauDe: 'dau_de',
  Ket: 'ket',
  NoiNhan: 'noi_nhan',
  Ky: 'ky',
};

/** After these a first-level title without number opens an attached part ("QUY CHẾ …"). */
const ENDS: ReadonlySet<UnitKind> = new Set<UnitKind>(['noi_nhan', 'ky']);

// "[^3]" without a backslash before it
const OPEN_NOTE = /(?:^|[^\\])\[\^/;

const REFUSED_BLOCKS: Readonly<Record<string, ProfileCode>> = {
  mdxjsEsm: 'VK-MDX-IMPORT',
  mdxFlowExpression: 'VK-MDX-BIEU-THUC',
  html: 'VK-MDX-HTML',
};

/**
 * Reads an mdast tree of a document body under the closed profile: headings, paragraphs, bullets, tables, footnotes,
 * emphasis, links and the components Doan, DauDe, Ket, NoiNhan, Ky. Everything else is an error with its line;
 * nothing is executed.
 *
 * @param source the text the tree was parsed from (marks of bullets and quotations are taken from it)
 */
export function readProfile(tree: MdastNode, source: string, file: string): ProfileResult {
  const reader = new ProfileReader(source, file);
  const root = makeUnit('van-ban', 1);
  reader.readBody(tree.children ?? [], root);
  return { root, notes: reader.notes, diagnostics: reader.diagnostics };
}

class ProfileReader {
  readonly notes = new Map<string, Unit>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: string;
  readonly #file: string;

  constructor(source: string, file: string) {
    this.#source = source;
    this.#file = file;
  }

  readonly #refuse = (
    code: ProfileCode,
    node: MdastNode,
    severity: Diagnostic['severity'] = 'error',
  ): void => {
    this.diagnostics.push({ ...profileError(code, this.#file, lineOf(node), this.#quote(node)), severity });
  };

  #quote(node: MdastNode): string {
    return this.#source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  #inline(node: MdastNode): Inline[] {
    const refuse: Refuse = (code, at) => {
      // "\[^1]" is said to be text; the parser gives it like a mark that nothing defines.
      if (code !== 'VK-MDX-CHU-THICH' || OPEN_NOTE.test(this.#quote(at))) this.#refuse(code, at);
    };
    return readInline(node, refuse).map(normalizePart);
  }

  /** Headings nest by their depth; everything else belongs to the heading above it. */
  readBody(nodes: readonly MdastNode[], root: Unit): void {
    const open: { depth: number; unit: Unit }[] = [{ depth: 0, unit: root }];
    for (const node of nodes) {
      const single = node.type === 'mdxJsxFlowElement' ? SINGLE_COMPONENTS[node.name ?? ''] : undefined;
      if (node.type === 'heading') {
        const depth = node.depth ?? 1;
        while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
        // Read as it stands; the reader of a page misses a level. A first part need not be printed.
        if (open.length > 1 && depth > (open.at(-1)?.depth ?? 0) + 1)
          this.#refuse('VK-MDX-CAP', node, 'warning');
        const unit = this.#heading(node);
        if (depth === 1 && unit.number === null && root.children.some(({ kind }) => ENDS.has(kind)))
          unit.kind = 'pl';
        (open.at(-1)?.unit ?? root).children.push(unit);
        open.push({ depth, unit });
      } else if (single) {
        this.#attributes(node, []);
        root.children.push(this.#container(node, makeUnit(single, lineOf(node))));
      } else {
        const unit = open.at(-1)?.unit ?? root;
        this.#block(node, unit);
        const added = unit.children.at(-1);
        if (node.type === 'mdxJsxFlowElement' && added) liftBesideSibling(added, open);
      }
    }
  }

  #heading(node: MdastNode): Unit {
    const words = this.#inline(node);
    const plain = plainText(words);
    if (plain.trim() === '') this.#refuse('VK-MDX-RONG', node);
    const number = parseNumber(plain);
    if (!number) return makeUnit('muc', lineOf(node), { title: words, heading: true });
    const [, title] = splitInline(words, plain.length - number.rest.length);
    return makeUnit(number.kind, lineOf(node), {
      number: number.printed,
      title: number.rest === '' ? null : title,
      heading: true,
    });
  }

  #block(node: MdastNode, parent: Unit): void {
    switch (node.type) {
      case 'paragraph':
        parent.children.push(makeUnit('p', lineOf(node), { text: this.#inline(node) }));
        return;
      case 'list':
        this.#list(node, parent);
        return;
      case 'table':
        parent.children.push(this.#table(node));
        return;
      case 'footnoteDefinition':
        this.#note(node);
        return;
      case 'mdxJsxFlowElement':
        this.#element(node, parent);
        return;
      case 'heading':
        this.#refuse('VK-MDX-TIEU-DE', node);
        return;
      default:
        this.#refuse(REFUSED_BLOCKS[node.type] ?? 'VK-MDX-LOAI-KHOI', node);
    }
  }

  #element(node: MdastNode, parent: Unit): void {
    if (node.name !== 'Doan') {
      const known = (node.name ?? '') in SINGLE_COMPONENTS;
      const code = isComponentName(node.name) ? 'VK-MDX-THANH-PHAN' : 'VK-MDX-HTML';
      this.#refuse(known ? 'VK-MDX-TIEU-DE' : code, node);
      return;
    }
    const { so = '', ten } = this.#attributes(node, ['so', 'ten']);
    const number = parseNumber(normalizeText(so));
    if (!number || number.rest !== '') {
      this.#refuse('VK-MDX-SO', node);
      return;
    }
    const title = ten === undefined ? null : textOf(normalizeText(ten));
    parent.children.push(
      this.#container(node, makeUnit(number.kind, lineOf(node), { number: number.printed, title })),
    );
  }

  /** The first paragraph is the unit's own text, the rest are its children. */
  #container(node: MdastNode, unit: Unit): Unit {
    const children = node.children ?? [];
    if (children.length === 0) this.#refuse('VK-MDX-RONG', node);
    const ownText =
      unit.kind === 'dau_de' || unit.kind === 'ky' || unit.kind === 'ket' ? undefined : children[0];
    for (const child of children) {
      if (child === ownText && child.type === 'paragraph') unit.text = this.#inline(child);
      else this.#block(child, unit);
    }
    return unit;
  }

  #attributes(node: MdastNode, allowed: readonly string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { type, name = '', value } of node.attributes ?? []) {
      if (type === 'mdxJsxAttribute' && allowed.includes(name) && typeof value === 'string')
        found[name] = value;
      else this.#refuse('VK-MDX-THUOC-TINH', node);
    }
    return found;
  }

  #list(node: MdastNode, parent: Unit): void {
    if (node.ordered) {
      this.#refuse('VK-MDX-DANH-SACH-SO', node);
      return;
    }
    for (const item of node.children ?? []) {
      const number = this.#source[item.position?.start.offset ?? 0] ?? '-';
      parent.children.push(this.#container(item, makeUnit('gach', lineOf(item), { number })));
    }
  }

  #table(node: MdastNode): Unit {
    const rows = (node.children ?? []).map((row) => {
      const cells = (row.children ?? []).map((cell) => this.#inline(cell));
      const text = cells.flatMap((cell, index): Inline[] =>
        index === 0 ? cell : [...textOf(' | '), ...cell],
      );
      return makeUnit('hang', lineOf(row), { cells, text });
    });
    return makeUnit('bang', lineOf(node), { children: rows });
  }

  #note(node: MdastNode): void {
    const label = node.label ?? node.identifier ?? '';
    const number = `(${/^\d+/.exec(label)?.[0] ?? label})`;
    this.notes.set(label, this.#container(node, makeUnit('cc', lineOf(node), { number })));
  }
}

/**
 * "1.5." printed as a paragraph after the heading "1.4.": a number of the same form as an open heading is that
 * heading's sibling, not its child.
 */
function liftBesideSibling(unit: Unit, open: { depth: number; unit: Unit }[]): void {
  const level = open.findIndex((entry) => entry.unit.number !== null && sameForm(entry.unit, unit));
  const parent = level > 0 ? open[level - 1]?.unit : undefined;
  if (!parent) return;
  open.at(-1)?.unit.children.pop();
  open.length = level;
  parent.children.push(unit);
}

function sameForm(a: Unit, b: Unit): boolean {
  const depth = (unit: Unit) => parseNumber(unit.number ?? '')?.value.split('-').length;
  return a.kind === b.kind && depth(a) === depth(b);
}

function normalizePart(part: Inline): Inline {
  if (part.type === 'text') return { type: 'text', value: normalizeText(part.value) };
  return 'children' in part ? { ...part, children: part.children.map(normalizePart) } : part;
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 0;
}
