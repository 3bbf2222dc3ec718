import type { Query, QueryWord } from './query.ts';
import { tokenize } from './token.ts';
import type { Token } from './token.ts';

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
  const [from, to] = bestWindow(tokens, matched);
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = to >= tokens.length ? text.length : (tokens[to - 1]?.end ?? text.length);
  const before = start > 0 ? '… ' : '';
  const cut = text.slice(start, end).replace(/\n/g, ' ');
  const shift = before.length - start;
  const marks = rangesOf(text, tokens, matched, from, to).map(([a, b]) => [a + shift, b + shift] as const);
  return { text: before + cut + (end < text.length ? ' …' : ''), marks };
}

/** A whole text with every asked word marked (titles, "tìm trong văn bản này"). */
export function markAll(text: string, query: Query): Marked {
  const tokens = tokenize(text);
  return { text, marks: rangesOf(text, tokens, matchTokens(text, tokens, query), 0, tokens.length) };
}

/**
 * Per token, the slots it stands for. Words of a longer match are preferred: where asked words stand side by side
 * somewhere in the text, the same words alone elsewhere are not marked.
 */
function matchTokens(text: string, tokens: readonly Token[], query: Query): Set<number>[] {
  const matched = tokens.map(() => new Set<number>());
  const lists = [
    ...query.slots.map((slot, i) => ({ phrases: slot.phrases, from: i, to: i, weak: slot.role === 'weak' })),
    ...query.spans.map((span) => ({ ...span, weak: false })),
  ];
  for (const { phrases, from, to, weak } of lists) {
    for (const { words } of phrases) {
      for (let at = 0; at + words.length <= tokens.length; at++) {
        if (!words.every((word, k) => fits(tokens[at + k], word))) continue;
        for (let k = 0; k < words.length; k++) {
          for (let slot = from; slot <= to; slot++) if (!weak || words.length > 1) matched[at + k]?.add(slot);
        }
        if (weak) for (let k = 0; k < words.length; k++) matched[at + k]?.add(-1 - from);
      }
    }
  }
  return joined(matched, text, tokens);
}

// Matches what may stand between two words of one mark: spaces, a dash, a stroke; not a comma or a full stop.
const BETWEEN = /^[\s\-–/]*$/;

/** Whether no punctuation stands between a token and the one before it. */
function touch(text: string, tokens: readonly Token[], i: number): boolean {
  return BETWEEN.test(text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0));
}

/** Keeps weak words only inside a run, and lone words only for slots that no run holds. */
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
  const inRuns = new Set(runs.filter((run) => real(run.slots).length > 1).flatMap((run) => real(run.slots)));
  const result = matched.map(() => new Set<number>());
  for (const run of runs) {
    const own = real(run.slots);
    const keep = own.length > 1 || own.some((slot) => !inRuns.has(slot));
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
  return token?.key === word.key && (word.marks === null || token.marks === word.marks);
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
  const ranges: [number, number][] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || (matched[i]?.size ?? 0) === 0) continue;
    const last = ranges.at(-1);
    if (last && i > from && (matched[i - 1]?.size ?? 0) > 0 && touch(text, tokens, i)) last[1] = token.end;
    else ranges.push([token.start, token.end]);
  }
  return ranges;
}
