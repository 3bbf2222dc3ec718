import { KNOWN_TYPES, TYPE_FACTS } from '#domain/document-type/document-type.ts';

/** The names of types in capitals, as they head a document; the longest first. */
const HEADS = KNOWN_TYPES.map((type) => TYPE_FACTS[type].name.toUpperCase().normalize('NFC')).sort(
  (a, b) => b.length - a.length,
);

// Matches the name of a type in capitals at the beginning of a line or after other words: "NGHỊ QUYẾT", "QUYẾT ĐỊNH".
const HEAD = new RegExp(`(?:^|[\\s.])(?:${HEADS.join('|')})(?=\\s)`, 'u');

// Matches what follows the subject: the grounds ("Căn cứ Luật …", "Thực hiện Kế hoạch …", "Xét …"), an address, an end.
const AFTER = /\s(?:Căn cứ|Thực hiện|Xét|Theo|Trên cơ sở|Kính gửi|điện:|Điều 1)|[.;]\s*(?:\n|$)/u;

/** Words of a subject, at most: what is longer is no title. */
const MOST_WORDS = 80;

/**
 * What a document says in its opening that it is about: the words after the name of its type, up to its grounds; `''` where
 * the opening names no type. Where a title was not recognised it still tells what all sections below are about.
 */
export function subjectIn(opening: string): string {
  const text = opening.normalize('NFC');
  const head = HEAD.exec(text);
  if (!head) return '';
  const rest = text.slice(head.index + head[0].length);
  const end = AFTER.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, end).trim().split(/\s+/);
  return words.length > MOST_WORDS ? '' : words.join(' ');
}
