import type { DayChanges, PartChange } from '#domain/permalink/address/day-changes.ts';
import { shortened } from '#domain/text/shorten.ts';
import { escapeHtml } from './escape.ts';

/** Words of the interface that the content of an entry is put together of. */
export interface ContentWords {
  first: string;
  changed: string;
  kinds: Readonly<Record<PartChange, string>>;
  more: (count: number) => string;
}

/** So many parts are named; the rest is counted. */
const MOST_NAMED = 8;
/** Longest words of a part. */
const LONGEST = 90;

/**
 * What is new of a work, as HTML for readers of feeds: what it is, then what the ledger recorded on the day of its latest
 * change, each part with its address.
 *
 * @param address full address of the work
 * @param changes null before its first publication
 */
export function changesHtml(
  address: string,
  summary: string,
  changes: DayChanges | null,
  words: ContentWords,
): string {
  const lead = `<p>${escapeHtml(summary)}</p>`;
  if (changes === null) return lead;
  if (changes.isFirst || changes.parts.length === 0) return `${lead}<p>${escapeHtml(words.first)}</p>`;
  // What has words of its own says more.
  const told = [...changes.parts].sort((a, b) => Number(b.words !== '') - Number(a.words !== ''));
  const named = told.slice(0, MOST_NAMED).map(({ change, ending, words: text }) => {
    const label = escapeHtml(text === '' ? ending : shortened(text, LONGEST));
    return `<li>${escapeHtml(words.kinds[change])}: <a href="${escapeHtml(address + ending)}">${label}</a></li>`;
  });
  const rest = told.length - named.length;
  const more = rest > 0 ? `<p>${escapeHtml(words.more(rest))}</p>` : '';
  return `${lead}<p>${escapeHtml(words.changed)}</p><ul>${named.join('')}</ul>${more}`;
}
