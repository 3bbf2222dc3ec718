import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { pageFacts } from '#build/pages/page-facts.ts';

/** Identifiers and links as an HTML parser finds them. */
function parsed(html: string) {
  const ids: string[] = [];
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, { id, href, src, action }) {
      if (id !== undefined) ids.push(id);
      const link = { a: href, link: href, script: src, img: src, form: action }[name];
      if (link !== undefined) links.push(link);
    },
  });
  parser.end(html);
  return { ids: [...new Set(ids)], links: [...new Set(links)] };
}

describe('pageFacts', () => {
  it('reads identifiers and links in either quotes, without quotes, with references', () => {
    const { ids, links } = pageFacts(
      `<main id="a" hidden><p class=x id=p_1>1 &lt; 2</p><a id='b' href='/vb/?a=1&amp;b=2'>x</a><form action=/tim/><img src="/a.svg"/>`,
    );
    expect([...ids]).toEqual(['a', 'p_1', 'b']);
    expect([...links]).toEqual(['/vb/?a=1&b=2', '/tim/', '/a.svg']);
  });

  it('does not take words, comments, scripts and other attributes for markup', () => {
    const { ids, links } = pageFacts(
      `<!-- <p id="c"> --><title><a id="t"></title><script src="/a.js">'<p id="s">'</script><p data-id="d" data-words="<p id='w'>">`,
    );
    expect([...ids]).toEqual([]);
    expect([...links]).toEqual(['/a.js']);
  });

  it('names repeated identifiers and where a page leads on', () => {
    const { duplicates, refresh } = pageFacts(
      '<meta http-equiv="refresh" content="0; url=/vb/#p_1"><p id="a"></p><p id="a"></p>',
    );
    expect(duplicates).toEqual(['a']);
    expect(refresh).toBe('/vb/#p_1');
  });

  it('finds what an HTML parser finds', () => {
    const value = fc
      .stringMatching(/^[\w/#?=;: <>&'.à-ỹ-]{1,12}$/u)
      .map((text) => text.replaceAll('&', '&amp;'));
    const attribute = fc
      .tuple(fc.constantFrom('id', 'href', 'src', 'class', 'data-id', 'action'), value)
      .map(([name, text]) => `${name}="${text}"`);
    const tag = fc
      .tuple(
        fc.constantFrom('a', 'p', 'img', 'link', 'span'),
        fc.uniqueArray(attribute, { maxLength: 3, selector: (text) => text.split('=')[0] }),
        fc.constantFrom('', 'chữ', ' 1 < 2 ', '<!-- <p id="x"> -->', '</p>'),
      )
      .map(([name, attributes, words]) => `<${[name, ...attributes].join(' ')}>${words}`);
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 8 }), (tags) => {
        const html = tags.join('');
        const { ids, links } = pageFacts(html);
        expect({ ids: [...ids], links: [...links] }).toEqual(parsed(html));
      }),
    );
  });
});
