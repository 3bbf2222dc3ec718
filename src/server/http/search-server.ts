import { type HttpBindings, serve } from '@hono/node-server';
import { checkServer, openDatabase } from '../database/connection.ts';
import { DatabaseCandidates } from '../search/database-candidates.ts';
import { Measures } from './measures.ts';
import { type RateLimit, RateLimiter } from './rate-limit.ts';
import { searchApp } from './search-app.ts';

export interface SearchServerOptions {
  readonly url: string;
  readonly schema: string;
  readonly host: string;
  readonly port: number;
  /** Origins of the sites that may ask. */
  readonly origins: readonly string[];
  /** True where a proxy of ours stands before it and names the address that asks (`X-Forwarded-For`, its last). */
  readonly isBehindProxy: boolean;
  readonly limit: RateLimit;
  /** How long one statement may take, in milliseconds; connections held at most. */
  readonly statementMilliseconds: number;
  readonly connections: number;
  readonly log: (line: string) => void;
}

/** A service that runs. */
export interface SearchServer {
  readonly port: number;
  /** Takes no further query, answers those that came, then closes the database. */
  readonly close: () => Promise<void>;
}

/** How long queries under way are waited for when it closes, in milliseconds. */
const PATIENCE = 10_000;

/** Starts a search service. It starts without its database, too, and says so until that answers. */
export async function startSearchServer(options: SearchServerOptions): Promise<SearchServer> {
  const { url, schema, host, port, origins, isBehindProxy, limit, statementMilliseconds, connections, log } =
    options;
  const database = openDatabase(url, { schema, readOnly: true, most: connections, statementMilliseconds });
  const candidates = new DatabaseCandidates(database);
  const app = searchApp({
    candidates,
    check: async () => {
      await checkServer(database);
      await candidates.language();
    },
    version: () => candidates.version,
    origins,
    limiter: new RateLimiter(limit),
    measures: new Measures(),
    addressOf: (request, connection) =>
      (isBehindProxy ? request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined) ??
      connection,
    log,
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve(
      {
        fetch: (request, bindings) =>
          app.fetch(request, {
            connection: (bindings as HttpBindings).incoming.socket.remoteAddress ?? '',
          }),
        hostname: host,
        port,
      },
      () => {
        resolve(started);
      },
    );
    started.once('error', reject);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const late = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, PATIENCE);
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      clearTimeout(late);
      await database.end({ timeout: 5 });
    },
  };
}
