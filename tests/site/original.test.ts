import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { scanRecordText } from '#domain/scan/scan-record.ts';
import { scanFileOf } from '#library/content-files.ts';
import { contentFolder, DOCUMENT, documentText } from '../support/content-folder.ts';

const PDF = '%PDF-1.7 bản ký số\n';
const SHA = createHash('sha256').update(PDF).digest('hex');

const built = (content: string, outDir: string) =>
  promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', outDir], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(content, 'cache') },
  });

/** Where a link of a page leads, as a path with its fragment. */
function leadsTo(href: string, page: string): string {
  const { pathname, hash } = new URL(href, `https://van-kien.example${page}`);
  return pathname + hash;
}

describe('an original beside its text', () => {
  it('is published as it is, named by the page, by data and by linked data', async () => {
    const content = contentFolder({
      [DOCUMENT]: documentText('Một câu.', {
        nguon: `{ten: Bản thử, tep: thu.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02, banGoc: {tep: nq.pdf, sha256: ${SHA}}}`,
      }),
      'ban-goc/nq.pdf': PDF,
    });
    const outDir = path.join(content, 'site');
    const build = () => built(content, outDir);
    await build();
    const work = '/vb/chua-ro/nq/2024/nn-thu/';
    const address = `${work}v/ban-hanh/ban-goc.pdf`;
    const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
    expect(read(address)).toBe(PDF);
    for (const page of [work, `${work}v/ban-hanh/`]) {
      const html = read(`${page}index.html`);
      // <a href="v/ban-hanh/ban-goc.pdf" aria-label="Bản gốc (PDF, 1 KB)">
      const [, href = ''] = /<a href="([^"]*)" aria-label="Bản gốc \(PDF, 1 KB\)">/.exec(html) ?? [];
      expect(leadsTo(href, page)).toBe(address);
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

  it('that is the scan it was read from is led to, page by page, from where each page begins in the text', async () => {
    const pageStarts = [
      { page: 1, eid: 'p_1' },
      { page: 2, eid: 'p_3' },
    ];
    const scan = (sha256: string) => scanRecordText({ sha256, pages: 2, pageStarts, spots: [] });
    const content = contentFolder({
      [DOCUMENT]: documentText('Câu một.\n\nCâu hai.\n\nCâu ba.', {
        nguon: `{ten: Bản thử, tep: thu.pdf, sha256: ${SHA}, ngayLay: 2024-01-02, banGoc: {tep: nq.pdf, sha256: ${SHA}}}`,
      }),
      [scanFileOf(DOCUMENT)]: scan(SHA),
      'ban-goc/nq.pdf': PDF,
    });
    const outDir = path.join(content, 'site');
    const work = '/vb/chua-ro/nq/2024/nn-thu/';
    const address = `${work}v/ban-hanh/ban-goc.pdf`;
    const linksOf = (page: string) =>
      Array.from(
        readFileSync(path.join(outDir, page, 'index.html'), 'utf8').matchAll(
          /<div id="(\w+)" class="p"><p>[^]*?<div class="nhac"><a href="([^"]+)">([^<]+)<\/a><\/div>/g,
        ),
        ([, eid, href = '', label]) => [eid, leadsTo(href, page), label],
      );
    const both = [
      ['p_1', `${address}#page=1`, 'Bản quét, trang 1'],
      ['p_3', `${address}#page=2`, 'Bản quét, trang 2'],
    ];
    await built(content, outDir);
    for (const page of [work, `${work}v/ban-hanh/`]) expect(linksOf(page)).toEqual(both);

    // Another PDF, as the signed one, may have other pages.
    writeFileSync(path.join(content, scanFileOf(DOCUMENT)), scan('b'.repeat(64)));
    await built(content, outDir);
    expect(linksOf(work)).toEqual([]);
  });
});
