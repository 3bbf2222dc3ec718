/** So many words find a quote. */
const MOST_WORDS = 8;

/** Where words stand in the source, whose lines may break elsewhere; its start where they are not found. */
export function placeOf(source: string, quote: string): number {
  const words = quote
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return Math.max(0, new RegExp(words.join('[\\s*_]+'), 'u').exec(source)?.index ?? 0);
}
