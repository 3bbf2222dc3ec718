import path from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { LOOKBEHIND_PIECES, sourceBaseline } from './baseline.js';

const root = path.resolve(import.meta.dirname, '../..');
const here = (config) => ({ ...config, basePath: root });

export default defineConfig(
  here({ ignores: ['dist/**', '.astro/**', 'node_modules/**', 'content/**', 'tests/fixtures/**'] }),
  ...tseslint.configs.recommendedTypeChecked.map((config) => here({ ...config, files: ['**/*.ts'] })),
  here({
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: path.join(root, 'tsconfig.json'), tsconfigRootDir: root } },
    rules: {
      // A discarded part of a destructuring is named _.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 350],
    },
  }),
  // Tables of data, and rows of cases.
  here({
    files: ['src/i18n/vi.ts', 'tests/**'],
    rules: { 'max-lines': 'off' },
  }),
  here(sourceBaseline),
  // The domain is pure: no clock, no chance, no process, no page.
  here({
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'navigator', 'location'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      // A rule stated again takes the place of the one before, which forbids lookbehind.
      'no-restricted-syntax': [
        'error',
        ...LOOKBEHIND_PIECES,
        "NewExpression[callee.name='Date'][arguments.length=0]",
      ],
    },
  }),
  ...astro.configs['flat/recommended'].map(here),
  // dependency-cruiser reads no .astro files: what pages and components may not know stands here again.
  here({
    files: ['**/*.astro'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '#import/*', '#links/*', '#build/*', '#scripts/*'] },
      ],
    },
  }),
  // Scripts inside .astro files are virtual: they belong to no project, so rules that need types cannot read them.
  here({ ...tseslint.configs.disableTypeChecked, files: ['**/*.astro/*.ts', '**/*.astro'] }),
);
