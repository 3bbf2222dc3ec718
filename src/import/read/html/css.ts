import type { Document, Element } from 'domhandler';
import { isTag } from 'domhandler';

/** What the styles of an element say of its text; undefined where they say nothing. */
export interface CssLook {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  raised?: boolean;
  font?: string;
}

// Comments, and the marks that hid style sheets from old browsers: "/* … */", "<!--", "-->"
const COMMENTS = /\/\*[^]*?\*\/|<!--|-->/g;
// A rule: "p.MsoNormal, li.MsoNormal { font-family: '.VnTime'; margin: 0 }"
const RULE = /([^{}]+)\{([^{}]*)\}/g;
// A selector of one element: "p", ".an", "span.so-trang", "#menu"
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;

/** The style sheets of a page, as far as they tell fonts, weight and what is hidden; rules for media are passed over. */
export class Css {
  readonly #rules = new Map<string, CssLook>();

  constructor(document: Document) {
    for (const sheet of sheetsOf(document)) {
      const text = withoutMedia(sheet.replace(COMMENTS, ''));
      for (const [, selectors = '', body = ''] of text.matchAll(RULE)) {
        const look = cssLook(body);
        if (Object.keys(look).length === 0) continue;
        for (const selector of selectors.split(',').map((part) => part.trim().toLowerCase()))
          if (SIMPLE.test(selector)) this.#rules.set(selector, { ...this.#rules.get(selector), ...look });
      }
    }
  }

  /** What the sheets and its own style say of an element. */
  look(element: Element): CssLook {
    const classes = (element.attribs['class'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const id = element.attribs['id']?.toLowerCase();
    const selectors = [
      element.name,
      ...classes.map((name) => `.${name}`),
      ...classes.map((name) => `${element.name}.${name}`),
      ...(id === undefined ? [] : [`#${id}`, `${element.name}#${id}`]),
    ];
    const own = element.attribs['style'];
    const face = element.name === 'font' ? element.attribs['face'] : undefined;
    return Object.assign(
      {},
      ...selectors.map((selector) => this.#rules.get(selector) ?? {}),
      face === undefined ? {} : { font: firstFont(face) },
      own === undefined ? {} : cssLook(own),
    ) as CssLook;
  }
}

function sheetsOf(node: Element | Document): string[] {
  return node.children.flatMap((child) => {
    if (!isTag(child)) return [];
    if (child.name !== 'style') return sheetsOf(child);
    return [child.children.map((part) => ('data' in part ? part.data : '')).join('')];
  });
}

/** Leaves out "@media print { … }" and its kin with the rules inside. */
function withoutMedia(sheet: string): string {
  let text = '';
  for (let at = 0; at < sheet.length;) {
    const open = sheet.indexOf('@', at);
    if (open < 0) return text + sheet.slice(at);
    text += sheet.slice(at, open);
    at = open;
    for (let depth = 0; at < sheet.length; at++) {
      const character = sheet[at];
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      if ((character === '}' && depth === 0) || (character === ';' && depth === 0)) break;
    }
    at += 1;
  }
  return text;
}

/** Reads declarations: "font-weight: bold; display: none". */
function cssLook(declarations: string): CssLook {
  const look: CssLook = {};
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    const value = declaration.slice(colon + 1).trim();
    switch (declaration.slice(0, Math.max(0, colon)).trim().toLowerCase()) {
      case 'font-weight':
        look.bold = /^(?:bold|[6-9]00)/i.test(value);
        break;
      case 'font-style':
        look.italic = /^(?:italic|oblique)/i.test(value);
        break;
      case 'font-family':
        look.font = firstFont(value);
        break;
      case 'vertical-align':
        look.raised = /^super/i.test(value);
        break;
      case 'display':
      case 'mso-hide':
        if (/^(?:none|all)/i.test(value)) look.hidden = true;
        break;
      case 'visibility':
        if (/^hidden/i.test(value)) look.hidden = true;
    }
  }
  return look;
}

const firstFont = (families: string) =>
  (families.split(',')[0] ?? '').replace(/&quot;/g, '').replace(/^[\s'"]+|[\s'"]+$/g, '');
