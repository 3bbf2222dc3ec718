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

/** Content-Security-Policy as a page states it itself: holds also where the host can send no headers. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/** Content-Security-Policy as a header. Only a header can say who may frame a page (CSP level 3, §6.4.2). */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'self'`;

/** The security headers of the site, strictest first. Strict-Transport-Security is ignored over plain http. */
export const SECURITY_HEADERS: readonly SecurityHeader[] = [
  { name: 'Content-Security-Policy', value: HEADER_POLICY },
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
