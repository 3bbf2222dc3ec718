import { type SecurityHeader, securityHeaders } from './security-headers.ts';

/** Headers for the addresses a pattern matches: an exact path, or a beginning followed by `*`. */
export interface HeaderRule {
  path: string;
  headers: readonly SecurityHeader[];
}

/** Files under this folder carry a hash of their content in their name. */
export const HASHED_FILES = '_tep';

/**
 * Headers of a site built under a base: security everywhere, a year of caching for hashed files. No header stands in
 * two rules that match the same address, since hosts join the values of such headers.
 *
 * @param service the address of the search service that pages may ask; null where there is none
 */
export function siteHeaders(base: string, service: string | null = null): HeaderRule[] {
  return [
    { path: '/*', headers: securityHeaders(service) },
    {
      path: `${base.replace(/\/+$/, '')}/${HASHED_FILES}/*`,
      headers: [{ name: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ];
}

/** A `_headers` file as Cloudflare Pages and Netlify read it: a path, then its headers on indented lines. */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(
      ({ path, headers }) => `${path}\n${headers.map(({ name, value }) => `  ${name}: ${value}\n`).join('')}`,
    )
    .join('\n');
}

/** The security headers as lines for a `server` block of nginx; `always` sends them with the 404 page, too. */
export function nginxHeaders(service: string | null = null): string {
  return securityHeaders(service)
    .map(({ name, value }) => `add_header ${name} "${value}" always;\n`)
    .join('');
}

/** The security headers as a directive for a site block of Caddy. */
export function caddyHeaders(service: string | null = null): string {
  return `header {\n${securityHeaders(service)
    .map(({ name, value }) => `\t${name} "${value}"\n`)
    .join('')}}\n`;
}

/** Reads a `_headers` file; lines that are neither a path nor a header under one are left out. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: SecurityHeader[] }[] = [];
  for (const line of text.split('\n')) {
    // "  X-Content-Type-Options: nosniff"
    const header = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line);
    if (header) rules.at(-1)?.headers.push({ name: header[1] ?? '', value: header[2] ?? '' });
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers rules give a path: of all rules that match it, in order. */
export function headersFor(rules: readonly HeaderRule[], path: string): SecurityHeader[] {
  return rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap((rule) => rule.headers);
}
