/**
 * Why the search cannot work. `tai`: the index could not be fetched (offline, missing); `hong`: it is not readable;
 * `chan`: this browser runs no WebAssembly; `dich-vu`: a search service does not answer;
 * `ban`: it was asked too much and has to be given time.
 */
export type SearchErrorKind = 'tai' | 'hong' | 'chan' | 'dich-vu' | 'ban';

/** A failure the interface shows plainly, offering the browse pages. */
export class SearchError extends Error {
  readonly kind: SearchErrorKind;

  constructor(kind: SearchErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchError';
    this.kind = kind;
  }
}
