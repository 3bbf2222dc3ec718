/**
 * Why a stretch of a scan must be looked at, what weighs most first: a number, a date, a symbol of a document, a name; ink
 * that no reading makes words of; a word that is read otherwise at another size, is no Vietnamese word, stands beside words it never stands beside, has a
 * form no word has, or that the reading program itself is not sure of; what a reviewer changed unasked.
 */
export const SPOT_KINDS = [
  'so',
  'ngay',
  'ky-hieu',
  'ten',
  'khong-doc',
  'doc-khac',
  'am-tiet',
  'lang-gieng',
  'dang-chu',
  'mo',
  'sua-them',
] as const;
export type SpotKind = (typeof SPOT_KINDS)[number];

/** Kinds that no further reading can settle: a person has to look at the picture before they are published. */
const FIGURES: readonly SpotKind[] = ['so', 'ngay', 'ky-hieu'];

export const isFigureKind = (kind: SpotKind) => FIGURES.includes(kind);
