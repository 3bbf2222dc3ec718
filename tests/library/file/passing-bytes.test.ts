import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { passingBytes } from '#library/file/passing-bytes.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

describe('bytes that pass', () => {
  it('are those of the file, empty, small or large', () => {
    const texts = { trong: '', nho: 'Nghị quyết', lon: 'điều khoản '.repeat(100_000) };
    const folder = contentFolder(texts);
    for (const name of [...Object.keys(texts), 'nho', 'trong']) {
      const file = path.join(folder, name);
      expect(passingBytes(file).equals(readFileSync(file)), name).toBe(true);
    }
  });

  it('are none of a folder or of what is not there', () => {
    const folder = contentFolder({});
    expect(() => passingBytes(folder)).toThrow('EISDIR');
    expect(() => passingBytes(path.join(folder, 'khong-co'))).toThrow('ENOENT');
  });
});
