import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, DOCUMENT, documentText } from '../support/content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs the build as an editor would, over a content folder. */
function build(content: string, outDir: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/build.ts', '--outDir', outDir],
      { cwd: root, env: { ...process.env, VAN_KIEN_CONTENT: content } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

describe('npm run build', () => {
  it('stops on content with errors: every breach of every file in one run, named in Vietnamese with file and line', async () => {
    const other = 'documents/chua-ro/nq/2024/nn-hai/ban-hanh.mdx';
    const content = contentFolder({
      [DOCUMENT]: documentText('import x from "y"\n\nTổng {1+1}\n\n<script>alert(1)</script>\n\n<Bang />'),
      [other]: documentText('# I. MỤC TIÊU', { loai: 'nghi-quyet' }),
    });
    const { code, output } = await build(content, path.join(content, 'site'));
    expect(code).toBe(1);
    for (const [file, line, error] of [
      [DOCUMENT, 18, 'VK-MDX-IMPORT'],
      [DOCUMENT, 20, 'VK-MDX-BIEU-THUC'],
      [DOCUMENT, 22, 'VK-MDX-HTML'],
      [DOCUMENT, 24, 'VK-MDX-THANH-PHAN'],
      [other, 3, 'VK-TRUONG'],
    ] as const) {
      expect(output).toContain(`${file}:${line}: [${error}]`);
    }
    expect(output).toContain('Nội dung có 5 lỗi');
    expect(output).not.toMatch(/^\s+at /m);
    expect(existsSync(path.join(content, 'site'))).toBe(false);
  });

  it('does not replace a folder that holds something else', async () => {
    const content = contentFolder({ [DOCUMENT]: documentText('# I. MỤC TIÊU') });
    const outDir = path.join(content, 'khac');
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, 'quan-trong.txt'), 'giữ lại');
    const { code, output } = await build(content, outDir);
    expect(code).toBe(1);
    expect(output).toContain('không phải trang đã dựng');
    expect(existsSync(path.join(outDir, 'quan-trong.txt'))).toBe(true);
  });
});
