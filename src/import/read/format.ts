import { ImportError } from '../run/import-error.ts';
import type { Extracted, Format } from './extracted.ts';
import type { EncodingName } from './text/text.ts';
import { zipNames } from './zip.ts';

/**
 * A format that is read. All that is known of it stands here: the folder scan, the help, the error texts and the guide
 * derive from the list of these (`formats.ts`).
 */
export interface InputFormat {
  /** As the report names it. */
  name: Format;
  /** Endings of its files' names, without the dot; the first is the usual one. */
  extensions: readonly string[];
  /** What an editor should know of how it is read: "chỉ chữ". */
  remark?: string;
  /** True for formats that are plain text: their files are smaller. */
  isText: boolean;
  /** True where the first bytes of a file, or the parts inside it, are of this format; its name is not trusted. */
  sniff: (file: Sniffed) => boolean;
  read: (bytes: Uint8Array, how: ReadOptions) => Extracted;
}

export interface ReadOptions {
  /** The encoding the editor names; null to detect it. */
  stated: EncodingName | null;
  /** Reads a file that stands inside this one. */
  inner: (part: Uint8Array) => Extracted;
}

/** What the first bytes of a file show. */
export class Sniffed {
  /** The first bytes, one character each. */
  readonly head: string;
  /** The head without a byte order mark and without the zeros of UTF-16. */
  readonly text: string;
  /** The text from its first tag that is no comment and no declaration. */
  readonly start: string;
  readonly #bytes: Uint8Array;
  #parts: readonly string[] | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.head = String.fromCharCode(...bytes.subarray(0, Math.min(HEAD, bytes.length)));
    this.text = this.head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
    this.start = this.text.slice(startOf(this.text));
  }

  /** Names of the parts of a zip archive; none for other files. */
  get parts(): readonly string[] {
    this.#parts ??= /^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(this.head) ? zipNames(this.#bytes) : [];
    return this.#parts;
  }

  /** True for a compound file of Microsoft that holds a stream. */
  hasStream(name: string): boolean {
    return (
      this.head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') &&
      Buffer.from(this.#bytes).includes(Buffer.from(name, 'utf16le'))
    );
  }
}

/** How far a mark of the format is looked for. */
const HEAD = 2048;
// What may stand before the first tag: white space, "<?xml version="1.0"?>", "<!-- saved from url=… -->"
const BEFORE_HEAD = /[\s\0]+|<\?[^>]*>|<!--(?:(?!-->)[^])*-->/y;

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

/** Formats told by their first bytes that are no text at all: advice for the editor. */
const FOREIGN: readonly [RegExp, string][] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^II\*\0|^MM\0\*/s,
    'Đây là tệp ảnh: nếu là trang văn bản quét, thêm --ocr vào lệnh để đọc chữ từ ảnh.',
  ],
  [
    /^GIF8|^BM.{4}\0\0\0\0|^RIFF....WEBP/s,
    'Đây là tệp ảnh: nếu là trang văn bản quét, hãy lưu thành .png, .jpg, .tif hoặc .pdf rồi nhập với --ocr.',
  ],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh|^\xfd7zXZ/s, 'Đây là tệp nén: hãy giải nén rồi nhập từng văn bản.'],
  [/^MZ|^\x7fELF/s, 'Đây là tệp chương trình.'],
  [/^....ftyp|^ID3|^OggS|^\x1aE\xdf\xa3/s, 'Đây là tệp âm thanh hoặc phim.'],
];
// An XML file that is no web page: "<w:wordDocument …>", "<office:document …>"
const XML_ROOT = /^<(?:[\w.-]+:)?[\w.-]+[\s>/]/;

/**
 * Refuses files that hold no text this program reads, each with what to do about it; the formats that are read were
 * looked for before.
 *
 * @throws ImportError VK-NHAP-DINH-DANG, VK-NHAP-MAT-KHAU
 */
export function refuseForeign(file: Sniffed): void {
  const foreign = FOREIGN.find(([mark]) => mark.test(file.head));
  if (foreign) throw new ImportError('VK-NHAP-DINH-DANG', foreign[1]);
  if (file.parts.some((name) => name.startsWith('xl/') || name.startsWith('ppt/')))
    throw new ImportError(
      'VK-NHAP-DINH-DANG',
      'Đây là bảng tính hoặc bài trình chiếu; hãy lưu phần chữ thành .docx.',
    );
  if (file.parts.length > 0 || /^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(file.head))
    throw new ImportError('VK-NHAP-DINH-DANG', 'Đây là tệp nén: hãy giải nén rồi nhập từng văn bản.');
  if (file.hasStream('EncryptedPackage')) throw new ImportError('VK-NHAP-MAT-KHAU');
  if (file.head.startsWith('\xd0\xcf\x11\xe0'))
    throw new ImportError('VK-NHAP-DINH-DANG', 'Hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.');
  if (/^\s*<\?xml\b/.test(file.text) && XML_ROOT.test(file.start))
    throw new ImportError(
      'VK-NHAP-DINH-DANG',
      'Đây là tệp XML; nếu mở được bằng Word hoặc LibreOffice thì hãy lưu lại thành .docx.',
    );
}
