import { createHash } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const document = (sha256: string, tep = 'nq.pdf') =>
  documentText('Lời.', {
    nguon: `{ten: Bản thử, tep: thu.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02, banGoc: {tep: ${tep}, sha256: ${sha256}}}`,
  });
const found = (root: string) => checkContent(openLibrary(root)).diagnostics.map(formatDiagnostic);

describe('a declared original', () => {
  it('is there as it was declared', () => {
    const root = contentFolder({ [DOCUMENT]: document(digest('%PDF')), 'ban-goc/nq.pdf': '%PDF' });
    expect(found(root)).toEqual([]);
  });

  it('is missed with file and line where it is not there, be it a folder', () => {
    const root = contentFolder({ [DOCUMENT]: document(digest('%PDF')) });
    const missing = [
      `${DOCUMENT}:15: [VK-BAN-GOC] “tep: nq.pdf”: không có tệp này trong thư mục ban-goc. Cách sửa: chép tệp vào ban-goc/ của thư mục nội dung, hoặc bỏ “banGoc”.`,
    ];
    expect(found(root)).toEqual(missing);
    mkdirSync(path.join(root, 'ban-goc/nq.pdf'), { recursive: true });
    expect(found(root)).toEqual(missing);
  });

  it('is refused with its own digest where it is another file', () => {
    const root = contentFolder({ [DOCUMENT]: document(digest('%PDF')), 'ban-goc/nq.pdf': 'khác' });
    expect(found(root)).toEqual([expect.stringContaining(`dấu vân tay của nó là ${digest('khác')}`)]);
  });

  it('is warned of where hosts may refuse its size', () => {
    const size = 26 * 1024 * 1024;
    const root = contentFolder({ [DOCUMENT]: document(digest(new Uint8Array(size))), 'ban-goc/x': '' });
    const file = path.join(root, 'ban-goc/nq.pdf');
    writeFileSync(file, '');
    truncateSync(file, size);
    const { diagnostics } = checkContent(openLibrary(root));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['VK-BAN-GOC', 'warning']]);
  });

  it('is no file that a browser would run', () => {
    const root = contentFolder({
      [DOCUMENT]: document(digest('x'), 'nq.html'),
      'ban-goc/nq.html': 'x',
    });
    expect(found(root)).toEqual([expect.stringContaining('[VK-TRUONG]')]);
  });
});
