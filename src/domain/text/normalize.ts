/** What a normalisation does to a stretch of the source. */
export type NormalizationKind = 'nfc' | 'space' | 'zero-width' | 'newline' | 'letter';

/** One change: the characters `from`, standing at `offset` (UTF-16) of the source, become `to`. */
export interface Normalization {
  readonly kind: NormalizationKind;
  readonly offset: number;
  readonly from: string;
  readonly to: string;
}

// Matches NO-BREAK SPACE, EN QUAD … HAIR SPACE, NARROW NO-BREAK SPACE, MEDIUM MATHEMATICAL SPACE, IDEOGRAPHIC SPACE.
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

// Matches ZERO WIDTH SPACE, NON-JOINER, JOINER, WORD JOINER, BYTE ORDER MARK, SOFT HYPHEN.
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

// Matches the characters that can compose with the one before them, by Unicode normalisation:
// combining marks, Hangul vowels and finals ("가" as two jamo), Kirat Rai vowel signs.
const COMPOSING = /[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]/u;

// Matches what no canonical text holds: a carriage return, a space that is no plain one, an invisible character.
const NEVER_CANONICAL = new RegExp(`\\r|${SPACE.source}|${INVISIBLE.source}`);

/**
 * The canonical form of a text: NFC, every Unicode space a plain one, no zero-width characters, LF line ends.
 * Nothing else changes (tabs, form feeds, runs of spaces, quotes and dashes stay). Idempotent.
 */
export function normalizeText(text: string): string {
  // Most text is canonical already: a whole look at it is far cheaper than one at each character.
  if (!NEVER_CANONICAL.test(text) && text.normalize('NFC') === text) return text;
  return applyNormalizations(text, normalizations(text));
}

/**
 * Every change `normalizeText` makes, in source order and never overlapping, so that each source character is either
 * untouched or in exactly one change. A character composed across a removed one is written as its parts: the first
 * part becomes the composed character, the later parts become nothing.
 */
export function normalizations(text: string): Normalization[] {
  const changes: Normalization[] = [];
  let cluster: Run[] = [];
  const flush = (): void => {
    changes.push(...composition(cluster));
    cluster = [];
  };
  for (let offset = 0; offset < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const run: Run = { offset, text: character };
    if (character === '\r') {
      flush();
      if (text[offset + 1] === '\n') run.text = '\r\n';
      changes.push({ kind: 'newline', offset, from: run.text, to: '\n' });
    } else if (SPACE.test(character)) {
      flush();
      changes.push({ kind: 'space', offset, from: character, to: ' ' });
    } else if (INVISIBLE.test(character)) {
      cluster.push({ ...run, removed: true });
    } else {
      if (!COMPOSING.test(character)) flush();
      cluster.push(run);
    }
    offset += run.text.length;
  }
  flush();
  return changes;
}

/** Applies changes made by `normalizations(text)` to the same text. */
export function applyNormalizations(text: string, changes: readonly Normalization[]): string {
  let result = '';
  let position = 0;
  for (const change of changes) {
    result += text.slice(position, change.offset) + change.to;
    position = change.offset + change.from.length;
  }
  return result + text.slice(position);
}

interface Run {
  offset: number;
  text: string;
  removed?: boolean;
}

/** The changes of one cluster: a character, what composes with it, and the invisible characters among them. */
function composition(cluster: readonly Run[]): Normalization[] {
  const visible = cluster.filter((run) => !run.removed);
  const source = visible.map((run) => run.text).join('');
  const composed = source.normalize('NFC');
  if (cluster.length === visible.length && composed === source) return [];
  const changes: Normalization[] = [];
  let remaining = composed;
  for (const run of joined(cluster)) {
    if (run.removed) {
      changes.push({ kind: 'zero-width', offset: run.offset, from: run.text, to: '' });
    } else if (composed !== source) {
      changes.push({ kind: 'nfc', offset: run.offset, from: run.text, to: remaining });
      remaining = '';
    }
  }
  return changes;
}

/** Neighbouring visible characters become one run; each invisible character stays a run of its own. */
function joined(cluster: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of cluster) {
    const last = runs.at(-1);
    if (last && !last.removed && !run.removed) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
