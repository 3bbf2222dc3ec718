import type { SecondReading } from '../extracted.ts';
import { openZip } from '../zip.ts';
import { xmlCharacters } from '../xml-characters.ts';

// The text of a file; its styles and what stands before it hold none
const BODY = /<office:body\b[^]*<\/office:body>/;
// Tags that part words: ends of paragraphs, headings and cells, line breaks, tabs, spaces
const PARTING = /<\/text:(?:p|h)>|<text:(?:line-break|tab|s)\b[^>]*>/g;

/** The words of an OpenDocument text by a reading of its own: its body without the tags. Null without a body. */
export function secondOdt(bytes: Uint8Array): SecondReading | null {
  const content = openZip(bytes, (name) => name === 'content.xml').get('content.xml');
  return content ? secondFlatOdt(content) : null;
}

/** The same of a file that is XML itself. */
export function secondFlatOdt(bytes: Uint8Array): SecondReading | null {
  const body = BODY.exec(new TextDecoder().decode(bytes))?.[0];
  if (body === undefined) return null;
  const words = xmlCharacters(
    body
      .replace(/<!--[^]*?-->/g, '')
      .replace(PARTING, '\n')
      .replace(/<[^>]*>/g, ''),
  );
  return { words, figuresOnly: false };
}
