import { knownDay } from '#domain/export/akn/day.ts';
import { type Akn, akomaNtoso } from '#domain/export/akn/akn.ts';
import { targetElement } from '#domain/permalink/address/derived-address.ts';
import { bodyAddress, targetAddress, versionAddress } from '#domain/permalink/address/address.ts';
import { targetSlug } from '#domain/target/target.ts';
import type { Library } from '#library/library.ts';
import { withCitationLinks } from '#library/site-citations.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** Which text of a work a file is of: its current one, whose citations lead on, or a version, in which nothing changes. */
export type AknText = 'current' | 'version';

/**
 * A version as Akoma Ntoso; refused with the reason where it cannot be made.
 *
 * @param absolute makes a site path a full address
 */
export function aknOf(
  library: Library,
  document: SiteDocument,
  text: AknText,
  absolute: (path: string) => string,
): Akn {
  const { metadata, work, version, body } = document;
  const { root, notes } = library.text(document);
  const { name, operator } = library.catalogues().site;
  const at = text === 'current' ? document.address : versionAddress(work, version);
  return akomaNtoso({
    metadata,
    tree: {
      root: text === 'current' ? withCitationLinks(root, library.citations().of(document.name)) : root,
      notes,
    },
    targets: library.read(document).targets,
    work,
    version,
    address: at,
    body: body && { name: body.fullName, address: absolute(bodyAddress(body.key)) },
    site: { name, operator, address: absolute('/') },
    published: firstPublished(library, document),
    targetAddress: (target) => {
      const slug = targetSlug(target);
      return text === 'current' ? targetAddress(work, slug) : `${at}#${targetElement(`chi-tieu/${slug}`)}`;
    },
    metricName: (key) => library.metrics().get(key)?.name ?? key,
    absolute,
  });
}

/** Whether a version has Akoma Ntoso: the site publishes it, and some whole day is known of the version. */
export function hasAkn(library: Library, document: SiteDocument): boolean {
  return library.catalogues().site.xml && isDated(library, document);
}

/** Whether some whole day is known of a version: without one it cannot be said in Akoma Ntoso. */
export function isDated(library: Library, document: SiteDocument): boolean {
  // Most documents say their day: no ledger is read for these.
  return knownDay(document.metadata, null) !== null || firstPublished(library, document) !== null;
}

/** The day a version was first published, as the ledger records it; null before. */
function firstPublished(library: Library, { workKey, version }: SiteDocument): string | null {
  const state = library.ledger(workKey)?.state;
  return (state?.get(`v/${version}`) ?? state?.get(''))?.first ?? null;
}
