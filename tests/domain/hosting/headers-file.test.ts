import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caddyHeaders,
  headersFor,
  nginxHeaders,
  parseHeadersFile,
  siteHeaders,
  writeHeadersFile,
} from '#domain/hosting/headers-file.ts';
import { HEADER_POLICY, PAGE_POLICY, SECURITY_HEADERS } from '#domain/hosting/security-headers.ts';

const header = fc.record({
  name: fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,20}$/),
  value: fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/),
});
const rule = fc.record({
  path: fc.stringMatching(/^\/[a-z0-9_/]{0,12}\*?$/),
  headers: fc.array(header, { minLength: 1, maxLength: 4 }),
});

describe('a file of headers', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        expect(parseHeadersFile(writeHeadersFile(rules))).toEqual(rules);
      }),
    );
  });

  it('sends the security headers with every address and lets only hashed files be kept', () => {
    const rules = siteHeaders('/van-kien/');
    const page = headersFor(rules, '/van-kien/vb/');
    const asset = headersFor(rules, '/van-kien/_tep/Base.abc.css');
    expect(page).toEqual(SECURITY_HEADERS);
    expect(asset.map(({ name }) => name)).toContain('Cache-Control');
    expect(page.map(({ name }) => name)).not.toContain('Cache-Control');
  });

  it('names no header twice for one address', () => {
    const names = headersFor(siteHeaders('/'), '/_tep/a.js').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says the same to nginx and Caddy, each value quoted whole', () => {
    for (const { name, value } of SECURITY_HEADERS) {
      expect(value).not.toMatch(/["$\\{}]/);
      expect(nginxHeaders()).toContain(`add_header ${name} "${value}" always;\n`);
      expect(caddyHeaders()).toContain(`\t${name} "${value}"\n`);
    }
  });

  it('stays below the longest line hosts accept', () => {
    const lines = writeHeadersFile(siteHeaders('/')).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

describe('the content security policy', () => {
  it('allows nothing inline, no eval and no other origin', () => {
    expect(HEADER_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
    expect(PAGE_POLICY).toContain("default-src 'none'");
  });

  it('leaves out of the page what only a header can say', () => {
    expect(PAGE_POLICY).not.toContain('frame-ancestors');
    expect(HEADER_POLICY).toContain("frame-ancestors 'self'");
  });
});
