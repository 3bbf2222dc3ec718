import { type Known, valueOf } from '#domain/document/known.ts';
import { KIND_NAMES } from '#domain/document/label.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import type { EffectRelation, Span } from '#domain/effect/effect.ts';
import type { UnitKind } from '#domain/document/unit.ts';
import { TYPE_FACTS } from '#domain/document-type/document-type.ts';
import { groupBy } from '#domain/group-by.ts';
import { area, CONTEXT, described, type JsonLd, organization, pointer } from './vocabulary.ts';

/**
 * What linked data says of a document. Addresses are absolute. The words are those of schema.org 30; its Legislation is
 * the European Legislation Identifier (ELI) in those words. ELI's own addresses are given by states, and Vietnam gives
 * none.
 */
export interface LinkedDocument {
  metadata: DocumentMetadata;
  url: string;
  typeName: string;
  /** Full name of the issuing body, where known. */
  body: string | null;
  /** Name of the place, where known. */
  place: string | null;
  parts: readonly LinkedPart[];
  /** The same text as files. */
  files?: readonly LinkedFile[];
  /** How long it is in force; null where that is not known. */
  force?: Span | null;
  /** What it does to other documents. */
  changes?: readonly LinkedChange[];
}

/** What a document does to another one. */
export interface LinkedChange {
  type: EffectRelation;
  name: string;
  /** Where the other one is; null where it has no address here. */
  url: string | null;
}

/** A part of a document with a page of its own. */
export interface LinkedPart {
  name: string;
  url: string;
  kind: UnitKind;
}

/** A file that holds what a page says. */
export interface LinkedFile {
  url: string;
  /** Its media type: "application/json". */
  type: string;
  /** What is known of the bytes of an original, which is not made from the text. */
  original?: { bytes: number; sha256: string };
}

/** In which word a relation is said: ELI's repeals, amends and changes. */
const CHANGES = {
  'thay-the': 'legislationRepeals',
  'bai-bo': 'legislationRepeals',
  'sua-doi': 'legislationAmends',
  'bai-bo-mot-phan': 'legislationChanges',
} as const satisfies Record<EffectRelation, string>;

/**
 * Days of force and other documents that change. Whether it is in force (`legislationLegalForce`) changes with the day and
 * is left to the reader of the days: its period is "2025-07-01/2027-02-28", with ".." for an end that is not known (ISO 8601-2).
 */
function forceData({ force = null, changes = [] }: LinkedDocument): JsonLd {
  const other = ({ name, url }: LinkedChange): JsonLd =>
    url === null ? { '@type': 'Legislation', name } : pointer('Legislation', url, name);
  const said = groupBy(changes, ({ type }) => CHANGES[type]);
  return {
    legislationDateOfApplicability: force?.from ?? undefined,
    ...(force?.from && { temporalCoverage: `${force.from}/${force.to ?? '..'}` }),
    ...Object.fromEntries(Array.from(said, ([word, list]) => [word, list.map(other)])),
  };
}

const stated = <T>(field: Known<T>): T | undefined => valueOf(field) ?? undefined;

/** A report, a letter or a proposal is no act of law (schema.org Report, Legislation). */
const isLegislation = ({ type }: Pick<DocumentMetadata, 'type'>): boolean =>
  TYPE_FACTS[type].informs !== true;

const documentType = (metadata: DocumentMetadata): string =>
  isLegislation(metadata) ? 'Legislation' : 'Report';

/** schema.org description of a document; what the source does not state is left out. */
export function documentJsonLd(document: LinkedDocument): JsonLd {
  const { metadata, url, typeName, body, place, parts, files = [] } = document;
  const date = stated(metadata.date);
  const number = stated(metadata.number);
  const period = stated(metadata.period);
  return {
    ...CONTEXT,
    ...described(documentType(metadata), url, metadata.title),
    inLanguage: 'vi',
    genre: typeName,
    creativeWorkStatus: metadata.status,
    datePublished: date,
    temporalCoverage: period && `${period.from}/${period.to}`,
    spatialCoverage: area(place),
    ...(isLegislation(metadata)
      ? {
          legislationType: typeName,
          legislationIdentifier: number,
          legislationDate: date,
          legislationJurisdiction: area(place),
          legislationPassedBy: organization(body),
          ...forceData(document),
        }
      : { reportNumber: number, author: organization(body) }),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: metadata.source.name,
      identifier: `sha256:${metadata.source.sha256}`,
      url: metadata.source.address,
    },
    encoding: files.map((file) => ({
      '@type': 'MediaObject',
      contentUrl: file.url,
      encodingFormat: file.type,
      ...(file.original && { contentSize: `${file.original.bytes} B`, sha256: file.original.sha256 }),
    })),
    hasPart: parts.map((part) => partOf(part, metadata, pointer)),
  };
}

/** A part with its type: a part of an act is legislation again, one of a report a chapter. */
function partOf(
  { name, url, kind }: LinkedPart,
  whole: DocumentMetadata,
  said: typeof described | typeof pointer,
): JsonLd {
  return isLegislation(whole)
    ? { ...said('Legislation', url, name), legislationType: KIND_NAMES[kind] }
    : said('Chapter', url, name);
}

/** schema.org description of a section, with the document it is part of. */
export function partJsonLd(part: LinkedPart, whole: Pick<LinkedDocument, 'url' | 'metadata'>): JsonLd {
  return {
    ...CONTEXT,
    ...partOf(part, whole.metadata, described),
    inLanguage: 'vi',
    isPartOf: wholeOf(whole),
  };
}

/** The document that something is part of. */
export function wholeOf({ url, metadata }: Pick<LinkedDocument, 'url' | 'metadata'>): JsonLd {
  return pointer(documentType(metadata), url, metadata.title);
}
