import { z } from 'zod';

export const PDF_TYPE = 'application/pdf';

/** Kinds of files in which an office publishes its original: ending, media type, name. Nothing that runs in a browser. */
const KINDS = {
  pdf: [PDF_TYPE, 'PDF'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'],
  doc: ['application/msword', 'Word'],
  odt: ['application/vnd.oasis.opendocument.text', 'ODT'],
  rtf: ['application/rtf', 'RTF'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
  xls: ['application/vnd.ms-excel', 'Excel'],
  txt: ['text/plain', 'TXT'],
  zip: ['application/zip', 'ZIP'],
  jpg: ['image/jpeg', 'JPG'],
  png: ['image/png', 'PNG'],
  tif: ['image/tiff', 'TIF'],
} as const satisfies Readonly<Record<string, readonly [type: string, name: string]>>;

/** Ending of a file that may be published as an original. */
export type OriginalEnding = keyof typeof KINDS;

/** Endings of files that may be published. */
export const ORIGINAL_ENDINGS = Object.keys(KINDS) as OriginalEnding[];

// "04-nq-hu.PDF"
const endingOf = (file: string): string => (/\.([^./\\]+)$/.exec(file)?.[1] ?? '').toLowerCase();

/** The kind of an original by the name of its file; null where no such file is published. */
export function originalKind(file: string): { ending: OriginalEnding; type: string; name: string } | null {
  const ending = ORIGINAL_ENDINGS.find((known) => known === endingOf(file));
  return ending === undefined ? null : { ending, type: KINDS[ending][0], name: KINDS[ending][1] };
}

/**
 * Under which name an imported file is kept as the original of its text: its own with some digits of its digest, so that
 * two files of one name stay two; null where no such file is published.
 */
export function originalName(file: string, sha256: string): string | null {
  if (originalKind(file) === null) return null;
  const stem = file.slice(0, file.lastIndexOf('.')).replace(/^\.+|[/\\]/g, '');
  return `${stem}-${sha256.slice(0, 8)}.${endingOf(file)}`;
}

// "04-nq-hu.pdf", "2024/Nghị quyết 04.pdf"; not "/etc/x.pdf", "../x.pdf", ".an.pdf", "a\b.pdf"
const INSIDE = /^(?!\.)[^/\\]+(?:\/(?!\.)[^/\\]+)*$/;

/** The original that is published beside a text, as editors write it. */
export const originalFormat = z.strictObject({
  /** Tên tệp trong thư mục `ban-goc` của thư mục nội dung. Ví dụ `04-nq-hu.pdf`. */
  tep: z
    .string()
    .regex(INSIDE, 'tên tệp trong thư mục ban-goc, không có “..”, không bắt đầu bằng dấu chấm hay dấu /')
    .refine((file) => originalKind(file) !== null, `chỉ đăng được tệp ${ORIGINAL_ENDINGS.join(', ')}`),
  /** Dấu vân tay SHA-256 của tệp ấy (64 chữ số hệ 16): tệp bị đổi thì trang không dựng. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 gồm 64 chữ số hệ 16'),
});
