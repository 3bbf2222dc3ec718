import { soleWord } from '../query/query.ts';
import type { Phrase, Query, QueryWord } from '../query/query.ts';
import { isAbout, isNumberKey, tokenize } from '../index/token.ts';
import type { Token } from '../index/token.ts';

/** A stretch of text with the asked words marked, as UTF-16 ranges [start, end) of it. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** Tokens a passage holds at most, and tokens kept before its first mark. */
const PASSAGE_TOKENS = 42;
const LEAD_TOKENS = 12;

/** The passage of a text that answers the query best, with ellipses where it was cut. */
export function passageOf(text: string, query: Query): Marked {
  const tokens = tokenize(text);
  const matched = matchTokens(text, tokens, query);
  // A text that says it by a kindred name only is shown at that place, unmarked.
  const guide = matched.some((slots) => slots.size > 0) ? matched : matchTokens(text, tokens, query, true);
  const [from, to] = bestWindow(tokens, guide);
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = to >= tokens.length ? text.length : (tokens[to - 1]?.end ?? text.length);
  const before = start > 0 ? '… ' : '';
  const cut = text.slice(start, end).replace(/\n/g, ' ');
  const shift = before.length - start;
  const marks = rangesOf(text, tokens, matched, from, to).map(([a, b]) => [a + shift, b + shift] as const);
  return { text: before + cut + (end < text.length ? ' …' : ''), marks };
}

/** A whole text with every asked word marked. */
export function markAll(text: string, query: Query): Marked {
  const tokens = tokenize(text);
  return { text, marks: rangesOf(text, tokens, matchTokens(text, tokens, query), 0, tokens.length) };
}

/**
 * The query with words typed without diacritics read as they are spelled where they stand side by side in these texts:
 * "ho ngheo" is hộ nghèo there, so that a họ or hồ elsewhere is not marked. Other words stay as they are.
 *
 * @param tokens tokens of the texts, where they are known
 */
export function settled(
  query: Query,
  texts: readonly string[],
  tokens: readonly (readonly Token[])[] = texts.map(tokenize),
): Query {
  const words = query.slots.map(soleWord);
  const seen = words.map(() => new Set<string>());
  for (const own of tokens) {
    own.forEach((token, at) => {
      words.forEach((word, slot) => {
        const next = words[slot + 1];
        const follower = own[at + 1];
        if (!word || !next || !follower || !fits(token, word) || !fits(follower, next)) return;
        seen[slot]?.add(token.marks);
        seen[slot + 1]?.add(follower.marks);
      });
    });
  }
  const slots = query.slots.map((slot, i) => {
    const word = words[i];
    const spellings = [...(seen[i] ?? [])];
    if (word?.marks !== null || spellings.length === 0) return slot;
    return {
      ...slot,
      phrases: spellings.map((marks) => ({ words: [{ key: word.key, marks }], factor: 1 })),
    };
  });
  return { ...query, slots };
}

/**
 * Per token, the slots it stands for, by kindred names only where `related` says so. Words of a longer match are
 * preferred: where asked words stand side by side somewhere in the text, the same words alone elsewhere are not marked.
 */
function matchTokens(text: string, tokens: readonly Token[], query: Query, related = false): Set<number>[] {
  const matched = tokens.map(() => new Set<number>());
  const lists = [
    ...query.slots.map((slot, i) => ({ phrases: slot.phrases, from: i, to: i, weak: slot.role === 'weak' })),
    ...query.spans.map((span) => ({ ...span, weak: false })),
  ];
  for (const { phrases, from, to, weak } of lists) {
    for (const phrase of phrases) {
      if (phrase.related === true && !related) continue;
      for (let at = 0; at < tokens.length; at++) {
        const length = lengthAt(tokens, at, phrase);
        for (let k = 0; k < length; k++) {
          for (let slot = from; slot <= to; slot++) if (!weak || length > 1) matched[at + k]?.add(slot);
          if (weak) matched[at + k]?.add(-1 - from);
        }
      }
    }
  }
  return joined(matched, text, tokens);
}

/** How many tokens from `at` on a phrase takes; 0 where it does not stand there. */
function lengthAt(tokens: readonly Token[], at: number, { words, loose }: Phrase): number {
  const last = words.length - 1;
  if (!words.every((word, k) => k === last || fits(tokens[at + k], word))) return 0;
  const word = words[last];
  if (!word) return 0;
  if (fits(tokens[at + last], word)) return words.length;
  return loose === true && last > 0 && fits(tokens[at + last + 1], word) ? words.length + 1 : 0;
}

// Matches what may stand between two words of one mark: spaces, a dash, a stroke; not a comma or a full stop.
const BETWEEN = /^[\s\-–/]*$/;

/** Whether no punctuation stands between a token and the one before it. */
function touch(text: string, tokens: readonly Token[], i: number): boolean {
  return BETWEEN.test(text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0));
}

/** Keeps weak words only inside a run, and lone words only for slots that no run holds ("nhà ở": not nhà alone). */
function joined(matched: readonly Set<number>[], text: string, tokens: readonly Token[]): Set<number>[] {
  const runs: { from: number; to: number; slots: Set<number> }[] = [];
  for (let i = 0; i < matched.length;) {
    if (matched[i]?.size === 0) {
      i++;
      continue;
    }
    const from = i;
    const slots = new Set<number>();
    for (; i < matched.length && (matched[i]?.size ?? 0) > 0 && (i === from || touch(text, tokens, i)); i++)
      for (const slot of matched[i] ?? []) slots.add(slot);
    runs.push({ from, to: i, slots });
  }
  const real = (slots: Set<number>): number[] => [...slots].filter((slot) => slot >= 0);
  const inRuns = new Set(runs.filter((run) => run.slots.size > 1).flatMap((run) => real(run.slots)));
  const result = matched.map(() => new Set<number>());
  for (const run of runs) {
    const own = real(run.slots);
    const keep = (own.length > 0 && run.slots.size > 1) || own.some((slot) => !inRuns.has(slot));
    if (!keep) continue;
    for (let i = run.from; i < run.to; i++) {
      const set = matched[i] ?? new Set();
      const within = i > run.from && i < run.to - 1;
      if (real(set).length > 0 || within) for (const slot of set) result[i]?.add(slot);
    }
  }
  return result;
}

function fits(token: Token | undefined, word: QueryWord): boolean {
  if (token === undefined) return false;
  if (word.key.startsWith('~')) return isNumberKey(token.key) && isAbout(token.key, word.key);
  return token.key === word.key && (word.marks === null || token.marks === word.marks);
}

function bestWindow(tokens: readonly Token[], matched: readonly Set<number>[]): [number, number] {
  if (tokens.length <= PASSAGE_TOKENS) return [0, tokens.length];
  let best = 0;
  let bestValue = -1;
  for (let from = 0; from < tokens.length; from++) {
    if (from > 0 && (matched[from]?.size ?? 0) === 0) continue;
    const seen = new Set<number>();
    let run = 0;
    for (let i = from; i < Math.min(tokens.length, from + PASSAGE_TOKENS - LEAD_TOKENS); i++) {
      for (const slot of matched[i] ?? []) seen.add(slot);
      if ((matched[i]?.size ?? 0) > 0 && (matched[i + 1]?.size ?? 0) > 0) run++;
    }
    const value = seen.size * 10 + run;
    if (value > bestValue) [best, bestValue] = [from, value];
  }
  const from = Math.max(0, Math.min(best - LEAD_TOKENS, tokens.length - PASSAGE_TOKENS));
  return [from, Math.min(tokens.length, from + PASSAGE_TOKENS)];
}

/** Ranges of the matched tokens; neighbours matched side by side become one mark. */
function rangesOf(
  text: string,
  tokens: readonly Token[],
  matched: readonly Set<number>[],
  from: number,
  to: number,
): [number, number][] {
  return stretches(text, tokens, matched, from, to).map(({ start, end }) => [start, end]);
}

/** A marked stretch of a text, UTF-16 [start, end), with the slots of the query that stand in it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly slots: ReadonlySet<number>;
}

/**
 * The marked stretches of a whole text, in order.
 *
 * @param tokens tokens of the text, where they are known
 */
export function markedStretches(
  text: string,
  query: Query,
  tokens: readonly Token[] = tokenize(text),
): Stretch[] {
  return stretches(text, tokens, matchTokens(text, tokens, query), 0, tokens.length);
}

function stretches(
  text: string,
  tokens: readonly Token[],
  matched: readonly Set<number>[],
  from: number,
  to: number,
): Stretch[] {
  const found: { start: number; end: number; slots: Set<number> }[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    const own = matched[i];
    if (!token || !own || own.size === 0) continue;
    let last = found.at(-1);
    if (last && i > from && (matched[i - 1]?.size ?? 0) > 0 && touch(text, tokens, i)) last.end = token.end;
    else found.push((last = { start: token.start, end: token.end, slots: new Set() }));
    for (const slot of own) if (slot >= 0) last.slots.add(slot);
  }
  return found;
}
