/** Longer is no title. */
const LONGEST = 250;

/** True where a paragraph in a heading's style also reads like one: short, and no sentence or clause of a list. */
export function isHeadingText(text: string): boolean {
  const words = text.trim();
  return words !== '' && words.length <= LONGEST && !/[.;:,]["”)]*$/.test(words);
}
