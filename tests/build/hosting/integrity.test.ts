import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Integrity } from '#build/hosting/integrity.ts';
import { htmlOf, type PageParts, SharedPart } from '#build/pages/page-parts.ts';
import { integrityOf } from '#library/digest.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const FILES = {
  'built/_tep/a.js': 'import{x}from"./b.js";import"./c.js";export*from"./b.js";import("./later.js");x();',
  'built/_tep/b.js': 'import"./c.js";export const x=()=>1;',
  'built/_tep/c.js': 'export const y="from \\"./no.js\\"";',
  'built/_tep/later.js': 'export{};',
  'built/_tep/a.css': 'p{margin:0}',
  'entry/_tep/early.js': '1;',
} as const;

function digest(name: keyof typeof FILES): string {
  return integrityOf(Buffer.from(FILES[name]));
}

function integrity(base = '/'): Integrity {
  const root = contentFolder(FILES);
  return new Integrity({ base, folders: ['built', 'entry'].map((name) => path.join(root, name)) });
}

const sealed = (html: string, base = '/'): string => htmlOf(integrity(base).seal([html]));

describe('digests in a page', () => {
  it('stand on scripts and style sheets of the site, wherever they are built', () => {
    expect(sealed('<link rel="stylesheet" href="/_tep/a.css"><script src="/_tep/early.js"></script>')).toBe(
      `<link rel="stylesheet" href="/_tep/a.css" integrity="${digest('built/_tep/a.css')}">` +
        `<script src="/_tep/early.js" integrity="${digest('entry/_tep/early.js')}"></script>`,
    );
  });

  it('stand on what a script imports at once, however deep, and not on what it imports later', () => {
    const html = '<head></head><script type="module" src="/_tep/a.js"></script>';
    expect(sealed(html)).toBe(
      `<head><link rel="modulepreload" href="/_tep/b.js" integrity="${digest('built/_tep/b.js')}">` +
        `<link rel="modulepreload" href="/_tep/c.js" integrity="${digest('built/_tep/c.js')}"></head>` +
        `<script type="module" src="/_tep/a.js" integrity="${digest('built/_tep/a.js')}"></script>`,
    );
  });

  it('are those of a file under the base of the site', () => {
    expect(sealed('<script src="/van-kien/_tep/c.js">', '/van-kien/')).toContain(digest('built/_tep/c.js'));
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
