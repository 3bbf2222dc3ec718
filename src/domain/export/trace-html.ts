import type { Tombstone, Unit } from '#domain/document/unit.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';
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

/** What is said in place of a withdrawn unit, with the identifiers that lead here too. */
export function tombstoneWords({ formerIds, date, reason }: Tombstone): string {
  const words = `Nội dung ở địa chỉ này đã được rút ngày ${formatVietnameseDate(date)}: ${reason}`;
  return formerIds.map(formerIdHtml).join('') + escapeHtml(words);
}

/** Everything that stands for identifiers no longer below a unit, one after the other. */
export function tracesHtml(unit: Pick<Unit, 'formerIds' | 'tombstones'>): string {
  return formerIdsHtml(unit) + (unit.tombstones ?? []).map(graveHtml).join('');
}

/** What stands in place of a withdrawn unit where a paragraph may stand. */
export function graveHtml(grave: Tombstone): string {
  return `<p ${graveId(grave)} role="note">${tombstoneWords(grave)}</p>`;
}

/** A line for an identifier that a page once showed and whose text now stands elsewhere. */
export function departedHtml(eid: string, href: string, name = 'chỗ mới trong văn bản'): string {
  return `<p id="${eid}" class="da-chuyen">Đã chuyển đến <a href="${escapeHtml(href)}">${escapeHtml(name)}</a></p>`;
}
