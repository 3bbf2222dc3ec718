import { ImportError } from '../run/import-error.ts';
import type { Format } from './extracted.ts';

const ascii = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)));

/** How far a mark of the format is looked for. */
const HEAD = 2048;

// The start of a web page: "<!DOCTYPE html", "<html", "<head>", "<body", "<div", "<table", "<p>" after spaces, comments
const HTML_HEAD =
  /^<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|h[1-6]|article|section|main|center|font)\b/i;
// What may stand before it: white space, "<?xml version="1.0"?>", "<!-- saved from url=… -->"
const BEFORE_HEAD = /[\s\0]+|<\?[^>]*>|<!--(?:(?!-->)[^])*-->/y;
// An XML file that is no web page: "<?xml version="1.0"?><w:wordDocument …>", "<office:document …>"
const XML_ROOT = /^<(?:[\w.-]+:)?[\w.-]+[\s>/]/;
// The headers of a page saved as one file: "MIME-Version: 1.0", "From: <Saved by …>", "Content-Type: multipart/related"
const MHT_HEAD =
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version:|content-type:\s*multipart\/related)/i;

/** Formats told by their first bytes that are no text at all: name and advice for the editor. */
const FOREIGN: readonly [RegExp, string][] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF....WEBP/s,
    'Đây là tệp ảnh: cần OCR trước.',
  ],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh|^\xfd7zXZ/s, 'Đây là tệp nén: hãy giải nén rồi nhập từng văn bản.'],
  [/^MZ|^\x7fELF/s, 'Đây là tệp chương trình.'],
  [/^....ftyp|^ID3|^OggS|^\x1aE\xdf\xa3/s, 'Đây là tệp âm thanh hoặc phim.'],
];

/**
 * The format of a file, by its first bytes; its name is not trusted. Text is what carries no other mark.
 *
 * @throws ImportError VK-NHAP-DINH-DANG for formats that hold no text this program reads
 */
export function formatOf(
  bytes: Uint8Array,
): Exclude<Format, 'docx' | 'odt' | 'doc'> | 'zip' | 'ole' | 'fodt' {
  const head = ascii(bytes, 0, HEAD);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (/%PDF-\d/.test(head.slice(0, 1024))) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  const foreign = FOREIGN.find(([mark]) => mark.test(head));
  if (foreign) throw new ImportError('VK-NHAP-DINH-DANG', foreign[1]);
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (MHT_HEAD.test(text) && /content-type:/i.test(text)) return 'mht';
  const start = text.slice(startOf(text));
  if (HTML_HEAD.test(start)) return 'html';
  if (/^\s*<\?xml\b/.test(text) && XML_ROOT.test(start)) {
    if (/^<office:document\b/.test(start)) return 'fodt';
    throw new ImportError(
      'VK-NHAP-DINH-DANG',
      'Đây là tệp XML; nếu mở được bằng Word hoặc LibreOffice thì hãy lưu lại thành .docx.',
    );
  }
  return 'txt';
}

/** Where the first tag stands that is no comment and no declaration. */
function startOf(text: string): number {
  let at = 0;
  for (;;) {
    BEFORE_HEAD.lastIndex = at;
    const length = BEFORE_HEAD.exec(text)?.[0].length ?? 0;
    if (length === 0) return at;
    at += length;
  }
}
