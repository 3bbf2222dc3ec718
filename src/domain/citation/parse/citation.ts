import type { CitedType } from './cited-type.ts';
import type { CitedSymbol, SymbolDoubt } from './cited-symbol.ts';
import type { InnerPlace } from './inner-place.ts';
import { type Meeting, meetingName } from './meeting.ts';
import type { VietnameseDate } from '#domain/number/date.ts';

/**
 * How sure the words are: `exact` (a well-formed symbol, or a numbered meeting with its term), `incomplete` (parts of
 * the symbol or the term missing), `malformed` (a symbol no rule writes so), `named` (a name or title only).
 */
export type Certainty = 'exact' | 'incomplete' | 'malformed' | 'named';

/** Doubts of a citation; {@link DOUBT_TEXTS} has the words for readers. */
export type CitationDoubt =
  SymbolDoubt | 'loai-khac-ky-hieu' | 'qd-hai-nghia' | 'ky-hieu-chung' | 'thieu-khoa';

/** What a reader is told of each doubt. */
export const DOUBT_TEXTS: Readonly<Record<CitationDoubt, string>> = {
  'khoang-trang': 'ký hiệu in có khoảng trắng thừa',
  'dau-noi': 'dấu nối trong ký hiệu không đúng thể thức',
  'thieu-loai': 'ký hiệu thiếu chữ viết tắt tên loại',
  'thieu-ky-hieu': 'chỉ ghi số, không ghi ký hiệu',
  'thieu-co-quan': 'ký hiệu thiếu chữ viết tắt tên cơ quan',
  'loai-khac-ky-hieu': 'tên loại không khớp ký hiệu',
  'qd-hai-nghia': 'QĐ có thể là Quyết định hoặc Quy định',
  'ky-hieu-chung': 'ký hiệu in chung cho nhiều số',
  'thieu-khoa': 'không ghi khóa hoặc nhiệm kỳ',
};

/** The title of a cited document. */
export interface CitedTitle {
  readonly text: string;
  /** `quoted` between marks, `open` where the closing mark is missing, `unquoted` after "về" up to the clause's end. */
  readonly form: 'quoted' | 'open' | 'unquoted';
}

/**
 * A citation in a text at UTF-16 offsets [start, end) of the text given. The span covers the place inside the document,
 * type, number, date, issuing body, term and a quoted title; an unquoted title ("về …") has no certain end and stands
 * in `title` only.
 */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** End of the part to set as a link: through type and symbol, meeting or name. */
  readonly linkEnd: number;
  readonly raw: string;
  /** Null where a bare symbol leaves it open (208-QĐ/TW) and for "Văn bản số …". */
  readonly type: CitedType | null;
  readonly symbol: CitedSymbol | null;
  readonly meeting: Meeting | null;
  /** Name of a law, charter or code with its type: "Luật Đất đai"; null for other documents. */
  readonly lawName: string | null;
  /** Congress or committee terms named: "khóa XI, XII" is [11, 12]. */
  readonly terms: readonly number[];
  readonly date: VietnameseDate | null;
  /** As written: "Ban Thường vụ Tỉnh ủy". */
  readonly issuer: string | null;
  readonly title: CitedTitle | null;
  /** Places inside the document; empty where the whole is meant. */
  readonly places: readonly InnerPlace[];
  readonly certainty: Certainty;
  readonly doubts: readonly CitationDoubt[];
}

/** What a citation is listed under: its symbol ("26-NQ/TW"), meeting, law or title, in one spelling. */
export function citedName(
  citation: Pick<Citation, 'symbol' | 'meeting' | 'lawName' | 'title' | 'terms'>,
): string {
  if (citation.symbol) return citation.symbol.normalized;
  if (citation.meeting) return meetingName(citation.meeting, citation.terms);
  return citation.lawName ?? citation.title?.text ?? '';
}
