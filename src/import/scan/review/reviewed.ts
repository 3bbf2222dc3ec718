import { DROPPED, type RecordedSpot } from '#domain/scan/scan-record.ts';
import type { ScannedPage, ScannedWord } from '../scanned-page.ts';
import { placeOf } from '../spot/spots.ts';

/** The same place in two readings of a page, in points. */
const NEAR = 6;

/** Why words are no part of the text where a reviewer says so. */
const NO_WORDS = 'người rà soát bỏ: không phải chữ của văn bản';

const isSame = (a: RecordedSpot, b: RecordedSpot) =>
  a.page === b.page &&
  a.text === b.text &&
  Math.abs(a.box[0] + a.box[2] / 2 - b.box[0] - b.box[2] / 2) <= NEAR &&
  Math.abs(a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2) <= NEAR;

/**
 * What must be looked at in a scan, with what was decided of it before: a decision holds where the same words are read at
 * the same place. What a reviewer changed unasked is added.
 *
 * @returns and the decisions that found no place any more
 */
export function withReviews(
  spots: readonly RecordedSpot[],
  before: readonly RecordedSpot[],
): { spots: RecordedSpot[]; lost: RecordedSpot[] } {
  const decided = before.filter(({ review }) => review !== undefined);
  const found = spots.map((spot): RecordedSpot => {
    const { review } = decided.find((other) => isSame(spot, other)) ?? {};
    return review === undefined ? spot : { ...spot, review };
  });
  const left = decided.filter((other) => !spots.some((spot) => isSame(spot, other)));
  const added = left.filter(({ kind }) => kind === 'sua-them');
  return { spots: [...found, ...added], lost: left.filter(({ kind }) => kind !== 'sua-them') };
}

/**
 * The words of a page that a stretch holds: those whose middle lies in it; none where they say something else now. Ink
 * that was not read stands by itself, though its place may be around words.
 */
export function wordsIn(
  words: readonly ScannedWord[],
  { box, text }: Pick<RecordedSpot, 'box' | 'text'>,
): ScannedWord[] {
  const [left, low, width, height] = box;
  const inside = words.filter((word) => {
    if ((word.text === '') !== (text === '')) return false;
    const [x, y] = [word.x + word.width / 2, word.bottom + word.height / 2];
    return x >= left && x <= left + width && y >= low && y <= low + height;
  });
  return inside.length > 0 && placeOf(inside).text === text ? inside : [];
}

/** The pages of a scan as reviewers corrected them. */
export function reviewedPages(pages: readonly ScannedPage[], spots: readonly RecordedSpot[]): ScannedPage[] {
  return pages.map((page, index) => {
    const changed = new Map<ScannedWord, ScannedWord | null>();
    for (const { review, ...spot } of spots) {
      if (spot.page !== index + 1 || review === undefined) continue;
      const own = wordsIn(page.words, spot);
      if (review === DROPPED) for (const word of own) changed.set(word, { ...word, reason: NO_WORDS });
      else if (typeof review !== 'string') {
        const [first, ...others] = own;
        if (!first) continue;
        const end = Math.max(...own.map(({ x, width }) => x + width));
        changed.set(first, { ...first, text: review.correction, width: end - first.x });
        for (const word of others) changed.set(word, null);
      }
    }
    return {
      ...page,
      words: page.words.flatMap((word) => {
        const now = changed.get(word);
        return now === null ? [] : [now ?? word];
      }),
    };
  });
}
