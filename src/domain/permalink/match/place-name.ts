import { plainText } from '#domain/document/inline.ts';
import { unitName } from '#domain/document/label.ts';
import type { Unit } from '#domain/document/unit.ts';
import { ADDRESSES, keyAddress } from '../address/address.ts';
import type { PublishedWork } from '../ledger/published.ts';
import { isDocument } from './facts.ts';

/**
 * What an editor calls a place: a unit of a text by its name ("khoản 3"), a heading of a guide and an entry of the
 * glossary by its words.
 */
export function placeName(work: Pick<PublishedWork, 'key'>, unit: Unit): string {
  if (isDocument(work) || unit.title === null || unit.heading) return unitName(unit);
  const kind = keyAddress(work.key) === ADDRESSES.glossary ? 'mục từ' : 'tiêu đề';
  return `${kind} “${plainText(unit.title)}”`;
}
