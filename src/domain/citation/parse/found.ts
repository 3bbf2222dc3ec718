import type { DateSpan, VietnameseDate } from '#domain/number/date.ts';
import type { CitationDoubt, CitedTitle } from './citation.ts';
import type { CitedSymbol } from './cited-symbol.ts';
import type { CitedType } from './cited-type.ts';
import type { InnerPlace } from './inner-place.ts';
import type { Meeting } from './meeting.ts';

/** A type named at [start, end) of the reading; empty where a bare symbol begins. */
export interface TypeSpan {
  readonly start: number;
  readonly end: number;
  readonly type: CitedType | null;
  readonly printed: string;
  readonly abbreviated: boolean;
}

/** A citation being read, at offsets of the reading. */
export interface Found {
  start: number;
  end: number;
  linkEnd: number;
  type: CitedType | null;
  symbol: CitedSymbol | null;
  meeting: Meeting | null;
  lawName: string | null;
  terms: readonly number[];
  date: VietnameseDate | null;
  issuer: { start: number; end: number } | null;
  title: CitedTitle | null;
  titleStart: number;
  places: readonly InnerPlace[];
  doubts: CitationDoubt[];
}

/** What the readers of heads and tails share. */
export interface Source {
  readonly text: string;
  readonly dates: readonly DateSpan[];
  /** What a person typed or pasted: small abbreviations and bare numbers are meant as citations. */
  readonly typed: boolean;
  /** Whether a quoted title itself cites a document by symbol or meeting. */
  readonly cites: (title: string) => boolean;
}

/** A citation that so far is its head alone. */
export function begin(head: TypeSpan, end: number, fields: Partial<Found>): Found {
  return {
    start: head.start, end, linkEnd: end, type: head.type, symbol: null, meeting: null, lawName: null, terms: [],
    date: null, issuer: null, title: null, titleStart: -1, places: [], doubts: [], ...fields,
  }; // prettier-ignore
}
