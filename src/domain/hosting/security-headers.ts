import { WORKER_POLICY } from './offline.ts';

/** A response header every page is sent with. */
export interface SecurityHeader {
  name: string;
  value: string;
}

/** What a page may load and do; every source is the site itself. WebAssembly is for the search index. */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${WORKER_POLICY}`,
];

/**
 * Content-Security-Policy as a page states it itself: holds also where the host can send no headers.
 *
 * @param service the address of the search service that pages may ask; null where there is none
 */
export function pagePolicy(service: string | null): string {
  const asked = service === null ? '' : ` ${new URL(service).origin}`;
  return DIRECTIVES.map((line) => (line.startsWith('connect-src') ? line + asked : line)).join('; ');
}

/** The policy of pages that ask nobody. */
export const PAGE_POLICY = pagePolicy(null);

/** Content-Security-Policy as a header. Only a header can say who may frame a page (CSP level 3, §6.4.2). */
export const HEADER_POLICY = headerPolicy(null);

function headerPolicy(service: string | null): string {
  return `${pagePolicy(service)}; frame-ancestors 'self'`;
}

/** The security headers of a site with a search service at this address. */
export function securityHeaders(service: string | null): readonly SecurityHeader[] {
  return [{ name: 'Content-Security-Policy', value: headerPolicy(service) }, ...OTHER_HEADERS];
}

/** The other security headers, strictest first. Strict-Transport-Security is ignored over plain http. */
const OTHER_HEADERS: readonly SecurityHeader[] = [
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

/** The security headers of a site that asks nobody. */
export const SECURITY_HEADERS = securityHeaders(null);
