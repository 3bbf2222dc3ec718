import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASTRO_VERSION } from '#build/pages/astro-internals.ts';
import { installedVersion } from '../../support/installed-version.ts';

const inside = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../../node_modules/astro/dist', file), 'utf8');

describe('the inside of Astro that the build leans on', () => {
  it('is that of the version it was read off', () => {
    expect(
      installedVersion('astro'),
      `Astro is no longer ${ASTRO_VERSION}. src/build/pages/astro-internals.ts does in threads what Astro's default ` +
        'prerenderer does: compare both versions as its head says, then put the new version there.',
    ).toBe(ASTRO_VERSION);
  });

  it.each([
    ['core/build/default-prerenderer.js', 'app.setInternals(internals)'],
    ['core/build/default-prerenderer.js', 'app.setOptions(options)'],
    ['core/build/default-prerenderer.js', 'prerenderer.app = app'],
    ['core/build/app.js', 'getOptions()'],
    ['core/app/entrypoints/virtual/dev.js', 'astro:content-changed'],
  ])('is still in %s: %s', (file, words) => {
    expect(inside(file)).toContain(words);
  });
});
