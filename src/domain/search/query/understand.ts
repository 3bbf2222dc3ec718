import { decodeTelex, decodeVni } from '#domain/text/keystrokes.ts';
import { isVietnameseSyllable } from '#domain/text/syllable.ts';
import { findExpressions } from './expression.ts';
import type { Lexicon } from './expression.ts';
import { amountAt } from './quantity.ts';
import { soleWord } from './query.ts';
import type { Note, Query, QueryWord, Slot } from './query.ts';
import { findReferences, isJoined } from './reference.ts';
import { NO_WORD, withRoles } from './roles.ts';
import { isNumberKey, type Token, tokenize, wordKey, wordOf } from '../index/token.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** A query as understood from its letters alone, before the index has a say (see repair.ts). */
export interface Understood {
  readonly query: Query;
  readonly notes: readonly Note[];
}

/** Longest query read, in UTF-16 units; the rest is ignored. */
const MAX_LENGTH = 300;
const MAX_TOKENS = 32;

/** In a query typed with diacritics, how good another spelling of a word without any is (thành for Thanh). */
const OTHER_THAN_PLAIN = 0.7;

// Matches a run of letters and digits as typed on a keyboard: "ho65", "ddangr", "hộ".
const TYPED_WORD = /[\p{L}\p{M}\d]+/gu;

// Matches a stretch between quotes of any kind: "hộ nghèo", “hộ nghèo”, «hộ nghèo».
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

// Matches two or more syllables in a row that each begin with a capital: "Định An", "Chợ Mới"; not "UBND".
const NAME = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+/gu;

/** Where names of two or more syllables stand in a text in NFC, as UTF-16 ranges [start, end). */
export function nameStretches(text: string): (readonly [start: number, end: number])[] {
  return Array.from(text.matchAll(NAME), (match) => [match.index, match.index + match[0].length] as const);
}

/** Reads a query: keystrokes, quotes, document symbols, abbreviations, synonyms, question and grammar words. */
export function understand(typed: string, lexicon: Lexicon, vocabulary: Vocabulary): Understood {
  const { text, notes } = decoded(typed, vocabulary);
  return understandText(text, lexicon, vocabulary, notes);
}

/** What was typed, shortened to what is read, with keystrokes made into letters. */
export function decoded(typed: string, vocabulary: Vocabulary): { text: string; notes: readonly Note[] } {
  const notes: Note[] = [];
  return {
    text: decodeKeystrokes(typed.slice(0, MAX_LENGTH).normalize('NFC').trim(), vocabulary, notes),
    notes,
  };
}

/** Reads a query whose keystrokes are letters already. `before`: why it is not what was typed. */
export function understandText(
  text: string,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  before: readonly Note[] = [],
): Understood {
  const notes = [...before];
  const tokens = tokenize(text).slice(0, MAX_TOKENS);
  const parts = partsOf(text, tokens, lexicon, notes);
  const anyMarks = tokens.some((token) => token.marks !== '');
  const slots = parts.map((part) => (anyMarks ? preferPlain(part.slot, vocabulary) : part.slot));
  const said = parts.flatMap(({ full }, slot) =>
    (full ?? [soleWord(slots[slot] as Slot) ?? NO_WORD]).map((word) => ({ word, slot })),
  );
  const spans = findExpressions(
    lexicon,
    said.map(({ word }) => word),
  ).map((span) => ({ ...span, from: said[span.from]?.slot ?? 0, to: said[span.to]?.slot ?? 0 }));
  const quoted = Array.from(text.matchAll(QUOTED), (match) =>
    slotRange(parts, match.index, match.index + match[0].length),
  ).filter((range) => range !== null);
  const names = nameStretches(text)
    .map(([from, to]) => slotRange(parts, from, to))
    .filter((range) => range !== null);
  const marked = withRoles(slots, tokens, text);
  return { query: { ...marked, spans, quoted, names }, notes };
}

/** A stretch of the query that became a slot. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
  /** The words an abbreviation stands for: known expressions are met in them too ("bao phủ BHYT"). */
  readonly full?: readonly QueryWord[];
}

function partsOf(text: string, tokens: readonly Token[], lexicon: Lexicon, notes: Note[]): Part[] {
  const parts: Part[] = [];
  const references = findReferences(text, tokens);
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (!token) break;
    const reference = references.find((found) => found.from === i);
    if (reference) {
      const end = tokens[reference.to]?.end ?? token.end;
      const slot: Slot = { text: text.slice(token.start, end), phrases: reference.phrases, role: 'must' };
      parts.push({ start: token.start, end, slot });
      // The bodies of its symbol (/TW, -TTg) follow as words of their own that may be unsaid.
      for (i = reference.to + 1; i < tokens.length && isJoined(text, tokens[i - 1], tokens[i]);) {
        const body = bodyAt(text, tokens, i, lexicon);
        parts.push(body.part);
        i += body.length;
      }
      continue;
    }
    const amount = amountAt(text, tokens, i);
    if (amount) {
      const end = tokens[i + amount.length - 1]?.end ?? token.end;
      const typed = text.slice(token.start, end);
      parts.push({
        start: token.start,
        end,
        slot: {
          text: amount.percent ? `${typed.replace(/\s*%$/, '')}%` : typed,
          phrases: amount.phrases,
          role: 'number',
          ...(amount.percent && { percent: true }),
        },
      });
      i += amount.length;
      continue;
    }
    const glued = tokens[i + 1];
    if (glued && isNumberKey(token.key) && glued.start === token.end) {
      // A letter right after a figure makes a name or a unit of both: 5G, 500kV.
      const words = [token, glued].map(({ key, marks }) => ({ key, marks: marks === '' ? null : marks }));
      const slot: Slot = {
        text: text.slice(token.start, glued.end),
        phrases: [{ words, factor: 1 }],
        role: 'content',
        stands: 2,
      };
      parts.push({ start: token.start, end: glued.end, slot });
      i += 2;
      continue;
    }
    const abbreviation = lexicon.abbreviationAt(text, tokens, i);
    if (abbreviation) {
      const end = tokens[i + abbreviation.length - 1]?.end ?? token.end;
      const short = text.slice(token.start, end);
      notes.push({ kind: 'abbreviation', from: short, to: abbreviation.full });
      parts.push({
        start: token.start,
        end,
        slot: {
          text: short,
          phrases: abbreviation.phrases,
          role: 'content',
          stands: tokenize(abbreviation.full).length,
        },
        full: tokenize(abbreviation.full).map(({ key, marks }) => ({
          key,
          marks: marks === '' ? null : marks,
        })),
      });
      i += abbreviation.length;
      continue;
    }
    parts.push({ start: token.start, end: token.end, slot: plainSlot(text, token) });
    i++;
  }
  return parts;
}

function bodyAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { part: Part; length: number } {
  const abbreviation = lexicon.abbreviationAt(text, tokens, at);
  const length = abbreviation?.length ?? 1;
  const start = tokens[at]?.start ?? 0;
  const end = tokens[at + length - 1]?.end ?? start;
  const own = plainSlot(text, tokens[at] ?? { ...wordOf('', ''), start, end });
  const slot: Slot = abbreviation
    ? { ...own, text: text.slice(start, end), phrases: abbreviation.phrases }
    : own;
  return { part: { start, end, slot: { ...slot, role: 'soft' } }, length };
}

function plainSlot(text: string, token: Token): Slot {
  const word: QueryWord = { key: token.key, marks: token.marks === '' ? null : token.marks };
  const role = isNumberKey(token.key) ? 'number' : 'content';
  return { text: text.slice(token.start, token.end), phrases: [{ words: [word], factor: 1 }], role };
}

/** A word left without diacritics among words that have them: most likely it has none. */
function preferPlain(slot: Slot, vocabulary: Vocabulary): Slot {
  const word = soleWord(slot);
  if (!word || word.marks !== null || isNumberKey(word.key) || !vocabulary.hasSpelling(word.key, ''))
    return slot;
  if (vocabulary.spellings(word.key).length === 1) return slot;
  const plain = { words: [{ key: word.key, marks: '' }], factor: 1 };
  return { ...slot, phrases: [plain, { words: [word], factor: OTHER_THAN_PLAIN }] };
}

function slotRange(parts: readonly Part[], from: number, to: number): readonly [number, number] | null {
  const inside = parts.flatMap((part, i) => (part.start >= from && part.end <= to ? [i] : []));
  const first = inside[0];
  const last = inside.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

/**
 * Turns words typed without an input method into Vietnamese: those that only so become words of the index; where
 * several are no Vietnamese as they stand, every word that the index does not know.
 */
function decodeKeystrokes(text: string, vocabulary: Vocabulary, notes: Note[]): string {
  const meant = (word: string): string | null => {
    if (vocabulary.has(wordKey(word).key) && !/\d/.test(word)) return null;
    return decodeTelex(word) ?? decodeVni(word);
  };
  const isForeign = (word: string): boolean => !isVietnameseSyllable(word, 'folded') && meant(word) !== null;
  const several = Array.from(text.matchAll(TYPED_WORD), ([word]) => word).filter(isForeign).length > 1;
  const decoded = text.replace(TYPED_WORD, (word) => {
    const made = several || isForeign(word) ? meant(word) : null;
    if (made === null) return word;
    const { key, marks } = wordKey(made);
    return several || vocabulary.hasSpelling(key, marks) ? made : word;
  });
  if (decoded !== text) notes.push({ kind: 'keystrokes', from: text, to: decoded });
  return decoded;
}
