import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contentFolder, DOCUMENT, documentText } from '../support/content-folder.ts';

const PDF = '%PDF-1.7 bản ký số\n';
const SHA = createHash('sha256').update(PDF).digest('hex');

describe('an original beside its text', () => {
  it('is published as it is, named by the page, by data and by linked data', async () => {
    const content = contentFolder({
      [DOCUMENT]: documentText('Một câu.', {
        nguon: `{ten: Bản thử, tep: thu.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02, banGoc: {tep: nq.pdf, sha256: ${SHA}}}`,
      }),
      'ban-goc/nq.pdf': PDF,
    });
    const outDir = path.join(content, 'site');
    const build = () =>
      promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', outDir], {
        cwd: path.resolve(import.meta.dirname, '../..'),
        env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(content, 'cache') },
      });
    await build();
    const work = '/vb/chua-ro/nq/2024/nn-thu/';
    const address = `${work}v/ban-hanh/ban-goc.pdf`;
    const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
    expect(read(address)).toBe(PDF);
    for (const page of [work, `${work}v/ban-hanh/`]) {
      const html = read(`${page}index.html`);
      expect(html).toContain(`<a href="${address}" aria-label="Bản gốc (PDF, 1 KB)">`);
      expect(html).toContain(`<link rel="alternate" type="application/pdf"`);
      expect(html).toContain(`"contentSize":"${Buffer.byteLength(PDF)} B","sha256":"${SHA}"`);
    }
    const json = JSON.parse(read(`${work}data.json`)) as { cacDang: unknown[] };
    expect(json.cacDang).toContainEqual({
      diaChi: `https://van-kien.example${address}`,
      kieu: 'application/pdf',
      dungLuong: Buffer.byteLength(PDF),
      sha256: SHA,
    });
    expect(read(`${work}data.xml`)).toContain(`<vk:banGoc diaChi="https://van-kien.example${address}"`);
    expect(read('ngoai-tuyen/danh-sach.json')).not.toContain('ban-goc.pdf');

    rmSync(path.join(content, 'ban-goc/nq.pdf'));
    await expect(build()).rejects.toThrow('VK-BAN-GOC');
  });
});
