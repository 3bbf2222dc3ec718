import { notAfter } from '#domain/text/guarded.ts';

/** A piece of a text with the place where it begins. */
export interface Piece {
  text: string;
  start: number;
}

// Where a sentence ends: a full stop, question or exclamation mark, or an ellipsis, before a capital, a figure or a bullet.
// Matches the mark and the space of "… đề ra. Tình hình", "… 1,66%. Đến nay", "… quanh năm,…). Khả năng"; not those of
// "TP. Hồ Chí Minh", "V.I. Lênin", "Th.S. An"; other abbreviations end one ("chiếm 30% GDP. Tỷ lệ …")
const END = notAfter(
  /(?:^|[\s(“"])(?:\p{Lu}|TP|TX|TT|QL|TL|ĐT|GS|TS|BS|KS|CN|LS|DS|\p{Lu}\.\p{Lu}|Th|Ths|PGS|GS|TS|BS)$/u,
  /[.!?…]["”’)]*\s+(?=["“(]?[\p{Lu}\d])/gu,
);

/** The sentences of a text, each without the space around it; a line break ends one too. */
export function sentencesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    for (const line of cutAt({ text: text.slice(start, end), start }, /\n/g)) {
      const trimmed = trimPiece(line);
      if (trimmed.text !== '') pieces.push(trimmed);
    }
    start = end;
  };
  for (const match of text.matchAll(END)) add(match.index + match[0].length);
  add(text.length);
  return pieces;
}

/** Parts a piece at every match, which belongs to no part. */
export function cutAt(piece: Piece, separator: RegExp): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(separator)) {
    parts.push({ text: piece.text.slice(from, match.index), start: piece.start + from });
    from = match.index + match[0].length;
  }
  parts.push({ text: piece.text.slice(from), start: piece.start + from });
  return parts;
}

/** The piece without the space around it. */
export function trimPiece({ text, start }: Piece): Piece {
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + lead };
}
