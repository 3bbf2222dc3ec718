import { PAGE_POLICY } from '#domain/hosting/security-headers.ts';
import { escapeHtml } from './escape.ts';

/** A page that only leads on. */
export interface RedirectPage {
  /** Where to, as written into `href`; may carry a fragment. */
  href: string;
  /** Absolute address of the page there, without fragment. */
  canonical: string;
  /** What is there, for previews; the site's name where nothing is known. */
  title: string;
  /** Full address of the preview card of what is there. */
  image: string;
}

/** HTML of a page that leads on at once, with a visible link for whoever is not led. No script is needed. */
export function redirectHtml({ href, canonical, title, image }: RedirectPage): string {
  const [to, page, name, card] = [href, canonical, title, image].map(escapeHtml);
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(PAGE_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name}</title><meta http-equiv="refresh" content="0; url=${to}">`,
    `<link rel="canonical" href="${page}"><meta property="og:url" content="${page}">`,
    `<meta property="og:title" content="${name}"><meta property="og:image" content="${card}">`,
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">',
    '<meta name="twitter:card" content="summary_large_image"></head>',
    `<body><p>Nội dung ở địa chỉ: <a href="${to}">${name}</a></p></body></html>\n`,
  ].join('\n');
}

// Matches where a page that only leads on leads to, as `redirectHtml` writes it: content="0; url=/vb/…/#dieu_1".
const LEAD = /http-equiv="refresh" content="0; url=([^"]+)"/;

/** Where a page leads on to; null for a page that does not. */
export function leadOfPage(html: string): string | null {
  return LEAD.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;
}
