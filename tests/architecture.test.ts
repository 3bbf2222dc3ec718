import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

// Which room may know which, and how long a file may be, is checked by `npm run lint`.
describe('the folders', () => {
  it('hold no content in the code folder and no code in the content folder', () => {
    expect(globSync(path.join(root, 'src/content/**/*'))).toEqual([]);
    expect(globSync(path.join(root, 'content/**/*.{ts,js,mjs,astro}'))).toEqual([]);
  });

  it('hold about fifteen files each', () => {
    const files = globSync(path.join(root, '{src,scripts}/**/*.{ts,astro,js}'));
    const folders = Map.groupBy(files, (file) => path.relative(root, path.dirname(file)));
    const crowded = [...folders].filter(([, inside]) => inside.length > 18).map(([folder]) => folder);
    expect(crowded).toEqual([]);
  });
});
