import { describe, expect, it } from 'vitest';
import { formatOf } from '#import/read/format.ts';
import { codeOf, imported } from './tree-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the format of a file', () => {
  it('is found behind declarations and comments, however many', () => {
    expect(formatOf(bytes('<?xml version="1.0"?>\n<!-- a --><html>'))).toBe('html');
    expect(formatOf(bytes(`<!--${'--><!--'.repeat(400)}-->`))).toBe('txt');
  });

  it('is told for XML that is no web page', () => {
    const word =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:t>Chữ</w:t></w:wordDocument>';
    expect(codeOf(bytes(word))).toBe('VK-NHAP-DINH-DANG');
  });

  it('is that of a flat OpenDocument text', () => {
    const flat =
      '<?xml version="1.0"?><office:document><office:body><office:text><text:p>BÁO CÁO</text:p><text:p>1. Nội dung.</text:p></office:text></office:body></office:document>';
    expect(imported(bytes(flat)).state.normal).toBe('BÁO CÁO\n\n1. Nội dung.\n\n');
  });
});
