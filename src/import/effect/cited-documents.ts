import type { Citation } from '#domain/citation/parse/citation.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';

/** Whether a citation names a document that can be found again: by symbol, meeting or the name of a law. */
export const isNamed = ({ symbol, meeting, lawName }: Citation): boolean =>
  (symbol ?? meeting ?? lawName) !== null;

const TYPE_WORD = new RegExp(`(?:${Object.values(DOCUMENT_TYPES).join('|')}|Văn bản)`, 'iu');

/** Whether its words are whole, so that it cannot be taken for another. */
export const isWhole = ({ certainty, symbol }: Citation): boolean => symbol === null || certainty === 'exact';

/** Where the document of a citation begins, after the place inside it: "điểm a khoản 1 Điều 3 | Nghị quyết số …". */
export function documentStart({ start, places, raw }: Citation): number {
  if (places.length === 0) return start;
  const type = TYPE_WORD.exec(raw);
  return type ? start + type.index : start;
}

// "Luật Địa chất | và khoáng sản": the rest of a name of a law, as far as to its number, what is said of it, or the end
const NAME_GOES_ON =
  /^(?:\s+(?!như sau|số\s|ngày\s|năm\s|đã\s|được\s|theo\s|tại\s|hết\s|có\s|này\s|trên\s|của Chính)[^\s,.;:(“]+){1,14}/u;

/** The words that name the document of a citation, without the place inside it. */
export function documentWords(text: string, citation: Citation): string {
  const more =
    citation.symbol === null && citation.lawName !== null
      ? NAME_GOES_ON.exec(text.slice(citation.end))
      : null;
  return text
    .slice(documentStart(citation), citation.end + (more?.[0].length ?? 0))
    .replace(/[\s,;:.(–-]+$/u, '')
    .trim();
}

// Between the documents of a list: ", ", "; ", " và ", ", và ", "; các ", " và các ", "; số ", "; - "
const NEXT = /^\s*(?:[,;]\s*)?(?:và\s+|cùng\s+)?(?:các\s+|những\s+)?(?:[-–+]\s*|\p{Ll}\)\s*)?$/u;
/** A title between two documents of a list is no longer than this. */
const LONGEST_TITLE = 420;
// What says of the document before it that another one changed it: "được sửa đổi, bổ sung bởi", "(đã được sửa đổi theo"
const CHANGED_BY = /(?:được|đã)\s+(?:được\s+)?(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|đính\s+chính|bãi\s+bỏ)/iu;

/** The documents of a list, and whether there may be more of them. */
export interface CitedList {
  readonly citations: readonly Citation[];
  readonly mayHoldMore: boolean;
}

/**
 * The documents that a list names from its first one on: "Nghị quyết số 1/… ngày … của …; Nghị quyết số 2/…". A further one
 * counts where nothing stands between, or after the title of the one before only a semicolon; what the title itself
 * cites ("… hướng dẫn Luật A và Nghị định số 2") is no document of the list.
 *
 * @param all the citations of the text in order
 */
export function listFrom(text: string, all: readonly Citation[], first: Citation): CitedList {
  const citations = [first];
  let mayHoldMore = false;
  let last = first;
  let isAside = false;
  for (const citation of all.slice(all.indexOf(first) + 1)) {
    if (!isNamed(citation)) continue;
    const between = text.slice(last.end, citation.start);
    last = citation;
    if (/[.]\s+\p{Lu}/u.test(between)) break;
    if (CHANGED_BY.test(between)) isAside = true;
    else if (isAside) isAside = !between.includes(';');
    if (isAside) continue;
    if (NEXT.test(between) || isAfterTitle(between)) citations.push(citation);
    else {
      mayHoldMore = /;\s*(?:và\s+)?$|(?:,|\svà)\s+(?:các\s+)?$|kèm\s+theo\s+$/u.test(between);
      break;
    }
  }
  return { citations, mayHoldMore };
}

/** "… về việc phân cấp …; ": a title, and the semicolon that ends it. */
const isAfterTitle = (between: string): boolean =>
  between.length <= LONGEST_TITLE &&
  /^[^;.]*;\s*(?:và\s+)?(?:các\s+)?(?:[-–+]\s*|\p{Ll}\)\s*)?$/u.test(between);
