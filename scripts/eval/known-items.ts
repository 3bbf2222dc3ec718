import { encodeTelex, encodeVni } from '#domain/text/keystrokes.ts';
import { fold } from '#domain/text/fold.ts';
import { TONES, placeTone, splitTone } from '#domain/text/tone.ts';
import { isVietnameseSyllable } from '#domain/text/syllable.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { recordText } from '#domain/search/index/segment.ts';
import { tokenize } from '#domain/search/index/token.ts';

/** Ways a span is typed. */
export const TYPINGS = [
  'exact',
  'no diacritics',
  'half stripped',
  'telex',
  'vni',
  'wrong tone',
  'letter missing',
  'letters swapped',
  'reordered',
] as const;
export type Typing = (typeof TYPINGS)[number];

/** A span of words that stands in exactly one record, and the ways it is typed. */
export interface KnownItem {
  readonly url: string;
  readonly span: string;
  readonly typed: Readonly<Record<Typing, string>>;
}

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Matches a stretch of plain words and spaces: no digit, punctuation or line break inside.
const STRETCH = /[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)+/gu;

/** At most `count` spans of 3 to 5 syllables, each in exactly one record whatever the spelling, drawn with the seed. */
export function knownItems(records: readonly SearchRecord[], count: number, seed: number): KnownItem[] {
  const random = seeded(seed);
  const texts = records.map((record) => ({
    url: record.url,
    text: recordText(record).text.normalize('NFC'),
  }));
  const keyed = (text: string): string =>
    ` ${tokenize(text)
      .map((token) => token.key)
      .join(' ')} `;
  const keyedTexts = texts.map(({ text }) => keyed(text));
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < count && tries < count * 50; tries++) {
    const source = pick(texts);
    const words = pick([...(source?.text.matchAll(STRETCH) ?? [])])?.[0].split(' ') ?? [];
    const length = 3 + Math.floor(random() * 3);
    if (!source || words.length < length) continue;
    const from = Math.floor(random() * (words.length - length + 1));
    const span = words.slice(from, from + length);
    if (!span.every((word) => isVietnameseSyllable(word))) continue;
    const needle = keyed(span.join(' '));
    if (keyedTexts.filter((text) => text.includes(needle)).length !== 1) continue;
    items.push({ url: source.url, span: span.join(' '), typed: typings(span, random) });
  }
  return items;
}

function typings(span: readonly string[], random: () => number): Record<Typing, string> {
  const text = span.join(' ').toLowerCase();
  const words = text.split(' ');
  const at = (n: number): number => Math.floor(random() * n);
  const change = (make: (word: string) => string | null): string => {
    const order = words.map((_, i) => i).sort(() => random() - 0.5);
    for (const i of order) {
      const made = make(words[i] ?? '');
      if (made !== null && made !== words[i]) return words.with(i, made).join(' ');
    }
    return text;
  };
  const strip = new Set(
    words
      .map((_, i) => i)
      .sort(() => random() - 0.5)
      .slice(0, Math.ceil(words.length / 2)),
  );
  const reordered = words.toSorted(() => random() - 0.5);
  return {
    exact: text,
    'no diacritics': fold(text),
    'half stripped': words.map((word, i) => (strip.has(i) ? fold(word) : word)).join(' '),
    telex: encodeTelex(text),
    vni: encodeVni(text),
    'wrong tone': change((word) => wrongTone(word, at)),
    'letter missing': change((word) => (word.length < 4 ? null : cut(word, at(word.length)))),
    'letters swapped': change((word) => (word.length < 4 ? null : swap(word, at(word.length - 1)))),
    reordered: (reordered.join(' ') === text ? words.toReversed() : reordered).join(' '),
  };
}

function wrongTone(word: string, at: (n: number) => number): string | null {
  const parts = splitTone(word);
  if (!parts) return null;
  const others = TONES.filter((tone) => tone !== parts.tone)
    .map((tone) => placeTone(parts.base, tone, 'old'))
    .filter((made) => made !== null && isVietnameseSyllable(made));
  return others[at(others.length)] ?? null;
}

function cut(word: string, i: number): string {
  return word.slice(0, i) + word.slice(i + 1);
}

function swap(word: string, i: number): string {
  return word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2);
}
