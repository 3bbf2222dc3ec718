import { scoreReadings, vietnameseShare } from '#domain/text/legacy-encoding-detect.ts';
import type { Spot } from './extracted.ts';

/** Fewer words with marks tell nothing. */
const FEWEST_WORDS = 4;
/** A line is pointed at up to this share of Vietnamese words, where another reading is Vietnamese and so far ahead. */
const MOST_VIETNAMESE = 0.8;
const LEAST_READ = 0.85;
const LEAST_AHEAD = 0.2;
/** More spots are one finding. */
const MOST = 50;

/** Lines that are no Vietnamese as they stand, but are in an older encoding: a part of a text that was pasted in. */
export function unreadLines(text: string): Spot[] {
  const spots: Spot[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (spots.length >= MOST) break;
    const { share, words } = vietnameseShare(line);
    if (words >= FEWEST_WORDS && share <= MOST_VIETNAMESE) {
      const [best] = scoreReadings(line, false);
      if (best && best.reading !== 'unicode' && best.share >= Math.max(LEAST_READ, share + LEAST_AHEAD))
        spots.push({
          at,
          note: `đoạn này có thể là chữ bảng mã ${best.reading}: giữ nguyên như trong tệp`,
        });
    }
    at += line.length + 1;
  }
  return spots;
}

// A code without a letter in its encoding, as it is shown: "⟦xC0⟧"
const UNMAPPED = /⟦x([0-9A-F]{2})⟧/g;

/**
 * Codes that the encoding's table does not hold.
 *
 * @param encoding as found: "tcvn3", "utf-8 ← vni", "phông cũ: vni"
 */
export function unmappedCodes(text: string, encoding: string): Spot[] {
  const table = encoding.replace(/^.*[←:] /, '');
  return [...text.matchAll(UNMAPPED)].slice(0, MOST).map(({ index, 1: code = '' }) => ({
    at: index,
    note: `byte 0x${code} không có trong bảng mã ${table}`,
  }));
}

/** Of Vietnamese words about three in four carry marks; fewer words than these tell nothing. */
const LEAST_MARKED = 0.15;
const FEWEST_LETTERED = 15;
const SAMPLE = 40_000;

/** A text that is Vietnamese typed without marks, with signs for them (VIQR, Telex), or another language. */
export function unmarkedText(text: string): Spot[] {
  const words = text.slice(0, SAMPLE).match(/\p{L}{2,}/gu) ?? [];
  const marked = words.filter((word) => /[^\p{ASCII}]/u.test(word)).length;
  if (words.length < FEWEST_LETTERED || marked >= words.length * LEAST_MARKED) return [];
  return [
    {
      at: 0,
      note: 'hầu hết chữ không có dấu tiếng Việt: có thể gõ không dấu, VIQR, Telex, hoặc là tiếng khác',
    },
  ];
}

// Letters of other languages that fonts of Word name where they print ư and Ư: "nƣớc", "THƢƠNG"
const HORNLESS = /[ƣƢ]/g;
// The same fonts name õ where they print ò: "HÕA", "phõng"
const TILDE = /\S*[õÕ]\S*/g;

/** A text with ư and Ư for the letters that such fonts name in their place, which Vietnamese has not. */
export const withHorns = (text: string) => text.replace(HORNLESS, (letter) => (letter === 'ƣ' ? 'ư' : 'Ư'));

/** Says that such letters were read as ư, and which words may have another wrong letter. */
export function hornless(text: string): Spot[] {
  const found = [...text.matchAll(HORNLESS)];
  const [first] = found;
  if (!first) return [];
  const tildes = [...text.matchAll(TILDE)].slice(0, MOST).map(({ index, 0: word }) => ({
    at: index,
    note: `phông của tệp có thể ghi õ chỗ in ò: xem chữ “${word}”`,
  }));
  return [
    { at: first.index, note: `đã đọc ƣ, Ƣ (phông của Word ghi sai) là ư, Ư: ${found.length} chỗ` },
    ...tildes,
  ];
}
