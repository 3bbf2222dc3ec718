// Every character that can begin or end markup somewhere: emphasis, code, links, notes, HTML, JSX, expressions,
// strikethrough, entities, tables, headings. "Lãi < 5 %" → "Lãi \< 5 %", "{a}" → "\{a\}", "a_b" → "a\_b".
const SPECIAL = /[\\`*_{}[\]<>~&|#]/g;
// What opens a block at the start of a line: "- x", "+ x", "1. x", "12) x", "==="
const LINE_OPENER = /^(?:[-+=]|(\d+)([.)]))/;
// The words that open a module statement of MDX
const STATEMENT = /^[ie](?=mport|xport)/;
// Line ends and tabs inside text, which would end the block or move it
const LINE_ENDS = /[\t\r\n\f\v\u0085\u2028\u2029]+/g;
const NUL = /\0/g;
/** Any character of the above that is written otherwise wherever it stands. */
const ANY = new RegExp([SPECIAL, LINE_ENDS, NUL].map(({ source }) => source).join('|'));

/** A character as a character reference. */
export function characterReference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
}

// What GFM finds to be an address by itself: "https://x.vn/a_b", "www.x.vn", "a.b@x.vn", "mailto:a@x.vn"
const ADDRESS = /https?:|www\.|@|mailto:|xmpp:/i;
// The characters of such an address whose absence hides it from the parser until references are resolved
const ADDRESS_SIGNS = /[:.@]/g;

/**
 * Text that reads back as itself in running MDX, whatever it holds; line ends and tabs become spaces, NUL the replacement.
 * Inside a web address backslashes would count as its letters: there, references do the escaping.
 */
export function escapeText(text: string): string {
  // Most text has none of it.
  if (!ANY.test(text)) return text;
  return text
    .replace(LINE_ENDS, ' ')
    .replace(/[^ ]+/g, (word) =>
      ADDRESS.test(word) && word.search(SPECIAL) >= 0
        ? word.replace(SPECIAL, characterReference).replace(ADDRESS_SIGNS, characterReference)
        : word.replace(SPECIAL, '\\$&'),
    )
    .replace(NUL, '\ufffd');
}

/** Hides the web address that a piece of escaped text ends or begins with from the parser's first look. */
export function hideAddress(markdown: string, edge: 'start' | 'end'): string {
  return markdown.replace(edge === 'end' ? /[^ ]+$/ : /^[^ ]+/, (word) =>
    ADDRESS.test(word) ? word.replace(ADDRESS_SIGNS, characterReference) : word,
  );
}

/**
 * Guards the edges of the lines of one block, whose inner text is already escaped; spaces there mean nothing and go.
 */
export function guardBlock(markdown: string): string {
  return markdown
    .split('\\\n')
    .map((line) =>
      line
        .trim()
        .replace(LINE_OPENER, (opener, digits?: string, mark?: string) =>
          digits === undefined ? `\\${opener}` : `${digits}\\${mark ?? ''}`,
        )
        .replace(STATEMENT, characterReference),
    )
    .join('\\\n');
}

/** The value of a JSX attribute between double quotes; line ends become spaces. */
export function escapeAttribute(text: string): string {
  return text
    .replace(LINE_ENDS, ' ')
    .replace(NUL, '\ufffd')
    .replace(/[&"<>{}\\`]/g, characterReference);
}

/** The target of a link: what could end it or begin markup is percent-encoded. */
export function escapeUrl(url: string): string {
  return url.replace(/[\s<>()[\]{}\\`"*_~|&]/g, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return character === '&' || character.charCodeAt(0) > 127 ? characterReference(character) : `%${hex}`;
  });
}
