import { DOCUMENT_TYPES, type DocumentType, TYPE_FACTS } from '#domain/document-type/document-type.ts';

/** A pattern's source for what a document calls itself: "Nghị quyết này", "Thông tư liên tịch này", "Quy chế phối hợp này". */
export interface OwnName {
  /** With "này": means this document anywhere. */
  readonly pointed: string;
  /** Without: means this document only at the beginning of a sentence ("Nghị quyết có hiệu lực …"). */
  readonly bare: string;
}

const SYLLABLES = 2;

/**
 * What a document of a type calls itself. A joint document is called by its shorter name too ("Thông tư này" in a
 * Thông tư liên tịch); of a document whose type is unknown any name of a type with "này" will do.
 */
export function ownName(type: DocumentType): OwnName {
  const names =
    type === 'chua-ro'
      ? Object.values(DOCUMENT_TYPES)
      : [DOCUMENT_TYPES[type], ...(TYPE_FACTS[type].otherNames ?? [])];
  const short = names.map((name) => name.split(' ').slice(0, SYLLABLES).join(' '));
  const any = [...new Set([...names, ...short])]
    .sort((a, b) => b.length - a.length)
    .map((name) => `[${name.charAt(0)}${name.charAt(0).toLowerCase()}]${name.slice(1)}`)
    .join('|');
  const called = `(?:${any})`;
  return {
    pointed: String.raw`(?:${called}(?:\s+\p{Ll}+){0,3}?|Văn bản)\s+này(?![\p{L}])`,
    bare: type === 'chua-ro' ? '(?!)' : called,
  };
}
