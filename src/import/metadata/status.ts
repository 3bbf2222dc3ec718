import { fold } from '#domain/text/fold.ts';
import type { Status } from './draft.ts';

// "DỰ THẢO", "(Dự thảo lần 2)", "Dự thảo 3", "DỰ THẢO LẦN THỨ 4", "DỰ THẢO BÁO CÁO CHÍNH TRỊ", "Dự thảo Báo cáo (lần 3)"; not
// "Góp ý dự thảo Luật", what a document is about
const DRAFT = /^[([]?\s*(?:ban )?du thao(?![a-z])/;
// "BÁO CÁO CHÍNH TRỊ (DỰ THẢO)", "KẾ HOẠCH - DỰ THẢO LẦN 2"
const MARKED_DRAFT = /[([-–]\s*(?:ban )?du thao(?: lan(?: thu)? \d+|\s*\d+)?\s*[)\]]?$/;
// "(Tài liệu lấy ý kiến góp ý)"
const FOR_COMMENT = /lay y kien/;

/** The number of the draft, 0 where none is printed, null where the head marks none. */
export function draftOf(head: readonly string[]): number | null {
  const folded = head.map((line) => fold(line).trim());
  const marked = folded.filter((line) => DRAFT.test(line) || MARKED_DRAFT.test(line));
  if (marked.length === 0) return null;
  const lines = [...marked, ...folded.filter((line) => /^\(.*\)$/.test(line))];
  return Number(/(?:lan (?:thu )?|du thao )(\d{1,2})(?!\d)/.exec(lines.join('\n'))?.[1] ?? 0);
}

/** What tells whether a document was issued. */
export interface Standing {
  head: readonly string[];
  draft: number | null;
  /** The number with its symbol; that its place was left blank; or that none is printed. */
  number: 'printed' | 'blank' | 'none';
  /** How much of the date is printed. */
  date: 'whole' | 'partly' | 'none';
  isSigned: boolean;
}

/**
 * The standing, with a doubt where it is inferred from less than a number and a date. A document whose number or day
 * was left blank may be a draft or a copy from before it was numbered: then neither is claimed.
 */
export function statusOf({ head, draft, number, date, isSigned }: Standing): {
  status: Status;
  doubt: string;
} {
  if (draft !== null) return { status: 'du-thao', doubt: '' };
  if (FOR_COMMENT.test(fold(head.join('\n')))) return { status: 'lay-y-kien', doubt: '' };
  if (number === 'blank')
    return { status: 'chua-ro', doubt: 'số để trống: chưa rõ là dự thảo hay bản đã ban hành' };
  const isDated = date === 'whole';
  if (number === 'printed' && (isDated || isSigned)) return { status: 'ban-hanh', doubt: '' };
  if (isSigned && date !== 'none')
    return { status: 'ban-hanh', doubt: 'suy ra từ phần ký và ngày, không in số' };
  if (isSigned && head.length > 0)
    return { status: 'ban-hanh', doubt: 'suy ra từ phần ký, không in số và ngày' };
  return { status: 'chua-ro', doubt: 'không đủ số, ngày hay chữ ký để biết đã ban hành' };
}
