import { diffWordsWithSpace } from 'diff';
import { escapeHtml } from '#domain/export/escape.ts';

/** HTML of a text that changed: words taken out in `<del>`, words put in in `<ins>`, the rest as it is. */
export function wordChangesHtml(before: string, after: string): string {
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => {
      const words = escapeHtml(value);
      if (added) return `<ins>${words}</ins>`;
      return removed ? `<del>${words}</del>` : words;
    })
    .join('');
}
