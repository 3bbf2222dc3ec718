import { type Inline, plainText, splitInline } from '#domain/document/inline.ts';

/** A stretch [start, end) of the plain text of inline parts, in UTF-16 units, and where it is to lead. */
export interface LinkSpan {
  readonly start: number;
  readonly end: number;
  /** Site path or full address. */
  readonly url: string;
}

/**
 * Makes stretches of running text links; the words stay as they are. Spans in order and without overlap. A stretch
 * that meets a link the text already has is left alone; the call of a footnote inside one stays outside the link.
 */
export function linkSpans(parts: readonly Inline[], spans: readonly LinkSpan[]): Inline[] {
  const linked: Inline[] = [];
  let rest = [...parts];
  let at = 0;
  for (const { start, end, url } of spans) {
    const [before, from] = splitInline(rest, start - at);
    const [inside, after] = splitInline(from, end - start);
    linked.push(...before, ...(hasLink(inside) ? inside : wrap(inside, url)));
    rest = after;
    at = end;
  }
  return [...linked, ...rest];
}

function hasLink(parts: readonly Inline[]): boolean {
  return parts.some((part) => part.type === 'link' || ('children' in part && hasLink(part.children)));
}

function hasNote(part: Inline): boolean {
  return part.type === 'note' || ('children' in part && part.children.some(hasNote));
}

/** One link around neighbouring parts; what holds the call of a footnote, itself a link, stands between two. */
function wrap(parts: readonly Inline[], url: string): Inline[] {
  const wrapped: Inline[] = [];
  for (const part of parts) {
    const last = wrapped.at(-1);
    if (hasNote(part) && 'children' in part) wrapped.push({ ...part, children: wrap(part.children, url) });
    else if (hasNote(part) || plainText([part]) === '') wrapped.push(part);
    else if (last?.type === 'link' && last.url === url) last.children.push(part);
    else wrapped.push({ type: 'link', url, children: [part] });
  }
  return wrapped;
}
