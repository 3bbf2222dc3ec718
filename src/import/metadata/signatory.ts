import { words } from '../layout/chars.ts';
import { linesOf } from './field.ts';
import { AUTHORITY, isPerson, isPosition } from '../wording/signature.ts';
import { isBodyName } from './letterhead-body.ts';
import { isCapitals, placeAndDate } from '../wording/letterhead.ts';
import type { Block, Given } from '../run/state.ts';

// "Nơi nhận: TRƯỞNG BAN", "Nơi nhận: TM. ỦY BAN NHÂN DÂN": two columns of paper on one line of the source
const BESIDE_RECIPIENTS = /^nơi nhận\s*:?\s+(?=\p{Lu})/iu;

/** What stands in the signature's column beside the title of the recipients. */
function besideRecipients({ frame }: Given<'frame'>): string[] {
  const title = linesOf(frame.recipients)[0] ?? '';
  const rest = title.replace(BESIDE_RECIPIENTS, '');
  return rest !== title && isCapitals(rest) && isPosition(rest) ? [rest] : [];
}

/** The lines of the signature; where two sign side by side on the rows of the source, those of the first. */
function firstColumn({ frame, normal }: Given<'frame' | 'normal'>): string[] {
  const columnOf = (block: Block) => {
    const at = block.chars.at[0] ?? 0;
    return at - (normal.lastIndexOf('\n', at) + 1);
  };
  const rowOf = (block: Block | undefined) => normal.lastIndexOf('\n', block?.chars.at[0] ?? 0);
  const names = frame.signature.filter(({ chars }) => isPerson(words(chars)) && !isPosition(words(chars)));
  const [first, second] = names;
  if (!first || !second || rowOf(first) !== rowOf(second)) return linesOf(frame.signature);
  const isFirst = (block: Block) =>
    names.includes(block) ||
    Math.abs(columnOf(block) - columnOf(first)) < Math.abs(columnOf(block) - columnOf(second));
  return linesOf(frame.signature.filter(isFirst));
}

// "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ": in whose name; "Q. CHỦ TỊCH" is a position
const IN_NAME_OF = /^T\/?M/u;
const ACTING = /^Q\./u;

/** What stands in the column of the signature. */
export function signatureLines(state: Given<'frame' | 'normal'>): string[] {
  return [...besideRecipients(state), ...firstColumn(state)];
}

/** Who signed; of several the first, with the lines above the name. */
export function signatoryOf(
  signature: readonly string[],
): { name: string; position?: string; authority?: string; others: string[] } | null {
  const names = signature.filter((line) => isPerson(line) && !isPosition(line));
  const [name, ...others] = names;
  if (name === undefined) return null;
  const above = signature.slice(0, signature.indexOf(name));
  const own = above.some((line) => placeAndDate(line) === null) ? above : signature;
  // "KT. BỘ TRƯỞNG ¦ BỘ TÀI CHÍNH": the body that the position above it is of
  const isAuthority = (line: string | undefined) =>
    line !== undefined && AUTHORITY.test(line) && !ACTING.test(line);
  const isOfBody = (line: string, index: number) =>
    isAuthority(own[index - 1]) && !isPosition(line) && isBodyName(line);
  const authorities = own.filter((line, index) => isAuthority(line) || isOfBody(line, index));
  // Two bodies above one name stand side by side: which of the lines between are whose is not to be seen.
  const isMixed = authorities.filter((line) => IN_NAME_OF.test(line)).length > 1;
  const authority = (isMixed ? authorities.slice(0, 1) : authorities).join(' ');
  const positions = own.filter(
    (line) =>
      line.length > 3 &&
      !(isMixed && authorities.some((other) => !IN_NAME_OF.test(other))) &&
      !names.includes(line) &&
      !authorities.includes(line) &&
      (!AUTHORITY.test(line) || ACTING.test(line)) &&
      placeAndDate(line) === null &&
      !/^\(?(?:đã )?ký/iu.test(line),
  );
  // What stands above is the name of a body, unless nothing else is a position: then the line nearest to the name.
  const position = positions.find(isPosition) ?? (own === above ? positions.at(-1) : positions[0]);
  return {
    name,
    ...(position === undefined ? {} : { position }),
    ...(authority === '' ? {} : { authority }),
    others,
  };
}
