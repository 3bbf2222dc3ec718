import { fold } from '#domain/text/fold.ts';

/** Some words in the letters of addresses and names of files: "Hộ nghèo, cận nghèo" → "ho-ngheo-can-ngheo". */
export function plainSlug(words: string): string {
  // Matches what no address needs: " ", ", ", " – "
  return fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Makes identifiers of the elements of one page from what is written there: folded words, the second of the same words
 * counted on. "Công bố lần đầu" gives "m-cong-bo-lan-dau", the next one "m-cong-bo-lan-dau_2".
 *
 * @param prefix sets them apart from the page's other identifiers
 */
export function slugger(prefix: string): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const key = plainSlug(words);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${prefix}-${key}${count > 1 ? `_${String(count)}` : ''}`;
  };
}
