import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { Card } from '../domain/export/card.ts';

/** Width and height of a preview card in pixels, as social networks and chats ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Changes whenever the template does, so that cards of an older one are made anew. */
export const CARD_EDITION = 1;

const PAPER = '#fcfaf6';
const INK = '#221d1a';
const QUIET = '#5f564e';
const ACCENT = '#9a1c1f';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** The font comes in parts by script; together they hold every letter of Vietnamese. */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'];
const WEIGHTS = [400, 600] as const;

let fonts: Font[] | null = null;

function readFonts(): Font[] {
  return SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight): Font => {
      const file = path.join(folder, `be-vietnam-pro-${subset}-${String(weight)}-normal.woff`);
      // A name for each part: the one that has a letter is taken, part after part.
      return { name: `${FAMILY} ${subset}`, data: readFileSync(file), weight, style: 'normal' };
    }),
  );
}

const FAMILY = 'Be Vietnam Pro';

/** An element of the template, in the shape satori reads. */
interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | (Box | null)[] };
}

const box = (style: Record<string, string | number>, children?: string | (Box | null)[]): Box => ({
  type: 'div',
  props: { style, ...(children !== undefined && { children }) },
});

/** Titles are set as large as their length allows. */
function titleSize(title: string): number {
  return title.length <= 60 ? 68 : title.length <= 110 ? 56 : 46;
}

function template({ kind, title, body, date, standing, siteName }: Card): Box {
  const row = { display: 'flex', alignItems: 'center' } as const;
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      ...CARD_SIZE,
      boxSizing: 'border-box',
      padding: '56px 72px 52px',
      background: PAPER,
      borderTop: `20px solid ${ACCENT}`,
      color: INK,
      fontFamily: SUBSETS.map((subset) => `${FAMILY} ${subset}`).join(', '),
    },
    [
      box({ ...row, fontSize: 32, color: ACCENT, fontWeight: 600 }, [
        box({}, kind),
        standing === ''
          ? null
          : box(
              {
                marginLeft: 28,
                padding: '4px 18px',
                border: `2px solid ${ACCENT}`,
                fontSize: 26,
                fontWeight: 400,
              },
              standing,
            ),
      ]),
      box(
        {
          display: 'block',
          marginTop: 28,
          fontSize: titleSize(title),
          fontWeight: 600,
          lineHeight: 1.4,
          lineClamp: 5,
          textWrap: 'balance',
        },
        title,
      ),
      box({ display: 'flex', flexGrow: 1 }),
      box(
        {
          ...row,
          justifyContent: 'space-between',
          borderTop: '2px solid #ddd5c8',
          paddingTop: 28,
          fontSize: 30,
        },
        [
          box({ display: 'flex', flexDirection: 'column', maxWidth: 780 }, [
            box({ fontWeight: 600, lineHeight: 1.4 }, body),
            box({ color: QUIET, lineHeight: 1.4 }, date),
          ]),
          box({ color: ACCENT, fontWeight: 600, fontSize: 36 }, siteName),
        ],
      ),
    ],
  );
}

/** A preview card as a PNG of {@link CARD_SIZE}. Same words, same bytes. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  fonts ??= readFonts();
  const svg = await satori(template(card), {
    ...CARD_SIZE,
    fonts,
  });
  return new Resvg(svg).render().asPng();
}
