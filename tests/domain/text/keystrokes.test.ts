import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTelex, decodeVni, encodeTelex, encodeVni } from '#domain/text/keystrokes.ts';
import { baseSyllables } from '#domain/text/rhyme.ts';
import { placeTone, spellingKey, TONES, type ToneStyle } from '#domain/text/tone.ts';

/** Every valid syllable with every tone it can have. */
const syllables = baseSyllables().flatMap(({ base, stopped }) =>
  TONES.filter((tone) => !stopped || tone === 'sắc' || tone === 'nặng').map((tone) => ({ base, tone })),
);
const syllable = fc
  .record({ entry: fc.constantFrom(...syllables), style: fc.constantFrom<ToneStyle>('old', 'modern') })
  .map(({ entry, style }) => placeTone(entry.base, entry.tone, style) ?? '');

describe('decodeTelex', () => {
  it.each([
    ['hooj', 'hộ'],
    ['ngheof', 'nghèo'],
    ['ddangr', 'đảng'],
    ['dangdr', 'đảng'],
    ['dangrd', 'đảng'],
    ['dduwowcj', 'được'],
    ['dduocwj', 'được'],
    ['dduowcj', 'được'],
    ['dduwocj', 'được'],
    ['duwngj', 'dựng'],
    ['chur', 'chủ'],
    ['tieeu', 'tiêu'],
    ['tieue', 'tiêu'],
    ['tofan', 'toàn'],
    ['toafn', 'toàn'],
    ['huouw', 'hươu'],
    ['cuwus', 'cứu'],
    ['cuuws', 'cứu'],
    ['muaw', 'mưa'],
    ['hoacwj', 'hoặc'],
    ['quawng', 'quăng'],
    ['thuowr', 'thuở'],
    ['quows', 'quớ'],
    ['tw', 'tư'],
    ['nhwng', 'nhưng'],
    ['giwx', 'giữ'],
    ['gif', 'gì'],
    ['xooong', 'xoong'],
    ['ngoeof', 'ngoèo'],
    ['DDangr', 'Đảng'],
    ['UYR', 'ỦY'],
    ['as', 'á'],
    ['of', 'ò'],
  ])('reads %s as %s', (keys, expected) => {
    expect(decodeTelex(keys)).toBe(expected);
  });

  it.each([
    'metro',
    'ban',
    'data',
    'canada',
    'internet',
    'hooff',
    'as1',
    'www',
    'hộ',
    '',
    'ddd',
    'boss',
    'world',
    'ssa',
  ])('refuses %s', (word) => {
    expect(decodeTelex(word)).toBeNull();
  });
});

describe('decodeVni', () => {
  it.each([
    ['ho65', 'hộ'],
    ['ngheo2', 'nghèo'],
    ['d9ang3', 'đảng'],
    ['dang93', 'đảng'],
    ['du7o7ng2', 'dường'],
    ['duong72', 'dường'],
    ['d9u7o7c5', 'được'],
    ['huou7', 'hươu'],
    ['thuo73', 'thuở'],
    ['cu7u1', 'cứu'],
    ['qua8ng', 'quăng'],
    ['tie6u', 'tiêu'],
    ['Uy3', 'Ủy'],
    ['thu3y', 'thủy'],
  ])('reads %s as %s', (keys, expected) => {
    expect(decodeVni(keys)).toBe(expected);
  });

  it.each(['covid19', 'k5', 'ct229', '2020', 'ban', 'a0', 'x9'])('refuses %s', (word) => {
    expect(decodeVni(word)).toBeNull();
  });
});

describe('encoding', () => {
  it('types a whole text', () => {
    expect(encodeTelex('Hộ nghèo, Đảng ủy: 95%')).toBe('Hooj ngheof, DDangr uyr: 95%');
    expect(encodeVni('Hộ nghèo, được'.normalize('NFD'))).toBe('Ho65 ngheo2, d9u7o7c5');
  });

  it('is undone by decoding for every valid syllable', () => {
    for (const { base, tone } of syllables) {
      const word = placeTone(base, tone, 'modern') ?? '';
      for (const [encode, decode] of [
        [encodeTelex, decodeTelex],
        [encodeVni, decodeVni],
      ] as const) {
        const keys = encode(word);
        // Keys equal to the word are a plain syllable, which decoding leaves alone.
        expect(spellingKey(decode(keys) ?? keys), keys).toBe(spellingKey(word));
      }
    }
  });

  it('is undone in either tone style and in capitals', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        const upper = word.toUpperCase();
        const keys = encodeTelex(upper);
        expect(spellingKey(decodeTelex(keys) ?? keys)).toBe(spellingKey(word));
        expect(spellingKey(decodeVni(encodeVni(upper)) ?? upper)).toBe(spellingKey(word));
      }),
    );
  });

  it('never decodes to anything but a changed word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), (word) => {
        expect(decodeTelex(word)).not.toBe(word);
        expect(decodeVni(word)).not.toBe(word);
      }),
      { numRuns: 1000 },
    );
  });
});
