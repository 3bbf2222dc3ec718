import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { Spot } from '../extracted.ts';
import type { Css } from './css.ts';

/** What a browser does not show of a page, and why; and what a person should look at. */
export interface Unshown {
  reasons: ReadonlyMap<ChildNode, string>;
  doubts: Spot[];
}

/** Holds no words of a page, but of programs, styles and the page's own description. */
const SILENT = new Set(['script', 'style', 'title', 'meta', 'link', 'base']);

/** True for elements that hold no words. */
export const isSilent = ({ name }: Element) => SILENT.has(name);

/** Elements whose words stand elsewhere, or only where something else cannot be shown. */
const REASONS: Readonly<Record<string, string>> = {
  noscript: 'chữ chỉ hiện khi tắt JavaScript',
  template: 'khuôn của trang web',
  svg: 'chữ trong hình vẽ',
  object: 'chữ thay cho tệp nhúng',
  iframe: 'chữ thay cho trang nhúng',
};
/** Hidden words that are more than this share of a page are shown by a program once it is loaded. */
const MOST = 0.4;
const SHORTEST = 20;
const LONGEST_SHOWN = 160;

/**
 * Finds what a browser does not show: what styles hide, and what stands in for something else. An element left open eats
 * the rest of a page only in a broken file: then its words stay.
 *
 * @param markup the page as it is written, to see which elements are closed
 */
export function markUnshown(document: Document, css: Css, markup: string): Unshown {
  const reasons = new Map<ChildNode, string>();
  const doubts: Spot[] = [];
  const total = wordsOf(document).length;
  const doubt = (note: string, words: string) =>
    doubts.push({
      at: 0,
      note: `${note}: “${words.slice(0, LONGEST_SHOWN)}${words.length > LONGEST_SHOWN ? '…' : ''}”`,
    });
  const visit = (node: Element | Document): void => {
    for (const child of node.children) {
      if (!isTag(child) || isSilent(child)) continue;
      const words = wordsOf(child);
      const stands = REASONS[child.name];
      if (stands !== undefined && words !== '') {
        if (isClosed(child, markup)) reasons.set(child, stands);
        else doubt(`thẻ <${child.name}> không đóng: giữ chữ đứng sau`, words);
      } else if (isHidden(child, css) && words !== '') {
        if (words.length > total * MOST) doubt('trang ẩn phần lớn chữ bằng kiểu trình bày: vẫn giữ', words);
        else {
          reasons.set(child, 'chữ ẩn');
          if (wordsOf(child, true).length >= SHORTEST) doubt('bỏ chữ mà trang ẩn đi', words);
        }
      }
      if (!reasons.has(child)) visit(child);
    }
  };
  visit(document);
  for (const name of ['script', 'style'])
    if (count(markup, `<${name}[\\s>]`) > count(markup, `</${name}`))
      doubts.push({ at: 0, note: `thẻ <${name}> không đóng: chữ đứng sau có thể mất` });
  return { reasons, doubts };
}

const count = (markup: string, pattern: string) => markup.match(new RegExp(pattern, 'gi'))?.length ?? 0;

/** True where nothing of an element is seen: what is invisible may hold parts that are made visible again. */
function isHidden(element: Element, css: Css): boolean {
  const { hidden, unseen } = css.look(element);
  return hidden === true || (unseen === true && !hasSeen(element, css));
}

const hasSeen = (element: Element, css: Css): boolean =>
  element.children.some((child) => isTag(child) && (css.look(child).unseen === false || hasSeen(child, css)));

/** True where the markup closes an element itself, rather than the end of what it stands in. */
function isClosed({ name, startIndex, endIndex }: Element, markup: string): boolean {
  if (startIndex === null || endIndex === null) return true;
  return new RegExp(`(?:</${name}\\s*|/)>$`, 'i').test(markup.slice(startIndex, endIndex + 1));
}

/** The words of a part, programs and styles left out; and, where they are not asked for, links. */
function wordsOf(node: ChildNode | Document, isWithoutLinks = false): string {
  const text = (inner: ChildNode | Document): string =>
    isText(inner)
      ? inner.data
      : isTag(inner) && (isSilent(inner) || (isWithoutLinks && inner.name === 'a'))
        ? ''
        : 'children' in inner
          ? inner.children.map(text).join('')
          : '';
  return text(node).replace(/\s+/g, ' ').trim();
}
