import { Parser } from 'htmlparser2';

/** What a page says of itself. */
export interface PageFacts {
  ids: Set<string>;
  duplicates: string[];
  links: string[];
  /** Where the page leads on to by itself. */
  refresh: string | null;
  /** The address that the page is to be known by. */
  canonical: string | null;
}

const LINK_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
]);

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

// "0; url=/vb/a/#p_1"
const REFRESH = /;\s*url=(.*)$/i;

// Matches a tag that opens ("<a href="/vb/" class=x>", "<br/>"), a comment, or a closing tag of a raw element's begin.
const TAG = /<!--[^]*?-->|<([a-zA-Z][^\s/>]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>/g;

// Matches one attribute: ' href="/vb/"', " id=p_1", " hidden".
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Reads identifiers and links from a page: only its tags are looked at, which is much faster than parsing it. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), duplicates: [], links: [], refresh: null, canonical: null };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const written = match[2] ?? '';
    if (RAW.has(name)) TAG.lastIndex = endOfRaw(html, name, TAG.lastIndex);
    if (written === '') continue;
    const id = attributeOf(written, 'id');
    if (id !== null) {
      if (facts.ids.has(id)) facts.duplicates.push(id);
      facts.ids.add(id);
    }
    const link = LINK_ATTRIBUTES.get(name);
    const value = link === undefined ? null : attributeOf(written, link);
    if (value !== null) facts.links.push(value);
    if (name === 'meta') readMeta(written, facts);
    if (name === 'link' && attributeOf(written, 'rel') === 'canonical') facts.canonical = value;
  }
  return facts;
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = html.indexOf(`</${name}`, from);
  return end < 0 ? html.length : end;
}

/** Value of the first attribute of this name in what stands between a tag's name and its end; null where there is none. */
function attributeOf(written: string, name: string): string | null {
  const at = written.indexOf(`${name}="`);
  if (at < 0 && !written.toLowerCase().includes(name)) return null;
  // The usual case at once: in double quotes, after a space, and not in the value of another.
  if (at > 0 && SPACES.includes(written.charAt(at - 1)) && !isQuoted(written, at)) {
    const from = at + name.length + 2;
    return readable(written.slice(from, written.indexOf('"', from)));
  }
  for (const [, key = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    if (key.toLowerCase() === name) return readable(double ?? single ?? bare ?? '');
  }
  return null;
}

/** Whether a place may be inside of a quoted value; single quotes are not looked into. */
function isQuoted(written: string, place: number): boolean {
  const single = written.indexOf("'");
  if (single >= 0 && single < place) return true;
  let quotes = 0;
  for (let at = written.indexOf('"'); at >= 0 && at < place; at = written.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

const SPACES = ' \t\r\n\f';

function readable(value: string): string {
  return value.includes('&') ? decoded(value) : value;
}

/** A value whose characters are written as references: "a&amp;b" → "a&b". */
function decoded(value: string): string {
  let text = value;
  const parser = new Parser({ onattribute: (_, read) => (text = read) });
  parser.end(`<a href="${value.replaceAll('"', '&quot;')}">`);
  return text;
}

function readMeta(written: string, facts: PageFacts): void {
  const property = attributeOf(written, 'property');
  const content = attributeOf(written, 'content') ?? '';
  if (property === 'og:url' || property === 'og:image') facts.links.push(content);
  if (attributeOf(written, 'http-equiv')?.toLowerCase() === 'refresh') {
    facts.refresh = REFRESH.exec(content)?.[1] ?? '';
    facts.links.push(facts.refresh);
  }
}
