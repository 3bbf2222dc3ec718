import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#server/database/connection.ts';
import { indexDatabase, type IndexOptions, type IndexSource } from '#server/index/index-database.ts';
import { NO_POSTGRES, type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts';
import { archive, archiveDocument } from '../archive.ts';

const LAYOUT = { places: ['ap-moi'], years: [2022] };

describe.skipIf(NO_POSTGRES !== null)(`the index in a database ${NO_POSTGRES ?? ''}`, () => {
  let server: PostgresServer;
  let database: Database;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.database('archive');
    database = openDatabase(url, { most: 1 });
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });

  const send = (source: IndexSource, options: Partial<IndexOptions> = {}) =>
    indexDatabase(database, source, { schema: 'van_kien', layout: LAYOUT, ...options });
  const words = async (): Promise<Record<string, number[]>> => {
    const rows = await database<
      { lexeme: string; counts: string[] }[]
    >`select lexeme, array[units, own, above] as counts from word order by lexeme`;
    return Object.fromEntries(rows.map(({ lexeme, counts }) => [lexeme, counts.map(Number)]));
  };

  it('tells what would be done, and does nothing, before it is made', async () => {
    const report = await send(archive(3), { isCheck: true });
    expect(report).toEqual({ added: 3, changed: 0, removed: 0, same: 0, units: 12 });
    expect(await database`select from pg_namespace where nspname = 'van_kien'`).toHaveLength(0);
  });

  it('sends everything the first time and nothing the second', async () => {
    expect(await send(archive(6))).toMatchObject({ added: 6, same: 0, units: 24 });
    expect(await send(archive(6))).toMatchObject({ added: 0, changed: 0, removed: 0, same: 6 });
    const [row] = await database<{ count: string }[]>`select count(*) from unit`;
    expect(Number(row?.count)).toBe(24);
  });

  it('puts each unit into the partition of its place and years, known by its permanent identifier', async () => {
    const rows = await database<{ part: string; key: string }[]>`
      select tableoid::regclass::text as part, key from unit where ordinal = 0 order by key`;
    expect(rows).toEqual([
      { key: 'ap1m0', part: 'unit_other_truoc' },
      { key: 'ap2m0', part: '"unit_ap-moi_2022"' },
      { key: 'ap3m0', part: 'unit_other_2022' },
      { key: 'ap4m0', part: '"unit_ap-moi_2022"' },
      { key: 'ap5m0', part: 'unit_other_truoc' },
      { key: 'ap6m0', part: '"unit_ap-moi_truoc"' },
    ]);
  });

  it('sends only what changed, removes what is gone, and counts words as if it had been made anew', async () => {
    const changed = archiveDocument(2, ' Kiểm tra đê điều hằng quý.');
    const source = { ...archive(0), documents: [archiveDocument(1), changed, archiveDocument(3)] };
    const told: string[] = [];
    const report = await send(source, {
      onDocument: (key, what) => told.push(`${what} ${key.split('/').at(-1) ?? ''}`),
    });
    expect(report).toMatchObject({ added: 0, changed: 1, removed: 3, same: 2 });
    expect(told).toEqual(['changed 2-nq-hu', 'removed 4-nq-hu', 'removed 5-nq-hu', 'removed 6-nq-hu']);
    const after = await words();
    expect(after['de_dieu']).toEqual([4, 4, 0]);
    expect(after['xa_hoi']).toEqual([12, 0, 12]);
    await send(source, { isFresh: true });
    expect(await words()).toEqual(after);
  });

  it('leaves a document as it was where sending it fails in the middle', async () => {
    const before = await words();
    const broken = archiveDocument(1, ' Sửa.');
    const twice = { ...broken, uids: new Map(broken.records.map(({ url: at }) => [at, 'trung'])) };
    await expect(send({ ...archive(0), documents: [twice] })).rejects.toMatchObject({ code: '23505' });
    const [row] = await database<
      { count: string }[]
    >`select count(*) from unit where document = ${broken.key}`;
    expect(Number(row?.count)).toBe(4);
    expect(await words()).toEqual(before);
  });

  it('refuses to run twice at once, and an index of another form', async () => {
    const other = openDatabase(url, { most: 1 });
    await other`select pg_advisory_lock(7248021)`;
    await expect(send(archive(1))).rejects.toThrow('một lần lập chỉ mục khác đang chạy');
    await other.end();
    await database`update state set format = 999`;
    await expect(send(archive(1))).rejects.toThrow('--fresh');
    await send(archive(1), { isFresh: true });
  });
});
