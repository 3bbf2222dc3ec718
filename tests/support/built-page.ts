import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** What a built page holds and fetches before anything is touched. */
export interface BuiltPage {
  /** Gzipped bytes of the page, of its text, of its style sheets and of its scripts with all they import. */
  html: number;
  text: number;
  css: number;
  js: number;
  /** Addresses of what the page fetches by itself, as written. */
  fetched: string[];
  /** Scripts, styles and handlers written into the page instead of files. */
  inline: string[];
}

/** Script types that are data to a browser. */
const DATA = /^application\/(?:ld\+)?json$/;
/** Links that make the browser fetch. */
const FETCHING = /\b(?:stylesheet|icon|manifest|preload|modulepreload|prefetch)\b/;
// import"./a.js"; import{x as y}from"./b.js"; export*from'./c.js'; never import("./later.js")
const STATIC_IMPORT = /\b(?:import|from)\s*["']([^"']+\.js)["']/g;

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/**
 * Reads a page of a site built at the root of its host, with the files it fetches.
 *
 * @param address site path of the page; a query is left out
 */
export function builtPage(site: string, address: string): BuiltPage {
  const pathname = address.split('?')[0] ?? '';
  const html = readFileSync(
    path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    'utf8',
  );
  const styles: string[] = [];
  const scripts: string[] = [];
  const fetched: string[] = [];
  const inline: string[] = [];
  let text = '';
  const skipped: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { rel = '', href = '', src = '', type = '' } = attributes;
      if (name === 'script' || name === 'style') skipped.push(name);
      if (name === 'style' || (name === 'script' && src === '' && !DATA.test(type))) inline.push(`<${name}>`);
      for (const attribute of Object.keys(attributes)) {
        if (attribute === 'style' || attribute.startsWith('on')) inline.push(`${name} ${attribute}=`);
      }
      if (name === 'link' && FETCHING.test(rel)) fetched.push(href);
      if (name === 'link' && rel === 'stylesheet') styles.push(href);
      if (name === 'script' && src !== '') scripts.push(src);
      if (src !== '') fetched.push(src);
    },
    onclosetag(name) {
      if (skipped.at(-1) === name) skipped.pop();
    },
    ontext(part) {
      if (skipped.length === 0) text += part;
    },
  });
  parser.end(html);
  const read = (file: string) => readFileSync(path.join(site, file));
  return {
    html: gzipped(html),
    text: gzipped(text),
    css: sum(styles.map((file) => gzipped(read(file)))),
    js: sum(withImports(site, scripts).map((file) => gzipped(read(file)))),
    fetched,
    inline,
  };
}

/** Scripts and everything they import at once, each file once. */
function withImports(site: string, scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const file of all) {
    const code = readFileSync(path.join(site, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(STATIC_IMPORT)) {
      all.add(path.posix.join(path.posix.dirname(file), imported));
    }
  }
  return [...all];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
