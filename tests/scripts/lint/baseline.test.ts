import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it, vi } from 'vitest';

// Where CI=true is set the parser takes the file of the disk for the text it is given, unless it is told not to.
vi.stubEnv('TSESTREE_SINGLE_RUN', 'false');

const root = path.resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(root, 'scripts/lint/eslint.config.js'),
});

/** Rules that a text would break if it stood in a file of the sources. */
async function broken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe.each(['src/client/dom.ts', 'src/domain/text/fold.ts'])('the lint of %s', (file) => {
  it.each([
    [
      'a lookbehind',
      String.raw`export const found = /(?<=b)a/u.test('ba');`,
      'es-x/no-regexp-lookbehind-assertions',
    ],
    ['a piece of one in a string', "export const before = '(?<!b)';", 'no-restricted-syntax'],
    [
      'a piece of one in a template',
      'export const before = (word: string) => `(?<!b)${word}`;',
      'no-restricted-syntax',
    ],
    ['toSorted', 'export const sorted = [2, 1].toSorted();', 'es-x/no-array-prototype-tosorted'],
    ['with', 'export const changed = [2, 1].with(0, 3);', 'es-x/no-array-prototype-with'],
    ['Map.groupBy', 'export const groups = Map.groupBy([1], String);', 'es-x/no-map-groupby'],
  ])('refuses %s', async (_, code, rule) => {
    expect(await broken(file, code)).toContain(rule);
  });

  it('lets pass what the baseline knows', async () => {
    const code = String.raw`export const last = ['a', 'b'].map((one) => /^[\p{L}]$/u.test(one)).findLast(Boolean)?.valueOf();`;
    expect(await broken(file, code)).toEqual([]);
  });
});

describe('the lint of the domain', () => {
  it('refuses the clock, too', async () => {
    expect(await broken('src/domain/text/fold.ts', 'export const now = new Date();')).toContain(
      'no-restricted-syntax',
    );
  });
});
