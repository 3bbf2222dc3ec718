import { viSearch } from '#i18n/vi.ts';
import { SearchError } from './error.ts';

/** A failed search as a reader is told of it. */
export interface SearchFailure {
  readonly text: string;
  /** Whether trying again may help. */
  readonly mayPass: boolean;
}

/** What to say of a failure: that this browser runs no WebAssembly, that a service does not answer, else that the index did not come. */
export function failureOf(cause: unknown): SearchFailure {
  switch (cause instanceof SearchError ? cause.kind : 'tai') {
    case 'chan':
      return { text: viSearch.blocked, mayPass: false };
    case 'dich-vu':
      return { text: viSearch.serviceFailed, mayPass: true };
    case 'ban':
      return { text: viSearch.serviceBusy, mayPass: true };
    default:
      return { text: viSearch.failed, mayPass: true };
  }
}
