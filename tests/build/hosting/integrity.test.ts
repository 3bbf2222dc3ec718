import { describe, expect, it } from 'vitest';
import { Integrity } from '#build/hosting/integrity.ts';
import { htmlOf, type PageParts, SharedPart } from '#build/pages/page-parts.ts';
import { integrityOf } from '#library/digest.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const FILES = {
  '_tep/a.js': 'import{x}from"./b.js";import"./c.js";export*from"./b.js";import("./later.js");x();',
  '_tep/b.js': 'import"./c.js";export const x=()=>1;',
  '_tep/c.js': 'export const y=2;',
  '_tep/later.js': 'export{};',
  '_tep/a.css': 'p{margin:0}',
  '_tep/early.js': '1;',
} as const;
const IMPORTS = { '_tep/a.js': ['_tep/b.js', '_tep/c.js'], '_tep/b.js': ['_tep/c.js'], '_tep/c.js': [] };

function digest(name: keyof typeof FILES): string {
  return integrityOf(Buffer.from(FILES[name]));
}

function integrity(base = '/'): Integrity {
  return new Integrity({ base, folder: contentFolder(FILES), imports: IMPORTS });
}

const sealed = (html: string, base = '/'): string => htmlOf(integrity(base).seal([html]));

describe('digests in a page', () => {
  it('stand on scripts and style sheets of the site', () => {
    expect(sealed('<link rel="stylesheet" href="/_tep/a.css"><script src="/_tep/early.js"></script>')).toBe(
      `<link rel="stylesheet" href="/_tep/a.css" integrity="${digest('_tep/a.css')}">` +
        `<script src="/_tep/early.js" integrity="${digest('_tep/early.js')}"></script>`,
    );
  });

  it('stand on what a script imports at once, however deep, and not on what it imports later', () => {
    const html = '<head></head><script type="module" src="/_tep/a.js"></script>';
    expect(sealed(html)).toBe(
      `<head><link rel="modulepreload" href="/_tep/b.js" integrity="${digest('_tep/b.js')}">` +
        `<link rel="modulepreload" href="/_tep/c.js" integrity="${digest('_tep/c.js')}"></head>` +
        `<script type="module" src="/_tep/a.js" integrity="${digest('_tep/a.js')}"></script>`,
    );
  });

  it('are those of a file under the base of the site, and of what it imports', () => {
    const page = sealed('<head></head><script type="module" src="/van-kien/_tep/b.js">', '/van-kien/');
    expect(page).toContain(`href="/van-kien/_tep/c.js" integrity="${digest('_tep/c.js')}"`);
    expect(sealed('<script src="/van-kien/_tep/c.js">', '/van-kien/')).toContain(digest('_tep/c.js'));
  });

  it('are not stated twice, nor of data, icons and other sites', () => {
    const others =
      '<script type="application/ld+json">{}</script><link rel="icon" href="/a.svg"><a href="/_tep/a.js">x</a>' +
      '<script src="https://khac.example/a.js"></script><script src="/_tep/a.js" integrity="sha256-x"></script>';
    expect(sealed(others)).toBe(others);
  });

  it('are the same where parts of the page are shared with others, on each page again', () => {
    const style = new SharedPart('<link rel="stylesheet" href="/_tep/a.css">');
    const script = new SharedPart('<script type="module" src="/_tep/a.js"></script>');
    const page: PageParts = ['<head>', style, '</head><p>một</p>', script];
    const own = integrity();
    const both = [own.seal(page), own.seal(page)].map(htmlOf);
    expect(both).toEqual([sealed(htmlOf(page)), sealed(htmlOf(page))]);
    expect(both[0]).toContain('modulepreload');
  });

  it('cannot be stated of a file that is not there', () => {
    expect(() => sealed('<script src="/_tep/none.js"></script>')).toThrow('none.js');
  });
});
