import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, inject, it } from 'vitest';
import { integrityOf } from '#library/digest.ts';
import { BASE } from '../support/build-sites.ts';

/** What a page fetches and runs or is styled by, with the digest it states; null where it states none. */
function codeOf(html: string): [address: string, digest: string | null][] {
  const code: [string, string | null][] = [];
  const parser = new Parser({
    onopentag(name, { rel = '', href = '', src = '', integrity = null }) {
      if (name === 'script' && src !== '') code.push([src, integrity]);
      if (name === 'link' && /\b(?:stylesheet|modulepreload)\b/.test(rel)) code.push([href, integrity]);
    },
  });
  parser.end(html);
  return code;
}

describe.each([
  ['at the root of a host', inject('rootSite'), '/'],
  ['under a base path', inject('baseSite'), BASE],
])('every page of a site %s', (_, site, base) => {
  it('states the right digest of every script and style sheet', () => {
    const digests = new Map<string, string>();
    const digestOf = (address: string): string => {
      const known =
        digests.get(address) ?? integrityOf(readFileSync(path.join(site, address.slice(base.length))));
      digests.set(address, known);
      return known;
    };
    const pages = globSync(path.join(site, '**/*.html'));
    const wrong = pages.flatMap((page) =>
      codeOf(readFileSync(page, 'utf8'))
        .filter(([address, digest]) => digest !== digestOf(address))
        .map(([address]) => `${page}: ${address}`),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(digests.size).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});
