import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importAll } from '#import/run/import-all.ts';
import { writeOutputs } from '#import/run/files.ts';
import { HELP, readOptions } from '#import/run/options.ts';
import type { FileReport } from '#import/run/report.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';

const root = path.join(import.meta.dirname, '../..');
const fixture = (name: string) => path.join(root, 'tests/fixtures/import', name, 'in.txt');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'van-kien-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in this process, in the temporary folder; gives what it prints and whether it failed. */
async function command(...args: string[]): Promise<{ status: number; stdout: string }> {
  const lines: string[] = [];
  const options = readOptions(args);
  if (!options) return { status: 0, stdout: HELP };
  const inFolder = (file: string) => path.resolve(folder, file);
  const reports = await importAll(
    {
      ...options,
      sources: options.sources.map(inFolder),
      out: inFolder(options.out),
      report: options.report === null ? null : inFolder(options.report),
    },
    (line) => lines.push(line),
  );
  return { status: reports.some(({ outcome }) => outcome === 'loi') ? 1 : 0, stdout: lines.join('\n') };
}

const out = () => path.join(folder, 'content');
const reportOf = (file = 'report.json') =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as FileReport[];

describe('the import command', { timeout: 60_000 }, () => {
  it('publishes the source beside the text where it is asked to, and only there', async () => {
    await command(fixture('ngat-trang'), '--ban-goc');
    expect(
      checkContent(openLibrary(out())).diagnostics.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    const [kept = ''] = readdirSync(path.join(out(), 'ban-goc'));
    expect(kept).toMatch(/^in-[0-9a-f]{8}\.txt$/);
    expect(readFileSync(path.join(out(), 'ban-goc', kept))).toEqual(readFileSync(fixture('ngat-trang')));
    rmSync(out(), { recursive: true });
    await command(fixture('ngat-trang'));
    expect(existsSync(path.join(out(), 'ban-goc'))).toBe(false);
  });

  it('imports files and folders, reports each, and leaves content that builds', async () => {
    mkdirSync(path.join(folder, 'vao'));
    writeFileSync(path.join(folder, 'vao/b.txt'), readFileSync(fixture('tin-tuc')));
    writeFileSync(path.join(folder, 'vao/anh.png'), 'x');
    const { status, stdout } = await command(
      fixture('ngat-trang'),
      'vao',
      '--out',
      'content',
      '--report',
      'report.json',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Đã nhập 2/2 tệp.');
    const [document, news] = reportOf();
    expect(document).toMatchObject({ outcome: 'van-ban', code: '', ledger: { balance: 0 } });
    expect(document?.address).toMatch(/^\/vb\/[a-z0-9-]+\/tb\/.*\/$/);
    expect(existsSync(path.resolve(folder, document?.path ?? ''))).toBe(true);
    expect(news).toMatchObject({
      outcome: 'tin',
      address: '/tin/huyen-an-binh-gap-mat-doanh-nghiep-dau-nam/',
    });
    const { documents, diagnostics } = checkContent(openLibrary(out()));
    expect(documents).toBe(1);
    expect(diagnostics).toEqual([]);
  });

  it('writes nothing for a file it cannot import, says so, goes on, and fails', async () => {
    writeFileSync(path.join(folder, 'rong.txt'), '');
    const { status, stdout } = await command(
      'rong.txt',
      'khong-co.txt',
      fixture('ngat-trang'),
      '--out',
      'content',
      '--report',
      'report.json',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('[VK-NHAP-RONG]');
    expect(reportOf().map(({ outcome, code }) => `${outcome} ${code}`)).toEqual([
      'loi VK-NHAP-RONG',
      'loi VK-NHAP-KHONG-DOC',
      'van-ban ',
    ]);
    expect(readdirSync(path.join(out(), 'documents'))).toHaveLength(1);
  });

  it('leaves an edited document alone without --force', async () => {
    const args = [fixture('ngat-trang'), '--out', 'content', '--report', 'report.json'];
    await command(...args);
    const file = path.resolve(folder, reportOf()[0]?.path ?? '');
    expect((await command(...args)).status).toBe(0);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nĐoạn sửa tay.\n`);
    expect((await command(...args)).status).toBe(1);
    expect(reportOf()[0]?.code).toBe('VK-NHAP-DA-CO');
    expect(readFileSync(file, 'utf8')).toContain('Đoạn sửa tay.');
    expect((await command(...args, '--force')).status).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('Đoạn sửa tay.');
  });

  it('refuses a second source at the address of another, and does not send the editor to --force', async () => {
    const text = (what: string) =>
      `UBND TỈNH LỘC HÀ\nSố: 5/KH-UBND\nLộc Hà, ngày 05 tháng 3 năm 2031\n\nKẾ HOẠCH\nvề ${what}\n\nI. MỤC TIÊU\nLàm ${what}.\n`;
    writeFileSync(path.join(folder, 'cho.txt'), text('chợ'));
    writeFileSync(path.join(folder, 'cau.txt'), text('cầu'));
    await command('cho.txt', '--out', 'content');
    const { status, stdout } = await command('cau.txt', '--out', 'content', '--report', 'report.json');
    expect(status).toBe(1);
    expect(reportOf()[0]?.code).toBe('VK-NHAP-DA-CO-KHAC');
    expect(stdout).not.toContain('--force');
  });

  it('skips a source that has not changed, and shows what a changed one changes', async () => {
    const source = path.join(folder, 'kh.txt');
    const text = (year: number) =>
      `Số: 5/KH-UBND\nKẾ HOẠCH\nvề cây xanh\n\nI. MỤC TIÊU\nTrồng cây đến năm ${year}.\n`;
    writeFileSync(source, text(2030));
    const args = ['kh.txt', '--out', 'content', '--report', 'report.json'];
    await command(...args);
    expect((await command(...args)).stdout).toContain('1 tệp không đổi');
    expect(reportOf()[0]).toMatchObject({ outcome: 'van-ban', skipped: true });
    writeFileSync(source, text(2031));
    const { status, stdout } = await command(...args);
    expect(status).toBe(0);
    expect(stdout).toContain('+Trồng cây đến năm 2031.');
    expect(reportOf()[0]?.difference).toContain('-Trồng cây đến năm 2030.');
    expect((await command(...args, '--force')).stdout).not.toContain('không đổi');
  });

  it('finds files by a pattern, and writes the report as a page', async () => {
    writeFileSync(path.join(folder, 'a.txt'), readFileSync(fixture('chi-thi')));
    writeFileSync(path.join(folder, 'b.md'), readFileSync(fixture('bang-markdown')));
    await command('{a,b}.*', '--out', 'content', '--report', 'ket-qua.html');
    const page = readFileSync(path.join(folder, 'ket-qua.html'), 'utf8');
    expect(page).toContain('(2 tệp)');
    const review = /href="(content\/ledgers\/[^"]+\.html)"/.exec(page)?.[1] ?? '';
    expect(readFileSync(path.join(folder, review), 'utf8')).toContain('Bản nguồn và bản viết ra');
  });

  it('keeps two documents apart that share a title and have no number', async () => {
    const text = (words: string) => `THÔNG BÁO\nvề việc họp\n\n1. ${words}.\n`;
    writeFileSync(path.join(folder, 'a.txt'), text('Họp sáng'));
    writeFileSync(path.join(folder, 'b.txt'), text('Họp chiều'));
    expect((await command('a.txt', 'b.txt', '--out', 'content', '--report', 'report.json')).status).toBe(0);
    const [first, second] = reportOf();
    expect(first?.path).not.toBe(second?.path);
    expect(second?.address).toMatch(/\/nn-thong-bao-ve-viec-hop-[0-9a-f]{8}\/$/);
  });

  it('explains its options, and refuses a wrong one', async () => {
    expect((await command('--help')).stdout).toContain('--report');
    expect(readOptions(['a.txt'], 'noi-khac')?.out).toBe('noi-khac');
    expect(readOptions(['a.txt', '--out', 'day'], 'noi-khac')?.out).toBe('day');
    expect(() => readOptions(['--ngay', 'hôm qua', 'a.txt'])).toThrow(/VK-NHAP|--ngay/);
    expect(() => readOptions(['--khong-co', 'a.txt'])).toThrow(/tham số/);
    expect(() => readOptions([])).toThrow(/Chưa nêu tệp/);
  });

  it('ends with exit code 1 where a file failed', () => {
    const script = path.join(root, 'scripts/import.ts');
    const { status, stdout } = spawnSync(process.execPath, [script, 'khong-co.txt', '--out', 'content'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('[VK-NHAP-KHONG-DOC]');
    expect(existsSync(out())).toBe(false);
  }, 30_000);
});

describe('writing below a folder', () => {
  it('refuses every path outside it', () => {
    for (const name of ['../x.mdx', '/tmp/x.mdx', 'a/../../x.mdx']) {
      expect(() => writeOutputs(out(), [{ name, text: 'x', isEdited: true }], true), name).toThrow(
        /ra ngoài/,
      );
    }
  });

  it('refuses a link that leads outside it', () => {
    mkdirSync(out());
    symlinkSync(folder, path.join(out(), 'news'));
    expect(() => writeOutputs(out(), [{ name: 'news/x.mdx', text: 'x', isEdited: true }], true)).toThrow(
      /ra ngoài/,
    );
  });
});
