import { fold } from '#domain/text/fold.ts';
import type { GlossaryEntry } from './catalogue.ts';

// Matches what a text says in brackets of the words before them: "(NTM)", "(gọi tắt là BQL)", "(sau đây viết tắt là
// QLVB)", "(sau đây gọi tắt: IOC)".
const IN_BRACKETS =
  /\(\s*(?:(?:sau đây )?(?:được )?(?:gọi|viết) (?:chung |tắt )?(?:là|:)\s*)?[“"]?(\p{Lu}[\p{Lu}\d&-]{1,9})[”"]?\s*\)/gu;

// Matches the words of a name: letters with what joins them; not a number, not punctuation.
const WORD = /[\p{L}\p{M}]+/gu;

/** Words a short form may leave out: KHCN is khoa học và công nghệ. */
const LEFT_OUT = new Set(['và', 'về', 'của', 'các', 'cho', 'trong', 'ở']);

/** Words looked at before the brackets, at most; and how many a short form stands for, at least. */
const REACH = 14;
const LEAST = 2;

/** A short form, what it stands for, and how often it is defined so. */
export type Abbreviation = readonly [written: string, full: string, times: number];

/**
 * Abbreviations that texts define: words whose first letters are those of the short form in brackets after them.
 * "chương trình mục tiêu quốc gia (MTQG)" gives MTQG = mục tiêu quốc gia. Other brackets ("(UBND)" after a name of other
 * letters) define nothing.
 */
export function definedAbbreviations(texts: Iterable<string>): Abbreviation[] {
  const counts: FormCounts = new Map();
  for (const text of texts) {
    for (const match of text.matchAll(IN_BRACKETS)) {
      const short = match[1] ?? '';
      const full = fullFormBefore(text.slice(0, match.index), short);
      if (full !== null) count(counts, [short, full, 1]);
    }
  }
  return [...counts].flatMap(([written, forms]) =>
    Array.from(forms, ([full, times]): Abbreviation => [written, full, times]),
  );
}

/** Of a form that texts define in several ways the commonest; of those the first. */
export function commonestForms(defined: Iterable<Abbreviation>): GlossaryEntry[] {
  const counts: FormCounts = new Map();
  for (const one of defined) count(counts, one);
  return [...counts]
    .map(([written, forms]) => ({ written, full: [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '' }))
    .sort((a, b) => (a.written < b.written ? -1 : 1));
}

/** The abbreviations that texts define, each with its commonest form. */
export function harvestAbbreviations(texts: Iterable<string>): GlossaryEntry[] {
  return commonestForms(definedAbbreviations(texts));
}

type FormCounts = Map<string, Map<string, number>>;

function count(counts: FormCounts, [written, full, times]: Abbreviation): void {
  const own = counts.get(written) ?? new Map<string, number>();
  counts.set(written, own.set(full, (own.get(full) ?? 0) + times));
}

/** The words right before an offset whose first letters are those of a short form; null where they are others. */
function fullFormBefore(before: string, short: string): string | null {
  const words = Array.from(before.slice(-200).matchAll(WORD), ([word]) => word).slice(-REACH);
  const letters = Array.from(fold(short).replace(/[^a-z]/g, ''));
  const taken: string[] = [];
  let left = letters.length;
  for (let at = words.length - 1; at >= 0 && left > 0; at--) {
    const word = (words[at] ?? '').toLowerCase();
    if (fold(word).charAt(0) === letters[left - 1]) left--;
    else if (!LEFT_OUT.has(word) || taken.length === 0) return null;
    taken.unshift(word);
  }
  return left === 0 && taken.length >= LEAST ? taken.join(' ').normalize('NFC') : null;
}
