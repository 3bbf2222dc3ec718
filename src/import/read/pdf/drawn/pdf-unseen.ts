import type { Drawn, DrawnLetter } from './pdf-content.ts';
import { isWhite, shadesOf } from './pdf-rules.ts';
import { type Matrix, times } from './pdf-upright.ts';

/**
 * White letters with nothing darker under them: places that programs for signing look for, words left behind. On a page
 * with pictures none is taken for such, as a picture may lie under it.
 *
 * @param base maps the page's own places to those of the upright page
 */
export function unseenOn({ letters, paths, pictures }: Drawn, base: Matrix): ReadonlySet<DrawnLetter> {
  const white = letters.filter(({ colour }) => isWhite(colour));
  if (white.length === 0 || pictures > 0) return new Set();
  const shades = shadesOf(paths, base);
  return new Set(
    white.filter(({ matrix }) => {
      const [, , , , x, y] = times(base, matrix);
      return !shades.some(
        ([[left, low], [right, high]]) => x >= left - 1 && x <= right + 1 && y >= low - 3 && y <= high + 3,
      );
    }),
  );
}
