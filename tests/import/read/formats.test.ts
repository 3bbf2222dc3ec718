import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { formatList, formatOf, FORMATS, hasKnownName } from '#import/read/formats.ts';
import { HELP } from '#import/run/options.ts';
import { codeOf, imported } from './tree-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the format of a file', () => {
  it('is found behind declarations and comments, however many', () => {
    expect(formatOf(bytes('<?xml version="1.0"?>\n<!-- a --><html>')).name).toBe('html');
    expect(formatOf(bytes(`<!--${'--><!--'.repeat(400)}-->`)).name).toBe('txt');
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

describe('the formats that are read', () => {
  it('are told to the editor in the help and in the guide, each by its ending', () => {
    const guide = readFileSync('content/guides/nhap-van-ban.mdx', 'utf8');
    expect(HELP).toContain(formatList());
    for (const { extensions } of FORMATS) expect(guide).toContain(`.${extensions[0] ?? ''}`);
  });

  it('are found in a folder by the endings of names, in any case', () => {
    for (const { extensions } of FORMATS)
      for (const extension of extensions) expect(hasKnownName(`a/b.${extension.toUpperCase()}`)).toBe(true);
    for (const name of ['a.jpg', 'docx', 'a.docx.tmp', '.pdf/readme']) expect(hasKnownName(name)).toBe(false);
  });

  it('have endings of their own', () => {
    const all = FORMATS.flatMap(({ extensions }) => extensions);
    expect(new Set(all).size).toBe(all.length);
  });
});
