import { type Known, valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { isIssued } from '#domain/effect/in-force.ts';
import {
  CIRCULATION,
  COMPLETENESS,
  FIELDS,
  RELATED_BY,
  RELATIONS,
  STATUSES,
} from '#domain/document/vocabulary.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';
import { yearsText } from '#domain/number/years.ts';
import { placeAddress, symbolAddress } from '#domain/permalink/address/address.ts';
import { isNumbered } from '#domain/permalink/address/symbol-address.ts';
import { vi } from '#i18n/vi.ts';
import { href } from '#layouts/href.ts';
import { inForceOf } from '#library/effect/effects.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { bodyHref } from '../document-view.ts';

/** One field of the metadata as shown: a value, where it leads, and its standing. */
export interface Fact {
  label: string;
  /** Null where the source does not state the value. */
  value: string | null;
  href?: string;
  /** Why the value is inferred, where it is. */
  reason?: string;
}

/** "Dự thảo lần 3", "Đã ban hành". */
export function statusText({ status, draft }: Pick<DocumentMetadata, 'status' | 'draft'>): string {
  const name = STATUSES[status];
  return draft === undefined ? name : `${name} ${vi.document.draft(draft)}`;
}

function fact<T>(label: string, field: Known<T>, text: (value: T) => string, href?: string): Fact {
  const value = valueOf(field);
  return {
    label,
    value: value === null ? null : text(value),
    ...(href !== undefined && value !== null && { href }),
    ...(field.state === 'inferred' && { reason: field.reason }),
  };
}

/** Every document with the same number; none where the address carries no printed number. */
function symbolHref({ work: { number } }: SiteDocument): string | undefined {
  return isNumbered(number) ? href(symbolAddress(number)) : undefined;
}

function placeFact({ place }: SiteDocument): Fact[] {
  if (!place) return [];
  const reason = place.reason === null ? {} : { reason: place.reason };
  return [{ label: vi.document.place, value: place.name, href: href(placeAddress(place.key)), ...reason }];
}

/** The days of effect of an issued text; of one that is not issued nothing is missing. */
function effectFacts({ metadata }: SiteDocument): Fact[] {
  if (!isIssued(metadata)) return [];
  const { effectiveFrom: from, effectiveTo: to } = metadata;
  const of = (label: string, day: typeof from): Fact => ({
    label,
    value: day && formatVietnameseDate(day.date),
    ...(day?.inferredFrom !== undefined && { reason: day.inferredFrom }),
  });
  return [of(vi.effect.effectiveFrom, from), ...(to ? [of(vi.effect.effectiveTo, to)] : [])];
}

/** Every field of a document's metadata but its source and relations, in the order of the panel. */
export function factsOf(document: SiteDocument): Fact[] {
  const { metadata } = document;
  const words = vi.document;
  const name = (key: string) => document.body?.fullName ?? key;
  const signatory = (value: {
    name: string;
    position?: string | undefined;
    authority?: string | undefined;
  }) => [value.authority, value.position, value.name].filter(Boolean).join(', ');
  return [
    { label: words.type, value: document.typeName },
    fact(words.number, metadata.number, String, symbolHref(document)),
    fact(words.body, metadata.body, name, bodyHref(document)),
    ...placeFact(document),
    fact(words.issuedAt, metadata.placeOfIssue, String),
    fact(words.date, metadata.date, (value) => formatVietnameseDate(value)),
    fact(words.term, metadata.term, (value) => value.replace('-', ' – ')),
    fact(words.period, metadata.period, yearsText),
    fact(words.abstract, metadata.abstract, String),
    fact(words.signatory, metadata.signatory, signatory),
    { label: words.status, value: statusText(metadata) },
    ...effectFacts(document),
    { label: words.completeness, value: COMPLETENESS[metadata.completeness] },
    { label: words.sourceIs, value: COMPLETENESS[metadata.sourceCompleteness] },
    { label: words.circulation, value: CIRCULATION[metadata.circulation] },
    { label: words.fields, value: metadata.fields.map((key) => FIELDS[key]).join('; ') || words.noFields },
    { label: words.version, value: document.version },
  ];
}

/** What a document does to others, and what others of the site do to it, in words. */
export function relationFacts(document: SiteDocument): Fact[] {
  const from = (day: string | null) =>
    day === null ? '' : ` (${vi.effect.from} ${formatVietnameseDate(day)})`;
  return [
    ...document.metadata.relations.map(({ type, document: words, date }) => ({
      label: RELATIONS[type],
      value: words + from(date ?? null),
    })),
    ...(inForceOf(library(), document)?.acts ?? []).map(({ type, day, by }) => ({
      label: RELATED_BY[type],
      value: by.metadata.title + from(day),
    })),
  ];
}
