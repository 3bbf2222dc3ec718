import type { Intent } from './question/intent.ts';

/** One word of a query: a syllable or a number. `marks` null: typed without diacritics, any spelling will do. */
export interface QueryWord {
  readonly key: string;
  readonly marks: string | null;
}

/**
 * Words that must stand next to each other; `factor` (0…1) is how good a match of them is. In a `loose` phrase one
 * other word may stand before the last (chỉ thị [số] 05). A `related` phrase names a kindred thing, not the one asked:
 * it helps to find and is never marked.
 */
export interface Phrase {
  readonly words: readonly QueryWord[];
  readonly factor: number;
  readonly loose?: boolean;
  readonly related?: boolean;
}

/** One thing asked for, satisfied by any of its phrases. */
export interface Slot {
  /** As typed (or repaired), for display. */
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /**
   * `content` words carry the need; `soft` words help (years, places in questions); `weak` words (của, là, bao nhiêu)
   * only order results; a `number` has to stand by the words it is asked with; a `must` (document symbol) to be there.
   */
  readonly role: 'content' | 'soft' | 'weak' | 'number' | 'must';
  /** How many words it stands for, where it is a short form. */
  readonly stands?: number;
  /** A share of 100: "%" is printed after it. */
  readonly percent?: boolean;
}

/** Phrases that stand for the slots from…to (inclusive) together: abbreviations, full forms, synonyms. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly Phrase[];
  /** What was typed stands nowhere in the documents: its words by themselves are of other things. */
  readonly instead?: true;
}

/** What was understood of the text typed. */
export interface Query {
  readonly slots: readonly Slot[];
  readonly spans: readonly Span[];
  /** Ranges of slots typed between quotes: they must stand together. */
  readonly quoted: readonly (readonly [from: number, to: number])[];
  /** Ranges of slots typed as names, each syllable with a capital (Chợ Mới): they may say which document is meant. */
  readonly names: readonly (readonly [from: number, to: number])[];
  /** What a question asks; none for keywords. */
  readonly intent: Intent | null;
  /** Keys of the words right before what a question leaves open: "đến hết ngày" of "đến hết ngày nào". */
  readonly blank?: readonly string[];
  /** Headings under which a question is answered. */
  readonly headings?: readonly Phrase[];
  /** Key of the word that is counted: "điểm" of "bao nhiêu điểm". */
  readonly counted?: string;
}

/** Why results differ from the letters typed; shown above the results. */
export interface Note {
  readonly kind: 'keystrokes' | 'correction' | 'abbreviation';
  /** What was typed and what was searched: `hooj ngheof` → `hộ nghèo`, `NTM` → `nông thôn mới`. */
  readonly from: string;
  readonly to: string;
}

/** The word of a slot that asks for one word; null for symbols, abbreviations and phrases. */
export function soleWord(slot: Slot): QueryWord | null {
  const words = slot.phrases.map((phrase) => (phrase.words.length === 1 ? phrase.words[0] : undefined));
  const [first] = words;
  if (!first || words.some((word) => word?.key !== first.key)) return null;
  return words.length === 1 ? first : { key: first.key, marks: null };
}
