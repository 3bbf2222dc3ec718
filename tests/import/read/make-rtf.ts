const unicode = (text: string) =>
  [...text]
    .map((character) => (character.charCodeAt(0) < 128 ? character : `\\u${character.charCodeAt(0)}?`))
    .join('');

/** A Rich Text file with these paragraphs. */
export function rtfOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((paragraph) => `${unicode(paragraph)}\\par`).join('\n');
  return new TextEncoder().encode(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}}\\pard\\f0 ${body}}`,
  );
}
