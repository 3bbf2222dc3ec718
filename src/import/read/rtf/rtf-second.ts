import type { SecondReading } from '../extracted.ts';

// The pieces of a file: "\'e1"; "\u7897 "; "\par"; "\*"; a brace; running text. A line end in the file parts a word of
// control from what follows, and is else nothing.
const PIECE = /\\'([0-9a-f]{2})|\\u(-?\d+) ?|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;
// Groups without words of the text: tables of fonts and styles, pictures, what fields do
const SILENT =
  /^(?:fonttbl|colortbl|stylesheet|listtable|listoverridetable|info|pict|object|fldinst|themedata|colorschememapping|datastore|latentstyles|rsidtbl|generator|xmlnstbl|revtbl|bkmkstart|bkmkend|sp|nonshppict|nonesttables|pgptbl|mmathPr)$/;
// Groups that older readers pass over, but which hold words: text boxes
const OPTIONAL = /^(?:shpinst|shptxt|ud)$/;
// Words that part words
const PARTING = /^(?:par|line|tab|cell|row|sect|page|column|nestcell|nestrow|emspace|enspace|qmspace)$/;

/** The words of a Rich Text file by a reading of its own: its running text in one pass, without styles, tables or lists. */
export function secondRtf(bytes: Uint8Array): SecondReading {
  const source = Buffer.from(bytes).toString('latin1');
  const silent: boolean[] = [];
  let isSilent = false;
  let isFirst = false;
  let isStarred = false;
  let skip = 0;
  let fallback = 1;
  let hasBytes = false;
  let words = '';
  for (const [, byte, unicode, word, number, symbol, brace, text] of source.matchAll(PIECE)) {
    if (brace === '{') silent.push(isSilent);
    if (brace === '}') isSilent = silent.pop() ?? false;
    if (symbol === '*') {
      isStarred = true;
      continue;
    }
    if (word !== undefined && (isFirst || isStarred))
      isSilent ||= SILENT.test(word) || (isStarred && !OPTIONAL.test(word));
    isFirst = brace === '{';
    isStarred = false;
    if (isSilent) continue;
    if (unicode !== undefined) {
      words += String.fromCharCode(Number(unicode) & 0xffff);
      skip = fallback;
    } else if (byte !== undefined) {
      const code = parseInt(byte, 16);
      if (skip === 0) words += String.fromCharCode(code);
      if (skip === 0 && code > 0x7f) hasBytes = true;
      skip = Math.max(0, skip - 1);
    } else if (text !== undefined) {
      words += text.slice(skip);
      skip = Math.max(0, skip - text.length);
    } else if (word === 'uc') fallback = Number(number ?? 1);
    else if (symbol === '~' || (word !== undefined && PARTING.test(word))) words += '\n';
    else if (symbol === '_') words += '-';
  }
  return { words, figuresOnly: hasBytes };
}
