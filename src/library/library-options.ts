import type { Catalogues } from './catalogues.ts';
import type { DocumentFile, NewsFile } from './content-files.ts';
import type { KeptTexts } from './file/kept-texts.ts';
import type { ContentStore } from './store.ts';

/** What a thread is told of a library, so that it need not read what was read before it began. */
export interface HandedLibrary {
  root: string;
  /** Where what was read is kept; null for a library that keeps nothing: then the thread reads it again. */
  kept: Pick<KeptTexts, 'cache' | 'edition'> | null;
  catalogues: Catalogues;
  documents: DocumentFile[];
  news: NewsFile[];
  /** Keys of the kept texts, by the names of their files. */
  keys: Map<string, string>;
}

/** How a library is opened. */
export interface LibraryOptions {
  /** Where files are read from; the disk, if nothing is said. */
  store?: ContentStore;
  /** Catalogues and guides for a folder that brings none of its own; those of the project, if nothing is said. */
  defaults?: ContentStore;
  /** Where texts that were read are kept for threads and later builds; nowhere, if nothing is said. */
  kept?: KeptTexts | null;
  /** True where whoever makes the pages keeps those of a document under the digest of all they are made from. */
  keepsPages?: boolean;
  /** What another thread has read. */
  handed?: HandedLibrary;
}
