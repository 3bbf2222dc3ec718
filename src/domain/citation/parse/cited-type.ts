import { DOCUMENT_TYPES, type DocumentType } from '#domain/document/vocabulary.ts';

/** What is cited as a document but is none of one type: key → printed name. */
const OTHER_TYPES = {
  'van-kien': 'Văn kiện',
} as const;

/** Type of a cited document: a type of documents, or one of those cited only. */
export type CitedType = Exclude<DocumentType, 'chua-ro'> | keyof typeof OTHER_TYPES;

const { 'chua-ro': _, ...OWN_TYPES } = DOCUMENT_TYPES;

/** Printed names of the types a citation can have. */
export const CITED_TYPES: Readonly<Record<CitedType, string>> = { ...OWN_TYPES, ...OTHER_TYPES };

/** Words that name a type besides its own name; `null` for a document of any type ("Văn bản số 12/UBND-TH"). */
export const OTHER_NAMES: readonly (readonly [name: string, type: CitedType | null])[] = [
  ['Thông báo kết luận', 'tb'],
  ['Chương trình hành động', 'ctr'],
  ['Chương trình công tác', 'ctr'],
  ['Văn bản', null],
];

/**
 * Abbreviations of types as printed in symbols (Nghị định 30/2020/NĐ-CP, Phụ lục III; Party practice). QĐ stands for
 * Quyết định and, in Party documents, also for Quy định; QyĐ and the unofficial QĐi are Quy định; TTr is Tờ trình,
 * and Thông tri in Party documents.
 */
export const TYPE_ABBREVIATIONS: Readonly<Record<string, readonly CitedType[]>> = {
  NQ: ['nq'],
  NQLT: ['nqlt'],
  CT: ['ct'],
  KL: ['kl'],
  QĐ: ['qd', 'qyd'],
  QyĐ: ['qyd'],
  QĐi: ['qyd'],
  QC: ['qc'],
  QCPH: ['qc'],
  QCLV: ['qc'],
  TB: ['tb'],
  TBKL: ['tb'],
  HD: ['hd'],
  HDLN: ['hd'],
  HDLT: ['hd'],
  BC: ['bc'],
  KH: ['kh'],
  KHPH: ['kh'],
  KHLT: ['kh'],
  KHHĐ: ['kh'],
  CTr: ['ctr'],
  CTHĐ: ['ctr'],
  CTPH: ['ctr'],
  ĐA: ['da'],
  TTr: ['ttr', 'thong-tri'],
  PL: ['phap-lenh'],
  L: ['lenh'],
  NĐ: ['nd'],
  TT: ['tt', 'thong-tri'],
  TTLT: ['ttlt'],
  CV: ['cv'],
  CĐ: ['cd'],
  TC: ['tc'],
  PA: ['pa'],
  BB: ['bb'],
  VBHN: ['vbhn'],
  GM: ['gm'],
};

const BY_LOWER_CASE = new Map(Object.keys(TYPE_ABBREVIATIONS).map((known) => [known.toLowerCase(), known]));

/** An abbreviation of a type in its printed case, whatever the case it is typed in ("ctr" → CTr); else null. */
export function typeAbbreviation(typed: string): string | null {
  return BY_LOWER_CASE.get(typed.normalize('NFC').toLowerCase()) ?? null;
}
