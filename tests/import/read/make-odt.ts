import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An OpenDocument text with this body and these automatic styles (ODF 1.3, parts of a package). */
export const odt = (styles: string, body: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

/** An OpenDocument text of plain paragraphs. */
export const odtOf = (paragraphs: readonly string[]): Uint8Array =>
  odt('', paragraphs.map((text) => `<text:p>${escaped(text)}</text:p>`).join(''));
