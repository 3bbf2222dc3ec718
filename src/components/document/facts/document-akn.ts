import { knownDay } from '#domain/export/akn/day.ts';
import { type Akn, akomaNtoso } from '#domain/export/akn/akn.ts';
import { targetElement } from '#domain/permalink/address/derived-address.ts';
import { bodyAddress, targetAddress } from '#domain/permalink/address/address.ts';
import { targetSlug } from '#domain/target/target.ts';
import type { Library } from '#library/library.ts';
import { originalOf } from '#library/file/originals.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { firstPublished, shownText, type TextKind } from './shown-text.ts';

/**
 * A version as Akoma Ntoso; refused with the reason where it cannot be made.
 *
 * @param absolute makes a site path a full address
 */
export function aknOf(
  library: Library,
  document: SiteDocument,
  text: TextKind,
  absolute: (path: string) => string,
): Akn {
  const { metadata, work, version, body } = document;
  const { tree, address: at, published } = shownText(library, document, text);
  const original = originalOf(library, document);
  const { name, operator } = library.catalogues().site;
  return akomaNtoso({
    metadata,
    tree,
    targets: library.read(document).targets,
    work,
    version,
    address: at,
    body: body && { name: body.fullName, address: absolute(bodyAddress(body.key)) },
    site: { name, operator, address: absolute('/') },
    published,
    original: original && { ...original, url: absolute(original.address) },
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
