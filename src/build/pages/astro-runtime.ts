import * as astro from 'astro/runtime/server/index.js';
import { type PageParts, SharedPart } from './page-parts.ts';
import { withoutSpaces } from './template-spaces.ts';

/*
 * What components are compiled to call ("astro/compiler-runtime"), for an app that makes thousands of pages. Astro's own
 * wraps each piece of text in an object, tries several patterns on each attribute, and waits wherever a script stands:
 * that is most of what a page costs. Here a component gives its text at once. It is in use only while `quickly` makes a
 * page; at all other times each function is Astro's own, and `RoutePages` compares both on the first page of each route.
 * Spaces between the lines of a template that nobody sees are left out, whoever makes the page.
 * The bundler puts this module in the place of Astro's (src/build/frame/astro-frame.ts), so it exports the same names.
 */

type Slot = ((result: object) => unknown) | null | undefined;
type Slots = Readonly<Record<string, Slot>>;
type Props = Record<string, unknown>;
type Make = (result: object, props: Props, slots: Slots) => unknown;

/** A compiled component that can also make a page. */
export interface QuickComponent {
  /**
   * Makes the page of this component.
   *
   * @param result what Astro hands to components
   * @param head what stands where Astro puts the styles of a page
   * @throws NotQuick where only Astro can write the page; else what is wrong with the page itself
   */
  quickly: (result: object, props: object, head: SharedPart) => Promise<PageParts>;
}

/** Said where a page shows what only Astro can write. */
export class NotQuick extends Error {}

/** Text that is markup already; Astro, where it meets one, writes it as it is. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The page, or the shared part of one, that is made now. */
interface Making {
  head: SharedPart;
  hasHead: boolean;
  /** Shared parts that stand in its text, which holds their places. */
  parts: SharedPart[];
  /** Scripts that stand on it already. */
  scripts: Set<string>;
  /** Scripts that it asks for and whose tag is not known yet. */
  unknown: Set<string>;
  /** True for a shared part: it holds no other. */
  isPart: boolean;
}

/** What a component showed, and the scripts that it asked for. */
interface Kept {
  part: SharedPart;
  scripts: readonly string[];
}

/** A component as it was compiled, and what it showed by its properties, where that is kept. */
interface Made {
  make: Make;
  kept: Map<string, Kept> | null;
}

/**
 * Components that show the same wherever they are given the same words, and stand on many pages: what they show is made
 * once. They read no text of a document.
 */
export const SHARED_COMPONENTS: readonly string[] = [
  'src/components/site/Header.astro',
  'src/components/site/Footer.astro',
];

let making: Making | null = null;
const components = new WeakMap<object, Made>();
/** Tags of scripts by their identifiers; null where there is nothing to load. */
const scriptTags = new Map<string, SharedPart | null>();
const NOTHING = new Markup('');
/** Stands around the number of a shared part in a text: HTML knows no such character, so no page has it. */
const PLACE = '\u0000';

type Component = ReturnType<typeof astro.createComponent>;

/** A component of its compiled function. */
export function createComponent(
  ...options: Parameters<typeof astro.createComponent>
): Component & QuickComponent {
  const component = astro.createComponent(...options);
  const [first] = options;
  const make = (typeof first === 'function' ? first : first.factory) as unknown as Make;
  const isShared = SHARED_COMPONENTS.some((file) => component.moduleId?.endsWith(file));
  components.set(component, { make, kept: isShared ? new Map() : null });
  return Object.assign(component, {
    quickly: async (result: object, props: object, head: SharedPart) => {
      const first = pageOf(make, result, props as Props, head);
      if (first.unknown.size === 0) return first.parts;
      for (const id of first.unknown) scriptTags.set(id, await scriptTag(result, id));
      return pageOf(make, result, props as Props, head).parts;
    },
  });
}

function pageOf(make: Make, result: object, props: Props, head: SharedPart) {
  const now: Making = {
    head,
    hasHead: false,
    parts: [],
    scripts: new Set(),
    unknown: new Set(),
    isPart: false,
  };
  making = now;
  try {
    return { parts: partsOf(textOf(make(result, props, {})), now.parts), unknown: now.unknown };
  } finally {
    making = null;
  }
}

/** A text cut where shared parts have their places. */
function partsOf(text: string, shared: readonly SharedPart[]): PageParts {
  const pieces = text.split(PLACE);
  if (pieces.length !== 2 * shared.length + 1) throw new NotQuick('a character that HTML does not know');
  return pieces.map((piece, i) => (i % 2 === 0 ? piece : (shared[Number(piece)] ?? '')));
}

/** What stands for a shared part in the text that is made now. */
function placed(part: SharedPart, now: Making): Markup {
  if (now.isPart) return new Markup(part.html);
  now.parts.push(part);
  return new Markup(`${PLACE}${now.parts.length - 1}${PLACE}`);
}

async function scriptTag(result: object, id: string): Promise<SharedPart | null> {
  const { content } = (await astro.renderScript(result as never, id)) as unknown as { content: string };
  return content === '' ? null : new SharedPart(content);
}

/** What a piece of a component shows, as Astro's `renderChild` writes it. */
function textOf(shown: unknown): string {
  if (typeof shown === 'string') return astro.escapeHTML(shown);
  if (shown instanceof Markup) return shown.text;
  // Astro itself does not always write the same for NaN.
  if (typeof shown === 'number' && !Number.isNaN(shown)) return String(shown);
  if (!shown && !Number.isNaN(shown)) return '';
  if (Array.isArray(shown)) {
    let text = '';
    for (const each of shown) text += textOf(each);
    return text;
  }
  if (typeof shown === 'function') return textOf((shown as () => unknown)());
  if (typeof shown === 'boolean' || astro.isHTMLString(shown)) return String(shown);
  throw new NotQuick(`what only Astro can write: ${Object.prototype.toString.call(shown)}`);
}

/** The text of a template. */
export function render(written: TemplateStringsArray, ...shown: unknown[]): unknown {
  const parts = withoutSpaces(written);
  if (making === null) return astro.render(parts, ...shown);
  let text = parts[0] ?? '';
  for (let i = 0; i < shown.length; i++) text += textOf(shown[i]) + (parts[i + 1] ?? '');
  return new Markup(text);
}

/** What a component shows where it stands in another. */
export function renderComponent(
  result: object,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (making === null) return astro.renderComponent(result as never, name, component, props, slots as never);
  if (component === astro.Fragment) return new Markup(textOf(slots['default']?.(result)));
  if (typeof component === 'string') return elementOf(component, result, props, slots);
  const made = components.get(component as object);
  if (!made || 'class:list' in props) throw new NotQuick(`a component that only Astro can write: ${name}`);
  return made.kept === null
    ? new Markup(textOf(made.make(result, props, slots)))
    : keptOf(made.make, made.kept, result, props, making);
}

/** An element whose name is a value: "h2". */
function elementOf(name: string, result: object, props: Props, slots: Slots): Markup {
  if (!ELEMENT.test(name) || astro.voidElementNames.test(name)) throw new NotQuick(`an element "${name}"`);
  let text = `<${name}`;
  for (const [key, value] of Object.entries(props)) text += textOf(addAttribute(value, key));
  text += '>';
  for (const slot of Object.values(slots)) text += textOf(slot?.(result));
  return new Markup(`${text}</${name}>`);
}

// Matches names of elements: "h2", "section".
const ELEMENT = /^[a-z][a-z0-9]*$/;

/** What a shared component shows for its properties: made once, but where a script of it stands on the page already. */
function keptOf(make: Make, kept: Map<string, Kept>, result: object, props: Props, now: Making): Markup {
  const key = JSON.stringify(props);
  const known = kept.get(key) ?? madeAlone(make, result, props, now);
  if (now.unknown.size === 0) kept.set(key, known);
  if (known.scripts.some((id) => now.scripts.has(id))) return new Markup(textOf(make(result, props, {})));
  for (const id of known.scripts) now.scripts.add(id);
  return placed(known.part, now);
}

function madeAlone(make: Make, result: object, props: Props, now: Making): Kept {
  const alone: Making = { ...now, scripts: new Set(), isPart: true };
  making = alone;
  try {
    return { part: new SharedPart(textOf(make(result, props, {}))), scripts: [...alone.scripts] };
  } finally {
    making = now;
  }
}

/** What stands in a slot. */
export function renderSlot(result: object, slot: unknown, fallback?: unknown): unknown {
  if (making === null) return astro.renderSlot(result as never, slot as never, fallback as never);
  if (!slot) return new Markup(textOf(fallback));
  return new Markup(
    textOf(typeof slot === 'function' ? (slot as (result: object) => unknown)(result) : slot),
  );
}

/** Whether Astro writes an attribute as its name and value, whatever it is called: found by asking Astro once. */
const ordinary = new Map<string, boolean>();

function isOrdinary(key: string): boolean {
  const known = ordinary.get(key);
  if (known !== undefined) return known;
  const isSo = String(astro.addAttribute('a b', key)) === ` ${key}="a b"`;
  ordinary.set(key, isSo);
  return isSo;
}

/** An attribute; nothing where it has no value. */
export function addAttribute(value: unknown, key: string, shouldEscape = true, tag = ''): unknown {
  if (making === null) return astro.addAttribute(value, key, shouldEscape, tag);
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'string' && value !== '' && isOrdinary(key) && isPlain(value))
    return new Markup(` ${key}="${value}"`);
  return new Markup(String(astro.addAttribute(value, key, shouldEscape, tag)));
}

const isPlain = (value: string) => !value.includes('&') && !value.includes('"');

/** All attributes of a list. */
export function spreadAttributes(...given: Parameters<typeof astro.spreadAttributes>): unknown {
  const spread = astro.spreadAttributes(...given) as unknown;
  return making === null ? spread : new Markup(String(spread));
}

/** Text that is markup already (`set:html`). */
export function unescapeHTML(value: unknown): unknown {
  if (making === null) return astro.unescapeHTML(value);
  if (typeof value === 'string') return new Markup(value);
  return value;
}

/** The head that Astro puts together of the styles of a page. */
export function renderHead(): unknown {
  if (making === null) return astro.renderHead();
  making.hasHead = true;
  return placed(making.head, making);
}

/** The same, where no component wrote it. */
export function maybeRenderHead(): unknown {
  if (making === null) return astro.maybeRenderHead();
  if (!making.hasHead) throw new NotQuick('a head that is not written out');
  return NOTHING;
}

/** A script, where it does not stand on the page already. */
export function renderScript(result: object, id: string): unknown {
  if (making === null) return astro.renderScript(result as never, id);
  const tag = scriptTags.get(id);
  if (tag === undefined) making.unknown.add(id);
  if (!tag || making.scripts.has(id)) return NOTHING;
  making.scripts.add(id);
  return placed(tag, making);
}

/** Begins what a `<template>` holds. */
export function templateEnter(...given: Parameters<typeof astro.templateEnter>): unknown {
  if (making !== null) throw new NotQuick('<template>');
  return astro.templateEnter(...given);
}

export {
  createAstro,
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  mergeSlots,
  renderTransition,
  templateExit,
} from 'astro/runtime/server/index.js';
