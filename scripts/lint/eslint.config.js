import path from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

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
    },
  }),
  ...astro.configs['flat/recommended'].map(here),
  // Scripts inside .astro files are virtual: they belong to no project, so rules that need types cannot read them.
  here({ ...tseslint.configs.disableTypeChecked, files: ['**/*.astro/*.ts', '**/*.astro'] }),
);
