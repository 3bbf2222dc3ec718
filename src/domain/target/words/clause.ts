import { notAfter } from '#domain/text/guarded.ts';
import { cutAt, type Piece, sentencesOf, trimPiece } from './sentence.ts';

/** A part of a target item that can hold targets of its own; `start` is its place in the item. */
export interface Clause extends Piece {
  /** Verb of the clause before it, where this one goes on without: "Giữ vững 02 thị trấn … và 08 xã". */
  verb: string;
  /** True where a sentence begins with it. */
  opensSentence: boolean;
  /** True where it is a part of the quantity before it: "Trong đó, lĩnh vực …". */
  isPart: boolean;
}

const SEMICOLON = /;\s*/gu;
// "và thành lập mới ít nhất 1.200", "và 08 xã", "và đến 2025 phấn đấu", ", phấn đấu đến cuối năm", "và xã Thạnh Hòa đạt chuẩn", "và số vụ tai nạn", ", số sinh viên trên 10.000",
// ", trong đó …", ", tỷ lệ …", ", thu thuế 108,31", ", xã Thạnh Hòa đạt chuẩn": a new quantity; not "28 tỉnh, thành phố ven
// biển đạt 65%", where a list goes on
const SOFT_END =
  /\s+và\s+(?=(?:\p{L}+\s){1,4}(?:ít nhất |tối thiểu |trên |từ |đạt )?\d)|,?\s+(?:và\s+)?(?=ph[ấầ]n đ[ấầá]u(?! tư))|\s+và\s+(?=\d|đến\s+(?:năm\s+)?\d{4}|(?:số|tỷ lệ|tỉ lệ|công nhận|giảm|tăng)\s|(?:xây dựng )?(?:xã|phường|thị trấn|huyện|thị xã|ấp|thôn) \p{Lu})|,\s+(?=(?:trong đó|riêng|tỷ lệ|tỉ lệ|số|tổng|lĩnh vực|khu vực)\s)|,\s+(?=(?:xã|phường|thị trấn|huyện) \p{Lu}[^,;.]*đạt)|,\s+(?!(?:thành phố|thị xã|phường|thị trấn|đặc khu|quận|huyện|xã|ban|ngành|công chức|viên chức)(?!\p{L}| \p{Lu}))(?=[^,;.()]{3,60}?\s(?:đạt |chiếm |là |dưới |trên |từ )?\d)/u;
// "đạt chuẩn" on both sides: each place reaches it; "đến năm 2023 …" and "giảm …" can stand without a figure
const REACHED = /(?:đạt|lên)\s|kéo giảm|giảm/iu;
const SECOND =
  /^(?:(?:xây dựng )?(?:xã|phường|thị trấn|huyện|thị xã|ấp|thôn) \p{Lu}[^,;.]*(?:đạt|lên)\s|số (?:vụ|người|ca)\s)/u;

const AIM = /^ph[ấầ]n đ[ấầá]u(?! tư)/iu;
// "để đến năm 2023 huyện đạt chuẩn": an aim of its own
const DUE = /(?:đến|vào) (?:cuối )?năm \d{4}[^,;]*đạt|đạt[^,;]*(?:đến|vào) (?:cuối )?năm \d{4}/iu;

/** Verbs a list of objects shares. */
const VERB =
  /^\s*((?:tiếp tục )?(?:giữ vững|duy trì|xây dựng|công nhận|huy động|phấn đấu có|kéo giảm|có))(?!\p{L})/iu;
const PART = /^\s*trong đó/iu;

/**
 * The clauses of a target item: parted by semicolons and sentences, and by a comma or "và" before a new quantity.
 * Figures are not cut ("6,3 - 6,7%").
 */
export function splitClauses(text: string): Clause[] {
  return sentencesOf(text).flatMap((sentence) => {
    const isPart = PART.test(sentence.text);
    return cutAt(withoutStop(sentence), SEMICOLON).flatMap((part, order): Clause[] => {
      if (part.text.trim() === '') return [];
      const pieces = splitSoft(part);
      const verb = VERB.exec(pieces[0]?.text ?? '')?.[1] ?? '';
      return pieces.map((piece, index) => ({
        ...piece,
        verb: index === 0 ? '' : verb,
        opensSentence: order === 0 && index === 0,
        isPart: isPart || PART.test(piece.text),
      }));
    });
  });
}

const withoutStop = ({ text, start }: Piece): Piece => ({ text: text.replace(/\.$/, ''), start });

/** Cuts at a soft end only where both sides hold a figure or the left one is whole without. */
function splitSoft(part: Piece): Piece[] {
  const pieces: Piece[] = [];
  let rest = part;
  let from = 0;
  for (;;) {
    const match = SOFT_END.exec(rest.text.slice(from));
    if (!match) break;
    const cut = from + match.index;
    const next = cut + match[0].length;
    const left = rest.text.slice(0, cut);
    const right = rest.text.slice(next);
    const isNew =
      !isOpen(left) &&
      ((hasFigure(left) && hasFigure(right)) ||
        /^đến\s+(?:năm\s+)?\d{4}/iu.test(right) ||
        (AIM.test(right) && (hasFigure(left) || DUE.test(left))) ||
        (REACHED.test(left) && SECOND.test(right)));
    if (isNew) {
      pieces.push({ text: left, start: rest.start });
      rest = { text: right, start: rest.start + next };
      from = 0;
    } else from = cut + Math.max(1, match[0].length);
  }
  return [...pieces, rest].map(trimPiece);
}

// "2025", "năm 2023": years are no quantities
const YEAR = notAfter(/\d[.,]?$/, /(?:19|20)\d{2}(?![.,]?\d)/g);
const hasFigure = (text: string) => /\d/.test(text.replace(YEAR, ''));
const isOpen = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')');
