import {
  DOCUMENT_TYPES,
  KNOWN_TYPES,
  type KnownType,
  TYPE_FACTS,
  TYPES_BY_SYMBOL,
} from '#domain/document-type/document-type.ts';

/** What is cited as a document but is none of one type: key → printed name. */
const OTHER_TYPES = {
  'van-kien': 'Văn kiện',
} as const;

/** Type of a cited document: a type of documents, or one of those cited only. */
export type CitedType = KnownType | keyof typeof OTHER_TYPES;

const { 'chua-ro': _, ...OWN_TYPES } = DOCUMENT_TYPES;

/** Printed names of the types a citation can have. */
export const CITED_TYPES: Readonly<Record<CitedType, string>> = { ...OWN_TYPES, ...OTHER_TYPES };

/** Words that name a type besides its own name; `null` for a document of any type ("Văn bản số 12/UBND-TH"). */
export const OTHER_NAMES: readonly (readonly [name: string, type: CitedType | null])[] = [
  ...KNOWN_TYPES.flatMap((type) => (TYPE_FACTS[type].otherNames ?? []).map((name) => [name, type] as const)),
  ['Văn bản', null],
];

/** The types that the letters of a printed symbol may stand for; none for other letters. */
export function typesOfLetters(letters: string): readonly CitedType[] {
  return TYPES_BY_SYMBOL.get(letters) ?? [];
}

const BY_LOWER_CASE = new Map([...TYPES_BY_SYMBOL.keys()].map((known) => [known.toLowerCase(), known]));

/** An abbreviation of a type in its printed case, whatever the case it is typed in ("ctr" → CTr); else null. */
export function typeAbbreviation(typed: string): string | null {
  return BY_LOWER_CASE.get(typed.normalize('NFC').toLowerCase()) ?? null;
}
