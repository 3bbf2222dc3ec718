import { viSearch } from '#i18n/vi.ts';
import { SearchError } from './error.ts';

/** A failed search as a reader is told of it. */
export interface SearchFailure {
  readonly text: string;
  /** Whether trying again may help. */
  readonly mayPass: boolean;
}

/** What to say of a failure: that this browser runs no WebAssembly, else that the index did not come. */
export function failureOf(cause: unknown): SearchFailure {
  return cause instanceof SearchError && cause.kind === 'chan'
    ? { text: viSearch.blocked, mayPass: false }
    : { text: viSearch.failed, mayPass: true };
}
