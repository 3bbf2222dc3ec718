import { valueOf } from '../domain/document/known.ts';
import { plainText } from '../domain/document/inline.ts';
import { hasPage, makeUnit, type Unit, unitsByEid, walk } from '../domain/document/unit.ts';
import {
  type CitedEntry,
  citedEntries,
  type CitedPlace,
  entryId,
  seriesOf,
} from '../domain/citation/cited-index.ts';
import type { Citation } from '../domain/citation/citation.ts';
import { placeInWords } from '../domain/citation/format-citation.ts';
import { linkSpans } from '../domain/citation/link-text.ts';
import { citationsIn } from '../domain/citation/parse-citation.ts';
import { type CitingDocument, type KnownDocument, resolveCitation } from '../domain/citation/resolve.ts';
import { makeShelf } from '../domain/citation/shelf.ts';
import {
  ADDRESSES,
  fragmentAddress,
  parseWorkKey,
  unitAddress,
  workAddress,
} from '../domain/permalink/address.ts';
import {
  currentDocuments,
  documentText,
  newsTree,
  once,
  placesByKey,
  type SiteDocument,
  siteNews,
} from './site-data.ts';

/** A citation of a text with where its link leads. */
interface LinkedCitation {
  place: CitedPlace;
  /** Unit it stands in, and which of its texts: the title, the words, or a cell. */
  eid: string;
  part: 'title' | 'text' | number;
  url: string;
}

/** Address of a cited document in the index of citations. */
export function citedAddress(id: string): string {
  return `${ADDRESSES.citations}#${id}`;
}

/** What the citations of a document are resolved against. */
export function knownDocument({ workKey, metadata, body, typeName }: SiteDocument): KnownDocument {
  const abstract = valueOf(metadata.trichYeu);
  const term = valueOf(metadata.nhiemKy);
  return {
    key: workKey,
    type: metadata.loai,
    symbol: valueOf(metadata.so),
    date: valueOf(metadata.ngay),
    body: body ? [body.ten, body.tenDayDu, ...body.tenKhac] : [],
    titles: [metadata.title, ...(abstract === null ? [] : [abstract, `${typeName} ${abstract}`])],
    terms: term === null ? [] : [term],
  };
}

const shelf = once(async () => makeShelf((await currentDocuments()).map(knownDocument)));
const byWork = once(
  async () => new Map((await currentDocuments()).map((document) => [document.workKey, document])),
);

/** Every citation of every current document and article, by the name of its file; found once per build. */
const citations = once(async (): Promise<Map<string, LinkedCitation[]>> => {
  const found = new Map<string, LinkedCitation[]>();
  const works = await byWork();
  const { candidates } = await shelf();
  const treeOf = (key: string): Unit | null => {
    const document = works.get(key);
    return document ? documentText(document).tree.root : null;
  };

  const resolve = (citation: Citation, citing: Citing): LinkedCitation | null => {
    const resolution = resolveCitation(citation, candidates(citation), { treeOf, citing: citing.known });
    if (resolution.state === 'one' && resolution.document.key === citing.key) return null;
    const place = { citation, resolution, scope: scopeOf(citation, citing), citing: citing.unit };
    const url =
      resolution.state === 'one'
        ? heldAddress(resolution.document.key, resolution.eid)
        : citedAddress(entryId(place));
    return { place, eid: citing.eid, part: citing.part, url };
  };
  const collect = (
    name: string,
    citing: Omit<Citing, 'unit' | 'eid' | 'part'>,
    root: Unit,
    address: string,
  ) => {
    const list = found.get(name) ?? [];
    for (const { unit, ancestors } of walk(root)) {
      const own = {
        key: citing.key,
        title: citing.title,
        address,
        path: citing.path(unit),
        name: placeInWords(unit, ancestors),
      };
      for (const [part, text] of textsOf(unit)) {
        for (const citation of citationsIn(plainText(text))) {
          const linked = resolve(citation, { ...citing, unit: own, eid: unit.eid, part });
          if (linked) list.push(linked);
        }
      }
    }
    found.set(name, list);
  };

  for (const document of works.values()) {
    const { work, workKey: key, metadata, address } = document;
    const { body, date, terms } = knownDocument(document);
    const citing = {
      key,
      title: metadata.title,
      known: { body, date, terms },
      place: document.place?.khoa ?? null,
    };
    collect(
      document.name,
      { ...citing, path: (unit) => pathOf(work, unit) },
      documentText(document).tree.root,
      address,
    );
    // What an editor recorded as related, in the words of the source.
    for (const { vanBan, diaChi } of metadata.quanHe) {
      if (diaChi !== undefined) continue;
      const [citation] = citationsIn(vanBan);
      const unit = { key, title: metadata.title, address, path: `${address}#thong-tin`, name: '' };
      const linked =
        citation && resolve(citation, { ...citing, path: () => '', unit, eid: vanBan, part: 'text' });
      if (linked) found.get(document.name)?.push(linked);
    }
  }
  for (const article of await siteNews()) {
    const { metadata, address, slug } = article;
    const known = { body: [], date: valueOf(metadata.ngay), terms: [] };
    const citing = { key: `tin/${slug}`, title: metadata.title, known, place: metadata.diaBan };
    const path = (unit: Unit) => (unit.eid === '' ? address : `${address}#${unit.eid}`);
    collect(article.name, { ...citing, path }, newsTree(article).root, address);
  }
  return found;
});

/** The text a citation stands in, and its document as far as citations are concerned. */
interface Citing {
  key: string;
  title: string;
  known: CitingDocument;
  /** Key of the place whose series are meant. */
  place: string | null;
  path: (unit: Unit) => string;
  unit: CitedPlace['citing'];
  eid: string;
  part: LinkedCitation['part'];
}

/** The texts of a unit that are shown; a table row shows its cells. */
function textsOf(unit: Unit): [LinkedCitation['part'], Unit['text']][] {
  if (unit.cells) return unit.cells.map((cell, i) => [i, cell]);
  return [...(unit.title ? [['title', unit.title] as ['title', Unit['text']]] : []), ['text', unit.text]];
}

function pathOf(work: SiteDocument['work'], unit: Unit): string {
  return hasPage(unit) ? unitAddress(work, unit.eid) : fragmentAddress(work, unit.eid);
}

function heldAddress(key: string, eid = ''): string {
  const work = parseWorkKey(key);
  if (!work) throw new Error(`${key} is no key of a work`);
  return eid === '' ? workAddress(work) : fragmentAddress(work, eid);
}

/** The place whose series a citation means: that of the citing document, or the province around it. */
function scopeOf(citation: Citation, { place, key }: Citing): string | null {
  const series = seriesOf(citation);
  if (series === 'none') return null;
  const places = placesByKey();
  let found = places.get(place ?? '');
  while (series === 'province' && found && found.cap !== 'tinh' && found.thuoc !== null)
    found = places.get(found.thuoc);
  return found?.khoa ?? key.replaceAll('/', '__');
}

/** The text of a document or article with its citations as links; the words stay as they are. */
export async function withCitationLinks(name: string, root: Unit): Promise<Unit> {
  const byUnit = Map.groupBy((await citations()).get(name) ?? [], ({ eid }) => eid);
  const linked = (unit: Unit): Unit => {
    const own = byUnit.get(unit.eid) ?? [];
    const children = unit.children.map(linked);
    if (own.length === 0) return { ...unit, children };
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

/** Where the words of a related document lead: to it, or to its place in the index; null where they name none. */
export async function relationAddress(name: string, words: string): Promise<string | null> {
  return (await citations()).get(name)?.find(({ eid }) => eid === words)?.url ?? null;
}

/** Every cited document with every place that cites it. */
export const citedDocuments = once(async (): Promise<CitedEntry[]> =>
  citedEntries(
    Array.from((await citations()).values())
      .flat()
      .map(({ place }) => place),
  ),
);

const placesByHeld = once(async () => {
  const held = Array.from((await citations()).values()).flatMap((list) =>
    list.flatMap(({ place }) =>
      place.resolution.state === 'one' ? [{ place, resolution: place.resolution }] : [],
    ),
  );
  return Map.groupBy(held, ({ resolution }) => resolution.document.key);
});

/**
 * The places elsewhere that cite a document, or a unit of it or anything in that unit.
 *
 * @param unit left out for the whole document
 */
export async function citedAt(workKey: string, unit?: Unit): Promise<CitedPlace[]> {
  const all = (await placesByHeld()).get(workKey) ?? [];
  const inside = unit && unitsByEid(makeUnit('van-ban', 0, { children: [unit] }));
  return all
    .filter(({ resolution: { places } }) => {
      if (!inside) return true;
      return places.some((place) => place.state === 'one' && inside.has(place.eid) && place.eid !== '');
    })
    .map(({ place }) => place);
}
