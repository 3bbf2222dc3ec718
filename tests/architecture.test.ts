import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

// import x from 'y', export … from "y" (also over lines), import 'y', await import('y'); not the words of a comment
const IMPORT =
  /(?:^(?:import|export)\b[^'";]*?from\s+|^import\s+|\bimport\s*\(\s*(?:\/\*[^*]*\*\/\s*)?)['"]([^'"]+)['"]/gm;

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? '');
}

/** Room of an import of the project's own: the folder under src it leads to. */
function roomOf(file: string, specifier: string): string {
  const own = specifier.startsWith('#') ? path.join('src', specifier.slice(1)) : undefined;
  if (own === undefined && !specifier.startsWith('.')) return specifier;
  return path
    .relative(root, own === undefined ? path.resolve(path.dirname(file), specifier) : path.join(root, own))
    .split(path.sep)
    .slice(0, 2)
    .join('/');
}

function strangers(pattern: string, allowed: (room: string) => boolean): string[] {
  return globSync(path.join(root, pattern)).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !allowed(roomOf(file, specifier)))
      .map((specifier) => `${path.relative(root, file)} imports ${specifier}`),
  );
}

describe('the rooms', () => {
  it('keep the domain pure: it imports only Zod and itself', () => {
    expect(strangers('src/domain/**/*.ts', (room) => room === 'zod' || room === 'src/domain')).toEqual([]);
  });

  it('keep the domain free of clock, randomness, files and the page', () => {
    const impure =
      /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|document\.(?:querySelector|createElement)|window\.)/;
    const found = globSync(path.join(root, 'src/domain/**/*.ts')).filter((file) =>
      impure.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('let browser code use the domain and nothing of Node', () => {
    expect(
      strangers('src/client/**/*.ts', (room) => !room.startsWith('node:') && !room.startsWith('src/library')),
    ).toEqual([]);
  });

  it('keep pages thin: they touch no files', () => {
    const pages = globSync(path.join(root, 'src/{pages,components,layouts}/**/*.{astro,ts}'));
    expect(
      pages.flatMap((file) => importsOf(file).filter((specifier) => specifier.startsWith('node:'))),
    ).toEqual([]);
  });

  it('hold no content in the code folder and no code in the content folder', () => {
    expect(globSync(path.join(root, 'src/content/**/*'))).toEqual([]);
    expect(globSync(path.join(root, 'content/**/*.{ts,js,mjs,astro}'))).toEqual([]);
  });
});
