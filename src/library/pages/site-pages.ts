import { type GlossaryTree, glossaryTree } from '#domain/glossary/glossary-tree.ts';
import { ADDRESSES, guideAddress } from '#domain/permalink/address/address.ts';
import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { recordedRoot } from '#domain/permalink/match/assign.ts';
import type { Catalogues } from '../catalogues.ts';
import { listGuides } from '../content-files.ts';
import { type GuideFacts, readGuide } from '../file/guide-file.ts';
import type { ContentStore } from '../store.ts';

/** The version that pages of a catalogue are recorded under: they have only one. */
export const PAGE_VERSION = 'trang';

/** A guide read as data. */
export interface SiteGuide extends GuideFacts {
  slug: string;
  /** Path from the content folder. */
  name: string;
}

/** "/co-quan/hu-a/" → "co-quan/hu-a": the key that the address of a page is recorded under. */
export function pageKey(address: string): string {
  return address.slice(1, -1);
}

/** The pages of a site that editors write and that are no documents: guides, glossary. Nothing in them is executed. */
export class SitePages {
  /** Guides that the folder brings itself; headings carry the identifiers that the ledgers record. */
  readonly guides: readonly SiteGuide[];
  /** The glossary; entries carry the identifiers that the ledger records. */
  readonly glossary: GlossaryTree;
  readonly #defaults: ContentStore;
  #shown: readonly SiteGuide[] | null = null;

  /**
   * @param defaults holds the guides that are shown where a folder brings none
   * @param ledger the ledger of a page, by its key
   */
  constructor(
    store: ContentStore,
    defaults: ContentStore,
    { glossary, own, lines }: Catalogues,
    ledger: (key: string) => Ledger | undefined,
  ) {
    this.#defaults = defaults;
    this.guides = readGuides(store).map((guide) => {
      const recorded = ledger(pageKey(guideAddress(guide.slug)));
      return { ...guide, root: recordedRoot(guide.root, recorded, PAGE_VERSION) };
    });
    const { root, terms } = glossaryTree(glossary, lines.glossary);
    const recorded = own.glossary ? ledger(pageKey(ADDRESSES.glossary)) : undefined;
    this.glossary = { root: recordedRoot(root, recorded, PAGE_VERSION), terms };
  }

  /** Guides that the site shows: its own, else the general ones. */
  shownGuides(): readonly SiteGuide[] {
    return (this.#shown ??= this.guides.length > 0 ? this.guides : readGuides(this.#defaults));
  }
}

function readGuides(store: ContentStore): SiteGuide[] {
  return listGuides(store).map(({ slug, name }) => ({
    slug,
    name,
    ...readGuide(store.read(name) ?? '', name),
  }));
}
