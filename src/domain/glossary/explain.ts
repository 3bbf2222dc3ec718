import type { Term } from '#domain/catalogue/catalogue.ts';
import { groupBy } from '#domain/group-by.ts';
import { remembered } from '#domain/remembered.ts';
import { fold } from '#domain/text/fold.ts';
import { notAfter } from '#domain/text/guarded.ts';

/** What is explained: a word as written, with everything the glossary says it can stand for. */
export interface Explained {
  /** Identifier on a page: `vt-ntm`. */
  id: string;
  written: string;
  terms: readonly Term[];
}

/** A stretch of text; one that the glossary explains carries what is explained. */
export type TextPart = string | { text: string; explained: Explained };

/** Finds the words of a glossary in running text. */
export type Explainer = (text: string) => readonly TextPart[];

// "NTM", "BCĐ", "THPT", "TW"; "HĐND-UBND" as two; not "CT" of "28-CT/TW" or of "CTr": symbols name documents
const CANDIDATE = notAfter(
  /[\p{L}\p{N}/-]$/u,
  /\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*(?![\p{L}\p{N}/]|-\p{L})/gu,
);

/**
 * Makes an explainer of a glossary's abbreviations: words with at least two capitals, exactly as the glossary writes
 * them. Terms of whole words are left to the glossary's own page: their words are understood as they stand.
 */
export function explainerOf(glossary: readonly Term[]): Explainer {
  const short = glossary.filter(({ type }) => type === 'viet-tat');
  const known = new Map(
    Array.from(
      groupBy(short, ({ written }) => written),
      ([written, terms]) => [written, { id: idOf(written), written, terms }],
    ),
  );
  return remembered((text) => {
    const parts: TextPart[] = [];
    let at = 0;
    for (const match of text.matchAll(CANDIDATE)) {
      const explained = known.get(match[0]);
      if (!explained) continue;
      if (match.index > at) parts.push(text.slice(at, match.index));
      parts.push({ text: match[0], explained });
      at = match.index + match[0].length;
    }
    if (at < text.length) parts.push(text.slice(at));
    return parts;
  });
}

function idOf(written: string): string {
  return `vt-${fold(written).replace(/[^a-z0-9]+/g, '-')}`;
}
