const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return ANY.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character) : text;
}

const ANY = /[&<>"]/;

// What XML 1.0 does not allow in any form: control characters, halves of a pair, U+FFFE and U+FFFF
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
// All of these, halves of pairs that XML does allow together, and what is escaped: asked first, as most text has none of it
const SUSPECT = /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** Words as XML content or attribute; a character that XML forbids becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  SUSPECT.test(text) ? escapeHtml(text.replace(FORBIDDEN, '\uFFFD')) : text;
