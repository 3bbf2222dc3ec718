import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openLibrary } from '#library/library.ts';
import { openDatabase } from '#server/database/connection.ts';
import { type SearchServer, startSearchServer } from '#server/http/search-server.ts';
import { indexDatabase } from '#server/index/index-database.ts';
import { libraryDocuments } from '#server/index/library-documents.ts';
import { freePort, type PostgresServer, startPostgres } from './postgres-server.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The sample built for a search service on this machine, with its documents in a database. */
export interface ServiceSite {
  readonly dir: string;
  /** Starts the service for a site at this address, at the port that the site knows. */
  readonly serve: (site: string, perSecond?: number) => Promise<SearchServer>;
  readonly stop: () => Promise<void>;
}

/** Builds the sample with `timKiem` set, and sends its documents to a database. Takes as long as a build. */
export async function serviceSite(): Promise<ServiceSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-service-'));
  const content = path.join(folder, 'content');
  const dir = path.join(folder, 'dist');
  cpSync(path.join(root, 'content'), content, { recursive: true });
  const port = await freePort();
  appendFileSync(path.join(content, 'site.yaml'), `\ntimKiem: http://127.0.0.1:${port}\n`);
  const env = { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(folder, 'cache') };
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', dir], {
    ...{ cwd: root, env, maxBuffer: 64 << 20 },
  });
  const server: PostgresServer = await startPostgres();
  const url = await server.database('sample');
  const library = openLibrary(content);
  const { glossary, metrics } = library.catalogues();
  const writer = openDatabase(url, { most: 1 });
  await indexDatabase(
    writer,
    { documents: libraryDocuments(library), glossary, indicators: metrics },
    { schema: 'van_kien', layout: { places: [], years: [] } },
  );
  await writer.end();
  return {
    dir,
    serve: (site, perSecond = 1000) =>
      startSearchServer({
        ...{ url, schema: 'van_kien', host: '127.0.0.1', port, origins: [site], isBehindProxy: false },
        ...{ limit: { burst: perSecond, perSecond }, statementMilliseconds: 5000, connections: 4 },
        log: () => undefined,
      }),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
