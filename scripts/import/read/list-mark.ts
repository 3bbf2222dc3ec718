import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { formatNumber } from './number-format.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The mark a browser prints before an item: "- " in a list without order, "3. " in one with; "" outside lists. */
export function listMark(item: Element): string {
  const list = item.parent;
  if (!list || !isTag(list)) return '';
  if (list.name === 'ul' || list.name === 'menu') return '- ';
  if (list.name !== 'ol') return '';
  let value = Number(list.attribs['start'] ?? 1) - 1;
  for (const sibling of list.children) {
    if (!isTag(sibling) || sibling.name !== 'li') continue;
    const own = Number(sibling.attribs['value']);
    value = sibling.attribs['value'] !== undefined && Number.isInteger(own) ? own : value + 1;
    if (sibling === item) break;
  }
  const type = item.attribs['type'] ?? list.attribs['type'] ?? '1';
  const number = formatNumber(value, FORMATS[type] ?? 'decimal');
  return FORMATS[type] === 'lowerLetter' ? `${number}) ` : `${number}. `;
}
