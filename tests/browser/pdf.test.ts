import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { BASE } from '../support/build-sites.ts';

const WORK = 'hu-phung-hiep-hau-giang/ctr/2020-2025/nn-2024-chuong-trinh-cong-tac';

describe('npm run pdf', () => {
  it('prints documents to files, tells of each, and of what the site does not have', async () => {
    const out = mkdtempSync(path.join(tmpdir(), 'van-kien-pdf-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const command = promisify(execFile)(
      process.execPath,
      ['scripts/pdf.ts', '--dir', inject('baseSite'), '--base', BASE, '--out', out, WORK, '/vb/a/b/c/d/'],
      { cwd: path.resolve(import.meta.dirname, '../..') },
    );
    const { stdout, stderr, code } = (await command.catch((error: unknown) => error)) as {
      stdout: string;
      stderr: string;
      code: number;
    };
    expect(code).toBe(1);
    expect(stderr).toContain('/vb/a/b/c/d/: trang trong');
    expect(stdout).toMatch(/^\[1\/1\] .*nn-2024-chuong-trinh-cong-tac\.pdf: \d+ KB\nĐã in 1\/1 văn bản/);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path.join(out, `${WORK}.pdf`))));
    expect(pdf.numPages).toBeGreaterThan(3);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(words).toContain('Chương trình công tác năm 2024');
  });
});
