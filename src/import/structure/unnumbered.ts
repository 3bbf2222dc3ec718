import { parseNumber } from '#domain/document/numbering.ts';
import { fold } from '#domain/text/fold.ts';
import { bulletOf } from '../wording/bullet.ts';
import { isWholly, STRONG, words } from '../layout/chars.ts';
import { isPerson, isPosition } from '../wording/signature.ts';
import { isCapitals, isNational, isNumberLine, isTypeName, placeAndDate } from '../wording/letterhead.ts';
import type { Outline } from './outline-node.ts';
import { belongsTogether, depthOf } from './rank.ts';
import { OPENING } from '../wording/opening.ts';
import { isFinished } from '../wording/sentence.ts';
import type { Block } from '../run/state.ts';

/** What an unnumbered title opens: what stands before the first number, what ends the document, or a part between. */
export type UnnumberedTitle = 'opening' | 'end' | 'part';

// "KẾT LUẬN", "PHẦN KẾT LUẬN", "KẾT LUẬN VÀ KIẾN NGHỊ", "LỜI KẾT", "TỔ CHỨC THỰC HIỆN:"
const END =
  /^(?:(?:phan )?ket luan(?:(?:,| va) (?:kien nghi|de nghi|de xuat))?|loi ket|(?:phan )?to chuc thuc hien)\s*:?$|^phan ket luan(?![a-z])/;
// "QUYẾT NGHỊ", "QUYẾT ĐỊNH": what decides is no title
const DECIDES = /(?:quyet nghi|quyet dinh|ket luan|chi thi|nghi quyet)\s*:?$/;
const LONGEST = 120;
const FEWEST_WORDS = 2;

/**
 * Tells whether a block without number is a title that stands alone: "MỞ ĐẦU", "KẾT LUẬN", capitals between finished
 * text and text that goes on below, or what the file marks as a heading. Null for any other block.
 *
 * @param isBelowNumber true where something numbered stands above
 */
export function unnumberedTitle(
  blocks: readonly Block[],
  index: number,
  isBelowNumber: boolean,
): UnnumberedTitle | null {
  const block = blocks[index];
  const below = blocks[index + 1];
  if (!block || block.rows || !below || parseNumber(block.chars.text) !== null) return null;
  const text = words(block.chars).trim();
  const folded = fold(text);
  if (text.length > LONGEST || /[.;,!?…]$/.test(text) || bulletOf(text)) return null;
  if (!isBelowNumber && OPENING.test(folded)) return 'opening';
  const isMarked = block.headed || isWholly(block.chars, STRONG);
  if (isBelowNumber && END.test(folded) && (isCapitals(text) || isMarked)) return 'end';
  if (isTypeName(text) || text.endsWith(':') || DECIDES.test(folded)) return null;
  const isTitle = block.headed || (isBelowNumber && isAloneInCapitals(text, blocks[index - 1], below));
  return isTitle && !isAround(text) ? (isBelowNumber ? 'part' : 'opening') : null;
}

function isAloneInCapitals(text: string, above: Block | undefined, below: Block): boolean {
  if (!isCapitals(text) || text.split(/\s+/).length < FEWEST_WORDS || below.rows) return false;
  const before = above && !above.rows ? words(above.chars) : '';
  const after = words(below.chars).trim();
  const startsText = isFinished(after) || parseNumber(after) !== null || bulletOf(after) !== null;
  const endsText = isFinished(before) || (parseNumber(before) !== null && before.length <= LONGEST);
  return endsText && startsText && !isAround(after) && !isCapitals(after.replace(/[.:;]$/, ''));
}

/** Lines of a letterhead or signature. */
function isAround(text: string): boolean {
  return (
    isNational(text) ||
    isNumberLine(text) ||
    placeAndDate(text) !== null ||
    isPosition(text) ||
    isPerson(text)
  );
}

/**
 * Opens a title without number among the open ones. It stands beside the number that goes on below it, and where none
 * does, beside the outermost; right under a title it opens inside that one, and the next like it beside the first.
 *
 * @param open the open nodes, outermost first; closed as far as needed
 * @param after the numbered nodes below it
 */
export function openUnnumbered(
  node: Outline,
  title: UnnumberedTitle,
  open: Outline[],
  after: readonly Outline[],
): void {
  const top = open.at(-1);
  const last = open.findLastIndex(({ unnumbered }) => unnumbered !== undefined);
  const beside = open.findLastIndex((other) => goesOn(other, after));
  const isInside =
    title === 'part' && last < 0 && top?.children.length === 0 && !/[.;:,!?]$/.test(words(top.body));
  const outermost = [...open, ...after].reduce((least, other) => Math.min(least, depthOf(other)), Infinity);
  const place = isInside ? open.length : title === 'part' && last >= 0 ? last : Math.max(0, beside);
  const rank = isInside
    ? depthOf(top) + 0.05
    : place < open.length
      ? depthOf(open[place] ?? node)
      : outermost;
  open.length = place;
  const [next] = after;
  const isFirst = next?.number?.ordinal === 1 && depthOf(next) >= rank;
  node.heading = true;
  node.unnumbered = { rank, holds: isFirst && (title !== 'opening' || depthOf(next) > outermost) };
}

/** True where the numbering of an open node goes on below, before anything that closes what is around it. */
function goesOn(node: Outline, after: readonly Outline[]): boolean {
  const next = after.find(
    (other) => depthOf(other) < depthOf(node) || (other.form === node.form && belongsTogether(other, node)),
  );
  return next?.form === node.form && next.number?.ordinal === (node.number?.ordinal ?? 0) + 1;
}
