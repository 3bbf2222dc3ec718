import { MISSING } from '#domain/document/known.ts';
import { METADATA_NAMES } from '#domain/document/names.ts';
import type { DocumentType } from '#domain/document-type/document-type.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import type { Signatory, Status } from '../metadata/draft.ts';
import type { Inferred } from '../metadata/field.ts';

/** A value of the source, one inferred from it with the reason, or the label of what it does not print. */
export type Stated<T> = T | Inferred<T> | typeof MISSING;

/** Where a text comes from. */
export interface SourceEntry {
  name: string;
  file: string;
  sha256: string;
  retrieved: string;
  address?: string;
  note?: string;
  /** The file itself, where it is published beside the text. */
  original?: { file: string; sha256: string };
}

/** What documents and news say of themselves alike. */
interface CommonFrontmatter {
  title: string;
  body: Stated<string>;
  date: Stated<string>;
  completeness: 'toan-van' | 'tom-tat';
  source: SourceEntry;
}

/** A day on which force begins or ends, with the clause that says it. */
export interface EffectEntry {
  date: string;
  clause: string;
  /** Why the day is inferred, where it is not printed. */
  inferredFrom?: string;
}

/** The fields of a document. */
export interface DocumentFrontmatter extends CommonFrontmatter {
  type: DocumentType;
  number: Stated<string>;
  placeOfIssue: Stated<string>;
  term: Stated<string>;
  period: Stated<{ from: number; to: number }>;
  abstract: Stated<string>;
  signatory: { [K in keyof Signatory]?: string } | typeof MISSING;
  status: Status;
  effectiveFrom?: EffectEntry;
  effectiveTo?: EffectEntry;
  effectiveParts?: { date: string; clause: string }[];
  draft?: number;
  sourceCompleteness: 'toan-van' | 'tom-tat';
  circulation: 'cong-khai';
  relations?: { type: string; document: Stated<string>; clause?: string; date?: string }[];
  repeatedNumbers?: { eid: string; reason: string }[];
  targetCount?: { announced: number; recorded: number; reason: string };
}

/** The fields of a news article. */
export interface NewsFrontmatter extends CommonFrontmatter {
  description: string;
  author: Stated<string>;
  place: string;
}

/** The fields of a file as the importer holds them, in the order in which they are written. */
export type Frontmatter = DocumentFrontmatter | NewsFrontmatter;

/** A value that the importer stated or inferred; null where the source does not print it. */
export function valueOf<T>(entry: Stated<T>): T | null {
  if (entry === MISSING) return null;
  return typeof entry === 'object' && entry !== null && 'reason' in entry ? entry.value : entry;
}

const WRITTEN = reversed(METADATA_NAMES);

/** The fields as they are written: an inference is `{giaTri: …, suyRa: …}`. */
export function writtenFrontmatter(frontmatter: Frontmatter): Readonly<Record<string, unknown>> {
  return renamed(inferencesWritten({ ...frontmatter }), WRITTEN);
}

/** Inferences as they are written, in fields of their own as well ("source.retrieved"). */
function inferencesWritten(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]: [string, unknown]) => {
      if (typeof field !== 'object' || field === null || Array.isArray(field)) return [name, field];
      return [
        name,
        isInference(field) ? { giaTri: field.value, suyRa: field.reason } : inferencesWritten(field),
      ];
    }),
  );
}

const isInference = (field: object): field is Inferred<unknown> => 'value' in field && 'reason' in field;
