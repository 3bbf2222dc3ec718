import type { PreparedDocument } from './catalogue.ts';
import { partSize, planParts } from './part-plan.ts';
import { roomOf } from './segment.ts';
import { indexWord, isNumberKey } from './token.ts';

/** The places of all words, in parts to be fetched one by one. */
export interface PackedIndex {
  /** The bytes of each part; see `readPart`. */
  readonly parts: readonly Uint8Array[];
  /** The part each syllable stands in, whatever its diacritics. */
  readonly partOfSyllable: ReadonlyMap<string, number>;
  /** The first number of each part of numbers, and the part, in order of the numbers as text. */
  readonly numbers: readonly (readonly [first: string, part: number])[];
}

/** The places of every token of prepared documents: global positions by index word, ascending. */
function places(documents: readonly PreparedDocument[]): {
  byKey: Map<string, Map<string, number[]>>;
  meetings: Map<string, number>;
} {
  const byKey = new Map<string, Map<string, number[]>>();
  const meetings = new Map<string, number>();
  let position = 0;
  for (const { segments } of documents) {
    for (const { tokens } of segments) {
      tokens.forEach(({ key, marks }, i) => {
        const words = byKey.get(key) ?? new Map<string, number[]>();
        const word = indexWord(key, marks);
        const list = words.get(word);
        if (list) list.push(position + i);
        else words.set(word, [position + i]);
        byKey.set(key, words);
        const next = tokens[i + 1]?.key;
        if (next === undefined || next === key || isNumberKey(key) || isNumberKey(next)) return;
        const pair = key < next ? `${key} ${next}` : `${next} ${key}`;
        meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
      });
      position += roomOf(tokens.length);
    }
  }
  return { byKey, meetings };
}

/** Packs the places of prepared documents. The same documents give the same bytes. */
export function packIndex(documents: readonly PreparedDocument[]): PackedIndex {
  const { byKey, meetings } = places(documents);
  const packed = new Map(Array.from(byKey, ([key, words]) => [key, packWords(words)]));
  const keys = [...byKey.keys()].sort();
  const sized = keys.map((name) => ({ name, size: packed.get(name)?.length ?? 0 }));
  const syllables = planParts(
    sized.filter(({ name }) => !isNumberKey(name)),
    meetings,
  );
  const limit = partSize(sized.reduce((sum, { size }) => sum + size, 0));
  const numbers: string[][] = [];
  let room = 0;
  for (const { name, size } of sized.filter(({ name }) => isNumberKey(name))) {
    if (room < size || numbers.length === 0) {
      numbers.push([]);
      room = limit;
    }
    numbers.at(-1)?.push(name);
    room -= size;
  }
  const parts = [...syllables, ...numbers];
  return {
    parts: parts.map((names) => join(names.map((name) => packed.get(name) ?? new Uint8Array()))),
    partOfSyllable: new Map(syllables.flatMap((names, part) => names.map((name) => [name, part] as const))),
    numbers: numbers.map((names, i) => [names[0] ?? '', syllables.length + i] as const),
  };
}

// A word in a part: length of its name, its name in UTF-8, number of bytes of its places, places. Numbers are written
// seven bits a byte, the lowest first; a place as its distance to the one before.

function packWords(words: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const bytes: number[] = [];
  for (const [word, positions] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = new TextEncoder().encode(word);
    const own: number[] = [];
    let before = 0;
    for (const position of positions) {
      write(own, position - before);
      before = position;
    }
    write(bytes, name.length);
    for (const byte of name) bytes.push(byte);
    write(bytes, own.length);
    for (const byte of own) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function write(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A part opened: the places of its words, read when asked for. */
export interface OpenPart {
  /** Global positions, ascending; none for a word that is not in the part. */
  positions(word: string): Int32Array;
}

/** Opens the bytes of a part. Throws a RangeError where they are cut off. */
export function readPart(bytes: Uint8Array): OpenPart {
  const words = new Map<string, { from: number; to: number }>();
  const decoder = new TextDecoder();
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let worth = 1; ; worth *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('Part of the search index cut off');
      value += (byte % 128) * worth;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const length = number();
    const name = decoder.decode(bytes.subarray(at, at + length));
    at += length;
    const size = number();
    words.set(name, { from: at, to: at + size });
    at += size;
  }
  if (at > bytes.length) throw new RangeError('Part of the search index cut off');
  return {
    positions: (word) => {
      const own = words.get(word);
      if (!own) return new Int32Array();
      const found: number[] = [];
      let position = 0;
      for (at = own.from; at < own.to;) found.push((position += number()));
      return Int32Array.from(found);
    },
  };
}
