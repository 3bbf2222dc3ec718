import { knownDay } from '#domain/export/akn/day.ts';
import { type Akn, type AknSource, akomaNtoso } from '#domain/export/akn/akn.ts';
import { targetElement, targetPlace } from '#domain/permalink/address/derived-address.ts';
import { bodyAddress, fragmentAddress, keyAddress } from '#domain/permalink/address/address.ts';
import { targetSlug } from '#domain/target/target.ts';
import { effectsOnOthers, inForceOf } from '#library/effect/effects.ts';
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
    ...(text === 'current' && forceOf(library, document, absolute)),
    targetAddress: (target) => {
      const slug = targetSlug(target);
      return text === 'current'
        ? targetPlace(work, slug, library.hasSectionPages)
        : `${at}#${targetElement(`chi-tieu/${slug}`)}`;
    },
    metricName: (key) => library.metrics().get(key)?.name ?? key,
    absolute,
  });
}

/** What a document does to others, and they to it; a version says only what it says itself. */
function forceOf(
  library: Library,
  document: SiteDocument,
  absolute: (path: string) => string,
): Pick<AknSource, 'changes' | 'acts'> {
  const changes = effectsOnOthers(library, document).flatMap(({ type, day, words, work, clause }) => {
    const listed = library.citations().relationAddress(document.name, words);
    const path = work === null ? listed : keyAddress(work);
    return path === null ? [] : [{ type, day, clause, href: absolute(path), showAs: words }];
  });
  const acts = (inForceOf(library, document)?.acts ?? []).map(({ type, day, by, clause }) => ({
    type,
    day,
    href: absolute(by.address),
    showAs: by.metadata.title,
    clause: clause === null ? null : absolute(fragmentAddress(by.work, clause)),
  }));
  return { changes, acts };
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
