import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ScanRecord, scanRecordText } from '#domain/scan/scan-record.ts';
import { importAll } from '#import/run/import-all.ts';
import { readOptions } from '#import/run/options.ts';
import type { FileReport } from '#import/run/report.ts';
import { keptScan, pageFile, pictureFile, scanDigest, scanFolder } from '#import/scan/kept-scan.ts';
import { openPdf } from '#import/scan/picture/pdf-picture.ts';
import { type Picture, turned } from '#import/scan/picture/picture.ts';
import { readScan } from '#import/scan/read-scan.ts';
import { levelled } from '#import/scan/picture/skew.ts';
import { readScanFile, scanFiles } from '#library/file/scan-file.ts';
import { cacheRoot } from '#library/settings.ts';
import { drawnPage, stamped } from './make-scan.ts';
import { scannedPdf } from './make-scanned-pdf.ts';

let folder = '';
let [first, second]: Picture[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'van-kien-quet-'));
  first = await drawnPage([
    { text: 'ỦY BAN NHÂN DÂN XÃ SƠN LỘC', place: 'middle' },
    { text: 'Số: 27/KH-UBND', place: 'middle' },
    { text: 'Sơn Lộc, ngày 15 tháng 3 năm 2030', place: 'middle' },
    { text: 'KẾ HOẠCH', size: 16, place: 'middle' },
    { text: 'Về chăm sóc cây xanh trên địa bàn xã', place: 'middle' },
    {
      text: '1. Trồng mới 450 cây xanh trên các tuyến đường của xã trong năm 2030, tỷ lệ cây sống đạt 95,5% trở lên.',
    },
    { text: '2. Các thôn phân công người tưới cây mỗi tuần hai lần và thay cây chết trước mùa mưa.' },
  ]);
  second = await drawnPage([
    {
      text: '3. Công chức phụ trách môi trường theo dõi, tổng hợp và báo cáo kết quả trước ngày 30 tháng 11.',
    },
    {
      text: '4. Kinh phí thực hiện lấy từ nguồn sự nghiệp môi trường của xã theo dự toán được giao.',
    },
  ]);
  stamped(first, 700, 560, 110);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rgba = ({ width, height, channels, data }: Picture) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (data[Math.floor(at / 4) * channels + (at % 4) * (channels === 1 ? 0 : 1)] ?? 255),
  ),
});
const jpegOf = (picture: Picture) => new Uint8Array(jpeg.encode(rgba(picture), 75).data);
const put = (name: string, bytes: Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
/** Two scanned pages, and a third that is printed in letters. */
const asPdf = (pages: readonly Picture[]) =>
  scannedPdf(
    [
      ...pages.map((page) => [
        {
          width: page.width,
          height: page.height,
          bits: 8 as const,
          data: jpegOf(page),
          place: '595 0 0 842 0 0',
          filter: 'DCTDecode' as const,
        },
      ]),
      { pictures: [], lines: ['5. Cac thon bao cao ket qua.'] },
    ],
    { width: 595, height: 842 },
  );
const recordFile = (out: string) => scanFiles(out)[0] ?? '';
async function imported(...args: string[]): Promise<{ report: FileReport; lines: string[] }> {
  const lines: string[] = [];
  const options = readOptions(args);
  if (!options) throw new Error('no options');
  const [report] = await importAll(options, (line) => lines.push(line));
  if (!report) throw new Error('nothing imported');
  return { report, lines };
}

describe('a scan', { timeout: 120_000 }, () => {
  it('is refused without the flag, and the flag is named', async () => {
    const file = put('quet.pdf', asPdf([first, second] as Picture[]));
    const { report } = await imported(file, '--out', path.join(folder, 'khong'));
    expect(report.code).toBe('VK-NHAP-OCR');
    expect(report.message).toContain('--ocr');
  });

  it.each(['tesseract.js', '@tesseract.js-data/vie', 'jpeg-js'])(
    'is refused with the way to what is missing where %s is not installed',
    async (name) => {
      // The package is looked for where none are.
      const hook = `import { registerHooks } from 'node:module';
        registerHooks({ resolve: (asked, context, next) =>
          next(asked, asked === '${name}' ? { ...context, parentURL: 'file:///khong-co/' } : context) });`;
      vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(hook)}`);
      const reading = readScan([path.join(folder, 'quet.pdf')], path.join(folder, 'thieu'), () => undefined);
      const error: unknown = await reading.catch((reason: unknown) => reason);
      vi.unstubAllEnvs();
      expect(error).toMatchObject({ code: 'VK-NHAP-OCR-THIEU' });
      expect(String(error)).toContain(`(${name})`);
      expect(String(error)).toContain('npm install');
    },
  );

  it('keeps the pages it has read when the command is stopped with Ctrl+C', async () => {
    const args = [
      'scripts/import.ts',
      path.join(folder, 'quet.pdf'),
      '--ocr',
      '--out',
      path.join(folder, 'content'),
    ];
    const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(command, 'exit');
    for await (const said of command.stdout) if (String(said).includes('trang 1/3')) command.kill('SIGINT');
    const [, signal] = (await ended) as [number | null, string | null];
    expect(signal).toBe('SIGINT');
    const scan = scanFolder(
      cacheRoot(path.join(folder, 'content')),
      scanDigest([path.join(folder, 'quet.pdf')]),
    );
    expect([1, 2, 3].map((page) => existsSync(pageFile(scan, page)))).toEqual([true, false, false]);
    expect(scanFiles(path.join(folder, 'content'))).toEqual([]);
  });

  it('goes on where it was stopped, page by page, its stamp apart, and every character is accounted for', async () => {
    const out = path.join(folder, 'content');
    const { report, lines } = await imported(path.join(folder, 'quet.pdf'), '--ocr', '--out', out);
    expect(report).toMatchObject({ outcome: 'van-ban', code: '', ledger: { balance: 0 } });
    expect(lines.filter((line) => line.includes('đọc ảnh trang')).map((line) => line.trim())).toEqual([
      'đọc ảnh trang 2/3',
      'đọc ảnh trang 3/3',
    ]);
    const mdx = readFileSync(report.path, 'utf8');
    expect(report.path).toContain('/27-kh-ubnd/');
    expect(mdx).toContain('ngày 15 tháng 3 năm 2030');
    expect(mdx).toContain(
      'Trồng mới 450 cây xanh trên các tuyến đường của xã trong năm 2030, tỷ lệ cây sống đạt 95,5%',
    );
    expect(mdx).toContain(
      'Kinh phí thực hiện lấy từ nguồn sự nghiệp môi trường của xã theo dự toán được giao.',
    );
    // The third page is printed in letters.
    expect(mdx).toContain('Cac thon bao cao ket qua.');
  });

  it('that was read is not read again', async () => {
    const cache = cacheRoot(path.join(folder, 'content'));
    const file = path.join(folder, 'quet.pdf');
    const read: number[] = [];
    const scan = await readScan([file], cache, (page) => read.push(page));
    expect(scan).toMatchObject({ pages: 3, sha256: scanDigest([file]) });
    expect(read).toEqual([]);
    expect(existsSync(pictureFile(scan.folder, 2))).toBe(true);
    expect(keptScan(cache, scan.sha256)).toEqual(scan);
    renameSync(pageFile(scan.folder, 2), pageFile(scan.folder, 9));
    expect(keptScan(cache, scan.sha256)).toBeNull();
    renameSync(pageFile(scan.folder, 9), pageFile(scan.folder, 2));
  });

  it('lists what must be looked at, and keeps what was decided of it when it is read again', async () => {
    const out = path.join(folder, 'content');
    const file = path.join(folder, 'quet.pdf');
    const { record } = readScanFile(readFileSync(recordFile(out), 'utf8'), '');
    expect(record?.spots.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['27/KH-UBND', 'ngày 15 tháng 3 năm 2030', '450', '2030,', '95,5%']),
    );
    const spots = record?.spots.map((spot) =>
      spot.text === '450' ? { ...spot, review: { correction: '460' } } : { ...spot, review: 'đúng' as const },
    );
    writeFileSync(recordFile(out), scanRecordText({ ...(record as ScanRecord), spots: spots ?? [] }));
    const { report } = await imported(file, '--ocr', '--force', '--out', out);
    expect(readFileSync(report.path, 'utf8')).toContain('Trồng mới 460 cây xanh');
    expect(report.ledger?.balance).toBe(0);
    const again = readScanFile(readFileSync(recordFile(out), 'utf8'), '').record;
    expect(again?.spots.every(({ review }) => review !== undefined)).toBe(true);
    expect(again?.spots.find(({ text }) => text === '450')?.review).toEqual({ correction: '460' });
  });

  it('of pictures is one document, whichever way a page lies', async () => {
    const upsideDown = turned(levelled(second as Picture, 0.8), 2);
    const files = [
      put('a.png', encode({ ...rgba(first as Picture), channels: 4 })),
      put('b.jpg', jpegOf(turned(upsideDown, 1))),
    ];
    const { report } = await imported(...files, '--ocr', '--out', path.join(folder, 'anh'));
    const mdx = readFileSync(report.path, 'utf8');
    expect(mdx).toContain('tep: a.png và 1 ảnh khác');
    // One file of both pictures is published; each page stands upright in it, and the text says where it begins.
    const [, original = '', sha256] = /tep: (a-[0-9a-f]{8}\.pdf)\s+sha256: ([0-9a-f]{64})/.exec(mdx) ?? [];
    const bytes = new Uint8Array(readFileSync(path.join(folder, 'anh/ban-goc', original)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const pdf = await openPdf(bytes);
    expect(pdf.numPages).toBe(2);
    expect((await pdf.getPage(2)).rotate % 180).toBe(90);
    const { record } = readScanFile(readFileSync(recordFile(path.join(folder, 'anh')), 'utf8'), '');
    expect(record?.pageStarts).toEqual([
      { page: 1, eid: 'dau_de__p_1' },
      { page: 2, eid: 'khoan_3' },
    ]);
    expect(mdx).toMatch(/thay cây chết trước mùa mưa\.[^]*theo dõi, tổng hợp và báo cáo kết quả/);
  });

  it('that is broken, or holds no words, is refused with a sentence', async () => {
    const out = path.join(folder, 'loi');
    const broken = put('hong.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2));
    expect((await imported(broken, '--ocr', '--out', out)).report.code).toBe('VK-NHAP-HONG');
    const blank = put(
      'trang.png',
      encode({ width: 400, height: 500, channels: 1, data: new Uint8Array(200_000).fill(255) }),
    );
    const { code } = (await imported(blank, '--ocr', '--out', out)).report;
    expect(['VK-NHAP-RONG', 'VK-NHAP-OCR-HONG']).toContain(code);
  });
});
