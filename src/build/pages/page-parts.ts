/** A piece of markup that stands on many pages, word for word: what is learnt of it is learnt once. */
export class SharedPart {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** A page: what is its own and what it shares with others, in order. A tag never begins in one part and ends in the next. */
export type PageParts = readonly (string | SharedPart)[];

/** A page as one text. */
export function htmlOf(parts: PageParts): string {
  let html = '';
  for (const part of parts) html += typeof part === 'string' ? part : part.html;
  return html;
}
