/** A dimension by which results of the search and rows of the register are narrowed. */
interface FacetNames {
  /** Its name in addresses: `?nam=2020`. */
  readonly param: string;
  /** What the interface calls it. */
  readonly label: string;
}

/**
 * Every dimension, once. What its values are is said where something is narrowed by it: `SEARCH_FACETS` for results,
 * `REGISTER_FACETS` for targets.
 */
export const FACETS = {
  what: { param: 'la', label: 'Mục hay chỉ tiêu' },
  type: { param: 'loai', label: 'Loại văn bản' },
  body: { param: 'co-quan', label: 'Cơ quan ban hành' },
  place: { param: 'dia-phuong', label: 'Địa phương' },
  level: { param: 'cap', label: 'Cấp' },
  year: { param: 'nam', label: 'Năm' },
  field: { param: 'linh-vuc', label: 'Lĩnh vực' },
  metric: { param: 'chi-so', label: 'Chỉ số' },
  force: { param: 'hieu-luc', label: 'Có hiệu lực ngày' },
  comparator: { param: 'so-sanh', label: 'Cách so sánh' },
} as const satisfies Readonly<Record<string, FacetNames>>;
export type FacetKey = keyof typeof FACETS;

/** The keys of a table of facets, in its order. */
export function facetKeys<K extends FacetKey>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[];
}
