import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A temporary content folder holding these files; gone when the test is over. */
export function contentFolder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'van-kien-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** Path of a document version in a content folder. */
export const DOCUMENT = 'documents/chua-ro/nq/2024/nn-thu/ban-hanh.mdx';

/** A valid document: frontmatter with some lines replaced or added, and a body. */
export function documentText(body: string, changes: Readonly<Record<string, string>> = {}): string {
  const fields: Record<string, string> = {
    title: 'Nghị quyết thử',
    loai: 'nq',
    so: 'không có trong bản nguồn',
    coQuan: 'không có trong bản nguồn',
    noiBanHanh: 'không có trong bản nguồn',
    ngay: '2024',
    nhiemKy: 'không có trong bản nguồn',
    giaiDoan: '{tu: 2024, den: 2024}',
    trichYeu: 'không có trong bản nguồn',
    nguoiKy: 'không có trong bản nguồn',
    trangThai: 'ban-hanh',
    mucDo: 'toan-van',
    luuHanh: 'cong-khai',
    nguon: `{ten: Bản thử, tep: thu.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02}`,
    ...changes,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
