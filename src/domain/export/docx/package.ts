import { escapeXml } from '../escape.ts';
import { WORDML, XML } from './namespace.ts';
import { PAGE_NUMBER, SECTION } from './page.ts';
import { STYLES } from './styles.ts';
import { paragraph, run } from './wordml.ts';

/** What the file says of itself (ECMA-376 part 2, 11: core properties). */
export interface Properties {
  title: string;
  /** Who issued it; null where it is unknown. */
  author: string | null;
  /** Number and symbol; null where it is unknown. */
  number: string | null;
  /** Full address of the text. */
  address: string;
  /** Day, ISO; null where none is known. */
  date: string | null;
}

/** The parts that differ from document to document. */
export interface DocumentParts {
  body: string;
  footnotes: string;
  numbering: string;
  /** Relations of links. */
  links: string;
  /** Line at the foot of the first page. */
  foot: string;
  properties: Properties;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inside: string) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

/** Parts under `word/` by name: kind of content, and relation of the document to them. */
const PARTS: readonly (readonly [name: string, content: string, type: string, id: string])[] = [
  ['styles', 'styles', 'styles', 'rIdKieu'],
  ['settings', 'settings', 'settings', 'rIdDat'],
  ['numbering', 'numbering', 'numbering', 'rIdSo'],
  ['footnotes', 'footnotes', 'footnotes', 'rIdChuThich'],
  ['header1', 'header', 'header', 'rIdTrang'],
  ['header2', 'header', 'header', 'rIdTrangDau'],
  ['footer1', 'footer', 'footer', 'rIdChan'],
];

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${PARTS.map(
  ([name, content]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${content}+xml"/>`,
).join(
  '',
)}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const ROOT = relations(
  `${relation('rId1', 'officeDocument', 'word/document.xml')}<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
);

const SETTINGS = `${XML}<w:settings ${WORDML}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** The parts of a Word file by name, in the order they are packed. */
export function packageParts(parts: DocumentParts): [name: string, xml: string][] {
  const { body, footnotes, numbering, links, foot, properties } = parts;
  const own = PARTS.map(([name, , type, id]) => relation(id, type, `${name}.xml`)).join('');
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', ROOT],
    ['docProps/core.xml', core(properties)],
    ['word/document.xml', `${XML}<w:document ${WORDML}><w:body>${body}${SECTION}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', relations(own + links)],
    ['word/styles.xml', XML + STYLES],
    ['word/settings.xml', SETTINGS],
    ['word/numbering.xml', XML + numbering],
    ['word/footnotes.xml', XML + footnotes],
    ...(links === '' ? [] : [['word/_rels/footnotes.xml.rels', relations(links)] satisfies [string, string]]),
    ['word/header1.xml', `${XML}<w:hdr ${WORDML}>${PAGE_NUMBER}</w:hdr>`],
    ['word/header2.xml', `${XML}<w:hdr ${WORDML}>${paragraph('DauTrang', '')}</w:hdr>`],
    ['word/footer1.xml', `${XML}<w:ftr ${WORDML}>${paragraph('ChanTrang', run(foot))}</w:ftr>`],
  ];
}

function core({ title, author, number, address, date }: Properties): string {
  const field = (name: string, value: string | null) =>
    value === null ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  const day = (name: string) =>
    date === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${field('dc:title', title)}${field('dc:creator', author)}${field('cp:keywords', number)}${field('dc:identifier', address)}<dc:language>vi-VN</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`;
}
