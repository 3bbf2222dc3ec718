/** A part of a target item that can hold targets of its own. */
export interface Clause {
  text: string;
  /** Verb of the clause before it, where this one goes on without: "Giữ vững 02 thị trấn … và 08 xã". */
  verb: string;
  /** True where a sentence begins with it. */
  opensSentence: boolean;
  /** True where it is a part of the quantity before it: "Trong đó, lĩnh vực …". */
  isPart: boolean;
}

// Ends of sentences: ". " before a capital, and the last
const SENTENCE_END = /\.\s+(?=\p{Lu})|\.$/u;
const SEMICOLON = /;\s*/u;
// "và 08 xã", "và đến 2025 phấn đấu", ", số sinh viên trên 10.000", ", tỷ lệ …", ", thu thuế 108,31": a new quantity
const SOFT_END =
  /\s+và\s+(?=\d|đến\s+(?:năm\s+)?\d{4})|,\s+(?=(?:tỷ lệ|tỉ lệ|số|tổng|lĩnh vực|khu vực|riêng)\s)|,\s+(?=[^,;.()]{3,60}?\s(?:đạt |chiếm |là |dưới |trên |từ )?\d)/u;

/** Verbs a list of objects shares. */
const VERB = /^\s*((?:tiếp tục )?(?:giữ vững|duy trì|xây dựng|công nhận|huy động|phấn đấu có|có))(?!\p{L})/iu;
const PART = /^\s*trong đó/iu;

/**
 * The clauses of a target item: parted by semicolons and sentences, and by a comma or "và" before a new quantity.
 * Figures are not cut ("6,3 - 6,7%").
 */
export function splitClauses(text: string): Clause[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const isPart = PART.test(sentence);
    return sentence.split(SEMICOLON).flatMap((part, order): Clause[] => {
      if (part.trim() === '') return [];
      const pieces = splitSoft(part);
      const verb = VERB.exec(pieces[0] ?? '')?.[1] ?? '';
      return pieces.map((piece, index) => ({
        text: piece,
        verb: index === 0 ? '' : verb,
        opensSentence: order === 0 && index === 0,
        isPart,
      }));
    });
  });
}

/** Cuts at a soft end only where both sides hold a figure or the left one is whole without. */
function splitSoft(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  let start = 0;
  for (;;) {
    const match = SOFT_END.exec(rest.slice(start));
    if (!match) break;
    const cut = start + match.index;
    const left = rest.slice(0, cut);
    const right = rest.slice(cut + match[0].length);
    if ((hasFigure(left) && hasFigure(right) && !isOpen(left)) || /^đến\s+(?:năm\s+)?\d{4}/iu.test(right)) {
      pieces.push(left);
      rest = right;
      start = 0;
    } else start = cut + Math.max(1, match[0].length);
  }
  return [...pieces, rest];
}

// "2025", "năm 2023": years are no quantities
const YEAR = /(?<!\d[.,]?)(?:19|20)\d{2}(?![.,]?\d)/g;
const hasFigure = (text: string) => /\d/.test(text.replace(YEAR, ''));
const isOpen = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')');
