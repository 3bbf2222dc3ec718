import {
  chatLine,
  type CitationSource,
  fullCitation,
  htmlLink,
  markdownLink,
  shortCitation,
  spreadsheetRow,
} from './format-citation.ts';

/** Full addresses of what is cited. */
export interface CopyAddresses {
  /** The current text; null on the page of a version that is not the current one. */
  readonly current: string | null;
  /** Exactly this version; null for an article of the press, which has only one. */
  readonly version: string | null;
  /** The short permanent link; null before the first publication. */
  readonly short: string | null;
}

/** Ways to copy a citation, in the order they are offered. */
export const COPY_KINDS = [
  'hien-hanh',
  'dung-ban-nay',
  'trich-dan',
  'dang',
  'nha-nuoc',
  'ngan',
  'zalo',
  'word',
  'markdown',
  'excel',
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** One thing a reader can copy. */
export interface CopyChoice {
  readonly kind: CopyKind;
  /** Plain text for the clipboard. */
  readonly text: string;
  /** HTML for the clipboard, where pasting into rich text should give more than the plain text. */
  readonly html?: string;
}

/** Everything a reader can copy of a unit. Links in citations lead to the current text where there is one. */
export function copyChoices(source: CitationSource, addresses: CopyAddresses): CopyChoice[] {
  const { current, version, short } = addresses;
  const link = current ?? version ?? '';
  const full = fullCitation(source, 'party');
  return [
    ...(current === null ? [] : [{ kind: 'hien-hanh' as const, text: current }]),
    ...(version === null ? [] : [{ kind: 'dung-ban-nay' as const, text: version }]),
    ...(source.article
      ? [{ kind: 'trich-dan' as const, text: full }]
      : [
          { kind: 'dang' as const, text: full },
          { kind: 'nha-nuoc' as const, text: fullCitation(source, 'state') },
        ]),
    { kind: 'ngan', text: shortCitation(source) },
    { kind: 'zalo', text: chatLine(source, short ?? link) },
    { kind: 'word', text: `${full} (${link})`, html: htmlLink(source, 'party', link) },
    { kind: 'markdown', text: markdownLink(source, link) },
    { kind: 'excel', text: spreadsheetRow(source, 'party', link) },
  ];
}
