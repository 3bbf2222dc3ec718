import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import jpeg from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAgain } from '#import/scan/review/import-again.ts';
import { reviewServer } from '#import/scan/review/review-server.ts';
import { ReviewSession } from '#import/scan/review/review-session.ts';
import { scannedPage } from '../make-page.ts';
import { madeScan } from './made-scan.ts';

const pages = [
  scannedPage(
    'ỦY BAN NHÂN DÂN XÃ SƠN LỘC',
    'KẾ HOẠCH',
    'Về chăm sóc cây xanh trên địa bàn xã',
    '1. Trồng mới 45O cây xanh trên các tuyến đường.',
    '2. Các thôn phân công người tưới cây mỗi tuần.',
  ),
  scannedPage('3. Công chức môi trường tổng hợp kết quả.'),
];
const { out, cache, record } = madeScan(pages);
let server: Server;
let site = '';
let session: ReviewSession;

beforeAll(async () => {
  session = new ReviewSession(record, cache);
  server = reviewServer(session, 'Kế hoạch <thử>', () => importAgain(session, out));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const post = async (path: string, body: object, headers: Record<string, string> = { origin: site }) => {
  const response = await fetch(site + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    answer: response.ok ? ((await response.json()) as Record<string, unknown>) : {},
  };
};
const numberOf = (text: string) => session.record().spots.findIndex((spot) => spot.text === text);

describe('the review of a scan', { timeout: 60_000 }, () => {
  it('shows a page with its lines, those that are open first, and escapes what was read', async () => {
    const response = await fetch(`${site}/?trang=1`);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('Kế hoạch &lt;thử&gt;');
    expect(html).toContain('value="45O"');
    expect(html).not.toContain('Công chức');
    expect(await (await fetch(`${site}/?trang=2`)).text()).toContain('Công chức');
  });

  it('cuts the picture of a line out of its page, and sends its script and style', async () => {
    const response = await fetch(`${site}/dong/1/40.0,737.0,300.0,12.0.jpg?dau=60,737,40,12`);
    const { width, height } = jpeg.decode(new Uint8Array(await response.arrayBuffer()));
    expect([width, height]).toEqual([310, 22]);
    expect(await (await fetch(`${site}/soat.js`)).text()).toContain('document.addEventListener');
    expect((await fetch(`${site}/soat.css`)).headers.get('content-type')).toBe('text/css');
    expect((await fetch(`${site}/khac`)).status).toBe(404);
  });

  it('is written to by its own page alone', async () => {
    const body = { spot: 0, read: session.record().spots[0]?.text, text: '' };
    expect((await post('/quyet-dinh', body, { origin: 'http://la.example' })).status).toBe(403);
    expect((await post('/quyet-dinh', body, {})).status).toBe(403);
    expect((await post('/quyet-dinh', body, { origin: site, 'content-type': 'text/plain' })).status).toBe(
      403,
    );
    expect(session.record().spots[0]?.review).toBeUndefined();
  });

  it('records what is right, what is other and what is none, at once', async () => {
    const before = session.counts().done;
    expect(
      (await post('/quyet-dinh', { spot: numberOf('1.'), read: '1.', text: '1.' })).answer,
    ).toMatchObject({ ok: true, changesText: false });
    expect(
      (await post('/quyet-dinh', { spot: numberOf('45O'), read: '45O', text: ' 450 ' })).answer,
    ).toMatchObject({ ok: true, changesText: true });
    const reviews = session.record().spots.filter(({ review }) => review !== undefined);
    expect(reviews.map(({ text, review }) => [text, review])).toEqual([
      ['1.', 'đúng'],
      ['45O', { correction: '450' }],
    ]);
    expect(session.counts().done).toBe(before + 2);
    expect(
      (await post('/quyet-dinh', { spot: numberOf('45O'), read: 'khác', text: 'x' })).answer,
    ).toMatchObject({ ok: false });
  });

  it('writes the text anew from what was decided, at the address that follows from it', async () => {
    await post('/dong', { page: 1, line: 4, text: '2. Các thôn phân công người tưới cây mỗi ngày.' });
    const { answer } = await post('/ghi', {});
    expect(answer['said']).toContain('đã ghi');
    const mdx = readFileSync(session.file.replace('.scan.yaml', '.mdx'), 'utf8');
    expect(mdx).toContain('Trồng mới 450 cây xanh');
    expect(mdx).toContain('tưới cây mỗi ngày.');
    expect(session.record().spots.find(({ text }) => text === '45O')?.review).toEqual({ correction: '450' });
    const again = await post('/ghi', {});
    expect(again.answer['said']).toBe('đã ghi vào bản chữ');
  });

  it('leaves a text alone that was changed by hand, and says so', async () => {
    const file = session.file.replace('.scan.yaml', '.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('tưới cây', 'tưới hoa'));
    await post('/quyet-dinh', { spot: numberOf('45O'), read: '45O', text: '460' });
    expect((await post('/ghi', {})).answer['said']).toContain('chưa ghi được vào bản chữ');
    expect(readFileSync(file, 'utf8')).toContain('tưới hoa');
    expect(existsSync(session.file)).toBe(true);
  });

  it('cannot begin where the pages are not kept', () => {
    expect(() => new ReviewSession(session.file, `${cache}-khac`)).toThrow(/--ocr/);
  });
});
