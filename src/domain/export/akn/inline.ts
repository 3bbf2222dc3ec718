import { type Inline, splitInline } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { type AknElement, type AknNode, type AknValue, element } from './element.ts';
import type { QuantitySpan } from './quantity.ts';

/** What running text needs to know of the document around it. */
export interface InlineContext {
  /** The unit of a footnote by its label; null where nothing defines it. */
  noteOf: (label: string) => Unit | null;
  /** The element of a footnote at its first call; the reference to it at each further one. */
  note: (note: Unit) => AknElement;
  /** Full address of a link, or the unit of the document it leads to. */
  link: (url: string) => AknValue;
}

/**
 * Running text as Akoma Ntoso: `b`, `i`, `br`, `ref` for places of the site and of the document, `a` for others, footnotes
 * where they are called, quantities around the values of targets.
 *
 * @param spans of quantities in the plain text, in order, without overlap
 */
export function inlineNodes(
  parts: readonly Inline[],
  context: InlineContext,
  spans: readonly QuantitySpan[] = [],
): AknNode[] {
  const nodes: AknNode[] = [];
  let rest = [...parts];
  let at = 0;
  for (const { start, end, attributes } of spans) {
    const [before, from] = splitInline(rest, start - at);
    const [inside, after] = splitInline(from, end - start);
    nodes.push(...plainNodes(before, context), element('quantity', attributes, plainNodes(inside, context)));
    rest = after;
    at = end;
  }
  return [...nodes, ...plainNodes(rest, context)];
}

function plainNodes(parts: readonly Inline[], context: InlineContext): AknNode[] {
  return parts.flatMap((part): AknNode[] => {
    switch (part.type) {
      case 'text':
        return [part.value];
      case 'break':
        return [element('br')];
      case 'emphasis':
        return [element('i', {}, plainNodes(part.children, context))];
      case 'strong':
        return [element('b', {}, plainNodes(part.children, context))];
      case 'link': {
        const name = /^[/#]/.test(part.url) ? 'ref' : 'a';
        return [element(name, { href: context.link(part.url) }, plainNodes(part.children, context))];
      }
      case 'note': {
        const note = context.noteOf(part.label);
        return note ? [context.note(note)] : [];
      }
    }
  });
}
