import { MISSING } from '#domain/document/known.ts';
import type { DocumentType } from '#domain/document-type/document-type.ts';
import type { Inferred } from './field.ts';

/** A value that the source may not print: as printed, or inferred with the words it comes from; null where unknown. */
export type Field<T> = T | Inferred<T> | null;

/** What is known of a document, before it becomes frontmatter. */
export interface Draft {
  title: string;
  type: DocumentType;
  number: Field<string>;
  body: Field<string>;
  place: Field<string>;
  date: Field<string>;
  term: Field<string>;
  period: Field<{ tu: number; den: number }>;
  abstract: Field<string>;
  signatory: Signatory | null;
  status: Status;
  /** Number of a draft; null where none is printed. */
  draftNumber: number | null;
  isSummary: boolean;
  source: Record<string, unknown>;
}

export interface Signatory {
  name: string;
  position: string | null;
  authority: string | null;
}

export type Status = 'du-thao' | 'lay-y-kien' | 'ban-hanh' | 'chua-ro';

const written = <T>(field: Field<T>): T | Inferred<T> | typeof MISSING => field ?? MISSING;

/** The draft as editors read and write it, in the order of the fields. */
export function frontmatterOf(draft: Draft): Record<string, unknown> {
  const { signatory, draftNumber, isSummary, abstract } = draft;
  const completeness = isSummary ? 'tom-tat' : 'toan-van';
  return {
    title: draft.title,
    loai: draft.type,
    so: written(draft.number),
    coQuan: written(draft.body),
    noiBanHanh: written(draft.place),
    ngay: written(draft.date),
    nhiemKy: written(draft.term),
    giaiDoan: written(draft.period),
    trichYeu: written(abstract),
    nguoiKy: signatory === null ? MISSING : signatoryEntry(signatory),
    trangThai: draft.status,
    ...(draftNumber === null ? {} : { duThaoLan: draftNumber }),
    mucDo: completeness,
    banNguonLa: completeness,
    luuHanh: 'cong-khai',
    nguon: draft.source,
    ...(isSummary && abstract !== null ? { quanHe: [{ loai: 'tom-tat', vanBan: abstract }] } : {}),
  };
}

const signatoryEntry = ({ name, position, authority }: Signatory) => ({
  ten: name,
  ...(position === null ? {} : { chucVu: position }),
  ...(authority === null ? {} : { thamQuyen: authority }),
});
