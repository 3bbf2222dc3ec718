import { shortened } from '#domain/text/shorten.ts';
import type { Known } from '#domain/document/known.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { COMPLETENESS } from '#domain/document/vocabulary.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';

/** The words of a document's preview card. */
export interface Card {
  /** "Báo cáo", "Chương trình 05-CTr/HU". */
  kind: string;
  title: string;
  /** Issuing body; '' where it is not known. */
  body: string;
  /** Date or years, as far as known. */
  date: string;
  /** "Bản tóm tắt", …; '' for a full text. */
  standing: string;
  siteName: string;
}

/** Longest title a card can show, in characters. */
const LONGEST_TITLE = 190;

/** The words of the card of a document. */
export function cardOfDocument(
  metadata: Pick<DocumentMetadata, 'title' | 'number' | 'date' | 'period' | 'completeness'>,
  { typeName, bodyName, siteName }: { typeName: string; bodyName: string | null; siteName: string },
): Card {
  return {
    kind: [typeName, valueOf(metadata.number)].filter(Boolean).join(' '),
    title: titleWords(metadata.title),
    body: bodyName ?? '',
    date: dateOf(metadata.date, metadata.period),
    standing: metadata.completeness === 'toan-van' ? '' : COMPLETENESS[metadata.completeness],
    siteName,
  };
}

/** What a page is whose card says no more than its name. */
const PAGE_KINDS = { body: 'Cơ quan', place: 'Địa phương', metric: 'Chỉ số', site: '' } as const;

/** The words of the card of a page of a catalogue, or of the whole site. */
export function cardOfPage(
  kind: keyof typeof PAGE_KINDS,
  { title, about = '', siteName }: { title: string; about?: string; siteName: string },
): Card {
  return { kind: PAGE_KINDS[kind], title: titleWords(title), body: about, date: '', standing: '', siteName };
}

function titleWords(title: string): string {
  // "2020 - 2025" stays on one line.
  const words = title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d) ([-–]) (?=\d)/g, '$1\u00a0$2\u00a0');
  return shortened(words, LONGEST_TITLE);
}

function dateOf(day: Known<string>, years: Known<{ from: number; to: number }>): string {
  const date = valueOf(day);
  if (date !== null) return formatVietnameseDate(date, 'long');
  const period = valueOf(years);
  if (period === null) return '';
  return period.from === period.to
    ? `năm ${String(period.from)}`
    : `${String(period.from)} – ${String(period.to)}`;
}
