/**
 * Why the search cannot work. `tai`: the index could not be fetched (offline, missing); `hong`: it is not readable;
 * `chan`: this browser runs no WebAssembly.
 */
export type SearchErrorKind = 'tai' | 'hong' | 'chan';

/** A failure the interface shows plainly, offering the browse pages. */
export class SearchError extends Error {
  readonly kind: SearchErrorKind;

  constructor(kind: SearchErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchError';
    this.kind = kind;
  }
}
