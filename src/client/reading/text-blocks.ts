/** A paragraph, heading or cell of the page as one text: words go on over its links and emphasis, never past its end. */
export interface TextBlock {
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** The joined text of the nodes. */
  readonly text: string;
}

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,caption,figcaption,blockquote';
/** Not part of the text: navigation, controls, words for screen readers only. */
const SKIPPED = 'nav,script,style,template,button,select,dialog,.an,[data-khong-danh-dau]';

/** The texts under `root` in order of the page; what is inside `skipped` (a selector) is left out too. */
export function textBlocks(root: Element, skipped = SKIPPED): TextBlock[] {
  const found: { element: Element; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SKIPPED) || parent.closest(skipped)) continue;
    const element = parent.closest(BLOCKS) ?? parent;
    const last = found.at(-1);
    if (last?.element === element) last.nodes.push(node as Text);
    else found.push({ element, nodes: [node as Text] });
  }
  return found.map((block) => ({ ...block, text: block.nodes.map((node) => node.data).join('') }));
}

/** The range of UTF-16 offsets [start, end) of a block's text. */
export function rangeIn({ nodes }: TextBlock, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(...placeOf(nodes, start, false));
  range.setEnd(...placeOf(nodes, end, true));
  return range;
}

/** The node and offset of an offset of the joined text; at a border, the end of the node before or the start of the next. */
function placeOf(nodes: readonly Text[], offset: number, atEnd: boolean): [Text, number] {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length || (atEnd && rest === node.length)) return [node, rest];
    rest -= node.length;
  }
  const last = nodes.at(-1) as Text;
  return [last, last.length];
}
