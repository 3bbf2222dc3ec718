import { type Known, valueOf } from '#domain/document/known.ts';
import { METADATA_NAMES } from '#domain/document/names.ts';
import { COMPLETENESS, STATUSES } from '#domain/document/vocabulary.ts';
import { DOCUMENT_TYPES, TYPE_FACTS } from '#domain/document-type/document-type.ts';
import { reversed } from '#domain/naming/naming.ts';
import type { NamedDay } from './day.ts';
import { type AknElement, element } from './element.ts';
import { forceParts } from './force.ts';
import type { AknSource } from './akn.ts';

/** A concept that quantities refer to. */
export interface Concept {
  /** "chi-so-ho-ngheo" */
  readonly eId: string;
  readonly href: string;
  readonly showAs: string;
}

/** What the metadata of a document, or of one of its annexes, is made from. */
export interface MetaSource extends AknSource {
  /** "act", "statement". */
  element: string;
  day: NamedDay;
  /** "main", or "phu-luc-1" for an annex. */
  component: string;
  concepts: readonly Concept[];
}

const PUBLISHER = 'nguoi-dang';
const ISSUER = 'co-quan-ban-hanh';
const AUTHOR = 'tac-gia';
const ONTOLOGY = '/akn/ontology';
/** The component of a document that is no annex. */
export const MAIN = 'main';
/** Three letters of Vietnamese (ISO 639-2). */
const LANGUAGE = 'vie';
/** Namespace of what Akoma Ntoso has no place for. */
export const OWN_NAMESPACE = 'urn:van-kien:akn:1';

/** The `meta` of a document: what is known of it; what the source does not state is left out or said to be unknown. */
export function meta(source: MetaSource): AknElement {
  const { component, concepts } = source;
  // An annex refers to what the whole file declares: identifiers stand once in it.
  if (component !== MAIN) return element('meta', {}, [identification(source)]);
  const force = forceParts(source);
  return element('meta', {}, [
    identification(source),
    ...publication(source),
    ...force.lifecycle,
    ...force.analysis,
    ...force.temporalData,
    element('references', { source: `#${PUBLISHER}` }, [
      ...force.references,
      ...organizations(source),
      ...[...concepts, ...force.concepts].map((concept) => element('TLCConcept', { ...concept })),
    ]),
    ownMetadata(source),
  ]);
}

/**
 * Work, expression and manifestation (OASIS Naming Convention, chapter 4): the date in the address of the work is as much
 * of the date as the source states, else the term in our own address.
 */
function identification(source: MetaSource): AknElement {
  const { metadata, work, version, component, day, published, address, absolute } = source;
  const date = valueOf(metadata.date) ?? work.term;
  const uri = ['', 'akn', 'vn', source.element, work.type, work.body, date, work.number].join('/');
  const expression = `${uri}/${LANGUAGE}@${version}`;
  const part = `!${component}`;
  const number = valueOf(metadata.number);
  const dated = element('FRBRdate', { ...day });
  const made =
    published === null ? dated : element('FRBRdate', { date: published, name: 'ngay-dang-lan-dau' });
  const by = element('FRBRauthor', { href: `#${ISSUER}`, as: `#${AUTHOR}` });
  const value = (name: string, text: string) => element(name, { value: text });
  const isWhole = component === MAIN;
  return element('identification', { source: `#${PUBLISHER}` }, [
    element('FRBRWork', {}, [
      value('FRBRthis', `${uri}/${part}`),
      value('FRBRuri', uri),
      ...(isWhole
        ? [
            element('FRBRalias', { value: absolute(address), name: 'dia-chi' }),
            element('FRBRalias', { value: metadata.title, name: 'ten' }),
          ]
        : []),
      dated,
      by,
      value('FRBRcountry', 'vn'),
      value('FRBRsubtype', work.type),
      ...(number === null ? [] : [value('FRBRnumber', number)]),
      value('FRBRname', DOCUMENT_TYPES[metadata.type]),
      value('FRBRprescriptive', String(metadata.status === 'ban-hanh' && !TYPE_FACTS[metadata.type].informs)),
    ]),
    element('FRBRExpression', {}, [
      value('FRBRthis', `${expression}/${part}`),
      value('FRBRuri', expression),
      dated,
      by,
      // The office's signed original alone is authentic.
      value('FRBRauthoritative', 'false'),
      element('FRBRlanguage', { language: LANGUAGE }),
    ]),
    element('FRBRManifestation', {}, [
      value('FRBRthis', `${expression}/${part}.xml`),
      value('FRBRuri', `${expression}.xml`),
      made,
      element('FRBRauthor', { href: `#${PUBLISHER}` }),
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ]);
}

function publication({ published, site }: MetaSource): AknElement[] {
  if (published === null) return [];
  return [element('publication', { date: published, name: 'trang-web', showAs: site.name })];
}

function organizations({ site, body }: MetaSource): AknElement[] {
  const issuer = body
    ? { href: body.address, showAs: body.name }
    : { href: `${ONTOLOGY}/organization/vn/khong-ro`, showAs: 'Không rõ cơ quan ban hành' };
  return [
    element('TLCOrganization', { eId: PUBLISHER, href: site.address, showAs: site.operator }),
    element('TLCOrganization', { eId: ISSUER, ...issuer }),
    element('TLCRole', { eId: AUTHOR, href: `${ONTOLOGY}/role/vn/tac-gia`, showAs: 'Tác giả' }),
  ];
}

/** Names of fields as editors write them, by ours. */
const NAMES: Readonly<Record<string, string>> = reversed(METADATA_NAMES);

/** What Akoma Ntoso has no place for: how full the text is, its standing, its source, and what of it all is inferred. */
function ownMetadata({ metadata, original }: MetaSource): AknElement {
  const { source, completeness, sourceCompleteness, status } = metadata;
  const inferred = Object.entries(metadata).flatMap(([field, value]) => {
    const reason = reasonOf(value);
    return reason === null ? [] : [element('vk:suyRa', { truong: NAMES[field] ?? field }, [reason])];
  });
  return element('proprietary', { source: `#${PUBLISHER}`, 'xmlns:vk': OWN_NAMESPACE }, [
    element('vk:trangThai', { ma: status }, [STATUSES[status]]),
    element('vk:mucDo', { ma: completeness }, [COMPLETENESS[completeness]]),
    element('vk:banNguonLa', { ma: sourceCompleteness }, [COMPLETENESS[sourceCompleteness]]),
    element('vk:nguon', { sha256: source.sha256, diaChi: source.address }, [source.name]),
    ...(original
      ? [
          element('vk:banGoc', {
            diaChi: original.url,
            kieu: original.type,
            sha256: original.sha256,
            dungLuong: String(original.bytes),
          }),
        ]
      : []),
    ...inferred,
  ]);
}

/** Why a field is inferred, a day of effect too; null for one that is not. */
function reasonOf(field: unknown): string | null {
  const known = field as
    (Partial<Extract<Known<unknown>, { state: 'inferred' }>> & { inferredFrom?: string }) | null | undefined;
  if (typeof known?.inferredFrom === 'string') return known.inferredFrom;
  return typeof known === 'object' && known?.state === 'inferred' ? (known.reason ?? null) : null;
}
