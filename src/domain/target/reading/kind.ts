import { fold } from '#domain/text/fold.ts';
import type { Measure } from '../target.ts';
import type { Quantity } from '../words/quantity.ts';

/** The words around a quantity. */
export interface Around {
  /** From the start of its phrase to the figure. */
  before: string;
  /** From the quantity to the next stop. */
  after: string;
  /** The whole part of the sentence. */
  whole: string;
}

/** What kind of quantity a value is (ARCHITECTURE.md, Targets): only where the words tell. */
export function kindOf(
  { before, after, whole }: Around,
  { unit }: Quantity,
  direction: 'tang' | 'giam' | null,
): Measure['kind'] {
  const folded = fold(`${before} ${unit?.printed ?? ''} ${after}`);
  const all = fold(whole);
  const perYear = /\/nam|moi nam|hang nam/.test(folded);
  const isShare =
    unit !== null && /phan-tram|phan-nghin/.test(unit.key ?? (unit.flag === null ? '' : 'phan-nghin'));
  if (/diem phan tram|diem %/.test(folded)) return 'diem';
  if (/(?:tang truong|toc do tang)/.test(folded) && (isShare || unit === null))
    return /binh quan/.test(folded) || perYear ? 'tang-bq' : 'tang-nam';
  if (/tang dan so|tang tu nhien/.test(folded)) return 'tang-nam';
  if (direction !== null && isShare) {
    if (/binh quan|moi nam|\/nam|hang nam/.test(folded)) return 'tang-bq';
    return /so (?:voi )?(?:nam|cung ky)/.test(folded) ? 'tang-nam' : 'chua-ro';
  }
  if (isShare) return 'muc';
  if (/trong \d+ nam|\(\d+ nam\)|ca (?:nhiem ky|giai doan)|luy ke|5 nam/.test(all)) return 'luy-ke';
  if (
    /thanh lap moi|giai quyet viec lam|tao viec lam|dao tao nghe|ket nap|huy dong|kiem tra|ra mat|xay dung moi|xay moi|hinh thanh moi|trong moi/.test(
      folded,
    )
  )
    return 'luy-ke';
  return 'muc';
}
