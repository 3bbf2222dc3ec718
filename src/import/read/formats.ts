import { DOC } from './doc/doc-format.ts';
import { DOCX } from './docx/docx-format.ts';
import { type InputFormat, refuseForeign, Sniffed } from './format.ts';
import { HTML, MHT } from './html/html-format.ts';
import { FLAT_ODT, ODT } from './odt/odt-format.ts';
import { PDF } from './pdf/pdf-format.ts';
import { RTF } from './rtf/rtf-format.ts';
import { TEXT } from './text/text-format.ts';

/** The formats that are read, in the order in which they are looked for; text is what carries no other mark. */
const MARKED: readonly InputFormat[] = [DOCX, ODT, FLAT_ODT, PDF, DOC, RTF, MHT, HTML];
export const FORMATS: readonly InputFormat[] = [TEXT, ...MARKED];

/**
 * The format of a file, by its bytes.
 *
 * @throws ImportError VK-NHAP-DINH-DANG for formats that hold no text this program reads, VK-NHAP-MAT-KHAU
 */
export function formatOf(bytes: Uint8Array): InputFormat {
  const file = new Sniffed(bytes);
  const format = MARKED.find(({ sniff }) => sniff(file));
  if (format) return format;
  refuseForeign(file);
  return TEXT;
}

/** The formats as an editor is told of them: ".txt, .md, .html, .pdf (có lớp chữ)". */
export const formatList = (): string =>
  FORMATS.map(
    ({ extensions: [first = ''], remark }) => `.${first}${remark === undefined ? '' : ` (${remark})`}`,
  ).join(', ');

/** True for names of files of a format that is read, whatever is inside. */
export function hasKnownName(name: string): boolean {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return FORMATS.some(({ extensions }) => extensions.includes(ending));
}
