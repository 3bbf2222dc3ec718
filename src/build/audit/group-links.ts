/** A link of the built site that leads nowhere, or an identifier that stands twice. */
export interface LinkFault {
  /** File of the page, from the site's folder; the ledger's folder where an address ever published is not answered. */
  page: string;
  kind:
    | 'missing-page'
    | 'missing-fragment'
    | 'duplicate-id'
    | 'outside-base'
    /** An address ever published that the output does not answer. */
    | 'lost'
    /** A page that leads on to a page that leads on. */
    | 'redirect-chain';
  /** The link as written, or the identifier. */
  target: string;
}

/** What the audit needs of some pages once they are read: small, so that a site of any size can be held and kept. */
export interface GroupLinks {
  pages: string[];
  /** How many links were looked at. */
  count: number;
  faults: LinkFault[];
  /**
   * Links to files outside of the group, each once, a line each: place of its page in `pages`, file, fragment, and the
   * link as written where its address does not say it; a tab between. One text is kept and read again in no time.
   */
  out: string;
  /** Pages to be known by their own address: all but those that lead on, were withdrawn or stand for another. */
  indexed: string[];
  /** Pages that lead on to another by themselves, and where: the file. */
  leadsOn: [page: string, file: string, written: string][];
  /** Identifiers of the page that others link into, with spaces between: that with the shortest path. */
  ids: [page: string, ids: string] | null;
}

/** What every audit needs of a group. */
export interface LinkHead extends Pick<GroupLinks, 'count' | 'faults' | 'indexed' | 'leadsOn'> {
  /** How many pages it has. */
  pages: number;
  /** The page whose identifiers are known. */
  own: string | null;
  /** Where its links lead: places ({@link placeOfFile}), each once. */
  to: string[];
  /** Of these the ones into which a fragment is linked of a page whose identifiers no group tells. */
  deep: string[];
}

/** What was read of a group, as an audit asks for it. */
export interface OpenLinks {
  head: LinkHead;
  /** Identifiers of the page that is `own`, with spaces between. */
  ids: () => string;
  lines: () => Pick<GroupLinks, 'pages' | 'out'>;
}

/** What was read of a group that is at hand. */
export function openLinks({ pages, out, ids, ...head }: GroupLinks): OpenLinks {
  const to = new Set<string>();
  const deep = new Set<string>();
  for (const line of linesOf(out)) {
    const [, file = '', fragment = ''] = line.split('\t', 3);
    const place = placeOfFile(file);
    to.add(place);
    // Of a work the first page has all identifiers.
    if (fragment !== '' && file !== `${place}/index.html`) deep.add(place);
  }
  return {
    head: { ...head, pages: pages.length, own: ids?.[0] ?? null, to: [...to], deep: [...deep] },
    ids: () => ids?.[1] ?? '',
    lines: () => ({ pages, out }),
  };
}

/** The lines of what is kept of links. */
export function linesOf(out: string): string[] {
  return out === '' ? [] : out.split('\n');
}

// Matches the folder of a work that a file stands in: "vb/hu-a/nq/2020-2025/01-nq-hu" of ".../muc_i/index.html".
const OF_WORK = /^vb\/[^/]+\/[^/]+\/[^/]+\/[^/]+(?=\/)/;

/** What files are told by whose changes are looked at together: the folder of their work, else the file. */
export function placeOfFile(file: string): string {
  return OF_WORK.exec(file)?.[0] ?? file;
}
