import { fold } from '#domain/text/fold.ts';

/** Where recent searches are kept on this device, and how many. */
const KEY = 'tim-gan-day';
const MOST = 8;

/** The list with a query put first; one that differs only in case, diacritics or spaces is replaced. */
export function withRecent(list: readonly string[], query: string): string[] {
  const text = query.replace(/\s+/g, ' ').trim();
  if (text === '') return [...list];
  return [text, ...list.filter((other) => fold(other) !== fold(text))].slice(0, MOST);
}

/** Recent searches, newest first. Empty where the device keeps nothing. */
export function recentSearches(storage: Pick<Storage, 'getItem'> = localStorage): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query on this device. */
export function rememberSearch(
  query: string,
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): void {
  try {
    storage.setItem(KEY, JSON.stringify(withRecent(recentSearches(storage), query)));
  } catch {
    // Storage is closed or full: nothing is kept.
  }
}

/** Forgets every recent search. */
export function forgetSearches(storage: Pick<Storage, 'removeItem'> = localStorage): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // Storage is closed: nothing was kept.
  }
}
