/**
 * An address as a page writes it: from its own place where that is shorter, else as given. It leads to the same wherever
 * the page stands at its address, which ends with a slash or with the name of its file.
 *
 * @param page path of the page: "/vb/hu-a/nq/2020/01/muc_i/"
 * @param address path with or without fragment: "/vb/hu-a/nq/2020/01/#muc_i__p_1" gives "../#muc_i__p_1"
 */
export function relativeAddress(page: string, address: string): string {
  let same = 0;
  for (let at = 0; at < page.length && page.charCodeAt(at) === address.charCodeAt(at); at++)
    if (page.charCodeAt(at) === SLASH) same = at + 1;
  // Of another origin, or no path: "//host/", "https://…".
  if (same === 0 || address.startsWith('//')) return address;
  let written = '';
  for (let at = page.indexOf('/', same); at >= 0; at = page.indexOf('/', at + 1)) written += '../';
  const rest = address.slice(same);
  // Nothing would be the page with its query, a colon the end of a scheme, and a slash the root.
  if (written === '' && (rest === '' || BEGINS_OTHERWISE.test(rest))) written = './';
  // A page called by its file is a place of its own: "#p_1" in "/404.html" is not in "/".
  else if (written === '' && rest.startsWith('#') && same < page.length) written = './';
  written += rest;
  return written.length < address.length ? written : address;
}

const SLASH = 0x2f;

// Matches what would not be read as a path in the folder of the page: "a:b/", "/a", "?q=".
const BEGINS_OTHERWISE = /^(?:[^/#?]*:|\/|\?)/;
