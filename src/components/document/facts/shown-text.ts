import { fragmentAddress, unitAddress, versionAddress } from '#domain/permalink/address/address.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import { hasPage, type Unit } from '#domain/document/unit.ts';
import type { Library } from '#library/library.ts';
import { withCitationLinks } from '#library/site-citations.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** Which text of a work a file is of: its current one, whose citations lead on, or a version, in which nothing changes. */
export type TextKind = 'current' | 'version';

/** A text as files are made of it. */
export interface ShownText {
  tree: Pick<DocumentTree, 'root' | 'notes'>;
  /** Site path of its page. */
  address: string;
  /** The day the version was first published, as the ledger records it; null before. */
  published: string | null;
}

/** Site path of the page of a text. */
export function textAddress({ address, work, version }: SiteDocument, kind: TextKind): string {
  return kind === 'current' ? address : versionAddress(work, version);
}

/** The text of a version, with its citations as links where it is the current one. */
export function shownText(library: Library, document: SiteDocument, kind: TextKind): ShownText {
  const { root, notes } = library.text(document);
  const links = kind === 'current' ? library.citations().of(document.name) : [];
  return {
    tree: { root: kind === 'current' ? withCitationLinks(root, links) : root, notes },
    address: textAddress(document, kind),
    published: firstPublished(library, document),
  };
}

/** Site path of a unit in a text: in a version, a place on its page. */
export function unitIn({ work, version }: SiteDocument, kind: TextKind, unit: Unit): string {
  if (kind === 'version') return `${versionAddress(work, version)}#${unit.eid}`;
  return hasPage(unit) ? unitAddress(work, unit.eid) : fragmentAddress(work, unit.eid);
}

/** The day a version was first published, as the ledger records it; null before. */
export function firstPublished(library: Library, { workKey, version }: SiteDocument): string | null {
  const state = library.ledger(workKey)?.state;
  return (state?.get(`v/${version}`) ?? state?.get(''))?.first ?? null;
}
