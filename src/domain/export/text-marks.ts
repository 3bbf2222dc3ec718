import { type Inline, plainText } from '#domain/document/inline.ts';

/** What stands at a place of the plain words of a unit; offsets in UTF-16 units, as JavaScript and Java count. */
export interface TextMark {
  tu: number;
  /** Where it ends; where it begins for a footnote, which is called at a point. */
  den: number;
  kieu: 'dam' | 'nghieng' | 'lienKet' | 'chuThich';
  /** Where a link leads. */
  diaChi?: string;
  /** The footnote that is called. */
  eid?: string;
}

/** What the words of a text need to know of the document around them. */
export interface MarkContext {
  /** Identifier of a footnote by its label; undefined where nothing defines it. */
  noteOf: (label: string) => string | undefined;
  /** Full address of a link. */
  link: (url: string) => string;
}

/** Bold, italic, links and calls of footnotes of a text by their places in its plain words, in order of their beginnings. */
export function textMarks(parts: readonly Inline[], context: MarkContext): TextMark[] {
  const marks: TextMark[] = [];
  const visit = (inside: readonly Inline[], start: number): void => {
    let at = start;
    for (const part of inside) {
      const end = at + plainText([part]).length;
      const place = { tu: at, den: end };
      switch (part.type) {
        case 'strong':
          marks.push({ ...place, kieu: 'dam' });
          break;
        case 'emphasis':
          marks.push({ ...place, kieu: 'nghieng' });
          break;
        case 'link':
          marks.push({ ...place, kieu: 'lienKet', diaChi: context.link(part.url) });
          break;
        case 'note': {
          const eid = context.noteOf(part.label);
          if (eid !== undefined) marks.push({ ...place, kieu: 'chuThich', eid });
          break;
        }
        default:
      }
      if ('children' in part) visit(part.children, at);
      at = end;
    }
  };
  visit(parts, 0);
  return marks;
}
