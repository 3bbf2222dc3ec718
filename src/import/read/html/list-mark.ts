import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { formatNumber } from '../numbering/number-format.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

// What `list-style` and `list-style-type` name: "none", "lower-alpha inside"
const LIST_STYLE =
  /\b(none|lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|decimal)\b/i;
const CSS_FORMATS: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: '1',
};

/**
 * The mark a browser prints before an item: "- " in a list without order, "3. " in one with; "" outside lists, where the
 * list shows none, and where the item's own text begins with it.
 *
 * @param text the item's text
 * @param styleOf the list style an element is given
 */
export function listMark(
  item: Element,
  text: string,
  styleOf: (element: Element) => string | undefined,
): string {
  const list = item.parent;
  const words = text.trim();
  if (!list || !isTag(list) || words === '') return '';
  const styled = [item, list].map((element) => LIST_STYLE.exec(styleOf(element) ?? '')?.[1]?.toLowerCase());
  const style = styled[0] ?? styled[1];
  if (style === 'none') return '';
  if (list.name === 'ul' || list.name === 'menu') return /^[-–—+•*]\s/.test(words) ? '' : '- ';
  if (list.name !== 'ol') return '';
  let value = Number(list.attribs['start'] ?? 1) - 1;
  for (const sibling of list.children) {
    if (!isTag(sibling) || sibling.name !== 'li') continue;
    const own = Number(sibling.attribs['value']);
    value = sibling.attribs['value'] !== undefined && Number.isInteger(own) ? own : value + 1;
    if (sibling === item) break;
  }
  const type = CSS_FORMATS[style ?? ''] ?? item.attribs['type'] ?? list.attribs['type'] ?? '1';
  const number = formatNumber(value, FORMATS[type] ?? 'decimal');
  const mark = FORMATS[type] === 'lowerLetter' ? `${number})` : `${number}.`;
  return words.startsWith(`${mark} `) ? '' : `${mark} `;
}
