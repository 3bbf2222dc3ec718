import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASTRO_VERSION, renderComponent, type RenderResult } from '#build/pages/astro-internals.ts';
import { createComponent, render } from '#build/pages/astro-runtime.ts';
import { htmlOf, SharedPart } from '#build/pages/page-parts.ts';
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
    ['runtime/server/render/astro/render.js', '"<!DOCTYPE html>"'],
    ['runtime/server/astro-component.js', 'fn.isAstroComponentFactory = true'],
    ['core/compile/compile.js', 'internalURL: "astro/compiler-runtime"'],
    ['runtime/server/render/script.js', 'createRenderInstruction({ type: "script", id, content })'],
  ])('is still in %s: %s', (file, words) => {
    expect(inside(file)).toContain(words);
  });
});

describe('the page of a component', () => {
  /** What Astro handed to the component of another page of the route. */
  const handed: RenderResult = { createAstro: () => ({}), params: { unit: 'khac' }, pathname: '/khac/' };
  const site = new URL('https://van-kien.example');
  const made = async (component: (astro: Asked) => string) => {
    const page = createComponent(
      ((result: RenderResult, props: object) =>
        render`<p>${component(result.createAstro(props, {}) as Asked)}</p>`) as never,
    );
    const path = { params: { unit: 'muc_i' }, props: { title: 'I' } };
    const place = { pathname: '/muc_i/', url: new URL('http://localhost/goc/muc_i/'), site };
    return htmlOf(await renderComponent(page, handed, path, place, new SharedPart('')));
  };
  interface Asked extends Record<string, unknown> {
    props: { title: string };
    params: { unit: string };
    site: URL;
    url: URL;
  }

  it('is told its own properties, parameters and address, and where the site is', async () => {
    const html = await made(
      ({ props, params, site: own, url }) => `${props.title} ${params.unit} ${own.host} ${url.pathname}`,
    );
    expect(html).toBe('<!DOCTYPE html><p>I muc_i van-kien.example /goc/muc_i/</p>');
  });

  it('is refused what is not known where pages of documents are made', async () => {
    await expect(made((astro) => String(astro['request']))).rejects.toThrow('Astro.request is not known');
  });
});
