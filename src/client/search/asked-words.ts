/** Parameter by which a result hands the matched words to the page it opens: `?tu=hộ+nghèo&tu=2025`. */
const PARAMETER = 'tu';
const MOST = 8;

/** Parameter by which a result tells the words of the passage it showed. */
const SPOT_PARAMETER = 'cho';

/** The distinct matched stretches of a text, in order, for {@link withAskedWords}. Ranges are UTF-16 [start, end). */
export function matchedWords(text: string, marks: readonly (readonly [number, number])[]): string[] {
  return [...new Set(marks.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()))];
}

/** An address with the words to be marked where it opens and those of the spot to go to; the fragment stays last. */
export function withAskedWords(address: string, words: readonly string[], spot = ''): string {
  if (words.length === 0 && spot === '') return address;
  const [path = '', fragment] = address.split('#');
  const parameters = new URLSearchParams([...new Set(words)].slice(0, MOST).map((word) => [PARAMETER, word]));
  if (spot !== '') parameters.set(SPOT_PARAMETER, spot);
  return `${path}?${parameters.toString()}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The words an address asks to be marked, the spot it asks for, and the address without them. */
export function askedWords(address: string): { words: string[]; spot: string; rest: string } {
  const url = new URL(address);
  const words = url.searchParams.getAll(PARAMETER).filter(Boolean).slice(0, MOST);
  const spot = url.searchParams.get(SPOT_PARAMETER) ?? '';
  url.searchParams.delete(PARAMETER);
  url.searchParams.delete(SPOT_PARAMETER);
  return { words, spot, rest: url.href };
}
