import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASTRO_VERSION, renderComponent, type RenderResult } from '#build/pages/astro-internals.ts';
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
    ['runtime/server/render/common.js', 'case "head":'],
    ['runtime/server/render/common.js', 'case "maybe-head":'],
    ['runtime/server/render/common.js', 'result._metadata.renderedScripts.has(id)'],
    ['runtime/server/render/astro/render.js', '"<!DOCTYPE html>"'],
    ['runtime/server/astro-component.js', 'fn.isAstroComponentFactory = true'],
  ])('is still in %s: %s', (file, words) => {
    expect(inside(file)).toContain(words);
  });
});

describe('a component of a page', () => {
  /** What Astro handed to the component of another page of the route. */
  const handed: RenderResult = {
    createAstro: () => ({}),
    params: { unit: 'khac' },
    pathname: '/khac/',
    _metadata: { renderedScripts: new Set(['a']) },
  };
  const site = new URL('https://van-kien.example');
  const rendered = (component: Parameters<typeof renderComponent>[0], head = '') =>
    renderComponent(
      component,
      handed,
      { params: { unit: 'muc_i' }, props: { title: 'I' } },
      '/muc_i/',
      head,
      site,
    );
  type Astro = Record<string, unknown> & { props: { title: string }; params: { unit: string }; site: URL };
  const astroOf = (result: RenderResult, props: object) => result.createAstro(props, {}) as Astro;

  it('is told its own properties and parameters, and where the site is', async () => {
    const { html } = await rendered((result, props) => ({
      render: ({ write }) => {
        const astro = astroOf(result, props);
        write(`${astro.props.title} ${astro.params.unit} ${astro.site.host}`);
        return undefined;
      },
    }));
    expect(html).toBe('<!DOCTYPE html>I muc_i van-kien.example');
  });

  it('writes its head once, and each script once on its own page', async () => {
    const script = { type: 'script', id: 'a', content: '<script></script>' };
    const { html, headAt } = await rendered(
      () => ({
        render: ({ write }) => {
          for (const chunk of [
            '<head>',
            { type: 'head' },
            '</head>',
            { type: 'maybe-head' },
            script,
            2,
            script,
          ])
            write(chunk);
          return undefined;
        },
      }),
      '<link>',
    );
    expect(html).toBe('<!DOCTYPE html><head><link></head><script></script>2');
    expect(html.slice(headAt)).toMatch(/^<link>/);
  });

  it('is refused what is not known here, and what only Astro can write', async () => {
    const asking = rendered((result, props) => ({
      render: ({ write }) => {
        write(String(astroOf(result, props)['url']));
        return undefined;
      },
    }));
    await expect(asking).rejects.toThrow('Astro.url is not known');
    const island = rendered(() => ({
      render: ({ write }) => {
        write({ type: 'directive' });
        return undefined;
      },
    }));
    await expect(island).rejects.toThrow('only Astro can write: directive');
  });
});
