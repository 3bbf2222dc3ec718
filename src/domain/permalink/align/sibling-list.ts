import { lastSegment } from '#domain/document/eid.ts';
import { type LedgerEntry, parentEid } from '../ledger/ledger.ts';

// "p_3a", "khoan_2b", "diem_a-c": the place it was inserted after, and the suffix
const INSERTED = /^([a-z_]+_(?:[0-9-]*\d|[a-z]+-))([a-z]+)$/;

/** Units recorded under one unit, in the order of the document. */
export class SiblingList {
  readonly entries: LedgerEntry[] = [];
  readonly #members = new Set<LedgerEntry>();
  /** Entries are mostly put in their order: where the next one is looked for first. */
  #hint = 0;

  /** Puts an entry after a sibling, or where its identifier says (`after` null: a line of an older ledger). */
  put(entry: LedgerEntry, after: string | null): void {
    const at = this.#members.has(entry) ? this.#find((known) => known === entry) : -1;
    this.#members.add(entry);
    if (at >= 0 && (this.entries[at - 1]?.eid ?? '') === after) {
      this.#hint = at + 1;
      return;
    }
    if (at >= 0) this.entries.splice(at, 1);
    const place = after === null ? this.#placeByName(entry.eid) : this.#placeAfter(after);
    this.entries.splice(place, 0, entry);
    this.#hint = place + 1;
  }

  remove(entry: LedgerEntry): void {
    if (this.#members.delete(entry)) this.entries.splice(this.entries.indexOf(entry), 1);
  }

  #find(fits: (entry: LedgerEntry) => boolean): number {
    const { entries } = this;
    for (const at of [this.#hint, this.#hint - 1]) {
      const entry = entries[at];
      if (entry && fits(entry)) return at;
    }
    return this.#hint >= entries.length && entries.length === 0 ? -1 : entries.findIndex(fits);
  }

  #placeAfter(after: string): number {
    if (after === '') return 0;
    const at = this.#find(({ eid }) => eid === after);
    return at < 0 ? this.entries.length : at + 1;
  }

  /** "p_3a" after "p_3" and its other insertions, "p_0a" before all; others at the end. */
  #placeByName(eid: string): number {
    const { entries } = this;
    const [, base = ''] = INSERTED.exec(lastSegment(eid)) ?? [];
    if (base === '') return entries.length;
    const stem = eid.slice(0, eid.length - lastSegment(eid).length) + base;
    const before = entries.findLastIndex(
      (sibling) =>
        sibling.eid === stem.replace(/-$/, '') ||
        (sibling.eid.startsWith(stem) && /^[a-z]+$/.test(sibling.eid.slice(stem.length))),
    );
    if (before >= 0) return before + 1;
    const first = entries.findIndex((sibling) => parentEid(sibling.eid) === parentEid(eid));
    return /\D0$/.test(base) && first >= 0 ? first : entries.length;
  }
}
