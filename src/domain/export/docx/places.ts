import { base32 } from '#domain/permalink/ledger/crockford.ts';
import { hash32 } from '#domain/permalink/ledger/hash.ts';
import { escapeXml } from '../escape.ts';

/** Word cuts longer names of bookmarks. */
const LONGEST_NAME = 40;
const DIGEST = 7;

/**
 * The bookmark of a unit: our identifier where Word takes it as it is (letters, digits, `_`, at most 40), else its end with
 * some digits that tell it apart, which are always the same for one identifier.
 */
export function bookmarkName(eid: string): string {
  if (/^[a-z]\w*$/.test(eid) && eid.length <= LONGEST_NAME) return eid;
  const end = eid.replace(/\W/g, '_').slice(-(LONGEST_NAME - DIGEST - 3));
  return `d_${end}_${base32(hash32(eid), DIGEST)}`;
}

/** What the text leads to: bookmarks of its units, and addresses outside of it. */
export class Places {
  readonly #addresses = new Map<string, string>();
  #waiting: string[] = [];
  #bookmarks = 0;

  /** A unit begins: the next paragraph is its place. What stands in no text has an identifier that is no name. */
  await(eid: string): void {
    if (/^\w/.test(eid)) this.#waiting.push(eid);
  }

  /** Words of a paragraph, as the place of the units that wait for one. */
  around(inside: string): string {
    const units = this.#waiting;
    if (units.length === 0) return inside;
    this.#waiting = [];
    const first = this.#bookmarks;
    this.#bookmarks += units.length;
    const starts = units.map(
      (eid, index) => `<w:bookmarkStart w:id="${first + index}" w:name="${bookmarkName(eid)}"/>`,
    );
    const ends = units.map((_, index) => `<w:bookmarkEnd w:id="${first + index}"/>`);
    return starts.join('') + inside + ends.join('');
  }

  /** Writes something that stands elsewhere, while what waits here goes on waiting. */
  apart(write: () => string): string {
    const waiting = this.#waiting;
    this.#waiting = [];
    const written = write();
    this.#waiting = waiting;
    return written;
  }

  /** True where a unit has found no paragraph yet. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Words that lead to a unit of the document, or to an address. */
  link(to: { unit: string } | { address: string }, inside: string): string {
    if ('unit' in to)
      return `<w:hyperlink w:anchor="${bookmarkName(to.unit)}" w:history="1">${inside}</w:hyperlink>`;
    const id = this.#addresses.get(to.address) ?? `rIdL${this.#addresses.size + 1}`;
    this.#addresses.set(to.address, id);
    return `<w:hyperlink r:id="${id}" w:history="1">${inside}</w:hyperlink>`;
  }

  /** The relations of a part that holds links. */
  get relations(): string {
    return Array.from(
      this.#addresses,
      ([address, id]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
    ).join('');
  }
}
