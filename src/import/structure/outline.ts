import { parseNumber } from '#domain/document/numbering.ts';
import { fold } from '#domain/text/fold.ts';
import { bulletOf, markdownMark } from '../wording/bullet.ts';
import { foldSpaces, isWholly, NOTE_MARK, slice, STRONG, trim, words } from '../layout/chars.ts';
import type { Outline } from './outline-node.ts';
import { formOf } from './numbers.ts';
import { belongsTogether, depthOf, RANKS, rankOf } from './rank.ts';
import type { Block, Given } from '../run/state.ts';
import { openUnnumbered, unnumberedTitle } from './unnumbered.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'blocks' | 'attachments', 'outline'>;

/** Words that turn from a list back to the section: "Tóm lại, công tác …", "Trên đây là …". */
const SUMMARY =
  /^(?:tom lai|tren day la|nhin chung|noi chung|tuu trung|nhu vay|danh gia chung|ben canh do|ngoai ra|tuy nhien)(?![a-z])/;

/**
 * Nests the text by its own numbering: a number whose form is open closes what is below it; a new form opens inside
 * what stands above it by custom. Bullets and paragraphs belong to the number above; a bullet with a bold title, or
 * one that ends in a colon, owns the paragraphs after it until the text turns back to the section.
 */
export function outline(state: Share): void {
  state.outline = outlineOf(state, state.blocks);
  for (const part of state.attachments) part.outline = outlineOf(state, part.blocks);
}

/** How far below a title without number the numbers are looked at that tell its place. */
const AHEAD = 2000;

function outlineOf(state: Share, blocks: readonly Block[]): Outline[] {
  const quoted = quotedBlocks(blocks);
  const nodes = blocks.map((block) => nodeOf(state, block, quoted.has(block)));
  const root: Outline = emptyNode();
  const open: Outline[] = [];
  const numbered = nodes.filter(({ number }) => number !== null);
  nodes.forEach((node, index) => {
    const after = () => nodes.slice(index + 1, index + AHEAD).filter(({ number }) => number !== null);
    const isBelowNumber = numbered[0] !== undefined && index > nodes.indexOf(numbered[0]);
    const title =
      node.number === null && node.bullet === null && !quoted.has(blocks[index]!)
        ? unnumberedTitle(blocks, index, isBelowNumber)
        : null;
    if (title) {
      openUnnumbered(node, title, open, after());
      (open.at(-1) ?? root).children.push(node);
      open.push(node);
    } else if (node.number) {
      const parent = parentFor(node, open, root);
      parent.children.push(node);
      open.push(node);
    } else if (node.bullet !== null) {
      leaveFinishedItems(state, open, nodes, index, false);
      attachBullet(node, open.at(-1) ?? root);
    } else {
      leaveFinishedItems(state, open, nodes, index, true);
      attachParagraph(node, open.at(-1) ?? root);
    }
  });
  return root.children;
}

function emptyNode(): Outline {
  return {
    number: null,
    form: '',
    bullet: null,
    level: 0,
    body: { text: '', at: [], style: [] },
    glued: false,
    headed: false,
    heading: false,
    titleLength: 0,
    rows: null,
    children: [],
  };
}

// “Điều 5a. Trách nhiệm …”, "2. Chợ hạng 2 …": a numbered unit of another document, quoted
const OPENS_QUOTE = /^[“"](?=\S)/;
/** A quotation of more blocks was never closed. */
const LONGEST_QUOTE = 400;

/** How many quotation marks a text leaves open; straight ones open and close by turns. */
function openMarks(text: string, isOpen: boolean): number {
  const count = (mark: string) => text.split(mark).length - 1;
  const straight = (count('"') + (isOpen ? 1 : 0)) % 2;
  return text.includes('“') || text.includes('”') ? count('“') - count('”') : straight - (isOpen ? 1 : 0);
}

/** Blocks inside a quoted unit of another document: their numbers are not those of this one. */
function quotedBlocks(blocks: readonly Block[]): ReadonlySet<Block> {
  const quoted = new Set<Block>();
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index]?.chars.text ?? '';
    if (!OPENS_QUOTE.test(text) || parseNumber(text.slice(1)) === null) continue;
    const end = endOfQuote(blocks, index);
    for (const block of blocks.slice(index + 1, end + 1)) quoted.add(block);
    index = Math.max(index, end);
  }
  return quoted;
}

/** The block that closes a quotation opened in one; -1 where none does, or where the same does. */
function endOfQuote(blocks: readonly Block[], start: number): number {
  const isStraight = blocks[start]?.chars.text.startsWith('"') ?? false;
  let depth = 0;
  for (let index = start; index < Math.min(blocks.length, start + LONGEST_QUOTE); index++) {
    const text = blocks[index]?.chars.text ?? '';
    depth += openMarks(text, isStraight && depth > 0);
    if (depth <= 0) return index === start ? -1 : index;
  }
  return -1;
}

function nodeOf(state: Share, block: Block, isQuoted: boolean): Outline {
  if (block.rows) return { ...emptyNode(), body: block.chars, rows: block.rows };
  const chars = foldSpaces(block.chars);
  const { text } = chars;
  const number = isQuoted || !block.numbered ? null : parseNumber(text);
  if (number) {
    const body = slice(chars, text.length - number.rest.length);
    const glued = number.rest !== '' && text.slice(0, text.length - number.rest.length) === number.printed;
    return { ...emptyNode(), number, form: formOf(number), body, glued, headed: block.headed };
  }
  const bullet = bulletOf(text);
  if (bullet) {
    const mark = markdownMark(bullet.mark);
    state.ledger.change('dấu đầu dòng', chars.at[0] ?? 0, bullet.mark, mark);
    return { ...emptyNode(), bullet: mark, level: bullet.level, body: trim(slice(chars, bullet.length)) };
  }
  return { ...emptyNode(), body: chars, headed: block.headed };
}

/** Closes what the number ends and gives the unit it belongs to. */
function parentFor(node: Outline, open: Outline[], root: Outline): Outline {
  const number = node.number;
  const title = open.at(-1);
  if (title?.unnumbered?.holds && !title.children.some((child) => child.number)) return title;
  const same = open.findLastIndex((other) => other.form === node.form && belongsTogether(other, node));
  if (same >= 0 && !restarts(node, open, same)) open.length = same;
  else if (same < 0) {
    const rank = rankOf(node.form);
    const parentNumber = number?.kind === 'tieu' ? number.value.split('-').slice(0, -1).join('-') : null;
    const named =
      parentNumber === null
        ? -1
        : open.findLastIndex(
            (other) => other.number?.value === parentNumber && isAncestorForm(other.form, node.form),
          );
    if (named >= 0) open.length = named + 1;
    else {
      if (!opensInside(node, open.at(-1))) {
        const floor = number?.ordinal === 1 && SIGNS.has(node.form) ? lastArticle(open) : -1;
        while (open.length > floor + 1 && depthOf(open.at(-1) ?? root) >= rank) open.pop();
      }
    }
  }
  return open.at(-1) ?? root;
}

/** Numbers that are mere signs: they stand inside an article, wherever custom would put them. */
const SIGNS = new Set(['muc:letter', 'muc:roman']);

const lastArticle = (open: readonly Outline[]) => open.findLastIndex(({ form }) => form === 'dieu');

/** A first number right under a title or an announcement opens inside it, whatever its form. */
function opensInside(node: Outline, top: Outline | undefined): boolean {
  if (node.number?.ordinal !== 1 || !top || top.unnumbered || top.children.length > 0) return false;
  const isSign = rankOf(top.form) >= RANKS['khoan']! || (SIGNS.has(top.form) && SIGNS.has(node.form));
  return (
    isSign &&
    top.form !== node.form &&
    rankOf(top.form) >= rankOf(node.form) &&
    /(?::|[^.;,!?…])$/.test(top.body.text)
  );
}

const isAncestorForm = (form: string, child: string) => rankOf(form) < rankOf(child);

/**
 * A number that starts again at one inside its own form ("1." under "a)" under "1.") is a level of its own where
 * other forms stand between and the last of them is still without content.
 */
function restarts(node: Outline, open: readonly Outline[], same: number): boolean {
  const top = open.at(-1);
  return (
    node.number?.ordinal === 1 &&
    same < open.length - 1 &&
    top !== undefined &&
    top.children.length === 0 &&
    /(?::|[^.;,!?…])$/.test(top.body.text)
  );
}

const ITEM_FORMS = new Set(['y', 'diem', 'diem:sub', 'diem:roman']);

/**
 * Text after the last item of a list belongs to the section; text between two items belongs to the first. Where the
 * items above have such text of their own, so has the last; where every item is a sentence by itself, a paragraph below
 * the last may belong to either, and is pointed at.
 */
function leaveFinishedItems(
  { ledger }: Share,
  open: Outline[],
  nodes: readonly Outline[],
  index: number,
  isParagraph: boolean,
): void {
  const [item, node] = [open.at(-1), nodes[index]];
  if (!item?.number || !node || !ITEM_FORMS.has(item.form)) return;
  const next = nodes.slice(index).find((other) => other.number !== null);
  if (next?.form === item.form && next.number?.ordinal === item.number.ordinal + 1) return;
  const announces = item.body.text.endsWith(':');
  const isUnfinished = announces || !/[.;,!?…:]$/.test(item.body.text);
  if (isUnfinished && (!isParagraph || item.children.length > 0 || announces || isTitle(item, open))) return;
  const siblings = open.at(-2)?.children.filter((other) => other !== item && other.form === item.form) ?? [];
  const isAlike = (other: Outline) => isParagraph === (other.bullet === null) && other.number === null;
  const isCustom =
    siblings.length > 0 &&
    siblings.filter(({ children }) => children.some(isAlike)).length * 2 >= siblings.length;
  const isSummary =
    SUMMARY.test(fold(node.body.text)) || OF_LIST.test(fold(node.body.text)) || isBoldTitle(node);
  // Below the last number of all, the text comes to its end.
  const isEither = isParagraph && next && node.rows === null && !isSummary && item.body.text.endsWith('.');
  const sentences = siblings.filter(({ body }) => body.text.endsWith('.'));
  if (isEither && item.children.length === 0 && (isCustom || sentences.length === siblings.length))
    ledger.doubt(
      node.body.at[0] ?? 0,
      `đoạn sau mục cuối “${item.number.printed}” đọc là ${isCustom ? 'của mục ấy' : 'của phần chung phía trên'}: “${node.body.text.slice(0, 60)}”`,
      'so-muc',
    );
  if (!isCustom || isSummary) open.pop();
}

// "Các điểm a, b, c nêu trên …", "Các trường hợp trên đây …": what speaks of the whole list stands below it
const OF_LIST = /^.{0,120}(?:neu tren|tren day|cac diem [a-z],)/;

/** Longer items are no titles. */
const MOST_TITLE_WORDS = 20;

/** "c) Chính sách giáo dục": a few words without full stop, not the last item of a list of clauses. */
function isTitle(item: Outline, open: readonly Outline[]): boolean {
  const siblings = open.at(-2)?.children.filter(({ form }) => form === item.form) ?? [];
  const isClause = siblings.some((other) => other !== item && /[;,]$/.test(other.body.text));
  return !isClause && item.body.text.split(/\s+/).length <= MOST_TITLE_WORDS;
}

function attachBullet(node: Outline, parent: Outline): void {
  const last = parent.children.at(-1);
  if (last && last.bullet !== null && (last.level < node.level || announcesOther(last, node)))
    attachBullet(node, last);
  else parent.children.push(node);
}

/** "* Chỉ tiêu kinh tế:" above bullets of another mark. */
function announcesOther(bullet: Outline, node: Outline): boolean {
  return bullet.bullet !== node.bullet && bullet.level === node.level && words(bullet.body).endsWith(':');
}

function attachParagraph(node: Outline, parent: Outline): void {
  const last = parent.children.at(-1);
  const isSummary = SUMMARY.test(fold(node.body.text)) || isBoldTitle(node);
  if (node.rows === null && last && last.bullet !== null && !isSummary && ownsParagraphs(last))
    last.children.push(node);
  else parent.children.push(node);
}

/** "**Quy định của pháp luật có liên quan:**": a line all in bold that announces is no paragraph of the item above. */
const isBoldTitle = ({ body }: Outline): boolean => body.text.endsWith(':') && isWholly(body, STRONG);

function ownsParagraphs(bullet: Outline): boolean {
  const words = bullet.body.text.replaceAll(NOTE_MARK, '');
  return words.endsWith(':') || boldTitle(bullet.body.text, bullet.body.style) > 0;
}

/** Length of the bold words that open a text and are not all of it, or all of it up to a colon; 0 without. */
export function boldTitle(text: string, style: readonly number[]): number {
  let end = 0;
  while (end < text.length && (((style[end] ?? 0) & STRONG) !== 0 || /\s/.test(text[end] ?? ''))) end += 1;
  const bold = text.slice(0, end).trimEnd();
  return /[:.]$/.test(bold) || /^\s*[:.]/.test(text.slice(end)) ? bold.length : 0;
}
