import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type SearchServer,
  type SearchServerOptions,
  startSearchServer,
} from '#server/http/search-server.ts';
import { openDatabase } from '#server/database/connection.ts';
import { indexDatabase } from '#server/index/index-database.ts';
import { NO_POSTGRES, type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts';
import { archive } from '../archive.ts';

const SITE = 'https://vankien.ap-moi.example';

describe.skipIf(NO_POSTGRES !== null)(`the search service ${NO_POSTGRES ?? ''}`, () => {
  let database: PostgresServer;
  let url: string;
  let service: SearchServer;
  const logged: string[] = [];
  const start = (options: Partial<SearchServerOptions> = {}): Promise<SearchServer> =>
    startSearchServer({
      ...{ url, schema: 'van_kien', host: '127.0.0.1', port: 0, origins: [SITE], isBehindProxy: false },
      ...{ limit: { burst: 1000, perSecond: 1000 }, statementMilliseconds: 2000, connections: 4 },
      log: (line) => logged.push(line),
      ...options,
    });
  const ask = (path: string, headers: Record<string, string> = {}, of = service): Promise<Response> =>
    fetch(`http://127.0.0.1:${of.port}${path}`, { headers });
  beforeAll(async () => {
    database = await startPostgres();
    url = await database.database('archive');
    const writer = openDatabase(url, { most: 1 });
    await indexDatabase(writer, archive(12), { schema: 'van_kien', layout: { places: [], years: [] } });
    await writer.end();
    service = await start();
  });
  afterAll(async () => {
    await service.close();
    await database.stop();
  });

  it('answers the address of the page with what the page shows', async () => {
    const response = await ask('/tim?q=h%E1%BB%99+ngh%C3%A8o&nam=2021&so-luong=3');
    expect(response.status).toBe(200);
    const { results, total, facets } = (await response.json()) as Record<string, unknown[]>;
    expect(results).toHaveLength(3);
    expect(total).toBe(3);
    expect(Object.keys(facets ?? {})).toEqual(['type', 'body', 'place', 'year', 'force', 'field', 'what']);
  });

  it('lets the site that is named ask, and no other', async () => {
    const own = await ask('/tim?q=ho', { Origin: SITE });
    expect([own.status, own.headers.get('Access-Control-Allow-Origin')]).toEqual([200, SITE]);
    const other = await ask('/tim?q=ho', { Origin: 'https://khac.example' });
    expect([other.status, other.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
  });

  it('sets no cookie, asks nobody to keep an answer, logs no query', async () => {
    const { headers } = await ask('/tim?q=bi+mat+cua+nguoi+doc');
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(logged.join()).not.toContain('bi mat');
    expect(await (await ask('/so-do')).text()).not.toContain('bi mat');
  });

  it('refuses what asks nothing or too much, in words', async () => {
    const refused = [
      ['/tim', 'Chưa có lời cần tìm'],
      [`/tim?q=${'a'.repeat(501)}`, 'dài quá'],
      ['/tim?q=a&so-luong=301', 'so-luong'],
      ['/tim?q=a&so-luong=x', 'so-luong'],
      ['/tim?q=a&tu=100000', '(tu)'],
      [`/tim?q=a${'&nam=2020'.repeat(61)}`, 'bộ lọc'],
      [`/tim?q=a&x=${'b'.repeat(4000)}`, 'Địa chỉ hỏi dài quá'],
    ] as const;
    for (const [path, words] of refused) {
      const response = await ask(path);
      expect(response.status, path.slice(0, 30)).toBe(400);
      expect(((await response.json()) as { loi: string }).loi).toContain(words);
    }
    expect((await ask('/khac')).status).toBe(404);
  });

  it('makes whoever asks too much wait, each address for itself', async () => {
    const strict = await start({ limit: { burst: 2, perSecond: 0.1 }, isBehindProxy: true });
    const from = (address: string) => ask('/tim?q=ho', { 'X-Forwarded-For': `9.9.9.9, ${address}` }, strict);
    const [a, b, c] = [await from('1.1.1.1'), await from('1.1.1.1'), await from('1.1.1.1')];
    expect([a.status, b.status, c.status]).toEqual([200, 200, 429]);
    expect(Number(c.headers.get('Retry-After'))).toBeGreaterThan(5);
    expect((await from('2.2.2.2')).status).toBe(200);
    await strict.close();
  });

  it('answers the same from two processes over one database', async () => {
    const second = await start();
    const path = '/tim?q=' + encodeURIComponent('bảo hiểm y tế toàn dân');
    const [a, b] = [await (await ask(path)).text(), await (await ask(path, {}, second)).text()];
    expect(b).toBe(a);
    await second.close();
  });

  it('says how it is, and counts what it did', async () => {
    expect(await (await ask('/suc-khoe')).json()).toEqual({ tot: true, chiMuc: '1' });
    expect(await (await ask('/so-do')).text()).toMatch(/van_kien_truy_van_tong\{ket_qua="xong"\} \d+/);
  });

  it('stops a query that takes the database too long, and says that it cannot answer now', async () => {
    const hasty = await start({ statementMilliseconds: 300 });
    await ask('/tim?q=ho+ngheo', {}, hasty);
    // What another session locks makes every reader wait.
    const other = openDatabase(url, { most: 1 });
    await other.begin(async (transaction) => {
      await transaction`lock table unit in access exclusive mode`;
      const response = await ask('/tim?q=bao+hiem', {}, hasty);
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ loi: 'Dịch vụ tìm kiếm đang gặp trục trặc.' });
    });
    await other.end();
    expect(logged.at(-1)).toContain('trả lời quá lâu');
    expect((await ask('/tim?q=bao+hiem', {}, hasty)).status).toBe(200);
    await hasty.close();
  });

  it('cannot write', async () => {
    const reader = openDatabase(url, { readOnly: true, most: 1 });
    await expect(reader`delete from unit`).rejects.toMatchObject({ code: '25006' });
    await reader.end();
  });

  it('starts without its database, and says why it cannot answer', async () => {
    const lost = await start({ url: 'postgres://postgres@127.0.0.1:1/khong' });
    const health = await ask('/suc-khoe', {}, lost);
    expect([health.status, await health.json()]).toEqual([
      503,
      { tot: false, viSao: expect.stringContaining('không nhận kết nối') as string },
    ]);
    expect((await ask('/tim?q=ho', {}, lost)).status).toBe(503);
    await lost.close();
  });

  it('answers what came before it closes', async () => {
    const short = await start();
    const asked = ask('/tim?q=duong+giao+thong', {}, short);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([short.close(), asked.then(({ status }) => expect(status).toBe(200))]);
    await expect(ask('/suc-khoe', {}, short)).rejects.toThrow();
  });
});
