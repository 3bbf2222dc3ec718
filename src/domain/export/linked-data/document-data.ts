import { type Known, valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { TYPE_FACTS } from '#domain/document-type/document-type.ts';

/** What linked data says of a document. Addresses are absolute. */
export interface LinkedDocument {
  metadata: DocumentMetadata;
  url: string;
  typeName: string;
  /** Full name of the issuing body, where known. */
  body: string | null;
  /** Name of the place, where known. */
  place: string | null;
  parts: readonly LinkedPart[];
}

/** A part of a document with a page of its own. */
export interface LinkedPart {
  name: string;
  url: string;
}

type JsonLd = Record<string, unknown>;

const stated = <T>(field: Known<T>): T | undefined => valueOf(field) ?? undefined;

/** schema.org description of a document; what the source does not state is left out. */
export function documentJsonLd({ metadata, url, typeName, body, place, parts }: LinkedDocument): JsonLd {
  // A report, a letter or a proposal is no act of law (schema.org Report, Legislation).
  const legislation = TYPE_FACTS[metadata.type].informs !== true;
  const date = stated(metadata.date);
  const number = stated(metadata.number);
  const period = stated(metadata.period);
  return {
    '@context': 'https://schema.org',
    '@type': legislation ? 'Legislation' : 'Report',
    '@id': url,
    url,
    name: metadata.title,
    inLanguage: 'vi',
    genre: typeName,
    creativeWorkStatus: metadata.status,
    datePublished: date,
    temporalCoverage: period && `${period.from}/${period.to}`,
    spatialCoverage: place ?? undefined,
    ...(legislation
      ? { legislationIdentifier: number, legislationDate: date, legislationPassedBy: organization(body) }
      : { reportNumber: number, author: organization(body) }),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: metadata.source.name,
      identifier: `sha256:${metadata.source.sha256}`,
      url: metadata.source.address,
    },
    hasPart: parts.map((part) => ({
      '@type': 'CreativeWork',
      '@id': part.url,
      url: part.url,
      name: part.name,
    })),
  };
}

/** schema.org description of a part of a document: a section or a target. */
export function partJsonLd(part: LinkedPart, whole: Pick<LinkedDocument, 'url' | 'metadata'>): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': part.url,
    url: part.url,
    name: part.name,
    inLanguage: 'vi',
    isPartOf: { '@type': 'CreativeWork', '@id': whole.url, url: whole.url, name: whole.metadata.title },
  };
}

function organization(name: string | null): JsonLd | undefined {
  return name === null ? undefined : { '@type': 'Organization', name };
}
