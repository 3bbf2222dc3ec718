import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSpaces } from '#build/pages/template-spaces.ts';

/** A template as the compiler cuts it where a component puts something in. */
const tight = (template: string) => withoutSpaces(template.split('$')).join('$');

describe('a template', () => {
  it('keeps the first of the spaces that only tags part, where blocks begin and end', () => {
    expect(tight('<ul> <li> <a href="/">Một</a> </li> <li class="b"> Hai </li> </ul> ')).toBe(
      '<ul> <li><a href="/">Một</a> </li><li class="b">Hai </li></ul>',
    );
  });

  it('keeps those between words, links and other parts of a line', () => {
    for (const line of ['<p>Một <b>hai</b> <a>ba</a></p>', '$ <a>$</a> <span> $ </span>', '<a> Một </a> hai'])
      expect(tight(line)).toBe(line);
  });

  it('keeps those around what may stand in a line, whatever it holds', () => {
    expect(tight('<td> <b> 1</b> </td> <td>2</td> <h2> a </h2> ')).toBe(
      '<td> <b> 1</b> </td> <td>2</td> <h2> a </h2> ',
    );
  });

  it('parts words as before, whatever is put into it', () => {
    const piece = fc.constantFrom(
      ' ',
      'a',
      '$',
      '<li>',
      '</li>',
      '<td>',
      '</td>',
      '<b>',
      '</b>',
      '<div id="a > b">',
    );
    const filled = (template: string, put: string) => template.replaceAll('$', put);
    const words = (html: string) =>
      html
        .replace(/<[^>"]*(?:"[^"]*"[^>"]*)?>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('', ' ', 'x', ' x', '<p> y </p>'), (pieces, put) => {
        const template = pieces.join('');
        expect(words(filled(tight(template), put))).toBe(words(filled(template, put)));
        expect(tight(template).length).toBeLessThanOrEqual(template.length);
      }),
    );
  });

  it('knows where tags end', () => {
    expect(tight('<li$> <a title="a > b"$> x </a> $ </li>')).toBe('<li$> <a title="a > b"$> x </a> $ </li>');
    expect(tight('<b title=" <li> <li> x"> y</b>')).toBe('<b title=" <li> <li> x"> y</b>');
  });

  it('stays as it is where spaces are shown as they are', () => {
    expect(tight('<div> <div> <pre> a </pre> </div>')).toBe('<div> <div> <pre> a </pre> </div>');
  });

  it('is worked out once', () => {
    const template = ['<p> <p> ', ' </p>'];
    expect(withoutSpaces(template)).toBe(withoutSpaces(template));
    expect(withoutSpaces(template)).toEqual(['<p> <p>', ' </p>']);
  });
});
