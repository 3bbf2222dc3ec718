import type { Citation } from '../parse/citation.ts';
import { parseSymbol } from '../parse/cited-symbol.ts';
import { citationsIn } from '../parse/parse-citation.ts';
import { type KnownDocument, titleKey } from './resolve.ts';

/** The documents we hold, in an order that makes those a citation may mean quick to find. */
export interface Shelf {
  /** Every document that `resolveCitation` could answer the citation with, and few others. */
  readonly candidates: (citation: Citation) => readonly KnownDocument[];
}

/** Puts documents on a shelf: by the number of their symbol, by their titles, and those named by a meeting. */
export function makeShelf(documents: readonly KnownDocument[]): Shelf {
  const byNumber = new Map<string, KnownDocument[]>();
  const byTitle = new Map<string, KnownDocument[]>();
  let ofMeetings: KnownDocument[] | null = null;
  for (const document of documents) {
    const symbol = document.symbol === null ? null : parseSymbol(document.symbol);
    if (symbol) add(byNumber, symbol.number, document);
    for (const key of new Set(document.titles.map(titleKey))) add(byTitle, key, document);
  }
  const titled = (title: string | undefined) => byTitle.get(titleKey(title ?? '')) ?? [];
  return {
    candidates: ({ symbol, meeting, lawName, title }) => {
      if (symbol) return [...new Set([...(byNumber.get(symbol.number) ?? []), ...titled(title?.text)])];
      // Reading every title takes long, and most sites cite no meeting.
      if (meeting) return (ofMeetings ??= documents.filter(isNamedByMeeting));
      return titled(lawName ?? title?.text);
    },
  };
}

function isNamedByMeeting({ titles }: KnownDocument): boolean {
  return titles.some((title) => citationsIn(title).some(({ meeting }) => meeting !== null));
}

function add(map: Map<string, KnownDocument[]>, key: string, document: KnownDocument): void {
  const known = map.get(key);
  if (known) known.push(document);
  else map.set(key, [document]);
}
