import { shortened } from '#domain/text/shorten.ts';
import { valueOf } from '#domain/document/known.ts';
import { openingOf, unitName, unitTitle } from '#domain/document/label.ts';
import { hasPage, type Unit, walk } from '#domain/document/unit.ts';
import {
  documentHtml,
  type HtmlContext,
  type Mention,
  type TargetMark,
  unitHtml,
} from '#domain/export/html.ts';
import {
  bodyAddress,
  cardAddress,
  fragmentAddress,
  parseWorkKey,
  unitAddress,
  versionAddress,
  workAddress,
} from '#domain/permalink/address/address.ts';
import { targetPlace } from '#domain/permalink/address/derived-address.ts';
import { type Explained, explainerOf } from '#domain/glossary/explain.ts';
import { targetValue, printedNumber } from '#domain/target/display.ts';
import { type Target, type TargetNumber, targetSlug } from '#domain/target/target.ts';
import { originalKind, PDF_TYPE } from '#domain/hosting/original.ts';
import { vi } from '#i18n/vi.ts';
import { href, type WriteHref } from '#layouts/href.ts';
import { bodyName } from '../site/browse/browse.ts';
import { numberedName } from '../target/target-name.ts';
import { derived } from '#library/derived.ts';
import { originalOf } from '#library/file/originals.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** A unit with the way to it: its ancestors, outermost first, without the document itself. */
export interface UnitPlace {
  unit: Unit;
  ancestors: readonly Unit[];
}

/** A document as its pages need it: the tree, every unit with its place, and its targets. */
export interface DocumentView {
  document: SiteDocument;
  root: Unit;
  notes: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, UnitPlace>;
  /** Units with pages of their own, in order. */
  titled: readonly UnitPlace[];
  targets: readonly Target[];
  /** What stands beside units: targets that they state, and places where targets are spoken of again. */
  marks: () => Readonly<Pick<HtmlContext, 'targets' | 'mentions'>>;
  /** The titled units by the words that their titles begin with. */
  alike: () => ReadonlyMap<string, readonly UnitPlace[]>;
}

/** Explains the abbreviations of the glossary. */
const explainer = derived((library) => explainerOf(library.catalogues().glossary));

const views = new WeakMap<Unit, DocumentView>();

/** The view of a document; made once per parsed text. */
export function documentView(document: SiteDocument): DocumentView {
  const tree = library().text(document);
  const known = views.get(tree.root);
  if (known) return known;
  const places = new Map<string, UnitPlace>();
  for (const { unit, ancestors } of walk(tree.root)) {
    if (unit !== tree.root && !places.has(unit.eid))
      places.set(unit.eid, { unit, ancestors: ancestors.slice(1) });
  }
  const titled = [...places.values()].filter(({ unit }) => hasPage(unit));
  const { targets } = library().read(document);
  const view: DocumentView = {
    document,
    root: tree.root,
    notes: tree.notes,
    places,
    titled,
    targets,
    marks: once(() => ({ targets: targetMarks(view), mentions: mentionsOf(view) })),
    alike: once(() => Map.groupBy(titled, ({ unit }) => beginning(unit))),
  };
  views.set(tree.root, view);
  return view;
}

/** What is made when it is first asked for, and then stays. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: { thing: Thing } | null = null;
  return () => (made ??= { thing: make() }).thing;
}

/** Identifier of a target's row in the table of its document's page. */
export function targetRowId(target: TargetNumber): string {
  return `ct-${targetSlug(target)}`;
}

/** Identifier of the whole text on its page; no unit is called so. */
export const TEXT_ID = 'toan-van';

/** Which page shows the text, and so where its links lead. */
export type TextPage =
  | { kind: 'document' }
  /** A version links only within itself: nothing in it may change with later versions. */
  | { kind: 'version' }
  | { kind: 'unit'; unit: Unit }
  /** At an address the text no longer has, a unit or the whole text: every link leads to where the text is. */
  | { kind: 'former'; unit: Unit; textAt: string };

/**
 * What the text needs to know to become HTML on a page.
 *
 * @param write writes a site path into that page
 */
export function htmlContext(view: DocumentView, page: TextPage, write: WriteHref = href): HtmlContext {
  const { work } = view.document;
  const textAt = page.kind === 'former' ? page.textAt : workAddress(work);
  const inDocument = (eid: string) => write(`${textAt}#${eid}`);
  const unitHref = textAt === workAddress(work) ? (eid: string) => write(unitAddress(work, eid)) : inDocument;
  const shown = 'unit' in page ? new Set(Array.from(walk(page.unit), ({ unit }) => unit.eid)) : null;
  return {
    unitHref: page.kind === 'version' ? (eid) => `#${eid}` : unitHref,
    placeName: (eid) => placeName(view, eid),
    ...(shown && {
      placeHref: inDocument,
      noteHref: (eid: string) => (shown.has(eid) ? `#${eid}` : inDocument(eid)),
    }),
    linkHref: (url) => {
      // "#muc_i" is a place of the whole text, which a page of one unit does not show.
      const own = url.startsWith('#') && shown !== null ? url.slice(1) : null;
      if (own !== null && !shown?.has(own)) return inDocument(own);
      return url.startsWith('/') ? write(url) : url;
    },
    ...view.marks(),
    notes: view.notes,
    level: shown === null || shown.has('') ? 2 : 1,
  };
}

/**
 * HTML of the text as a page shows it.
 *
 * @param linked what the page shows, with its citations as links
 * @param explained filled with what the page has to explain; where not given, nothing is marked
 * @param write writes a site path into that page
 */
export function textHtml(
  view: DocumentView,
  page: TextPage,
  linked: Unit,
  explained?: Map<string, Explained>,
  write?: WriteHref,
): string {
  const context = htmlContext(view, page, write);
  if (explained) Object.assign(context, { explain: explainer(library()), explained });
  const shown = 'unit' in page ? page.unit : view.root;
  return shown === view.root ? documentHtml(linked, context) : unitHtml(linked, context);
}

/** What a place of a document is called: "Mục II, khoản 4". */
export function placeName(view: DocumentView, eid: string): string {
  const place = view.places.get(eid);
  return place ? pathName(place) : vi.former.newPlace;
}

function targetMarks(view: DocumentView): Map<string, TargetMark[]> {
  const marks = new Map<string, TargetMark[]>();
  for (const target of view.targets) {
    const mark: TargetMark = {
      path: addressOfTarget(view.document, target),
      number: printedNumber(target.number),
      value: targetValue(target),
    };
    marks.set(target.eid, [...(marks.get(target.eid) ?? []), mark]);
  }
  return marks;
}

function mentionsOf(view: DocumentView): Map<string, Mention[]> {
  const mentions = scanPages(view);
  const mention = (eid: string, target: Target, label: string) => {
    const known = mentions.get(eid) ?? [];
    const path = addressOfTarget(view.document, target);
    if (eid !== target.eid && !known.some((other) => other.label === label && other.path === path)) {
      mentions.set(eid, [...known, { path, label }]);
    }
  };
  for (const target of view.targets) {
    for (const { restatements, results } of target.measures) {
      for (const eid of restatements)
        mention(eid, target, vi.target.mentionRestated(numberedName(target.number)));
      for (const result of results) {
        if (result.document === undefined)
          mention(result.eid, target, vi.target.mentionResult(numberedName(target.number)));
      }
    }
  }
  return mentions;
}

/**
 * Where pages of the scan begin that a text was read from, and that is published beside it, as links to these pages
 * (`#page=`, RFC 8118).
 */
function scanPages({ document }: DocumentView): Map<string, Mention[]> {
  const pages = new Map<string, Mention[]>();
  const scan = library().scans().of(document);
  const original = originalOf(library(), document);
  if (!scan || original?.type !== PDF_TYPE || !showsScan(document, scan.sha256)) return pages;
  for (const { page, eid } of scan.pageStarts ?? []) {
    const mention = { path: `${original.address}#page=${page}`, label: vi.document.scanPage(page) };
    pages.set(eid, [...(pages.get(eid) ?? []), mention]);
  }
  return pages;
}

/** True where the original is the scan itself, or one file of its pictures. */
function showsScan({ metadata: { source } }: SiteDocument, sha256: string): boolean {
  return source.original?.sha256 === sha256 || originalKind(source.file)?.type !== PDF_TYPE;
}

/** Address of a target, without base: its page, or its row in a version that is not the current one. */
export function addressOfTarget(document: SiteDocument, target: TargetNumber): string {
  return document.current
    ? targetPlace(document.work, targetSlug(target), library().hasSectionPages)
    : `${versionAddress(document.work, document.version)}#${targetRowId(target)}`;
}

/** Address of a clause in the whole document, as a page writes it; another work by its key. */
export function clauseHref(
  document: SiteDocument,
  eid: string | undefined,
  workKey?: string,
  write: WriteHref = href,
): string | null {
  const work = workKey === undefined ? document.work : parseWorkKey(workKey);
  return work && write(eid === undefined ? workAddress(work) : fragmentAddress(work, eid));
}

/** Address of a unit, as a page writes it: its page where it has one, else its place in the document. */
export function unitHref({ work }: SiteDocument, unit: Unit, write: WriteHref): string {
  return write(hasPage(unit) ? unitAddress(work, unit.eid) : fragmentAddress(work, unit.eid));
}

/** "Mục II, khoản 4, ý (9)": the names of a unit and its ancestors, outermost first. */
export function pathName({ unit, ancestors }: UnitPlace): string {
  return [...ancestors, unit].map(unitName).join(', ');
}

/** What a document is called where there is no room for its whole title. */
export function shortTitle(document: SiteDocument, length = 64): string {
  const number = valueOf(document.metadata.number);
  const title = document.metadata.title;
  if (number) return `${document.typeName} ${number}`;
  // Matches what a cut leaves hanging: " -…", ",…", " (…".
  return shortened(title, length).replace(/[\s,;:(–-]+…$/, '…');
}

/** Breadcrumbs down to a document and, inside it, to a unit. */
export function crumbsOf(
  view: DocumentView,
  place?: UnitPlace,
  last?: string,
): { label: string; path?: string }[] {
  const { document } = view;
  const inside = place
    ? [...place.ancestors, place.unit].map((unit) => ({
        label: unit.heading || unit.number ? crumbName(unit) : unitName(unit),
        path: hasPage(unit) ? unitAddress(document.work, unit.eid) : fragmentAddress(document.work, unit.eid),
      }))
    : [];
  return [
    { label: vi.site.documents, path: '/vb/' },
    { label: bodyName(document.work.body), path: `/vb/${document.work.body}/` },
    { label: shortTitle(document, 48), path: document.address },
    ...inside,
    ...(last === undefined ? [] : [{ label: last }]),
  ];
}

function crumbName(unit: Unit): string {
  const name = unitName(unit);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Title of a unit's page: number and name as printed, and the document. */
export function unitPageTitle(view: DocumentView, unit: Unit): string {
  const alike = view.alike().get(beginning(unit)) ?? [];
  const own = alike.length > 1 ? alike.find((other) => other.unit === unit) : undefined;
  return `${own ? `${pathName(own)}: ` : ''}${unitTitle(unit)} · ${shortTitle(view.document)}`;
}

/** So many letters of a title are sure to be shown in a list; where they are those of another section, its place leads. */
const TOLD_APART = 45;

const beginning = (unit: Unit) => shortened(unitTitle(unit), TOLD_APART);

/** Description of a unit's page: where it stands and its first words. */
export function unitDescription(view: DocumentView, place: UnitPlace): string {
  const own = place.unit.children.find((child) => child.text.length > 0) ?? place.unit;
  const words = openingOf({ ...own, title: null }, 130);
  const where = pathName(place);
  return [
    vi.document.unitOf(where.charAt(0).toUpperCase() + where.slice(1), shortTitle(view.document)),
    words,
  ]
    .filter(Boolean)
    .join(': ');
}

/** The preview card of a document's pages. */
export function cardOf({ work, metadata, typeName, body }: SiteDocument): { path: string; words: string } {
  return {
    path: cardAddress(work),
    words: [typeName, metadata.title, body?.name].filter(Boolean).join(' · '),
  };
}

/** Address of the list of documents of an issuing body, or of its own page where the catalogue has it. */
export function bodyHref(document: SiteDocument): string {
  return href(document.body ? bodyAddress(document.body.key) : `/vb/${document.work.body}/`);
}
