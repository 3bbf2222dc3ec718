import type { Body, Place } from '#domain/catalogue/catalogue.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { workAddress } from '#domain/permalink/address/address.ts';
import type { Catalogues } from './catalogues.ts';
import type { DocumentFile, NewsFile } from './content-files.ts';

/** A news article with its metadata. */
export interface SiteNews extends NewsFile {
  metadata: NewsMetadata;
  address: string;
}

/** A version of a document with its metadata: one entry of the catalogue. */
export interface SiteDocument extends DocumentFile {
  metadata: DocumentMetadata;
  /** True for the version shown at the work's own address. */
  current: boolean;
  /** Site path of the work, without base. */
  address: string;
  typeName: string;
  body: Body | null;
  place: Place | null;
  /** Date as known, else the first year of the period covered, else ''. For sorting and display of the year. */
  date: string;
}

/** Joins a document's place in the folder, its metadata and the catalogues. */
export function describeDocument(
  document: DocumentFile,
  metadata: DocumentMetadata,
  { bodies, places }: Pick<Catalogues, 'bodies' | 'places'>,
): SiteDocument {
  const body = bodies.find(({ key }) => key === valueOf(metadata.body)) ?? null;
  return {
    ...document,
    metadata,
    current: false,
    address: workAddress(document.work),
    typeName: DOCUMENT_TYPES[metadata.type],
    body,
    place: places.find(({ key }) => key === body?.place) ?? null,
    date: valueOf(metadata.date) ?? valueOf(metadata.period)?.from.toString() ?? '',
  };
}

/** Which version of a work is current: the latest step of its life, then the highest draft number. */
const VERSION_ORDER: readonly string[] = ['het-hieu-luc', 'ban-hanh', 'lay-y-kien', 'du-thao', 'chua-ro'];

function versionRank({ metadata }: { metadata: DocumentMetadata }): number {
  return VERSION_ORDER.indexOf(metadata.status) * 1000 - (metadata.draft ?? 0);
}

/** The versions of one work, the latest step of its life first: the first is the current one. */
export function latestFirst(versions: readonly SiteDocument[]): SiteDocument[] {
  return [...versions].sort((a, b) => versionRank(a) - versionRank(b));
}

/** Marks the current version of each work and sorts: newest document first, then by key. */
export function markCurrent(versions: SiteDocument[]): SiteDocument[] {
  for (const group of Map.groupBy(versions, (version) => version.workKey).values()) {
    const [current] = latestFirst(group);
    if (current) current.current = true;
  }
  return versions.sort((a, b) => b.date.localeCompare(a.date) || a.workKey.localeCompare(b.workKey));
}
