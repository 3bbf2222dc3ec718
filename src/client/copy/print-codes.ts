import { type CitationSheet, type SheetUnit } from '#domain/citation/format/citation-sheet.ts';
import { type PublishedSheet, readSheet } from '#domain/citation/format/sheet-format.ts';
import { shortAddress, workAddress, parseWorkKey, withBase } from '#domain/permalink/address/address.ts';
import { element } from '../dom.ts';
import { linkAddress } from './link-address.ts';
import { qrCode } from './qr-code.ts';

/** Short permanent identifiers of units, by identifier on the page. */
function uidsOf(units: readonly SheetUnit[]): Map<string, string> {
  const uids = new Map<string, string>();
  for (const { e, u, c = [] } of units) {
    if (u !== undefined) uids.set(e, u);
    for (const [eid, uid] of uidsOf(c)) uids.set(eid, uid);
  }
  return uids;
}

/** Where the site stands, from the path of a version of a work. */
function baseOf(version: string, { work }: CitationSheet): string {
  const path = parseWorkKey(work);
  return path ? version.slice(0, version.indexOf(workAddress(path))) : '';
}

/**
 * Puts the link of every titled unit and its QR code into the margin of the printed page, beside its heading. The link
 * is the short permanent one where the unit is published. Rejects where the links cannot be fetched.
 *
 * @param version path of the version's page
 */
export async function placeCodes(text: HTMLElement, version: string): Promise<void> {
  const response = await fetch(`${version}trich-dan.json`);
  if (!response.ok) throw new Error(`${version}: ${String(response.status)}`);
  const sheet = readSheet((await response.json()) as PublishedSheet);
  const uids = uidsOf(sheet.units);
  const base = baseOf(version, sheet);
  document.documentElement.dataset['inMa'] = '';
  for (const link of text.querySelectorAll<HTMLAnchorElement>(
    'section[id] > :is(h1, h2, h3, h4, h5, h6) > a.lk',
  )) {
    const section = link.closest('section');
    if (!section || section.querySelector(':scope > .ma-le')) continue;
    const uid = uids.get(section.id);
    const address =
      uid === undefined ? linkAddress(link) : new URL(withBase(base, shortAddress(uid)), link.href).href;
    const words = address.replace(/^https?:\/\//, '');
    section.prepend(
      element('figure', { class: 'ma-le' }, qrCode(address, words), element('figcaption', {}, words)),
    );
  }
}
