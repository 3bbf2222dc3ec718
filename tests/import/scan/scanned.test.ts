import { describe, expect, it } from 'vitest';
import { readScanned } from '#import/scan/scanned.ts';
import { type MadeLine, scannedPage } from './make-page.ts';
import type { ScannedPage } from '#import/scan/scanned-page.ts';
import { png } from './make-png.ts';
import { scannedPdf } from './make-scanned-pdf.ts';

const picture = png(1, 1, 8, 0, Uint8Array.of(0, 255));
const read = (pages: ScannedPage[]) => readScanned(picture, { pages, reviewed: [], library: [] });
const TEXT: MadeLine[] = ['Huyện giao các xã tổ chức thực hiện', 'kế hoạch này và báo cáo kết quả.'];

describe('the text of a scan', () => {
  it('is put together of its lines as that of a PDF is', () => {
    const { text, format, scan } = read([scannedPage(...TEXT)]);
    expect(format).toBe('anh');
    expect(text.trim()).toBe('Huyện giao các xã tổ chức thực hiện kế hoạch này và báo cáo kết quả.');
    expect(scan).toMatchObject({ pages: 1, spots: [] });
    expect(scan?.openings.map(({ page, words }) => [page, words.trim()])).toEqual([[1, text.trim()]]);
  });

  it('has the cells of tables where their lines are drawn', () => {
    const page = scannedPage('Thôn', 'An', ...TEXT);
    page.words.push({ ...(page.words[0] as (typeof page.words)[0]), text: 'Cây', readings: ['Cây'], x: 200 });
    page.words.push({
      ...(page.words[1] as (typeof page.words)[0]),
      text: 'bàng',
      readings: ['bàng'],
      x: 200,
    });
    page.across.push(...[815, 795, 770].map((at) => ({ at, from: 30, to: 300 })));
    page.down.push(...[30, 150, 300].map((at) => ({ at, from: 770, to: 815 })));
    const { text, rows } = read([page]);
    expect(rows).toHaveLength(2);
    expect(text).toMatch(/Thôn \| Cây\n+An \| bàng/);
  });

  it('sets page numbers apart, and says which page holds no words', () => {
    const numbered = (number: string) => {
      const page = scannedPage(...TEXT);
      page.words.push({
        ...(page.words[0] as (typeof page.words)[0]),
        text: number,
        readings: [number],
        x: 290,
        bottom: 25,
        baseline: 27,
      });
      return page;
    };
    const { removed, doubts } = read([numbered('1'), numbered('2'), { ...scannedPage(...TEXT), words: [] }]);
    expect(removed.map(({ reason }) => reason)).toContain('số trang');
    expect(doubts.map(({ note }) => note)).toContain('trang 3 của bản quét không đọc được chữ nào');
  });

  it('takes pages printed in letters from the file, between those that were read, without anything to look at', () => {
    const lines = ['Phu luc kem theo: 12 cay bang, 15 cay phuong', 'va 20 cay sau o ba thon'];
    const bytes = scannedPdf([{ pictures: [], lines }, []], { width: 595, height: 842 });
    const printed: ScannedPage = { ...scannedPage('rác'), words: [], isText: true };
    const { text, scan, doubts } = readScanned(bytes, {
      pages: [printed, scannedPage(...TEXT, 'trong năm có 12 việc')],
      reviewed: [],
      library: [],
    });
    expect(text).toMatch(
      /^Phu luc kem theo: 12 cay bang, 15 cay phuong\s+va 20 cay sau o ba thon\s+Huyện giao/,
    );
    expect(scan?.spots.map(({ page, text: spot }) => [page, spot])).toEqual([[2, '12']]);
    expect(doubts.map(({ note }) => note).join()).not.toContain('không đọc được chữ nào');
  });

  it('says how much must be looked at', () => {
    const { doubts } = read([scannedPage(...TEXT, 'trong năm có 12 việc')]);
    expect(doubts[0]?.note).toContain('1 chỗ phải xem với ảnh, đã rà soát 0; còn 1 con số');
  });

  it('is refused where it is no Vietnamese', () => {
    const noise = 'llI| ;: wfq zxk jjw'.repeat(30);
    expect(() => read([scannedPage(noise)])).toThrow(/VK-NHAP-OCR-HONG|không ra chữ tiếng Việt/);
    expect(() => read([{ ...scannedPage('a'), words: [] }])).toThrow(/không ra chữ tiếng Việt/);
  });
});
