import esx from 'eslint-plugin-es-x';

/** Newer than ES2022 and yet in every browser of the baseline. */
const KNOWN = new Set([
  'es-x/no-array-prototype-findlast-findlastindex',
  // Character classes know the scripts of the engine's Unicode; none that came later is asked for.
  'es-x/no-regexp-unicode-property-escapes-2023',
]);

const LATER = Object.keys(esx.configs['flat/restrict-to-es2022'].rules).filter((rule) => !KNOWN.has(rule));

const LOOKBEHIND =
  'Safari before 16.4 reads no lookbehind: use notAfter or after of #domain/text/guarded.ts.';

/** Lookbehind in the pieces that patterns are put together from. */
export const LOOKBEHIND_PIECES = [
  { selector: String.raw`Literal[value=/\(\?<[=!]/]`, message: LOOKBEHIND },
  { selector: String.raw`TemplateElement[value.raw=/\(\?<[=!]/]`, message: LOOKBEHIND },
];

/** What no file that a browser reads may hold: the same for sources and for what is built from them. */
const FORBIDDEN = {
  ...Object.fromEntries(LATER.map((rule) => [rule, 'error'])),
  'es-x/no-regexp-lookbehind-assertions': 'error',
  'no-restricted-syntax': ['error', ...LOOKBEHIND_PIECES],
};

/** For sources: methods are told by the types of what they are called on. */
export const sourceBaseline = {
  files: ['src/client/**/*.{ts,js}', 'src/domain/**/*.ts', 'src/i18n/**/*.ts'],
  plugins: { 'es-x': esx },
  rules: FORBIDDEN,
};

// "map", "filter", "resize" are the names of older methods, too.
const TOLD_BY_TYPES = /^es-x\/no-(?:iterator-prototype-|resizable-and-growable)/;

/** For built files, which have no types: methods are told by their names, where no older one has the same. */
export const builtBaseline = {
  files: ['**/*.js'],
  plugins: { 'es-x': esx },
  settings: { 'es-x': { aggressive: true } },
  languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  linterOptions: { noInlineConfig: true },
  rules: {
    ...Object.fromEntries(Object.entries(FORBIDDEN).filter(([rule]) => !TOLD_BY_TYPES.test(rule))),
    'es-x/no-class-static-block': 'error',
  },
};
