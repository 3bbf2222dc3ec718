import type { DocumentMetadata } from '#domain/document/metadata.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { plainSlug } from '#domain/naming/slug.ts';
import { metricAddress, type WorkPath } from '#domain/permalink/address/address.ts';
import { type Target, targetSlug } from '#domain/target/target.ts';
import { knownDay } from './day.ts';
import { type AknElement, eIdsOf, element, elementXml, unitElement } from './element.ts';
import type { AknChange } from './force.ts';
import { type Concept, MAIN, meta } from './meta.ts';
import { type AnnexPart, documentContent, isAct, partsOf } from './parts.ts';
import type { ReferredMeasure } from './quantity.ts';
import { UnitWriter } from './units.ts';

/** What of a version of a document is published as Akoma Ntoso. */
export interface AknSource {
  metadata: DocumentMetadata;
  /** The text; citations that are links become references. */
  tree: Pick<DocumentTree, 'root' | 'notes'>;
  targets: readonly Target[];
  work: WorkPath;
  version: string;
  /** Site path of the text. */
  address: string;
  /** Name and full address of the issuing body; null where it is unknown. */
  body: { name: string; address: string } | null;
  site: { name: string; operator: string; address: string };
  /** The office's own file, where it is published: full address, media type, size and digest. */
  original?: { url: string; type: string; bytes: number; sha256: string } | null;
  /** Day of first publication, as the ledger records it; null before. */
  published: string | null;
  /** What it does to others, and what others of the site do to it. */
  changes?: readonly AknChange[];
  acts?: readonly AknChange[];
  /** Site path of a target's page. */
  targetAddress: (target: Target) => string;
  /** Name of an indicator by its key. */
  metricName: (key: string) => string;
  /** The full address of a site path. */
  absolute: (path: string) => string;
}

/** Akoma Ntoso 3.0 of a document, or why there is none. */
export type Akn = { xml: string } | { refused: 'khong-ro-ngay' };

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A version as Akoma Ntoso 3.0 (OASIS LegalDocML), valid against its schema: an `act` where there are articles, else a
 * `statement`; each first-level annex a `doc` of its own. Every unit carries our identifier as wId beside the eId of the
 * naming convention; every word of the text stands in it once, in order, footnotes where they are first called.
 *
 * @returns the file; refused where no whole day is known of the document (see {@link knownDay})
 */
export function akomaNtoso(source: AknSource): Akn {
  const { metadata, tree, absolute } = source;
  const day = knownDay(metadata, source.published);
  if (day === null) return { refused: 'khong-ro-ngay' };
  const { concepts, measures } = quantitiesOf(source);
  const link = (url: string) =>
    /^[/#]/.test(url) ? absolute(url.startsWith('#') ? source.address + url : url) : url;
  const { own, annexes } = partsOf(tree.root);
  const beside = new Set(annexes.flatMap(({ after }) => after));
  const writer = new UnitWriter({ root: tree.root, notes: tree.notes, measures, beside, link });
  const isLaw = isAct(own);
  const name = isLaw ? 'act' : 'statement';
  const metaOf = (component: string) => meta({ ...source, element: name, day, component, concepts });
  const content = documentContent(own, isLaw, writer);
  const attachments = annexes.map((part, index) => attachment(part, metaOf(`phu-luc-${index + 1}`), writer));
  const document = element(
    name,
    { name: plainSlug(DOCUMENT_TYPES[metadata.type]), contains: 'singleVersion' },
    [
      metaOf(MAIN),
      ...content,
      ...(attachments.length === 0 ? [] : [element('attachments', {}, attachments)]),
    ],
  );
  const root = element('akomaNtoso', { xmlns: NAMESPACE }, [document]);
  return { xml: `<?xml version="1.0" encoding="UTF-8"?>\n${elementXml(root, eIdsOf(root))}\n` };
}

/** An annex as a document of its own; what follows it at the first level of the whole stands in it, too. */
function attachment({ annex, after }: AnnexPart, metadata: AknElement, writer: UnitWriter): AknElement {
  const head = writer.head(annex);
  const content = documentContent([...annex.children, ...after], false, writer, writer.ownText(annex));
  return unitElement('attachment', annex, [
    ...head,
    element('doc', { name: 'phu-luc' }, [metadata, ...content]),
  ]);
}

/** What quantities refer to: the indicator of a measure, and the target it belongs to. */
function quantitiesOf({ targets, targetAddress, metricName, absolute }: AknSource): {
  concepts: Concept[];
  measures: Map<string, ReferredMeasure[]>;
} {
  const concepts = new Map<string, Concept>();
  const measures = new Map<string, ReferredMeasure[]>();
  for (const target of targets) {
    const own = `chi-tieu-${targetSlug(target)}`;
    concepts.set(own, { eId: own, href: absolute(targetAddress(target)), showAs: target.quote });
    for (const measure of target.measures) {
      const { metric } = measure;
      const indicator = metric === null ? null : `chi-so-${metric}`;
      if (metric !== null && indicator !== null)
        concepts.set(indicator, {
          eId: indicator,
          href: absolute(metricAddress(metric)),
          showAs: metricName(metric),
        });
      const refersTo = [indicator, own].flatMap((id) => (id === null ? [] : [`#${id}`])).join(' ');
      measures.set(target.eid, [...(measures.get(target.eid) ?? []), { measure, refersTo }]);
    }
  }
  return { concepts: [...concepts.values()], measures };
}
