/**
 * Makes a site that was built under a marker base stand in any folder: addresses of pages, style sheets and data become
 * relative to the file they stand in, those of scripts are worked out from where the script was loaded, and absolute
 * ones (canonical links, citations) name the site's public address.
 */

/** A base that no host has: every address that depends on the base can be told by it. */
export const MARKER = '/__goc__/';

const QUOTES = ['"', "'", '`'] as const;

/**
 * The text of a file as it stands in the movable site. Throws a `RangeError` where an address is written in a way that
 * cannot be made relative.
 *
 * @param file path from the site's folder, with `/`
 * @param origin the site's public origin, without `/` at its end
 */
export function relocate(file: string, text: string, origin: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  // The address of the site itself may stand without a stroke at its end: '"url":"https://a.example/__goc__"'.
  const moved = text
    .replaceAll(`${origin}${MARKER}`, `${origin}/`)
    .replaceAll(`${origin}${MARKER.slice(0, -1)}"`, `${origin}"`);
  const result = file.endsWith('.js') ? inScript(moved, up || './') : moved.replaceAll(MARKER, up || './');
  const left = result.indexOf(MARKER.slice(0, -1));
  if (left >= 0) throw new RangeError(`${file}: ${result.slice(Math.max(0, left - 40), left + 40)}`);
  return result;
}

/** Strings that are or begin with the marker become expressions: the path of the site as this script was loaded. */
function inScript(text: string, up: string): string {
  // In parentheses: a word may stand right before ("return").
  const here = `(new URL("${up}",import.meta.url).pathname)`;
  return QUOTES.reduce(
    (result, quote) =>
      result
        .replaceAll(`${quote}${MARKER}${quote}`, here)
        .replaceAll(`${quote}${MARKER}`, `${here}+${quote}`),
    text,
  );
}

/** Files whose text may hold addresses. */
export function holdsAddresses(file: string): boolean {
  return /\.(?:html|js|css|json|webmanifest|xml|md|csv|txt)$/.test(file);
}

/** Files that are zip files of such texts themselves: Word files, the archive of data. */
export function holdsTexts(file: string): boolean {
  return /\.(?:docx|zip)$/.test(file);
}

/** Files that only serve one place: rules for addresses that the movable site does not know. */
export function isBound(file: string): boolean {
  return ['_headers', '_redirects', 'chuyen-huong.nginx.map'].includes(file);
}
