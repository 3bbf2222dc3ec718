import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, inject, it } from 'vitest';
import { builtBaseline } from '#scripts/lint/baseline.js';

const linter = new Linter();

/** What a script holds that browsers of the baseline do not know: rule and place. */
function beyond(code: string): string[] {
  return linter
    .verify(code, builtBaseline as unknown as Linter.Config, 'built.js')
    .map(({ ruleId, line, column, message }) => `${ruleId ?? message} ${String(line)}:${String(column)}`);
}

describe('the built scripts', () => {
  const site = inject('rootSite');
  const scripts = globSync('**/*.js', { cwd: site });

  it.each(scripts)('%s keeps to what Chrome 109, Firefox 115 and Safari 15.4 know', (name) => {
    expect(beyond(readFileSync(path.join(site, name), 'utf8'))).toEqual([]);
  });

  it.each([
    ['a lookbehind', String.raw`"a".match(/(?<=b)a/)`],
    ['a lookbehind of a string', 'new RegExp("(?<!b)a")'],
    ['a piece of one', 'const before = "(?<!b)"; new RegExp(before + word)'],
    ['a piece in a template', 'new RegExp(`(?<!b)${word}`)'],
    ['toSorted', 'list.toSorted()'],
    ['toReversed', 'list.toReversed()'],
    ['with', 'list.with(0, 1)'],
    ['Map.groupBy', 'Map.groupBy(list, key)'],
    ['Object.groupBy', 'Object.groupBy(list, key)'],
    ['the flag v', String.raw`/[\p{L}--a]/v`],
    ['a method of sets', 'one.isSubsetOf(other)'],
    ['a static block', 'class A { static { start() } }'],
  ])('are searched for %s', (_, code) => {
    expect(beyond(code)).not.toEqual([]);
  });
});

describe('the built style sheets', () => {
  const site = inject('rootSite');

  it.each(globSync('**/*.css', { cwd: site }))('%s are lowered to the baseline', (name) => {
    const css = readFileSync(path.join(site, name), 'utf8');
    expect(css).not.toMatch(/light-dark\(|color-mix\(|oklch\(|@container|@layer|@scope|&/);
    // Chromium 109 knows no custom property there.
    expect(css).not.toMatch(/::highlight\([^)]*\)\s*\{[^}]*var\(/);
  });
});
