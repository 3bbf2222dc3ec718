import postgres from 'postgres';
import { DEFAULT_SCHEMA } from './schema.ts';

/** A database of search, as statements are sent to it. */
export type Database = postgres.Sql;

/** The same inside a transaction. */
export type Transaction = postgres.TransactionSql;

/** How a connection is to be used. */
export interface ConnectionOptions {
  /** The schema that holds the index. */
  readonly schema?: string;
  /** Connections held at most. */
  readonly most?: number;
  /** True for whoever only reads: the server then refuses to write. */
  readonly readOnly?: boolean;
  /** How long one statement may take, in milliseconds; 0 for as long as it needs. */
  readonly statementMilliseconds?: number;
}

/** How long is waited for a server that does not answer, in seconds. */
const CONNECT_SECONDS = 5;

/** The oldest PostgreSQL that is known to serve: 15.0. */
const OLDEST = 150_000;

/**
 * Opens a database by its address (`postgres://user:password@host:port/name`; several hosts, separated by commas, are tried
 * in turn). Nothing is sent before the first statement. Throws where the address cannot be read.
 */
export function openDatabase(
  url: string,
  { schema = DEFAULT_SCHEMA, most = 10, readOnly = false, statementMilliseconds = 0 }: ConnectionOptions = {},
): Database {
  return postgres(url, {
    max: most,
    connect_timeout: CONNECT_SECONDS,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: {
      application_name: 'van-kien',
      search_path: `"${schema}"`,
      statement_timeout: statementMilliseconds,
      ...(readOnly && { default_transaction_read_only: true }),
    },
  });
}

/** Throws (Vietnamese) where the server is older than what serves. */
export async function checkServer(database: Database): Promise<void> {
  const [row] = await database<{ number: string; name: string }[]>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`;
  if (Number(row?.number) < OLDEST)
    throw new Error(`máy chủ chạy PostgreSQL ${row?.name ?? '?'}; cần bản 15 trở lên.`);
}
