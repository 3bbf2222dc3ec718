import { firstPublishedOn, publishedOn } from '#library/ledgers.ts';
import { library } from '#library/of-thread.ts';

/** The days on which a work or an article was first published and last changed; null before its publication. */
export function articleDays(key: string): { published: string | null; modified: string | null } {
  const ledger = library().ledger(key);
  return { published: firstPublishedOn(ledger), modified: publishedOn(ledger) };
}
