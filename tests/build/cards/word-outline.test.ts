import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import satori, { type Font } from 'satori';
import { describe, expect, it } from 'vitest';
import { LINE_HEIGHT, OVERHANG, wordOutline, type WordStyle } from '#build/cards/word-outline.ts';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'];
const fonts = SUBSETS.flatMap((subset) =>
  ([400, 600] as const).map((weight): Font => {
    const file = path.join(folder, `be-vietnam-pro-${subset}-${weight}-normal.woff`);
    return { name: subset, data: readFileSync(file), weight, style: 'normal' };
  }),
);

/** A word as a program that knows all rules of fonts sets it. */
function wellSet(word: string, { size, weight }: WordStyle, width: number, embedFont: boolean) {
  const style = {
    display: 'flex',
    paddingLeft: OVERHANG,
    fontFamily: SUBSETS.join(', '),
    fontSize: size,
    fontWeight: weight,
    lineHeight: LINE_HEIGHT,
    whiteSpace: 'nowrap',
  };
  const height = Math.ceil(size * LINE_HEIGHT);
  return satori({ type: 'div', props: { style, children: word } }, { width, height, fonts, embedFont });
}

const STYLES: WordStyle[] = [
  { size: 30, weight: 400 },
  { size: 46, weight: 600 },
  { size: 68, weight: 600 },
];
const WORDS = [
  ...['Nghị', 'quyết', 'ĐẮK', 'LẮK', 'VẬN', 'Ươm', 'đường', 'Võ,', 'Tây-Âu', 'Kỳ\u00a0họp', 'hóa;'],
  ...['04-KL/UBND', '16-CTr/HĐND', '2020-2025', '2020–2025', 'b—c', '1/2', '1.250,5', '30%', 'm²', 'T.P'],
  ...['(Tf)', '“Về', 'việc”', 'quốc…', 'office', 'AWAY', 'P.T.Y.', 'A&B', 'Łódź', '№', '中文'],
];

describe('wordOutline', () => {
  it.each(STYLES)(
    'sets words as a program does that knows all rules of fonts: $size $weight',
    async (style) => {
      for (const word of WORDS) {
        const laid = await wellSet(word, style, 4000, false);
        const ends = Array.from(
          laid.matchAll(/<text x="([\d.]+)"[^>]* width="([\d.]+)"/g),
          ([, x, width]) => Number(x) + Number(width) - OVERHANG,
        );
        const { advance, path: own } = wordOutline(word, style);
        expect(advance, word).toBeCloseTo(Math.max(...ends), 9);
        const drawn = await wellSet(word, style, Math.ceil(advance) + 2 * OVERHANG, true);
        expect(own, word).toBe(/<path fill="black" d="([^"]*)"/.exec(drawn)?.[1]?.trim() ?? '');
      }
    },
  );

  it('says which pixels the outline is within', () => {
    const { path: drawn, field } = wordOutline('Nghị', { size: 46, weight: 600 });
    const numbers = Array.from(drawn.matchAll(/-?[\d.]+/g), ([number]) => Number(number));
    const across = numbers.filter((_, index) => index % 2 === 0);
    const down = numbers.filter((_, index) => index % 2 === 1);
    expect(field).toEqual({
      left: Math.floor(Math.min(...across)),
      right: Math.ceil(Math.max(...across)),
      top: Math.floor(Math.min(...down)),
      bottom: Math.ceil(Math.max(...down)),
    });
  });

  it('sets what is written with marks of its own as the letter that has them', () => {
    const style: WordStyle = { size: 46, weight: 600 };
    expect(wordOutline('kế\u00ad hoạch'.normalize('NFD'), style)).toEqual(wordOutline('kế hoạch', style));
  });

  it('draws nothing of what has no ink', () => {
    expect(wordOutline('\u00a0', { size: 46, weight: 600 }).path).toBe('');
  });
});
