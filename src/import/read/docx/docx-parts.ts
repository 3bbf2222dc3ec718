import { ImportError } from '#import/run/import-error.ts';
import { elements, find, parseXml } from '../xml.ts';
import { openZip } from '../zip.ts';

/** The kinds of parts that are read. */
type Kind = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer';

/** The parts of a Word file (ECMA-376 part 2), found through its relations. */
export interface DocxParts {
  document: Uint8Array;
  /** Parts of a kind, in the order of their names. */
  of: (kind: Kind) => Uint8Array[];
  /** The part a relation of the document leads to. */
  related: (id: string) => Uint8Array | undefined;
}

/** A part and what leads to it. */
interface Relation {
  id: string;
  type: string;
  name: string;
}

const DOCUMENT = 'word/document.xml';
// Names of parts in files that state no relations: "word/styles.xml", "word/header2.xml"
const USUAL = /^word\/(styles|numbering|footnotes|endnotes|comments|header|footer)\d*\.xml$/;

/** @throws ImportError VK-NHAP-HONG without a document */
export function openDocx(bytes: Uint8Array): DocxParts {
  const names: string[] = [];
  const rels = openZip(bytes, (name) => {
    names.push(name);
    return name.endsWith('.rels');
  });
  const relationsOf = (part: string): Relation[] => {
    const slash = part.lastIndexOf('/') + 1;
    const file = rels.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return elements(file && find(parseXml(file), 'Relationships'), 'Relationship')
      .filter(({ attribs }) => attribs['TargetMode'] !== 'External')
      .map(({ attribs }) => ({
        id: attribs['Id'] ?? '',
        type: (attribs['Type'] ?? '').split('/').at(-1) ?? '',
        name: resolve(part.slice(0, slash), attribs['Target'] ?? ''),
      }));
  };
  const stated = relationsOf('').find(({ type, name }) => type === 'officeDocument' && names.includes(name));
  const main = stated?.name ?? DOCUMENT;
  const relations = relationsOf(main);
  const usual = names.flatMap((name): Relation[] => {
    const kind = USUAL.exec(name)?.[1];
    return kind === undefined ? [] : [{ id: '', type: kind, name }];
  });
  const all = relations.length === 0 ? usual : relations;
  const wanted = new Set([main, ...all.map(({ name }) => name)].filter((name) => !isPicture(name)));
  const parts = openZip(bytes, (name) => wanted.has(name));
  const document = parts.get(main);
  if (!document) throw new ImportError('VK-NHAP-HONG', 'Tệp .docx thiếu phần thân.');
  return {
    document,
    of: (kind) =>
      [...new Set(all.filter(({ type }) => type === kind).map(({ name }) => name))]
        .sort()
        .flatMap((name) => parts.get(name) ?? []),
    related: (id) => parts.get(relations.find((relation) => relation.id === id)?.name ?? ''),
  };
}

const isPicture = (name: string) => /\.(?:png|jpe?g|gif|bmp|tiff?|[ew]mf|wdp|svg|ttf|odttf|bin)$/i.test(name);

/** "styles.xml" in "word/" is "word/styles.xml"; "/word/x.xml" is "word/x.xml"; "../x" leaves the folder. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
