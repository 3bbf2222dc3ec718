import { describe, expect, it } from 'vitest';
import { MARKER, relocate } from '#domain/hosting/relocate.ts';

const ORIGIN = 'https://van-kien.example';
const moved = (file: string, text: string): string => relocate(file, text, ORIGIN);

describe('a site for any folder', () => {
  it('writes addresses of a page relative to it, at any depth', () => {
    expect(moved('index.html', `<a href="${MARKER}vb/">`)).toBe('<a href="./vb/">');
    expect(moved('vb/a/index.html', `<a href="${MARKER}"><a href="${MARKER}vb/#p_1">`)).toBe(
      '<a href="../../"><a href="../../vb/#p_1">',
    );
    expect(moved('x/1/index.html', `content="0; url=${MARKER}vb/"`)).toBe('content="0; url=../../vb/"');
  });

  it('keeps absolute addresses public', () => {
    expect(moved('vb/data.json', `{"@id":"${ORIGIN}${MARKER}vb/"}`)).toBe(`{"@id":"${ORIGIN}/vb/"}`);
    expect(moved('a.json', `{"url":"${ORIGIN}${MARKER.slice(0, -1)}"}`)).toBe(`{"url":"${ORIGIN}"}`);
  });

  it('lets scripts find the site from where they were loaded', () => {
    const here = '(new URL("../",import.meta.url).pathname)';
    expect(moved('_tep/a.js', `var b="${MARKER}",c=\`${MARKER}\``)).toBe(`var b=${here},c=${here}`);
    expect(moved('_tep/a.js', `()=>{return"${MARKER}"}`)).toBe(`()=>{return${here}}`);
    expect(moved('_tep/a.js', `f('${MARKER}pagefind/')`)).toBe(`f(${here}+'pagefind/')`);
  });

  it('refuses what it cannot make relative', () => {
    expect(() => moved('a.html', `<a href="/__goc__?q=1">`)).toThrow(RangeError);
    expect(() => moved('_tep/a.js', `x=/\\/__goc__/`)).toThrow(RangeError);
  });

  it('leaves everything else as it is', () => {
    expect(moved('a/b.html', '<a href="/vb/">')).toBe('<a href="/vb/">');
  });
});
