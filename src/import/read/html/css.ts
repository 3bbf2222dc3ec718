import { createRequire } from 'node:module';
import type * as CssSelect from 'css-select';
import type * as CssTree from 'css-tree';
import type { CssNode } from 'css-tree';
import type { AnyNode, Document, Element } from 'domhandler';
import { isTag } from 'domhandler';

const require = createRequire(import.meta.url);
/** The parser of style sheets, loaded where a page has one: it is large, and most files are no pages. */
const css = (): typeof CssTree => require('css-tree') as typeof CssTree;

/** What tells which elements a selector means, loaded likewise. */
const select = (): typeof CssSelect => require('css-select') as typeof CssSelect;

/** What the styles of an element say of its text; undefined where they say nothing. */
export interface CssLook {
  bold?: boolean;
  italic?: boolean;
  /** True where it is not shown; false where a style shows what another hides. */
  hidden?: boolean;
  /** True where it is invisible but keeps its place: what is inside may be shown again. */
  unseen?: boolean;
  /** True where it stands on lines of its own, whatever its name. */
  block?: boolean;
  raised?: boolean;
  font?: string;
  /** Kind of the numbers or signs of its list: "none", "lower-alpha". */
  listStyle?: string;
}

/** A declaration that counts for elements a selector matches, and how strongly (CSS Cascade 4, 6.1). */
interface Rule {
  matches: (element: Element) => boolean;
  specificity: number;
  order: number;
  looks: { look: CssLook; important: boolean }[];
}

/** More rules than these are no style of a document. */
const MOST_RULES = 20_000;

/**
 * The style sheets of a page and the styles of its elements, as a browser would apply them to a page at rest on a wide
 * screen: fonts, weight, lists, and what is hidden. A rule that hides only in some media, or only while a pointer hovers,
 * hides nothing; one that shows there counts.
 */
export class Css {
  readonly #byId = new Map<string, Rule[]>();
  readonly #byClass = new Map<string, Rule[]>();
  readonly #byName = new Map<string, Rule[]>();
  readonly #everywhere: Rule[] = [];
  readonly #looks = new Map<Element, CssLook>();
  #count = 0;

  constructor(document: Document) {
    for (const sheet of sheetsOf(document)) this.#read(parsed(sheet, 'stylesheet'), false);
  }

  /** What the sheets and its own style say of an element. */
  look(element: Element): CssLook {
    const known = this.#looks.get(element);
    if (known) return known;
    const classes = (element.attribs['class'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const candidates = [
      ...(this.#byId.get(element.attribs['id']?.toLowerCase() ?? '') ?? []),
      ...classes.flatMap((name) => this.#byClass.get(name) ?? []),
      ...(this.#byName.get(element.name) ?? []),
      ...this.#everywhere,
    ];
    const own = element.attribs['style'];
    const face = element.name === 'font' ? element.attribs['face'] : undefined;
    const found = [...new Set(candidates)]
      .filter(({ matches }) => matches(element))
      .sort((a, b) => a.specificity - b.specificity || a.order - b.order);
    const inline = own === undefined ? [] : looksOf(parsed(own, 'declarationList'));
    const all = [...found.flatMap(({ looks }) => looks), ...inline];
    const look: CssLook = Object.assign(
      {},
      element.attribs['hidden'] === undefined ? {} : { hidden: true },
      face === undefined ? {} : { font: firstFont(face) },
      ...all.filter(({ important }) => !important).map((each) => each.look),
      ...all.filter(({ important }) => important).map((each) => each.look),
    ) as CssLook;
    this.#looks.set(element, look);
    return look;
  }

  /** @param isConditional true inside a condition that may or may not hold: then only what shows counts */
  #read(sheet: CssNode | null, isConditional: boolean): void {
    if (sheet === null || !('children' in sheet) || !sheet.children) return;
    for (const node of sheet.children) {
      if (node.type === 'Rule') this.#rule(node, isConditional);
      if (node.type !== 'Atrule' || !node.block) continue;
      const condition = node.prelude ? css().generate(node.prelude).toLowerCase() : '';
      if (/^(?:layer|container|scope)$/.test(node.name))
        this.#read(node.block, isConditional || node.name !== 'layer');
      if (node.name === 'supports') this.#read(node.block, true);
      if (node.name === 'media' && !/^(?:only )?(?:print|speech)\b/.test(condition))
        this.#read(node.block, isConditional || !/^(?:all|screen)$/.test(condition));
    }
  }

  #rule({ prelude, block }: Extract<CssNode, { type: 'Rule' }>, isConditional: boolean): void {
    const looks = looksOf(block).flatMap(({ look, important }) => {
      if (!isConditional) return [{ look, important }];
      return look.hidden === false ? [{ look: { hidden: false }, important }] : [];
    });
    if (looks.length === 0 || prelude.type !== 'SelectorList') return;
    for (const selector of prelude.children) {
      if (selector.type !== 'Selector' || this.#count >= MOST_RULES) continue;
      const matches = matcher(css().generate(selector));
      if (!matches) continue;
      this.#count += 1;
      const rule: Rule = { matches, specificity: specificityOf(selector), order: this.#count, looks };
      const [table, key] = this.#shelf(selector);
      if (table) table.set(key, [...(table.get(key) ?? []), rule]);
      else this.#everywhere.push(rule);
    }
  }

  /** Where a rule is looked up: by an id, a class or the name that its last part asks for. */
  #shelf(selector: Extract<CssNode, { type: 'Selector' }>): [Map<string, Rule[]> | null, string] {
    let id = '';
    let className = '';
    let name = '';
    for (const part of selector.children) {
      if (part.type === 'Combinator') id = className = name = '';
      if (part.type === 'IdSelector') id = part.name.toLowerCase();
      if (part.type === 'ClassSelector') className = part.name.toLowerCase();
      if (part.type === 'TypeSelector' && part.name !== '*') name = part.name.toLowerCase();
    }
    if (id !== '') return [this.#byId, id];
    if (className !== '') return [this.#byClass, className];
    return name === '' ? [null, ''] : [this.#byName, name];
  }
}

/** A parsed sheet or list of declarations; what cannot be read is passed over. */
function parsed(text: string, context: 'stylesheet' | 'declarationList'): CssNode | null {
  try {
    return css().parse(text, {
      context,
      parseValue: false,
      parseCustomProperty: false,
      onParseError: () => undefined,
    });
  } catch {
    return null;
  }
}

// States of a page that is not at rest, and parts that are no elements: ":hover", ":focus-within", "::before"
const PASSING =
  /:(?:hover|focus|active|target|checked|visited|open|fullscreen|popover-open)|::|:(?:before|after|first-line|first-letter)\b/i;

/** Tests whether an element matches; null for selectors that no element at rest matches, or that cannot be read. */
function matcher(selector: string): ((element: Element) => boolean) | null {
  if (PASSING.test(selector)) return null;
  try {
    const test: (node: AnyNode) => boolean = select().compile(selector);
    return (element) => test(element);
  } catch {
    return null;
  }
}

/** Ids, then classes, attributes and states, then names, each weighing more than all that follow (Selectors 4, 16). */
function specificityOf(selector: CssNode): number {
  let specificity = 0;
  css().walk(selector, (node: CssNode) => {
    if (node.type === 'IdSelector') specificity += 1_000_000;
    if (/^(?:ClassSelector|AttributeSelector|PseudoClassSelector)$/.test(node.type)) specificity += 1000;
    if (node.type === 'TypeSelector') specificity += 1;
  });
  return specificity;
}

function sheetsOf(node: Element | Document): string[] {
  return node.children.flatMap((child) => {
    if (!isTag(child)) return [];
    if (child.name !== 'style') return sheetsOf(child);
    if (/^(?:print|speech)\b/i.test(child.attribs['media'] ?? '')) return [];
    // The marks that hid style sheets from old browsers mean nothing in them: "<!--", "-->"
    return [
      child.children
        .map((part) => ('data' in part ? part.data : ''))
        .join('')
        .replace(/<!--|-->/g, ''),
    ];
  });
}

/** The looks that declarations give, in their order: "font-weight: bold; display: none !important". */
function looksOf(block: CssNode | null): { look: CssLook; important: boolean }[] {
  if (block === null || !('children' in block) || !block.children) return [];
  const looks: { look: CssLook; important: boolean }[] = [];
  for (const node of block.children) {
    if (node.type !== 'Declaration') continue;
    const look = lookOf(node.property.toLowerCase(), css().generate(node.value).trim());
    if (look) looks.push({ look, important: node.important !== false });
  }
  return looks;
}

function lookOf(property: string, value: string): CssLook | null {
  switch (property) {
    case 'font-weight':
      return { bold: /^(?:bold|[6-9]00)/i.test(value) };
    case 'font-style':
      return { italic: /^(?:italic|oblique)/i.test(value) };
    case 'font-family':
      return { font: firstFont(value) };
    case 'vertical-align':
      return { raised: /^super/i.test(value) };
    case 'list-style':
    case 'list-style-type':
      return { listStyle: value.toLowerCase() };
    case 'display':
      return { hidden: /^none\b/i.test(value), block: /^(?:block|flex|grid|table|list-item)\b/i.test(value) };
    case 'mso-hide':
      return /^all\b/i.test(value) ? { hidden: true } : null;
    case 'visibility':
      return { unseen: /^(?:hidden|collapse)\b/i.test(value) };
    default:
      return null;
  }
}

const firstFont = (families: string) =>
  (families.split(',')[0] ?? '').replace(/&quot;/g, '').replace(/^[\s'"]+|[\s'"]+$/g, '');
