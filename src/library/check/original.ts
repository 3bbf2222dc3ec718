import type { Diagnostic } from '#domain/diagnostic.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { sizeText } from '#domain/hosting/offline.ts';
import type { DocumentFile } from '../content-files.ts';
import { fieldLine } from '../file/field-line.ts';
import type { Library } from '../library.ts';
import { measuredOriginal, ORIGINALS } from '../file/originals.ts';

/** Static hosts refuse larger files: Cloudflare Pages 25 MiB, others more. */
const LARGEST = 25 * 1024 * 1024;

/** Whether the original that a document declares is there, unchanged, and not too large for a host. */
export function checkOriginal(
  library: Library,
  { name }: DocumentFile,
  { source: { original } }: DocumentMetadata,
): Diagnostic[] {
  if (original === undefined) return [];
  const found = measuredOriginal(library.root, original.file);
  const line = fieldLine(library.source(name), 'tep', original.file);
  const about = { file: name, line, quote: `tep: ${original.file}` };
  if (found === null)
    return [
      {
        code: 'VK-BAN-GOC',
        ...about,
        severity: 'error',
        problem: `không có tệp này trong thư mục ${ORIGINALS}.`,
        advice: `chép tệp vào ${ORIGINALS}/ của thư mục nội dung, hoặc bỏ “banGoc”.`,
      },
    ];
  if (found.sha256 !== original.sha256)
    return [
      {
        code: 'VK-BAN-GOC',
        ...about,
        severity: 'error',
        problem: `tệp trong ${ORIGINALS}/ không phải tệp đã khai báo: dấu vân tay của nó là ${found.sha256}.`,
        advice: 'chép lại đúng tệp; nếu tệp mới là đúng thì ghi dấu vân tay ấy vào “sha256”.',
      },
    ];
  if (found.bytes <= LARGEST) return [];
  return [
    {
      code: 'VK-BAN-GOC',
      ...about,
      severity: 'warning',
      problem: `tệp nặng ${sizeText(found.bytes)}, có nơi đăng không nhận tệp quá ${sizeText(LARGEST)}.`,
      advice: 'giảm dung lượng tệp, hoặc hỏi nơi đăng trang.',
    },
  ];
}
