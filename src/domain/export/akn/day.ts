import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';

/** A day that is known, and which day of a document it is. */
export interface NamedDay {
  /** ISO, with day and month. */
  readonly date: string;
  readonly name: DayName;
}

/** Names of days in `FRBRdate`, the surest first. */
export type DayName = 'ngay-van-ban' | 'ngay-van-ban-suy-ra' | 'ngay-lay-ban-nguon' | 'ngay-dang-lan-dau';

const DAY = '2024-02-29'.length;

/**
 * The day that stands for a version: Akoma Ntoso wants a whole day everywhere (`FRBRdate`), and many documents print none.
 * Never an invented one: the document's own, else the day its source was taken, else the day it was first published here,
 * each under its name. Null where no day is known at all.
 *
 * @param published day of first publication in the ledger
 */
export function knownDay(
  { date, source }: Pick<DocumentMetadata, 'date' | 'source'>,
  published: string | null,
): NamedDay | null {
  const own = valueOf(date);
  if (own?.length === DAY)
    return { date: own, name: date.state === 'inferred' ? 'ngay-van-ban-suy-ra' : 'ngay-van-ban' };
  const taken = valueOf(source.retrieved);
  if (taken?.length === DAY) return { date: taken, name: 'ngay-lay-ban-nguon' };
  return published === null ? null : { date: published, name: 'ngay-dang-lan-dau' };
}
