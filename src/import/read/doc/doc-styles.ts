import { listChange } from './doc-paragraphs.ts';

/** What list a paragraph or its style stands in; null where it does not say so. */
export interface ListPlace {
  /** The list's number; 0 for none. */
  list: number | null;
  level: number | null;
}

/** Place of the style sheet in the head of the stream ([MS-DOC] FibRgFcLcb97): Stshf. */
const STYLES = 0xa2;
/** No style: what a style is based on where it is on none. */
const NONE = 0x0fff;
const PARAGRAPH = 1;
/** Styles are based on one another no deeper than this. */
const DEEPEST = 11;

/**
 * The list each paragraph style stands in, those it is based on included, by the style's number.
 *
 * @param word the stream "WordDocument"
 * @param table the stream "0Table" or "1Table" beside it
 * @throws RangeError where its tables end too soon
 */
export function styleLists(word: Buffer, table: Buffer): (style: number) => ListPlace {
  const [start, size] = [word.readUInt32LE(STYLES), word.readUInt32LE(STYLES + 4)];
  const end = Math.min(table.length, start + size);
  const info = table.readUInt16LE(start);
  const [count, fixed] = [table.readUInt16LE(start + 2), table.readUInt16LE(start + 4)];
  const styles: { base: number; own: ListPlace }[] = [];
  let at = start + 2 + info;
  for (let index = 0; index < count && at + 2 <= end; index++) {
    const length = table.readUInt16LE(at);
    styles.push(styleIn(table.subarray(at + 2, at + 2 + length), fixed));
    at += 2 + length + (length % 2);
  }
  const placeOf = (index: number, depth = 0): ListPlace => {
    const style = styles[index];
    if (!style || depth > DEEPEST) return { list: null, level: null };
    const { base, own } = style;
    if (own.list !== null && own.level !== null) return own;
    const below = base === NONE ? { list: null, level: null } : placeOf(base, depth + 1);
    return { list: own.list ?? below.list, level: own.level ?? below.level };
  };
  return (style) => placeOf(style);
}

/** A style ([MS-DOC] STD): its kind, what it is based on, its name, then the changes of paragraphs. */
function styleIn(style: Buffer, fixed: number): { base: number; own: ListPlace } {
  const nothing = { base: NONE, own: { list: null, level: null } };
  if (style.length < fixed + 2) return nothing;
  const word = style.readUInt16LE(2);
  const [kind, base] = [word & 0xf, word >> 4];
  if (kind !== PARAGRAPH) return { ...nothing, base };
  // The name: its length, its letters, an end
  const changes = fixed + 2 + style.readUInt16LE(fixed) * 2 + 2;
  if (changes + 4 > style.length) return { ...nothing, base };
  const size = style.readUInt16LE(changes);
  // The style's own number stands before its changes.
  return { base, own: listChange(style.subarray(changes + 4, changes + 2 + size)) };
}
