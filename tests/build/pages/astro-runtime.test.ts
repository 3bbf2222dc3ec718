import { existsSync } from 'node:fs';
import path from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import * as compiled from 'astro/compiler-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as runtime from '#build/pages/astro-runtime.ts';
import { htmlOf, SharedPart } from '#build/pages/page-parts.ts';

const { addAttribute, createComponent, Fragment, render, renderComponent, renderSlot, unescapeHTML } =
  runtime;

type Slots = Record<string, (() => unknown) | undefined>;
type Make = (result: object, props: Record<string, unknown>, slots: Slots) => unknown;
const component = (make: Make, moduleId?: string) => createComponent(make as never, moduleId);

/** What Astro hands to components, as far as they ask for it. */
const result = {
  inlinedScripts: new Map<string, string>(),
  resolve: (id: string) => Promise.resolve(`/_tep/${id}`),
};
const HEAD = new SharedPart('<link rel="stylesheet">');

const quickly = (page: ReturnType<typeof component>) => page.quickly(result, {}, HEAD);
const byAstro = async (page: ReturnType<typeof component>) =>
  (await AstroContainer.create()).renderToString(page);

/** What may stand in braces in a component. */
const shown = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: fc.constantFrom('a', 'ă', '<', '>', '&', '"', "'", ' ') }),
    fc.constantFrom<unknown>(null, undefined, false, true, '', 0, -1.5),
    fc.array(tie('any'), { maxLength: 3 }),
    tie('any').map((value) => () => value),
    tie('any').map((value) => ({ template: value })),
    tie('any').map((value) => ({ slotted: value })),
    fc.constant({ markup: '<b>&amp;</b>' }),
  ),
})).any;

const attributes = fc.array(
  fc.tuple(
    fc.constantFrom(
      'href',
      'class:list',
      'hidden',
      'aria-hidden',
      'download',
      'disabled',
      'data-so',
      'value',
      'a b',
    ),
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'đ', '&', '"', '<', ' ') }),
      fc.constantFrom<unknown>(null, undefined, true, false, 0, 12),
    ),
  ),
  { maxLength: 4 },
);

const Box = component(
  (own, _, slots) => render`<div>${renderSlot(own, slots['default'], render`<i>trống</i>`)}</div>`,
);

/** A value as a component would show it: templates and components made while it is shown. */
function asShown(value: unknown, own: object): unknown {
  if (Array.isArray(value)) return value.map((each) => asShown(each, own));
  if (typeof value === 'function') return () => asShown((value as () => unknown)(), own);
  if (typeof value !== 'object' || value === null) return value;
  if ('markup' in value) return unescapeHTML(value.markup);
  if ('template' in value) return render`<span>${asShown(value.template, own)}</span>`;
  const slots = { default: () => render`${asShown((value as { slotted: unknown }).slotted, own)}` };
  return renderComponent(own, 'Box', Box, {}, slots);
}

describe('a component made at once', () => {
  it('exports what the compiler asks Astro for', () => {
    expect(Object.keys(runtime)).toEqual(expect.arrayContaining(Object.keys(compiled)));
  });

  it('shows what Astro shows, whatever stands in it', async () => {
    const property = fc.asyncProperty(shown, attributes, async (value, own) => {
      const page = component(
        (given) =>
          render`<p${own.map(([key, each]) => addAttribute(each, key))}>${asShown(value, given)}</p>`,
      );
      expect(htmlOf(await quickly(page))).toBe(await byAstro(page));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('shows fragments, elements whose name is a value, and empty slots as Astro does', async () => {
    const page = component((own) => {
      const title = renderComponent(own, 'Title', 'h3', { id: 'a&b' }, { default: () => render`Tên` });
      const group = renderComponent(own, 'Fragment', Fragment, {}, { default: () => render`${1}${'<'}` });
      return render`${title}${group}${renderComponent(own, 'Box', Box, {})}`;
    });
    expect(htmlOf(await quickly(page))).toBe(await byAstro(page));
  });

  it('puts the head where Astro would, and each script on a page once', async () => {
    const script = (own: object) => runtime.renderScript(own, 'a.js');
    const page = component(
      (own) =>
        render`<head>${runtime.renderHead()}</head>${script(own)}<p>${script(own)}</p>${runtime.maybeRenderHead()}`,
    );
    const html = `<head>${HEAD.html}</head><script type="module" src="/_tep/a.js"></script><p></p>`;
    expect([htmlOf(await quickly(page)), htmlOf(await quickly(page))]).toEqual([html, html]);
  });

  it('refuses what only Astro can write', async () => {
    const waiting = component(() => render`${Promise.resolve('a')}`);
    const none = component(() => render`${Number.NaN}`);
    const foreign = component((own) => renderComponent(own, 'Khác', () => 'a', {}));
    const without = component(() => render`${runtime.maybeRenderHead()}`);
    for (const page of [waiting, none, foreign, without])
      await expect(quickly(page)).rejects.toThrow(runtime.NotQuick);
  });

  it("is Astro's own again after a page that went wrong", async () => {
    const wrong = component(() => {
      throw new Error('sai');
    });
    await expect(quickly(wrong)).rejects.toThrow('sai');
    expect(await byAstro(Box)).toBe('<div><i>trống</i></div>');
  });
});

describe('a shared component', () => {
  const [file = ''] = runtime.SHARED_COMPONENTS;
  const tags = (own: object) => runtime.renderScript(own, 'dau.js');

  it.each(runtime.SHARED_COMPONENTS)('is one of the project: %s', (name) => {
    expect(existsSync(path.resolve(import.meta.dirname, '../../..', name))).toBe(true);
  });

  it('is made once for the same properties, and its part is the same on each page', async () => {
    let made = 0;
    const head = component((own, { isHome }) => {
      made++;
      return render`<header>${isHome ? 'nhà' : 'khác'}${tags(own)}</header>`;
    }, `/du-an/${file}`);
    const pageOf = (isHome: boolean, text: string) =>
      component((own) => render`${renderComponent(own, 'Header', head, { isHome })}<p>${text}</p>`);
    await quickly(pageOf(true, 'để biết thẻ'));
    made = 0;
    const pages = [];
    for (const page of [pageOf(true, '1'), pageOf(true, '2'), pageOf(false, '3')])
      pages.push(await quickly(page));
    const tag = '<script type="module" src="/_tep/dau.js"></script>';
    expect(pages.map(htmlOf)).toEqual([
      `<header>nhà${tag}</header><p>1</p>`,
      `<header>nhà${tag}</header><p>2</p>`,
      `<header>khác${tag}</header><p>3</p>`,
    ]);
    expect(made).toBe(1);
    const shared = pages.map((page) => page.find((part) => part instanceof SharedPart));
    expect(shared[0]).toBe(shared[1]);
    expect(shared[2]).not.toBe(shared[0]);
  });

  it('does not bring a script that stands on the page already', async () => {
    const foot = component((own) => render`<footer>${tags(own)}</footer>`, `/du-an/${file}`);
    const page = component((own) => render`${tags(own)}${renderComponent(own, 'Footer', foot, {})}`);
    const alone = component((own) => renderComponent(own, 'Footer', foot, {}));
    const tag = '<script type="module" src="/_tep/dau.js"></script>';
    await quickly(alone);
    expect(htmlOf(await quickly(page))).toBe(`${tag}<footer></footer>`);
    expect(htmlOf(await quickly(alone))).toBe(`<footer>${tag}</footer>`);
  });
});
