import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#server/database/connection.ts';
import { failureOfDatabase } from '#server/database/database-error.ts';
import { type SearchServer, startSearchServer } from '#server/http/search-server.ts';
import { indexDatabase, type IndexSource } from '#server/index/index-database.ts';
import { archive, archiveDocument } from '../server/archive.ts';
import {
  initialized,
  NO_POSTGRES,
  type PostgresServer,
  serverFolder,
  startPostgres,
} from '../support/postgres-server.ts';

const PLAIN = { schema: 'van_kien', layout: { places: [], years: [] } };

async function send(url: string, source: IndexSource): Promise<void> {
  const writer = openDatabase(url, { most: 1 });
  try {
    await indexDatabase(writer, source, PLAIN);
  } finally {
    await writer.end({ timeout: 2 });
  }
}

function serve(url: string, log: (line: string) => void = () => undefined): Promise<SearchServer> {
  return startSearchServer({
    ...{ url, schema: 'van_kien', host: '127.0.0.1', port: 0, origins: [], isBehindProxy: false, log },
    ...{ limit: { burst: 1e6, perSecond: 1e6 }, statementMilliseconds: 2000, connections: 4 },
  });
}

/** Everything under a folder belongs to whom the folder belongs to. */
function give(folder: string, uid: number): void {
  chownSync(folder, uid, uid === 65_534 ? 65_534 : uid);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(path.join(folder, name), uid, uid === 65_534 ? 65_534 : uid);
}

/** A replica of a running server, which it follows by streaming replication. */
async function replicaOf(primary: PostgresServer): Promise<PostgresServer> {
  const folder = serverFolder();
  const data = path.join(folder, 'data');
  const master = openDatabase(await primary.database('archive'), { most: 1 });
  // What pg_basebackup does, which not every set of binaries brings.
  await master`select pg_backup_start('replica', true)`;
  mkdirSync(data);
  for (const name of readdirSync(primary.data))
    if (!['postmaster.pid', 'postmaster.opts'].includes(name))
      cpSync(path.join(primary.data, name), path.join(data, name), { recursive: true });
  const [stopped] = await master<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
  await master.end();
  writeFileSync(path.join(data, 'backup_label'), stopped?.labelfile ?? '');
  writeFileSync(path.join(data, 'standby.signal'), '');
  if (process.getuid?.() === 0) give(data, 65_534);
  return startPostgres(data, [
    `primary_conninfo=host=127.0.0.1 port=${primary.port} user=postgres`,
    'hot_standby=on',
  ]);
}

describe.skipIf(NO_POSTGRES !== null)(`a search service in trouble ${NO_POSTGRES ?? ''}`, () => {
  it('goes on with the replica when the primary is killed in mid-load, and nothing is lost', async () => {
    const primary = await startPostgres(undefined, ['wal_level=replica', 'max_wal_senders=4']);
    const url = await primary.database('archive');
    await send(url, archive(20));
    const replica = await replicaOf(primary);
    const both = `postgres://postgres@127.0.0.1:${primary.port},127.0.0.1:${replica.port}/archive`;
    const replicaUrl = `postgres://postgres@127.0.0.1:${replica.port}/archive`;
    const reader = openDatabase(replicaUrl, { readOnly: true, most: 1 });
    // What is sent while the replica follows arrives there.
    await send(url, { ...archive(20), documents: [...archive(20).documents, archiveDocument(21)] });
    const count = async (): Promise<number> =>
      Number((await reader<{ count: string }[]>`select count(*) from document`)[0]?.count);
    for (let tries = 0; tries < 100 && (await count()) < 21; tries++)
      await new Promise((go) => setTimeout(go, 50));
    expect(await count()).toBe(21);

    const logged: string[] = [];
    const services = [await serve(both, (line) => logged.push(line)), await serve(both)];
    const statuses: { at: number; status: number }[] = [];
    let isOver = false;
    const asker = async (service: SearchServer): Promise<void> => {
      while (!isOver) {
        const response = await fetch(
          `http://127.0.0.1:${service.port}/tim?q=${encodeURIComponent('hộ nghèo')}`,
        );
        await response.text();
        statuses.push({ at: performance.now(), status: response.status });
      }
    };
    const load = services.flatMap((service) => [asker(service), asker(service)]);
    await new Promise((go) => setTimeout(go, 1500));
    const killedAt = performance.now();
    await primary.kill();
    await new Promise((go) => setTimeout(go, 4000));
    isOver = true;
    await Promise.all(load);
    const failed = statuses.filter(({ status }) => status !== 200);
    const settled = statuses.filter(({ at }) => at > killedAt + 2500);
    expect(statuses.filter(({ at, status }) => at < killedAt && status !== 200)).toEqual([]);
    expect(settled.length).toBeGreaterThan(20);
    expect(settled.filter(({ status }) => status !== 200)).toEqual([]);
    // While it fails it says so, and why.
    expect(failed.every(({ status }) => status === 503)).toBe(true);
    if (failed.length > 0) expect(logged.join('\n')).toMatch(/Không trả lời được: .*(?:kết nối|máy chủ)/);

    // Made the primary, the replica takes what is sent from now on.
    const promoted = openDatabase(replicaUrl, { most: 1 });
    await promoted`select pg_promote()`;
    await promoted.end();
    await send(replicaUrl, {
      ...archive(20),
      documents: [...archive(20).documents, archiveDocument(21), archiveDocument(22)],
    });
    expect(await count()).toBe(22);
    await reader.end();
    await Promise.all(services.map((service) => service.close()));
    await replica.stop();
    await primary.stop();
  });

  it('refuses to send to a replica, in words', async () => {
    const primary = await startPostgres(undefined, ['wal_level=replica', 'max_wal_senders=4']);
    const url = await primary.database('archive');
    await send(url, archive(2));
    const replica = await replicaOf(primary);
    const failure = await send(`postgres://postgres@127.0.0.1:${replica.port}/archive`, archive(3)).catch(
      failureOfDatabase,
    );
    expect(failure).toMatchObject({ text: expect.stringContaining('chỉ cho đọc') as string });
    await replica.stop();
    await primary.stop();
  });

  const small = smallDisk();
  it.skipIf(small === null)(
    'keeps answering from what it has while the disk is full, and goes on once there is room',
    async () => {
      const disk = small ?? '';
      const stuffing = path.join(disk, 'chiem-cho');
      try {
        const data = initialized(serverFolder(disk));
        const server = await startPostgres(data, ['max_wal_size=32MB', 'min_wal_size=32MB']);
        const url = await server.database('archive');
        await send(url, archive(3));
        const service = await serve(url);
        // Somebody else takes the rest of the disk.
        try {
          writeFileSync(stuffing, Buffer.alloc(400 << 20));
        } catch {
          // As much as there was.
        }
        const failure = await send(url, archive(400)).catch(failureOfDatabase);
        expect(failure).toMatchObject({ kind: expect.stringMatching(/^(?:day|khong-noi)$/) as string });
        const ask = () => fetch(`http://127.0.0.1:${service.port}/tim?q=${encodeURIComponent('hộ nghèo')}`);
        const first = await ask();
        expect([200, 503]).toContain(first.status);
        rmSync(stuffing);
        for (let tries = 0; tries < 100; tries++) {
          if ((await ask()).status === 200) break;
          await new Promise((go) => setTimeout(go, 200));
        }
        expect((await ask()).status).toBe(200);
        await send(url, archive(6));
        const reader = openDatabase(url, { most: 1 });
        expect(await reader`select key from document`).toHaveLength(6);
        await reader.end();
        await service.close();
        await server.kill();
      } finally {
        execFileSync('umount', ['-l', disk]);
      }
    },
  );
  it.skipIf(small !== null)('skipped: a full disk needs the right to mount a small one', () => undefined);
});

/** A disk of 200 MB in memory; null where it cannot be had. */
function smallDisk(): string | null {
  if (process.getuid?.() !== 0 || NO_POSTGRES !== null) return null;
  const folder = serverFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=777', 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}
