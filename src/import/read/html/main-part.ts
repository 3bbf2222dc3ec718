import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { opensFrame } from '#import/wording/recipients.ts';
import { isSilent } from './unshown.ts';

/** What of a page is not its text, and the page's own title. */
export interface PageParts {
  /** Nodes left out, and why. */
  removed: ReadonlyMap<ChildNode, string>;
  title: string | null;
}

const CHROME_TAGS: Readonly<Record<string, string>> = {
  nav: 'mục điều hướng',
  aside: 'cột bên của trang web',
  footer: 'chân trang web',
  form: 'biểu mẫu của trang web',
  button: 'nút của trang web',
  select: 'biểu mẫu của trang web',
  textarea: 'biểu mẫu của trang web',
  input: 'biểu mẫu của trang web',
};
const CHROME_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'toolbar',
]);

// Parts of class names and ids that portals give to what is not the text: "main-menu", "box_tin-lien-quan", "socialShare"
const CHROME_WORDS =
  /(?:^| )(?:nav|navbar|navigation|menu|menus|topmenu|mainmenu|breadcrumb|breadcrumbs|sidebar|footer|copyright|related|lienquan|lien quan|tin khac|tinkhac|share|sharing|social|comment|comments|binhluan|binh luan|tags|tag list|banner|ads|adv|advert|advertisement|quangcao|quang cao|pager|pagination|paging|toolbar|print|in trang|hotline|popup|modal|cookie|rating|vote|weblink|lien ket|bottom|topbar|top bar|site info|chan trang|copy right|other news|othernews|tinlienquan|xem nhieu|thong ke|visitor|counter|search|login|language)(?= |$)/;
/** What holds this much of the page's text is never its frame, whatever it is called. */
const MAIN_SHARE = 0.4;
/** A list of links this long holds no sentence. */
const FEWEST_LINKS = 3;
const LINK_SHARE = 0.6;
/** The smallest part with this share of the running text is the page's main part. */
const WHOLE = 0.85;
/** Between a page's title and its text stand no more characters than these: time, author, summary. */
const LONGEST_GAP = 1500;

interface Measure {
  text: number;
  links: number;
  linkCount: number;
}

/**
 * Finds the text of a page among menus, columns, buttons and related news: what is called so (HTML elements, ARIA
 * roles, usual names), what is mostly links, and what stands outside the smallest part that holds nearly all running
 * text. The page's heading above that part stays. A page that has no such frame is a document saved as a page: all stays.
 *
 * @param unshown what a browser does not show, with the reason
 */
export function mainPart(document: Document, unshown: ReadonlyMap<ChildNode, string>): PageParts {
  const measures = new Map<ChildNode | Document, Measure>();
  measure(document, false, measures);
  const total = measures.get(document)?.text ?? 0;
  const removed = new Map(unshown);
  markChrome(document, removed, measures, total);
  const kept = new Map<ChildNode | Document, number>();
  runningText(document, removed, kept);
  const main = withItsParts(smallestWhole(document, kept), removed);
  const title = headingBefore(document, main, removed);
  const isFramed =
    [...removed.keys()].some((node) => !unshown.has(node)) || outerLinks(document) >= FEWEST_LINKS;
  if (isFramed && main !== document) removeOutside(document, main as Element, title, removed);
  return { removed, title: title === null ? null : textOf(title) };
}

function measure(
  node: ChildNode | Document,
  inLink: boolean,
  measures: Map<ChildNode | Document, Measure>,
): Measure {
  const own: Measure = { text: 0, links: 0, linkCount: 0 };
  if (isText(node)) {
    const length = node.data.replace(/\s+/g, ' ').trim().length;
    own.text = length;
    own.links = inLink ? length : 0;
  } else if ('children' in node && !(isTag(node) && isSilent(node))) {
    const isLink = isTag(node) && node.name === 'a' && node.attribs['href'] !== undefined;
    own.linkCount = isLink ? 1 : 0;
    for (const child of node.children) {
      const inner = measure(child, inLink || isLink, measures);
      own.text += inner.text;
      own.links += inner.links;
      own.linkCount += inner.linkCount;
    }
  }
  measures.set(node, own);
  return own;
}

function markChrome(
  node: Element | Document,
  removed: Map<ChildNode, string>,
  measures: ReadonlyMap<ChildNode | Document, Measure>,
  total: number,
): void {
  for (const child of node.children) {
    if (!isTag(child) || isSilent(child)) continue;
    const own = measures.get(child) ?? { text: 0, links: 0, linkCount: 0 };
    if (removed.has(child)) continue;
    const reason = chromeReason(child, own, total);
    if (reason !== null) removed.set(child, reason);
    else markChrome(child, removed, measures, total);
  }
}

// What a page says of itself at its foot: "© 2031 Cổng thông tin…", "Bản quyền thuộc UBND huyện", "Copyright 2031"
const FOOT = /^\s*(?:©|copyright\b|bản quyền (?:©|thuộc|\d))/iu;
const LONGEST_FOOT = 500;

function chromeReason(node: Element, { text, links, linkCount }: Measure, total: number): string | null {
  const isMost = text > total * MAIN_SHARE;
  if (isMost) return null;
  const byTag = CHROME_TAGS[node.name];
  if (byTag !== undefined) return node.name === 'form' && holdsDocument(node) ? null : byTag;
  if (CHROME_ROLES.has(node.attribs['role'] ?? '')) return 'mục điều hướng';
  if (text <= LONGEST_FOOT && FOOT.test(textOf(node))) return 'chân trang web';
  const isMostlyLinks = links > text * LINK_SHARE;
  const isBox = ['div', 'ul', 'ol', 'section', 'table', 'td', 'header', 'p', 'span'].includes(node.name);
  if (isBox && linkCount >= FEWEST_LINKS && isMostlyLinks && !hasNotes(node))
    return 'danh sách liên kết của trang web';
  const names = `${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  if (isBox && CHROME_WORDS.test(names) && !holdsDocument(node)) return 'khung trang web';
  return null;
}

/** So many numbered lines of this length are a document's, not a menu's. */
const FEWEST_NUMBERED = 2;
const SHORTEST_NUMBERED = 30;

/** True for a part with the lines of an official document, whatever a portal calls it: names alone remove none of them. */
function holdsDocument(node: Element): boolean {
  const lines = linesOf(node);
  const numbered = lines.filter((line) => line.length >= SHORTEST_NUMBERED && parseNumber(line) !== null);
  return numbered.length >= FEWEST_NUMBERED || lines.some(opensFrame);
}

/** Lists of footnotes are full of links, to places in the text. */
function hasNotes(node: Element): boolean {
  return node.children.some(
    (child) =>
      isTag(child) && ((child.name === 'a' && /^#/.test(child.attribs['href'] ?? '')) || hasNotes(child)),
  );
}

/** Characters of running text under each node: what is neither removed nor a link. */
function runningText(
  node: ChildNode | Document,
  removed: ReadonlyMap<ChildNode, string>,
  kept: Map<ChildNode | Document, number>,
): number {
  let own = 0;
  if (isText(node)) own = node.data.trim().length;
  else if ('children' in node && !(isTag(node) && isSilent(node))) {
    for (const child of node.children) if (!removed.has(child)) own += runningText(child, removed, kept);
  }
  kept.set(node, own);
  return own;
}

function smallestWhole(
  document: Document,
  kept: ReadonlyMap<ChildNode | Document, number>,
): Element | Document {
  const total = kept.get(document) ?? 0;
  const isWhole = (node: ChildNode) => isTag(node) && (kept.get(node) ?? 0) >= total * WHOLE;
  let main: Element | Document = document;
  for (;;) {
    const next: ChildNode | undefined = main.children.find(isWhole);
    if (!next || !isTag(next) || !BOXES.has(next.name)) return main;
    // A table is a part of the page only where it places text: one of its cells holds nearly all.
    if (next.name === 'table' && !cellsOf(next).some(isWhole)) return main;
    main = next;
  }
}

/** Elements that parts of a page stand in. */
const BOXES = new Set(['html', 'body', 'div', 'section', 'article', 'main', 'center', 'form', 'table', 'td']);

function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child) =>
    !isTag(child)
      ? []
      : child.name === 'td' || child.name === 'th'
        ? [child]
        : child.name === 'table'
          ? []
          : cellsOf(child),
  );
}

/** Paragraphs beside the main part that are this long are running text. */
const LONG_PARAGRAPH = 120;

/**
 * The main part, or what is around it where parts of the same document stand beside it: letterhead, recipients and
 * signature, notes, further sections of a file saved by a word processor, paragraphs.
 */
function withItsParts(main: Element | Document, removed: ReadonlyMap<ChildNode, string>): Element | Document {
  let whole = main;
  for (let at: Element | Document = main; at.parent; at = at.parent as Element | Document) {
    const siblings = at.parent.children.filter(
      (node): node is Element => node !== at && isTag(node) && !removed.has(node) && !isSilent(node),
    );
    if (siblings.some(isPartOfDocument)) whole = at.parent as Element | Document;
  }
  return whole;
}

// Sections and notes of a page saved by Word: "WordSection2", "Section1", "ftn1", "_edn3"
const WORD_PART = /^(?:WordSection\d+|Section\d+|_?(?:ftn|edn)\d+)$/;

function isPartOfDocument(node: Element): boolean {
  const names = [...(node.attribs['class'] ?? '').split(/\s+/), node.attribs['id'] ?? ''];
  if (names.some((name) => WORD_PART.test(name))) return true;
  if (/mso-element\s*:\s*(?:footnote|endnote)-list/i.test(node.attribs['style'] ?? '')) return true;
  if (node.name === 'p' || node.name === 'ol' || node.name === 'table') {
    const words = textOf(node);
    if (words.length >= LONG_PARAGRAPH && /[.;:]$/.test(words)) return true;
  }
  return holdsDocument(node);
}

/** The lines of a part as a browser would break them, without regard to their width. */
function linesOf(node: Element): string[] {
  const lines = [''];
  const visit = (child: ChildNode): void => {
    if (isText(child)) lines.push((lines.pop() ?? '') + child.data);
    if (!isTag(child) || isSilent(child)) return;
    const isInline = /^(?:a|b|i|u|em|strong|span|font|sup|sub|o:p)$/.test(child.name);
    if (!isInline) lines.push('');
    child.children.forEach(visit);
    if (!isInline) lines.push('');
  };
  visit(node);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** Links that lead away from the page. */
function outerLinks(node: Element | Document): number {
  return node.children.reduce((sum, child) => {
    if (!isTag(child)) return sum;
    const isLink = child.name === 'a' && /^(?!#|javascript:)./i.test(child.attribs['href'] ?? '');
    return sum + (isLink ? 1 : 0) + outerLinks(child);
  }, 0);
}

const textOf = (node: ChildNode): string =>
  isText(node)
    ? node.data
    : 'children' in node
      ? node.children.map(textOf).join('').replace(/\s+/g, ' ').trim()
      : '';

/** The last first-level heading above the main part. */
function headingBefore(
  document: Document,
  main: Element | Document,
  removed: ReadonlyMap<ChildNode, string>,
): Element | null {
  let found: Element | null = null;
  let gap = 0;
  let reached = false;
  const visit = (node: ChildNode): void => {
    if (reached || removed.has(node)) return;
    if (node === main) {
      reached = true;
      return;
    }
    const isTitle =
      isTag(node) &&
      (node.name === 'h1' ||
        (/^h[2-4]$/.test(node.name) && /title|tieu-?de|headline/i.test(node.attribs['class'] ?? '')));
    if (isTitle && fold(textOf(node)).length > 5) {
      found = node;
      gap = 0;
      return;
    }
    if (isText(node)) gap += node.data.trim().length;
    if ('children' in node && !(isTag(node) && isSilent(node)))
      for (const child of node.children) visit(child);
  };
  for (const child of document.children) visit(child);
  return reached && gap <= LONGEST_GAP ? found : null;
}

/** Marks everything before the title and after the main part. */
function removeOutside(
  document: Document,
  main: Element,
  title: Element | null,
  removed: Map<ChildNode, string>,
): void {
  let state: 'before' | 'between' | 'after' = 'before';
  const visit = (node: ChildNode): void => {
    if (removed.has(node)) return;
    if (node === main) {
      state = 'after';
      return;
    }
    if (node === title) {
      state = 'between';
      return;
    }
    if (isText(node)) {
      if (state !== 'between' && node.data.trim() !== '') removed.set(node, 'khung trang web');
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const child of document.children) visit(child);
}
