import type { KnownDocument } from './resolve.ts';

/** A document we hold as the browser needs it to resolve what a person pasted. */
export interface CitableDocument extends KnownDocument {
  readonly title: string;
  /** The current version. */
  readonly version: string;
  /** Site path, without base. */
  readonly address: string;
}
