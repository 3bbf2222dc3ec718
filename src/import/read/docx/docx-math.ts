import { type ChildNode, type Element, isTag } from 'domhandler';
import { raised } from '../inline-text.ts';
import { elements, first, xmlText } from '../xml.ts';

/** A formula of Word (ECMA-376 part 1, 22.1) in one line: "(a + b)/2", "x²", "√(n)". */
export function mathText(node: ChildNode): string {
  if (!isTag(node)) return '';
  const part = (name: string) => within(first(node, name));
  const value = (properties: string, name: string) =>
    first(first(node, properties), name)?.attribs['m:val'] ?? null;
  switch (node.name) {
    case 'm:t':
      return xmlText(node);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return part('m:e') + power(part('m:sup'));
    case 'm:sSub':
      return part('m:e') + part('m:sub');
    case 'm:sSubSup':
      return part('m:e') + part('m:sub') + power(part('m:sup'));
    case 'm:rad': {
      const degree = part('m:deg');
      return `${degree === '' ? '' : power(degree)}√${grouped(part('m:e'))}`;
    }
    case 'm:d': {
      const inner = elements(node, 'm:e')
        .map(within)
        .join(value('m:dPr', 'm:sepChr') ?? '|');
      return (value('m:dPr', 'm:begChr') ?? '(') + inner + (value('m:dPr', 'm:endChr') ?? ')');
    }
    case 'm:nary': {
      const [from, to] = [part('m:sub'), part('m:sup')];
      const range = from === '' && to === '' ? '' : `[${[from, to].filter(Boolean).join('; ')}]`;
      return `${value('m:naryPr', 'm:chr') ?? '∫'}${range} ${part('m:e')}`;
    }
    default:
      return /Pr$/.test(node.name) ? '' : within(node);
  }
}

function within(node: Element | undefined): string {
  return (node?.children ?? []).map(mathText).join('');
}

const grouped = (text: string) =>
  /^[\p{L}\p{N}.,%]+$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
const power = (text: string) => (raised(text) === text ? `^${grouped(text)}` : raised(text));
