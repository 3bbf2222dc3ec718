import { MISSING } from '#domain/document/known.ts';
import type { DocumentType } from '#domain/document-type/document-type.ts';
import type { DocumentFrontmatter, SourceEntry, Stated } from '../output/frontmatter.ts';
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
  period: Field<{ from: number; to: number }>;
  abstract: Field<string>;
  signatory: Signatory | null;
  status: Status;
  /** Number of a draft; null where none is printed. */
  draftNumber: number | null;
  isSummary: boolean;
  source: SourceEntry;
}

export interface Signatory {
  name: string;
  position: string | null;
  authority: string | null;
}

export type Status = 'du-thao' | 'lay-y-kien' | 'ban-hanh' | 'chua-ro';

const written = <T>(field: Field<T>): Stated<T> => field ?? MISSING;

/** The draft as editors read and write it, in the order of the fields. */
export function frontmatterOf(draft: Draft): DocumentFrontmatter {
  const { signatory, draftNumber, isSummary, abstract } = draft;
  const completeness = isSummary ? 'tom-tat' : 'toan-van';
  return {
    title: draft.title,
    type: draft.type,
    number: written(draft.number),
    body: written(draft.body),
    placeOfIssue: written(draft.place),
    date: written(draft.date),
    term: written(draft.term),
    period: written(draft.period),
    abstract: written(abstract),
    signatory: signatory === null ? MISSING : signatoryEntry(signatory),
    status: draft.status,
    ...(draftNumber === null ? {} : { draft: draftNumber }),
    completeness,
    sourceCompleteness: completeness,
    circulation: 'cong-khai',
    source: draft.source,
    ...(isSummary && abstract !== null ? { relations: [{ type: 'tom-tat', document: abstract }] } : {}),
  };
}

const signatoryEntry = ({ name, position, authority }: Signatory) => ({
  name,
  ...(position === null ? {} : { position }),
  ...(authority === null ? {} : { authority }),
});
