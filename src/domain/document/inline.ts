/** Running text of a unit: the closed set of inline parts that the profile allows. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  /** A reference to the footnote with this label. */
  | { type: 'note'; label: string }
  /** A line break as printed. */
  | { type: 'break' };

/** The words of inline parts; a break reads as a line feed, a footnote mark as nothing. */
export function plainText(parts: readonly Inline[]): string {
  const [first, second] = parts;
  if (first === undefined) return '';
  // Most texts are one piece.
  if (second === undefined && first.type === 'text') return first.value;
  return parts
    .map((part) => {
      switch (part.type) {
        case 'text':
          return part.value;
        case 'break':
          return '\n';
        case 'note':
          return '';
        default:
          return plainText(part.children);
      }
    })
    .join('');
}

/** Labels of the footnotes referred to, in order. */
export function noteLabels(parts: readonly Inline[]): string[] {
  return parts.flatMap((part) =>
    part.type === 'note' ? [part.label] : 'children' in part ? noteLabels(part.children) : [],
  );
}

/** Inline parts of plain words. */
export function textOf(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/**
 * Cuts inline parts at a character of their plain text. Both halves keep their emphasis; a part that ends exactly
 * at the cut goes to the first half.
 */
export function splitInline(parts: readonly Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let position = 0;
  for (const part of parts) {
    const length = plainText([part]).length;
    if (position >= at && !(length === 0 && position === at && after.length === 0)) after.push(part);
    else if (position + length <= at) before.push(part);
    else if (part.type === 'text') {
      before.push({ type: 'text', value: part.value.slice(0, at - position) });
      after.push({ type: 'text', value: part.value.slice(at - position) });
    } else if ('children' in part) {
      const [left, right] = splitInline(part.children, at - position);
      before.push({ ...part, children: left });
      after.push({ ...part, children: right });
    }
    position += length;
  }
  return [before, after];
}
