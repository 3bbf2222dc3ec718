/** How often each spelling of each syllable occurs: base → marks → count (`ho` → `aj` → 63 for "hộ"). */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The syllables an index knows. Frequencies are powers of two: enough to rank corrections, small to send. */
export interface Vocabulary {
  /** Whether any spelling of the syllable occurs. */
  has(base: string): boolean;
  /** Whether this very spelling occurs. */
  hasSpelling(base: string, marks: string): boolean;
  /** The spellings of a syllable that occur. */
  spellings(base: string): readonly string[];
  /** About how many tokens have this base, or this spelling of it (0 if none): sums of powers of two. */
  frequency(base: string, marks?: string): number;
  /** Every base. */
  bases(): Iterable<string>;
  /** The part of the index that holds a syllable; null for one that is not there. */
  partOf(base: string): number | null;
}

// One base with its spellings: "ho|aj6|or2|3" = hộ about 2^6 times, hỏ about 2^2, ho without marks about 2^3.
const SEPARATOR = '|';

/** The vocabulary as one string: bases in order, one a line; an empty line between the parts of the index. */
export function encodeVocabulary(counts: Counts, partOf: (base: string) => number = () => 0): string {
  const parts: string[][] = [];
  for (const [base, spellings] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = [
      base,
      ...[...spellings]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([marks, count]) => marks + Math.round(Math.log2(count)).toString()),
    ].join(SEPARATOR);
    (parts[partOf(base)] ??= []).push(line);
  }
  return Array.from(parts, (lines) => (lines ?? []).join('\n')).join('\n\n');
}

/** Reads what `encodeVocabulary` wrote. Throws a RangeError on anything else. */
export function decodeVocabulary(encoded: string): Vocabulary {
  const map = new Map<string, Map<string, number>>();
  const parts = new Map<string, number>();
  encoded.split('\n\n').forEach((lines, part) => {
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const [base = '', ...rest] = line.split(SEPARATOR);
      const spellings = new Map<string, number>();
      for (const item of rest) {
        // Matches a spelling and its power of two: "aj6", "3".
        const [, marks = '', power = ''] = /^([a-z]*)(\d+)$/.exec(item) ?? [];
        if (power === '') throw new RangeError(`Vocabulary line not understood: ${line}`);
        spellings.set(marks, 2 ** Number(power));
      }
      map.set(base, spellings);
      parts.set(base, part);
    }
  });
  return vocabularyOf(map, parts);
}

/** A vocabulary over counts as they are. `parts`: where the index is in parts, the one of each base. */
export function vocabularyOf(counts: Counts, parts?: ReadonlyMap<string, number>): Vocabulary {
  return {
    partOf: (base) => (counts.has(base) ? (parts?.get(base) ?? 0) : null),
    has: (base) => counts.has(base),
    hasSpelling: (base, marks) => counts.get(base)?.has(marks) ?? false,
    spellings: (base) => [...(counts.get(base)?.keys() ?? [])],
    frequency: (base, marks) => {
      const spellings = counts.get(base);
      if (marks !== undefined) return spellings?.get(marks) ?? 0;
      return [...(spellings?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    },
    bases: () => counts.keys(),
  };
}
