import { ImportError } from '#import/run/import-error.ts';
import type { Extracted } from '../extracted.ts';
import { readHtml } from './html.ts';
import { type EncodingName, readText } from '../text/text.ts';

interface MimePart {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Parts inside parts no deeper than this. */
const DEEPEST = 4;

/** Reads a page saved as one file (MHTML, RFC 2557): its first HTML part, else its first text part. */
export function readMht(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  const parts = partsOf(latin1(bytes), 0);
  const typeOf = (part: MimePart) => (part.headers.get('content-type') ?? 'text/plain').toLowerCase();
  const page = parts.find((part) => typeOf(part).startsWith('text/html'));
  const chosen = page ?? parts.find((part) => typeOf(part).startsWith('text/plain'));
  if (!chosen) throw new ImportError('VK-NHAP-HONG', 'Tệp .mht không có phần văn bản.');
  const content = decodeBody(chosen);
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(typeOf(chosen))?.[1];
  const encoding = stated ?? (charset === 'windows-1258' ? charset : null);
  return { ...(page ? readHtml(content, encoding) : readText(content, encoding)), format: 'mht' };
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function partsOf(text: string, depth: number): MimePart[] {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const body = end ? text.slice(end.index + end[0].length) : '';
  const headers = new Map(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers.get('content-type') ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined || depth >= DEEPEST) return [{ headers, body }];
  return body
    .split(`--${mark}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, ''), depth + 1));
}

function decodeBody({ headers, body }: MimePart): Uint8Array {
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/[ \t]+(?=\r?\n)/g, '')
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
