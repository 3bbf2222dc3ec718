/** Whether two words differ by one slip: a letter added, missing or changed, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Beginnings and ends of syllables that sound alike in some parts of the country, folded; the longest first. */
const ALIKE_INITIALS: readonly (readonly string[])[] = [
  ['tr', 'ch'],
  ['s', 'x'],
  ['gi', 'd', 'r', 'v'],
  ['l', 'n'],
];
const ALIKE_FINALS: readonly (readonly string[])[] = [
  ['ng', 'n'],
  ['c', 't'],
];

/** Whether two folded syllables are spelled apart but told apart by ear only in places: sã and xã, riêng and giêng. */
export function soundsAlike(a: string, b: string): boolean {
  return a !== b && heard(a) === heard(b);
}

function heard(syllable: string): string {
  const initial = partOf(
    ALIKE_INITIALS,
    (form) => syllable.startsWith(form) && syllable.length > form.length,
  );
  // The i of giê is written once: giêng is gi and iêng.
  const written = syllable.startsWith('gie') ? 1 : (initial?.length ?? 0);
  const rest = syllable.slice(written);
  const final = partOf(ALIKE_FINALS, (form) => rest.endsWith(form) && rest.length > form.length);
  const middle = final ? rest.slice(0, -final.length) : rest;
  return [initial?.name, middle, final?.name].join('-');
}

/** The form of a group that fits, the longest of all, and the group's name. */
function partOf(
  groups: readonly (readonly string[])[],
  fits: (form: string) => boolean,
): { length: number; name: string } | null {
  const found = groups
    .flatMap((group) => group.filter(fits).map(({ length }) => ({ length, name: group[0] ?? '' })))
    .sort((a, b) => b.length - a.length);
  return found[0] ?? null;
}

/** Keys side by side on a keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function areNeighbours(a: string, b: string): boolean {
  return ROWS.some((row, y) => {
    const x = row.indexOf(a);
    if (x < 0) return false;
    return [row, ROWS[y - 1] ?? '', ROWS[y + 1] ?? ''].some((other) => {
      const found = other.indexOf(b);
      return found >= 0 && Math.abs(found - x) <= 1;
    });
  });
}

/**
 * How unlikely one slip makes a word of another (0 and more, lower is likelier); Infinity for more than one slip. A
 * letter typed twice and letters swapped are the commonest; a first letter is seldom wrong.
 */
export function slipCost(typed: string, meant: string): number {
  if (!isOneSlip(typed, meant)) return Infinity;
  const first = typed[0] === meant[0] ? 0 : 1;
  let at = 0;
  while (typed[at] === meant[at]) at++;
  if (typed.length > meant.length) return first + (typed[at] === typed[at - 1] ? 0.9 : 1.4);
  if (typed.length < meant.length) return first + 1.3;
  if (typed[at] === meant[at + 1] && typed[at + 1] === meant[at]) return first + 1;
  return first + (areNeighbours(typed[at] ?? '', meant[at] ?? '') ? 1.6 : 2.4);
}
