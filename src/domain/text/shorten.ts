/**
 * The first words of a text, cut at a word and marked with "…".
 *
 * @param length most letters of what is given, the mark included
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, cut > 0 ? cut : length - 1)}…`;
}
