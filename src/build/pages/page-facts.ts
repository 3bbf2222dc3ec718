import type * as HtmlParser from 'htmlparser2';
import { lazyPackage } from '#library/lazy-package.ts';

/** For what pages of the product do not hold. */
const htmlParser = lazyPackage<typeof HtmlParser>('htmlparser2');

/** What a page says of itself. */
export interface PageFacts {
  ids: Set<string>;
  duplicates: string[];
  /** Each once. */
  links: Set<string>;
  /** Where the page leads on to by itself. */
  refresh: string | null;
  /** The address that the page is to be known by. */
  canonical: string | null;
}

const SPACE = 0x20;

/** Attributes of tags that hold a link. */
const LINK_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
]);

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Attributes of a tag that are read: of its link, and those that say what the tag is. */
const READ: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...Array.from(LINK_ATTRIBUTES, ([tag, link]): [string, Set<string>] => [tag, new Set(['id', link])]),
  ['link', new Set(['id', 'href', 'rel'])],
  ['meta', new Set(['id', 'property', 'content', 'http-equiv'])],
]);
/** Of all other tags. */
const READ_OF_ANY: ReadonlySet<string> = new Set(['id']);

/** First letter and length of the names of tags that tell more than an identifier: most tags are none by these alone. */
const TELLING = new Set([...READ.keys(), ...RAW].map((name) => shapeOf(name.charCodeAt(0), name.length)));

// "0; url=/vb/a/#p_1"
const REFRESH = /;\s*url=(.*)$/i;

const [BANG, DOUBLE, SINGLE, SLASH, EQUALS, CLOSE] = Array.from('!"\'/=>', (sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
/** Reads identifiers and links from a page: its tags are looked at once, from left to right, and nothing is built of them. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = {
    ids: new Set(),
    duplicates: [],
    links: new Set(),
    refresh: null,
    canonical: null,
  };
  const values = new Map<string, string>();
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const sign = html.charCodeAt(at + 1);
    if (isLetter(sign)) at = readTag(html, at + 1, values, facts);
    else if (sign === BANG && html.startsWith('!--', at + 1)) at = after(html, '-->', at + 4);
    else at += 1;
  }
  return facts;
}

/**
 * Reads a tag from its name on; gives where it ends, and the content of a raw element with it.
 *
 * @param values an empty map, and left so: one serves a whole page
 */
function readTag(html: string, from: number, values: Map<string, string>, facts: PageFacts): number {
  let at = from;
  for (let sign = html.charCodeAt(at); isOfName(sign); sign = html.charCodeAt(at)) at++;
  const name = mayTell(html, from, at) ? html.slice(from, at).toLowerCase() : '';
  const read = READ.get(name) ?? READ_OF_ANY;
  for (let sign = html.charCodeAt(at); at < html.length && sign !== CLOSE; sign = html.charCodeAt(at)) {
    if (sign <= SPACE || sign === SLASH) at++;
    else at = readAttribute(html, at, read, values);
  }
  if (values.size > 0) {
    addFacts(facts, name, values);
    values.clear();
  }
  return RAW.has(name) ? endOfRaw(html, name, at) : at + 1;
}

/** Reads an attribute (' id=p_1', " href='/vb/'", ' hidden') into `values` if it is one of these; gives where it ends. */
function readAttribute(
  html: string,
  from: number,
  read: ReadonlySet<string>,
  values: Map<string, string>,
): number {
  let at = from + 1;
  for (let sign = html.charCodeAt(at); isOfName(sign) && sign !== EQUALS; sign = html.charCodeAt(at)) at++;
  const sign = afterSpaces(html, at);
  if (html.charCodeAt(sign) !== EQUALS) return at;
  const begin = afterSpaces(html, sign + 1);
  const quote = html.charCodeAt(begin);
  const isQuoted = quote === DOUBLE || quote === SINGLE;
  const end = isQuoted ? endOf(html, html[begin] ?? '', begin + 1) : endOfBare(html, begin);
  // Most attributes of most tags are no identifier: of these nothing is made.
  const name = read !== READ_OF_ANY || at - from === 'id'.length ? html.slice(from, at).toLowerCase() : '';
  // Of an attribute that stands twice in a tag, the first counts.
  if (read.has(name) && !values.has(name))
    values.set(name, readable(html.slice(isQuoted ? begin + 1 : begin, end)));
  return isQuoted ? end + 1 : end;
}

function addFacts(facts: PageFacts, name: string, values: ReadonlyMap<string, string>): void {
  const id = values.get('id');
  if (id !== undefined) {
    if (facts.ids.has(id)) facts.duplicates.push(id);
    facts.ids.add(id);
  }
  const link = LINK_ATTRIBUTES.get(name);
  const value = link === undefined ? undefined : values.get(link);
  if (value !== undefined) facts.links.add(value);
  if (name === 'meta') readMeta(values, facts);
  if (name === 'link' && values.get('rel') === 'canonical') facts.canonical = value ?? null;
}

function shapeOf(letter: number, length: number): number {
  return length * 256 + (letter | SPACE);
}

const mayTell = (html: string, from: number, to: number) =>
  TELLING.has(shapeOf(html.charCodeAt(from), to - from));

/** What a tag's or an attribute's name is made of: all but spaces, "/" and ">"; past the end, nothing. */
const isOfName = (sign: number) => sign > SPACE && sign !== SLASH && sign !== CLOSE;

const isLetter = (sign: number) => (sign | SPACE) >= 0x61 && (sign | SPACE) <= 0x7a;

function afterSpaces(html: string, from: number): number {
  let at = from;
  while (html.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** Where a word stands from a place on; the end of the page where it does not. */
function endOf(html: string, word: string, from: number): number {
  const at = html.indexOf(word, from);
  return at < 0 ? html.length : at;
}

const after = (html: string, word: string, from: number) => endOf(html, word, from) + word.length;

function endOfBare(html: string, from: number): number {
  let at = from;
  for (let sign = html.charCodeAt(at); sign > SPACE && sign !== CLOSE; sign = html.charCodeAt(at)) at++;
  return at;
}

function endOfRaw(html: string, name: string, from: number): number {
  return endOf(html, `</${name}`, from);
}

function readable(value: string): string {
  return value.includes('&') ? decoded(value) : value;
}

/** A value whose characters are written as references: "a&amp;b" → "a&b". */
function decoded(value: string): string {
  let text = value;
  const parser = new (htmlParser().Parser)({ onattribute: (_, read) => (text = read) });
  parser.end(`<a href="${value.replaceAll('"', '&quot;')}">`);
  return text;
}

function readMeta(values: ReadonlyMap<string, string>, facts: PageFacts): void {
  const property = values.get('property');
  const content = values.get('content') ?? '';
  if (property === 'og:url' || property === 'og:image') facts.links.add(content);
  if (values.get('http-equiv')?.toLowerCase() === 'refresh') {
    facts.refresh = REFRESH.exec(content)?.[1] ?? '';
    facts.links.add(facts.refresh);
  }
}
