import type { Tombstone, Unit } from '#domain/document/unit.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';
import { shortAddress } from '#domain/permalink/address/address.ts';
import { escapeHtml } from './escape.ts';

/** Elements of the identifiers a unit once had or absorbed: an old link finds them inside the unit. */
export function formerIdsHtml({ formerIds = [] }: Pick<Unit, 'formerIds'>): string {
  return formerIds.map(formerIdHtml).join('');
}

function formerIdHtml(eid: string): string {
  return `<span id="${eid}" class="ma-cu"></span>`;
}

/** Attributes of the element that stands in place of a withdrawn unit, whatever element its place asks for. */
export function graveId({ eid }: Pick<Tombstone, 'eid'>): string {
  return `id="${eid}" class="da-rut"`;
}

/** Makes an address of the site fit its base. */
type LinkHref = (address: string) => string;

/**
 * What is said in place of a unit that was withdrawn or moved to another document, with the identifiers that lead here
 * too.
 */
export function tombstoneWords(
  { formerIds, date, reason, movedAs }: Tombstone,
  linkHref: LinkHref = (address) => address,
): string {
  const former = formerIds.map(formerIdHtml).join('');
  const day = formatVietnameseDate(date);
  if (movedAs === undefined)
    return former + escapeHtml(`Nội dung ở địa chỉ này đã được rút ngày ${day}: ${reason}`);
  const href = escapeHtml(linkHref(shortAddress(movedAs)));
  return `${former}Nội dung ở địa chỉ này đã chuyển sang văn bản khác ngày ${day}: <a href="${href}">chỗ mới</a>`;
}

/** Everything that stands for identifiers no longer below a unit, one after the other. */
export function tracesHtml(unit: Pick<Unit, 'formerIds' | 'tombstones'>, linkHref: LinkHref): string {
  return formerIdsHtml(unit) + (unit.tombstones ?? []).map((grave) => graveHtml(grave, linkHref)).join('');
}

/** What stands in place of a withdrawn unit where a paragraph may stand. */
export function graveHtml(grave: Tombstone, linkHref: LinkHref): string {
  return `<p ${graveId(grave)} role="note">${tombstoneWords(grave, linkHref)}</p>`;
}

/** A line for an identifier that a page once showed and whose text now stands elsewhere. */
export function departedHtml(eid: string, href: string, name = 'chỗ mới trong văn bản'): string {
  return `<p id="${eid}" class="da-chuyen">Đã chuyển đến <a href="${escapeHtml(href)}">${escapeHtml(name)}</a></p>`;
}
