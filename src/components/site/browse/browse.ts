import type { Place } from '#domain/catalogue/catalogue.ts';
import { valueOf } from '#domain/document/known.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';
import { ADDRESSES, placeAddress } from '#domain/permalink/address/address.ts';
import { compareVietnamese } from '#domain/text/collate.ts';
import { vi } from '#i18n/vi.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** A list page one step further down, with how many documents it holds. */
export interface Branch {
  key: string;
  label: string;
  path: string;
  count: number;
}

/** Most cards on a list page that has narrower pages below it. */
export const MOST_CARDS = 100;
/** Most cards of one group of a grouped list. */
export const MOST_IN_GROUP = 20;

/** Where the list of all documents shows those of a type. */
export function typeAnchor(type: string): string {
  return `loai-${type}`;
}

/** Name of an issuing body for readers; a key that is in no catalogue stands for itself. */
export function bodyName(key: string): string {
  return library().bodies().get(key)?.name ?? (key === 'chua-ro' ? vi.list.unknownBody : key);
}

/** Name of a type of document by its path segment. */
export function typeName(key: string): string {
  return (DOCUMENT_TYPES as Readonly<Record<string, string>>)[key] ?? key;
}

/** What a term segment says: `2020-2025` → "nhiệm kỳ 2020 – 2025", `2023` → "năm 2023", `2023-09-12` → its date. */
export function termName(key: string): string {
  // Matches a term of office "2020-2025"; first years are no months.
  if (/^\d{4}-\d{4}$/.test(key)) return `nhiệm kỳ ${key.replace('-', ' – ')}`;
  // Matches "2023", "2023-09", "2023-09-12".
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(key)) return formatVietnameseDate(key, 'long');
  return vi.list.unknownTerm;
}

/**
 * Groups documents into the list pages below one.
 *
 * @param keyOf   which group a document belongs to; null: none
 * @param labelOf name of a group
 * @param pathOf  site path of a group's page
 */
export function branches(
  documents: readonly SiteDocument[],
  keyOf: (document: SiteDocument) => string | null,
  labelOf: (key: string) => string,
  pathOf: (key: string) => string,
): Branch[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, count]) => ({ key, count, label: labelOf(key), path: pathOf(key) })).sort(
    (a, b) => compareVietnamese(a.label, b.label),
  );
}

/** Ways into all documents: by issuing body, by place, by type. */
export function browseWays(documents: readonly SiteDocument[]): { label: string; branches: Branch[] }[] {
  const places = library().places();
  return [
    {
      label: vi.home.byBody,
      branches: branches(
        documents,
        (document) => document.work.body,
        bodyName,
        (key) => `${ADDRESSES.documents}${key}/`,
      ),
    },
    {
      label: vi.home.byPlace,
      branches: branches(
        documents,
        (document) => document.place?.key ?? null,
        (key) => capitalized(placeName(places.get(key))),
        placeAddress,
      ),
    },
    {
      label: vi.home.byType,
      branches: branches(
        documents,
        (document) => document.work.type,
        typeName,
        (key) => `${ADDRESSES.documents}#${typeAnchor(key)}`,
      ),
    },
  ];
}

/** Name of a place with those above it: "huyện Chợ Mới, tỉnh An Giang". */
export function placeName(place: Place | undefined): string {
  if (!place) return '';
  const above = place.parent === null ? '' : placeName(library().places().get(place.parent));
  return above ? `${place.name}, ${above}` : place.name;
}

/** Words as they begin a heading or a list entry: "tỉnh Hậu Giang" → "Tỉnh Hậu Giang". */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The date of a document for readers; null where the source has none. */
export function dateText(document: SiteDocument): string | null {
  const date = valueOf(document.metadata.date);
  return date === null ? null : formatVietnameseDate(date);
}

/** How many targets a document lists. */
export function targetCount(document: SiteDocument): number {
  return library().read(document).targets.length;
}
