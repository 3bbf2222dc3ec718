/** The paragraphs of a text: its lines, those that a bold stretch runs over joined. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const last = paragraphs.at(-1) ?? '';
    const isOpen = (last.match(/\*\*/g)?.length ?? 0) % 2 === 1;
    if (isOpen && line !== '') paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else if (line !== '') paragraphs.push(line);
  }
  return paragraphs;
}
