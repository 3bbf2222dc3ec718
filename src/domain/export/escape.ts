const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

// What XML 1.0 does not allow in any form: control characters, halves of a pair, U+FFFE and U+FFFF
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words as XML content or attribute; a character that XML forbids becomes U+FFFD. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(FORBIDDEN, '\uFFFD'));
