import type { CitedEntry } from '#domain/citation/resolve/cited-index.ts';
import { CITED_TYPES, type CitedType } from '#domain/citation/parse/cited-type.ts';
import { compareVietnamese } from '#domain/text/collate.ts';
import { viCitations } from '#i18n/vi.ts';
import { library } from '#library/of-thread.ts';

/** Cited documents of one type. */
export interface CitedGroup {
  type: CitedType | null;
  label: string;
  entries: readonly CitedEntry[];
  /** True where the group has a page of its own, and the index only leads there. */
  apart: boolean;
}

/** The most names of one type that the index lists itself. */
const MOST_LISTED = 100;

/** The cited documents by type, in Vietnamese order; those of unknown type last. */
export function citedGroups(): CitedGroup[] {
  const groups = Array.from(
    Map.groupBy(library().citations().entries(), ({ type }) => type),
    ([type, entries]) => ({
      type,
      label: type === null ? viCitations.unknownType : CITED_TYPES[type],
      entries,
      apart: entries.length > MOST_LISTED,
    }),
  );
  return groups.sort(
    (a, b) => Number(a.type === null) - Number(b.type === null) || compareVietnamese(a.label, b.label),
  );
}
