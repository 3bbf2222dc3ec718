import type { Place } from '#domain/catalogue/catalogue.ts';
import { valueOf } from '#domain/document/known.ts';
import { makeUnit, type Unit, unitsByEid } from '#domain/document/unit.ts';
import {
  type CitedEntry,
  citedEntries,
  type CitedPlace,
  entryId,
  seriesOf,
} from '#domain/citation/resolve/cited-index.ts';
import type { Citation } from '#domain/citation/parse/citation.ts';
import { citationSheet } from '#domain/citation/format/citation-sheet.ts';
import { linkSpans } from '#domain/citation/format/link-text.ts';
import { publishedSheet, type PublishedSheet } from '#domain/citation/format/sheet-format.ts';
import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import {
  type CitingDocument,
  type KnownDocument,
  type Resolution,
  resolveCitation,
  withPlaces,
} from '#domain/citation/resolve/resolve.ts';
import { makeShelf } from '#domain/citation/resolve/shelf.ts';
import {
  citedAddress,
  fragmentAddress,
  parseWorkKey,
  unitAddress,
  workAddress,
} from '#domain/permalink/address/address.ts';
import { uidsOf } from './ledgers.ts';
import type { Library } from './library.ts';
import type { SiteDocument } from './site-document.ts';
import type { UnitCitation, UnitPart } from './file/text-outline.ts';

/** A citation of a text with where its link leads. */
export interface LinkedCitation {
  place: CitedPlace;
  /** Unit it stands in, and which of its texts: the title, the words, or a cell. */
  eid: string;
  part: UnitPart;
  url: string;
}

/** What the citations of a document are resolved against. */
export function knownDocument({ workKey, metadata, body, typeName }: SiteDocument): KnownDocument {
  const abstract = valueOf(metadata.abstract);
  const term = valueOf(metadata.term);
  return {
    key: workKey,
    type: metadata.type,
    symbol: valueOf(metadata.number),
    date: valueOf(metadata.date),
    body: body ? [body.name, body.fullName, ...body.aliases] : [],
    titles: [metadata.title, ...(abstract === null ? [] : [abstract, `${typeName} ${abstract}`])],
    terms: term === null ? [] : [term],
  };
}

/** A document as the browser needs it to resolve what a person pasted. */
export function citableDocument(document: SiteDocument): CitableDocument {
  return {
    ...knownDocument(document),
    title: document.metadata.title,
    version: document.version,
    address: workAddress(document.work),
  };
}

/** What is needed to cite the units of a version. Throws where the document has no text. */
export function citationSheetOf(library: Library, document: SiteDocument): PublishedSheet {
  const { workKey, version, current, metadata, body } = document;
  const sheet = citationSheet({
    work: workKey,
    version,
    current,
    metadata,
    bodyName: body?.fullName ?? null,
    root: library.text(document).root,
    uids: uidsOf(library.ledger(workKey)),
  });
  return publishedSheet(sheet);
}

/** The citations of every current document and article, resolved against all documents; found once, when first asked for. */
export class CitedTexts {
  readonly #library: Library;
  /** By the name of the file. */
  readonly #linked: ReadonlyMap<string, readonly LinkedCitation[]>;
  #entries: CitedEntry[] | null = null;
  #byHeld: ReadonlyMap<string, HeldPlace[]> | null = null;

  constructor(library: Library) {
    this.#library = library;
    this.#linked = this.#find();
  }

  /** The citations of a document or article with where their links lead. */
  of(name: string): readonly LinkedCitation[] {
    return this.#linked.get(name) ?? [];
  }

  /** Where the words of a related document lead: to it, or to its place in the index; null where they name none. */
  relationAddress(name: string, words: string): string | null {
    return this.of(name).find(({ eid }) => eid === words)?.url ?? null;
  }

  /** Every cited document with every place that cites it. */
  entries(): CitedEntry[] {
    return (this.#entries ??= citedEntries(
      Array.from(this.#linked.values())
        .flat()
        .map(({ place }) => place),
    ));
  }

  /**
   * The places elsewhere that cite a document, or a unit of it or anything in that unit.
   *
   * @param unit left out for the whole document
   */
  at(workKey: string, unit?: Unit): CitedPlace[] {
    this.#byHeld ??= Map.groupBy(
      Array.from(this.#linked.values()).flatMap((list) =>
        list.flatMap(({ place }): HeldPlace[] =>
          place.resolution.state === 'one' ? [{ place, resolution: place.resolution }] : [],
        ),
      ),
      ({ resolution }) => resolution.document.key,
    );
    const all = this.#byHeld.get(workKey) ?? [];
    const inside = unit && unitsByEid(makeUnit('van-ban', 0, { children: [unit] }));
    return all
      .filter(({ resolution: { places } }) => {
        if (!inside) return true;
        return places.some((place) => place.state === 'one' && inside.has(place.eid) && place.eid !== '');
      })
      .map(({ place }) => place);
  }

  #find(): Map<string, LinkedCitation[]> {
    const library = this.#library;
    const documents = library.currentDocuments();
    const works = new Map(documents.map((document) => [document.workKey, document]));
    const { candidates } = makeShelf(documents.map(knownDocument));
    const found: Found[] = [];
    const collect = (name: string, citing: Citing, list: readonly UnitCitation[]) => {
      for (const { citation, eid, part, ...unit } of list) {
        const own = { ...citing.document, path: citing.path(eid, unit.page), name: unit.name };
        const resolution = resolveCitation(citation, candidates(citation), { citing: citing.known });
        if (resolution.state === 'one' && resolution.document.key === citing.document.key) continue;
        const scope = scopeOf(citation, citing, library.places());
        found.push({ name, eid, part, resolution, citation, scope, citing: own });
      }
    };

    for (const document of works.values()) {
      const { work, workKey: key, metadata, address } = document;
      const { body, date, terms } = knownDocument(document);
      const citing: Citing = {
        document: { key, title: metadata.title, address },
        known: { body, date, terms },
        place: document.place?.key ?? null,
        path: (eid, page) => (page ? unitAddress(work, eid) : fragmentAddress(work, eid)),
      };
      collect(document.name, citing, library.outline(document).citations);
      // What an editor recorded as related, in the words of the source.
      const inPanel = { ...citing, path: () => `${address}#thong-tin` };
      for (const { document: documentKey, address: link } of metadata.relations) {
        const [citation] = link === undefined ? citationsIn(documentKey) : [];
        if (citation)
          collect(document.name, inPanel, [
            { citation, eid: documentKey, part: 'text', name: '', page: false },
          ]);
      }
    }
    for (const article of library.news()) {
      const { metadata, address, workKey: key } = article;
      const citing: Citing = {
        document: { key, title: metadata.title, address },
        known: { body: [], date: valueOf(metadata.date), terms: [] },
        place: metadata.place,
        path: (eid) => (eid === '' ? address : `${address}#${eid}`),
      };
      collect(article.name, citing, library.outline(article).citations);
    }
    placeAll(found, works, library);
    const linked = found.map(
      ({ name, eid, part, ...place }) => [name, { place, eid, part, url: urlOf(place) }] as const,
    );
    return new Map(
      Array.from(
        Map.groupBy(linked, ([name]) => name),
        ([name, list]) => [name, list.map(([, citation]) => citation)],
      ),
    );
  }
}

/** A place that cites a document of the site. */
interface HeldPlace {
  place: CitedPlace;
  resolution: Extract<Resolution, { state: 'one' }>;
}

/** A citation of a file, resolved. */
interface Found extends CitedPlace, Pick<LinkedCitation, 'eid' | 'part'> {
  name: string;
  resolution: Resolution;
}

/** Follows the places inside the documents cited: one document after the other, so that each is read once. */
function placeAll(found: readonly Found[], works: ReadonlyMap<string, SiteDocument>, library: Library): void {
  const placed = Map.groupBy(found, ({ resolution, citation }) =>
    resolution.state === 'one' && citation.places.length > 0 ? resolution.document.key : null,
  );
  for (const [key, list] of placed) {
    const document = works.get(key ?? '');
    const tree = document && library.tree(document);
    if (!tree) continue;
    for (const one of list) one.resolution = withPlaces(one.resolution, one.citation, tree.root);
  }
}

function urlOf(place: Omit<CitedPlace, 'citing'>): string {
  const { resolution } = place;
  return resolution.state === 'one'
    ? heldAddress(resolution.document.key, resolution.eid)
    : citedAddress(entryId(place));
}

/** The text a citation stands in, as far as citations are concerned. */
interface Citing {
  document: Pick<CitedPlace['citing'], 'key' | 'title' | 'address'>;
  known: CitingDocument;
  /** Key of the place whose series are meant. */
  place: string | null;
  /** Site path of a unit. */
  path: (eid: string, page: boolean) => string;
}

function heldAddress(key: string, eid = ''): string {
  const work = parseWorkKey(key);
  if (!work) throw new Error(`${key} is no key of a work`);
  return eid === '' ? workAddress(work) : fragmentAddress(work, eid);
}

/** The place whose series a citation means: that of the citing document, or the province around it. */
function scopeOf(
  citation: Citation,
  { place, document: { key } }: Citing,
  places: ReadonlyMap<string, Place>,
): string | null {
  const series = seriesOf(citation);
  if (series === 'none') return null;
  let found = places.get(place ?? '');
  while (series === 'province' && found && found.level !== 'tinh' && found.parent !== null)
    found = places.get(found.parent);
  return found?.key ?? key.replaceAll('/', '__');
}

/** A text with its citations as links; the words stay as they are, and so does what has none. */
export function withCitationLinks(root: Unit, citations: readonly LinkedCitation[]): Unit {
  const byUnit = Map.groupBy(citations, ({ eid }) => eid);
  const linked = (unit: Unit): Unit => {
    const own = byUnit.get(unit.eid) ?? [];
    const children = unit.children.map(linked);
    if (own.length === 0)
      return children.every((child, index) => child === unit.children[index]) ? unit : { ...unit, children };
    const link = (part: LinkedCitation['part'], text: Unit['text']) =>
      linkSpans(
        text,
        own
          .filter((citation) => citation.part === part)
          .map(({ place: { citation }, url }) => ({ start: citation.start, end: citation.linkEnd, url })),
      );
    return {
      ...unit,
      title: unit.title && link('title', unit.title),
      text: link('text', unit.text),
      ...(unit.cells && { cells: unit.cells.map((cell, i) => link(i, cell)) }),
      children,
    };
  };
  return linked(root);
}
