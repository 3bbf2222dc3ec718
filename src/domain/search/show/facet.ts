import { forceOn, type Span } from '#domain/effect/effect.ts';
import { type FacetKey, facetKeys } from '#domain/facet/facet.ts';
import type { Named } from '../cut/document-table.ts';
import type { Catalogue } from '../index/catalogue.ts';
import type { Ranked } from '../rank/rank.ts';
import { SEGMENT_KINDS } from '../index/segment.ts';

type ValuesOf = (catalogue: Catalogue, segment: number) => readonly Named[];

/** What results can be narrowed by, in the order shown, with the values of a segment. `what`: targets or everything else. */
export const SEARCH_FACETS = {
  type: ({ file, document }, segment) => picked(file.types, file.documents.type[document[segment] ?? 0]),
  body: ({ file, document }, segment) => picked(file.bodies, file.documents.body[document[segment] ?? 0]),
  place: ({ file, document }, segment) => picked(file.places, file.documents.place[document[segment] ?? 0]),
  year: (catalogue, segment) => {
    const year = dateOf(catalogue, segment).slice(0, 4);
    return year === '' ? [] : [[year, year]];
  },
  // Which days it holds on is no list of values: that there are any is one.
  force: (catalogue, segment) =>
    forceOf(catalogue, segment).from === null ? [] : [['co', 'Có ghi hiệu lực']],
  field: ({ file, extra }, segment) =>
    (file.fieldSets[extra[segment] ?? 0] ?? []).flatMap((index) => picked(file.fields, index)),
  what: ({ kind }, segment) => [
    SEGMENT_KINDS[kind[segment] ?? 0] === 'chi-tieu' ? ['chi-tieu', 'Chỉ tiêu'] : ['muc', 'Mục'],
  ],
} as const satisfies Partial<Record<FacetKey, ValuesOf>>;
export type Facet = keyof typeof SEARCH_FACETS;
const KEYS = facetKeys(SEARCH_FACETS);

/** The date of the document of a segment, as known; '' where unknown. */
const dateOf = ({ file, document }: Catalogue, segment: number): string =>
  file.documents.date[document[segment] ?? 0] ?? '';

/** First and last day in force of the document of a segment. */
function forceOf({ file, document }: Catalogue, segment: number): Span {
  const { forceFrom, forceTo } = file.documents;
  const at = document[segment] ?? 0;
  return { from: forceFrom?.[at] || null, to: forceTo?.[at] || null };
}

/** A value of a table; none where it is empty. */
function picked(table: readonly Named[], index: number | undefined): readonly Named[] {
  const named = table[index ?? -1];
  return named && named[0] !== '' ? [named] : [];
}

/**
 * Chosen values per dimension; any of several values is enough, every dimension must agree. Of `force` the value is a day
 * (ISO) on which the document is in force.
 */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A value of a facet with its name and how many results have it under the other filters. */
export interface FacetValue {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** The values of a record in one dimension. */
export function facetValues(catalogue: Catalogue, record: number, facet: Facet): readonly Named[] {
  return SEARCH_FACETS[facet](catalogue, catalogue.segmentOfRecord[record] ?? 0);
}

/** Results that pass every filter, and the counts of each dimension under the filters of the others. */
export function applyFilters(
  catalogue: Catalogue,
  ranked: readonly Ranked[],
  filters: Filters,
): { kept: Ranked[]; facets: Record<Facet, FacetValue[]> } {
  const alike = new Map<string, Alike>();
  const kept = ranked.filter(({ record }) => {
    const key = likenessOf(catalogue, record);
    const group = alike.get(key) ?? judged(catalogue, record, filters);
    alike.set(key, group);
    group.count++;
    return group.failing.length === 0;
  });
  const facets = Object.fromEntries(
    KEYS.map((facet, i) => {
      const counts = new Map<string, FacetValue>();
      for (const { values, failing, count } of alike.values()) {
        if (failing.some((other) => other !== facet)) continue;
        for (const [key, name] of values[i] ?? [])
          counts.set(key, { key, name, count: (counts.get(key)?.count ?? 0) + count });
      }
      const sorted = [...counts.values()].sort((a, b) =>
        facet === 'year'
          ? b.key.localeCompare(a.key)
          : b.count - a.count || a.name.localeCompare(b.name, 'vi'),
      );
      return [facet, sorted];
    }),
  ) as Record<Facet, FacetValue[]>;
  return { kept, facets };
}

/** Results with the same values in every dimension: they pass or fail together. */
interface Alike {
  readonly values: readonly (readonly Named[])[];
  readonly failing: readonly Facet[];
  count: number;
}

/** A key that records with the same values share. */
function likenessOf(catalogue: Catalogue, record: number): string {
  const segment = catalogue.segmentOfRecord[record] ?? 0;
  return [catalogue.document[segment], catalogue.extra[segment], catalogue.kind[segment]].join();
}

function judged(catalogue: Catalogue, record: number, filters: Filters): Alike {
  const values = KEYS.map((facet) => facetValues(catalogue, record, facet));
  const failing = KEYS.filter((facet, i) => {
    const chosen = filters[facet] ?? [];
    if (chosen.length === 0) return false;
    if (facet === 'force') {
      const span = forceOf(catalogue, catalogue.segmentOfRecord[record] ?? 0);
      return !chosen.some((day) => forceOn(span, day) === 'dang');
    }
    return !values[i]?.some(([key]) => chosen.includes(key));
  });
  return { values, failing, count: 0 };
}

/** Newest first; records of one date stay in order of relevance, undated ones come last. */
export function byDate(catalogue: Catalogue, ranked: readonly Ranked[]): Ranked[] {
  const date = ({ record }: Ranked): string => {
    const segment = catalogue.segmentOfRecord[record] ?? 0;
    return dateOf(catalogue, segment);
  };
  return [...ranked].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
