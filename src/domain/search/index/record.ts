/**
 * Kinds of findable things. `muc`: a numbered or titled unit (phần, chương, mục, điều, khoản, tiểu mục, điểm…);
 * `chi-tieu`: a target; `gach`: a bullet; `chu-thich`: a footnote; `mo-dau`: text before the first numbered unit;
 * `ket`: closing, recipients, signature; `bang`: a table or one of its rows; `tin`: a paragraph of a news article.
 */
export const RECORD_KINDS = ['muc', 'chi-tieu', 'gach', 'chu-thich', 'mo-dau', 'ket', 'bang', 'tin'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * What the search knows of one findable thing: a numbered unit, a target, a long bullet, a footnote, a news paragraph.
 * Made from the document tree. One record per thing, never per page (measured: nDCG 0.19 for pages, 0.71 for units,
 * before anything else).
 */
export interface SearchRecord {
  /** Permanent address without the site's base: `/vb/…/muc_i__khoan_3/`, `/vb/…/#muc_i__khoan_3__gach_2`. Unique. */
  readonly url: string;
  /** Address of the document it belongs to (`/vb/…/so/`, `/tin/slug/`). Records of one document stand together. */
  readonly doc: string;
  readonly kind: RecordKind;
  /** Number as printed, without closing punctuation where the tree has none: `I`, `3.10`, `(13)`; '' if none. */
  readonly number: string;
  /** Printed heading without its number; '' for a unit that has none (bullets, most targets). */
  readonly title: string;
  /** Titles of the ancestors, numbers included, the document's title first; never the record's own title. */
  readonly path: readonly string[];
  /** Own text, NFC, paragraphs separated by `\n`, without the title and without the text of child records. */
  readonly text: string;
  /** Display value of a target (`≥ 95 %`, `707 tỷ đồng`). */
  value?: string | undefined;
  /** Key and name of the document's type: `bc`, `Báo cáo`; news: `tin`, `Tin`. */
  readonly type: string;
  readonly typeName: string;
  /** Number and symbol of the document as printed (`05-NQ/HU`); '' if none. */
  readonly symbol: string;
  /** Key and name of the issuing body; '' if unknown. */
  readonly body: string;
  readonly bodyName: string;
  /** Other words the body is searched by, where its name is not known. */
  readonly bodyWords?: string | undefined;
  /** Key and full name of the place (`huyện Chợ Mới, tỉnh An Giang`); '' if unknown. */
  readonly place: string;
  readonly placeName: string;
  /** Date of the document as known: `2024`, `2023-09`, `2023-09-08`; '' if unknown. Used by sorting by date. */
  readonly date: string;
  /** First and last day the document is in force, ISO; left out where they are not known or do not come. */
  readonly forceFrom?: string | undefined;
  readonly forceTo?: string | undefined;
  /** Year for the facet, 0 if unknown. */
  readonly year: number;
  /** Keys and names of the fields of life (`y-te` → `Y tế`); the record's own where known, else the document's. */
  readonly fields: readonly { readonly key: string; readonly name: string }[];
  /** Position in the document, ascending in reading order. */
  readonly order: number;
  /** Names of the indicators of a target (name and aliases of its metrics): searched as a weaker field. */
  aliases?: readonly string[] | undefined;
}

/** What a record says of its document where nothing is known of it. */
export const OF_NO_DOCUMENT = {
  type: '',
  typeName: '',
  symbol: '',
  body: '',
  bodyName: '',
  place: '',
  placeName: '',
  date: '',
  year: 0,
  fields: [],
} as const;
