import type { SecondReading } from '../extracted.ts';
import { openZip } from '../zip.ts';
import { xmlCharacters } from '../xml-characters.ts';

// The parts of a file that hold its words
const PARTS =
  /^word\/(?:document\d*|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$|^word\/diagrams\/data\d*\.xml$/;
// Text in any of its elements, whatever the prefix: "<w:t xml:space="preserve">chữ</w:t>", "<w:delText>", "<m:t>", "<a:t>"; and
// what parts words: the end of a paragraph, tabs and line breaks
const PIECE =
  /<(?:[\w.-]+:)?(?:t|delText)(?:\s[^>]*)?>([^<]*)<|<\/(?:[\w.-]+:)?(?:p|tc|pt)>|<(?:[\w.-]+:)?(?:tab|br|cr|ptab)\b/g;

/**
 * The words of a Word file by a reading of its own: all that stands in elements of text, in the order of the parts, with
 * no regard to styles, tables or what was deleted. Null where other files stand inside it.
 */
export function secondDocx(bytes: Uint8Array): SecondReading | null {
  let holdsFiles = false;
  const parts = openZip(bytes, (name) => {
    if (/^word\/afchunk/i.test(name)) holdsFiles = true;
    return PARTS.test(name);
  });
  if (holdsFiles) return null;
  const decode = new TextDecoder();
  const words = [...parts.values()]
    .map((part) =>
      [...decode.decode(part).matchAll(PIECE)]
        .map(([, text]) => (text === undefined ? '\n' : xmlCharacters(text)))
        .join(''),
    )
    .join('\n');
  return { words, figuresOnly: false };
}
