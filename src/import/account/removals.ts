import type { Given } from '../run/state.ts';
import type { Removal } from './ledger.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal'>;

/** Longer stretches are shown by their start and end. */
const LONGEST = 600;
/** What is no word: page numbers, drawn lines, control characters. */
const WORD = /\p{L}{2}/u;

/**
 * Whatever words were left out of the text is pointed at, with the words: whether they are furniture a person must see.
 */
export function removals(state: Share): void {
  const seen = new Map<string, number>();
  for (const group of groupsOf(state)) {
    const words = group.map(({ text }) => text.trim()).join(' ¦ ');
    if (!WORD.test(words)) continue;
    const reasons = [...new Set(group.map(({ reason }) => reason))].join(', ');
    // The running head of every page is one finding, and so are its numbers: "PAGE 1", "PAGE 2".
    const key = reasons.includes('số trang') ? words.replace(/\d+/g, '#') : words;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count > 1) continue;
    const shown = words.length > LONGEST ? `${words.slice(0, LONGEST - 150)} … ${words.slice(-150)}` : words;
    state.ledger.doubt(
      group[0]?.at ?? 0,
      `bỏ khỏi văn bản (${reasons}): “${shown.replace(/\s+/g, ' ')}”`,
      'bo',
    );
  }
}

/** Removals with nothing but white space between. */
function groupsOf({ normal, ledger }: Share): Removal[][] {
  const groups: Removal[][] = [];
  let end = -1;
  for (const removal of [...ledger.removals].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && normal.slice(end, removal.at).trim() === '') last.push(removal);
    else groups.push([removal]);
    end = Math.max(end, removal.at + removal.text.length);
  }
  return groups;
}
