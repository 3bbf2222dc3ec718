import type { GlossaryEntry, Indicator } from '#domain/search/index/catalogue.ts';
import { GENERAL_ABBREVIATIONS } from '#domain/search/query/abbreviations.ts';
import { joinStandings } from '#domain/search/query/names.ts';
import { checkServer, type Database, type Transaction } from '../database/connection.ts';
import { createSchema, dropSchema, hasSchema, INDEX_FORMAT, type Layout } from '../database/schema.ts';
import { digestOfDocument, sentDocument, type SourceDocument } from './sent-document.ts';

/** What an index is made from. */
export interface IndexSource {
  readonly documents: Iterable<SourceDocument>;
  readonly glossary: readonly GlossaryEntry[];
  readonly indicators: readonly Indicator[];
}

export interface IndexOptions {
  readonly schema: string;
  readonly layout: Layout;
  /** True to tell what would be done and do nothing. */
  readonly isCheck?: boolean;
  /** True to remove the index and send everything again. */
  readonly isFresh?: boolean;
  /** Told of each document as it is sent, and of each that is removed. */
  readonly onDocument?: (key: string, what: 'added' | 'changed' | 'removed') => void;
}

/** What was done, or would be. */
export interface IndexReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
  readonly units: number;
}

/** One indexing at a time: number of the lock that is held meanwhile. */
const LOCK = 7_248_021;

/** Documents sent before the counts of words are added up. */
const COUNTED_AFTER = 400;

/** Units sent in one statement. */
const ROWS = 300;

/**
 * Brings an index in a database to what a source says: documents whose digest is another are sent again, each in one
 * transaction, and those that are no more are removed. Made where there is none. What was sent before a failure stays
 * and is not sent again. The connection is to be a single one (`most: 1`).
 *
 * @throws Error (Vietnamese) for a server too old, another indexing under way, an index of another form
 */
export async function indexDatabase(
  database: Database,
  source: IndexSource,
  options: IndexOptions,
): Promise<IndexReport> {
  const { schema, layout, isCheck = false, isFresh = false, onDocument } = options;
  await checkServer(database);
  const [lock] = await database<{ got: boolean }[]>`select pg_try_advisory_lock(${LOCK}) as got`;
  if (lock?.got !== true) throw new Error('một lần lập chỉ mục khác đang chạy trên cơ sở dữ liệu này.');
  try {
    const isThere = await hasSchema(database, schema);
    if (isThere && isFresh && !isCheck) await dropSchema(database, schema);
    const isEmpty = !isThere || isFresh;
    if (isEmpty && !isCheck) await createSchema(database, schema, layout);
    if (!isEmpty) await checkFormat(database);
    const known = isEmpty ? new Map<string, string>() : await digests(database);
    const report = { added: 0, changed: 0, removed: 0, same: 0, units: 0 };
    let sent = 0;
    for (const document of source.documents) {
      const digest = digestOfDocument(document);
      const before = known.get(document.key);
      known.delete(document.key);
      report.units += document.records.length;
      if (before === digest) {
        report.same++;
        continue;
      }
      const what = before === undefined ? 'added' : 'changed';
      report[what]++;
      if (!isCheck) await sendDocument(database, document, digest);
      onDocument?.(document.key, what);
      if (!isCheck && ++sent % COUNTED_AFTER === 0) await addUpWords(database);
    }
    for (const key of known.keys()) {
      report.removed++;
      if (!isCheck) await database.begin((transaction) => removeDocument(transaction, key));
      onDocument?.(key, 'removed');
    }
    if (!isCheck) {
      await addUpWords(database);
      await tellState(database, source);
      if (report.added + report.changed + report.removed > 0) await tidy(database, sent);
    }
    return report;
  } finally {
    await database`select pg_advisory_unlock(${LOCK})`.catch(() => undefined);
  }
}

async function checkFormat(database: Database): Promise<void> {
  const [state] = await database<{ format: number }[]>`select format from state`;
  if (state && state.format !== INDEX_FORMAT)
    throw new Error('chỉ mục do bản phần mềm khác lập: chạy lại với --fresh để lập mới từ đầu.');
}

async function digests(database: Database): Promise<Map<string, string>> {
  const rows = await database<{ key: string; digest: string }[]>`select key, digest from document`;
  return new Map(rows.map(({ key, digest }) => [key, digest]));
}

/** Sends one document in place of what was sent of it. */
async function sendDocument(database: Database, source: SourceDocument, digest: string): Promise<void> {
  const sent = sentDocument(source);
  if (!sent) return;
  const { facts, units, standings, abbreviations, tokens } = sent;
  const { key, address, region, citable, sheet, leads } = source;
  const year = facts.year;
  await database.begin(async (transaction) => {
    await removeDocument(transaction, key);
    await transaction`
      insert into document (key, digest, region, year, address, facts, citable, sheet, standings, abbreviations, units, tokens)
      values (${key}, ${digest}, ${region}, ${year}, ${address}, ${transaction.json(facts)},
        ${citable === null ? null : transaction.json(citable as never)},
        ${sheet === null ? null : transaction.json(sheet as never)},
        ${standings}, ${transaction.json(abbreviations)}, ${units.length}, ${tokens})`;
    for (let from = 0; from < units.length; from += ROWS) {
      const rows = transaction.json(units.slice(from, from + ROWS) as never);
      await transaction`
        insert into unit (region, year, key, document, ordinal, kind, type, body, place, fields, record, words, tokens)
        select ${region}, ${year}, r.key, ${key}, r.ordinal, r.kind, ${facts.type}, ${facts.body}, ${facts.place},
          r.fields, r.record, r.words, r.tokens::tsvector
        from jsonb_to_recordset(${rows})
          as r(key text, ordinal int, kind text, fields text[], record jsonb, words text, tokens text)`;
    }
    if (leads.length > 0)
      await transaction`
        insert into lead select path, ${key}, target
        from unnest(${leads.map(([path]) => path)}::text[], ${leads.map(([, target]) => target)}::text[]) as l(path, target)
        on conflict (path) do update set document = excluded.document, target = excluded.target`;
    await countWords(transaction, key, 1);
  });
}

async function removeDocument(transaction: Transaction, key: string): Promise<void> {
  const removed = await transaction`delete from document where key = ${key} returning key`;
  if (removed.length === 0) return;
  await countWords(transaction, key, -1);
  await transaction`delete from unit where document = ${key}`;
  await transaction`delete from lead where document = ${key}`;
}

/** Notes the words of a document's units, to be added to the counts or taken from them. */
async function countWords(transaction: Transaction, key: string, sign: 1 | -1): Promise<void> {
  await transaction`
    insert into word_change
    select w.lexeme, ${sign}::int * count(*), ${sign}::int * count(*) filter (where w.weights && '{A,B}'),
      ${sign}::int * count(*) filter (where w.weights && '{C,D}')
    from unit, unnest(unit.tokens) as w(lexeme, positions, weights)
    where unit.document = ${key} group by w.lexeme`;
}

/** Adds what was noted to the counts of words. */
async function addUpWords(database: Database): Promise<void> {
  await database.begin(async (transaction) => {
    await transaction`
      insert into word as w (lexeme, units, own, above)
      select lexeme, sum(units), sum(own), sum(above) from word_change group by lexeme
      on conflict (lexeme) do update set units = w.units + excluded.units, own = w.own + excluded.own,
        above = w.above + excluded.above`;
    await transaction`truncate word_change`;
    await transaction`delete from word where units <= 0`;
  });
}

/** Documents sent from which on the tables are gone through whole; after fewer the server's own upkeep does. */
const MANY = 100;

/** Makes what was sent quick to find at once: what a GIN index put off is sorted in, and the planner is told. */
async function tidy(database: Database, sent: number): Promise<void> {
  if (sent >= MANY) await database`vacuum (analyze) unit`;
  else
    await database`
      select gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
      join pg_am on pg_am.oid = relam
      where amname = 'gin' and relkind = 'i' and relnamespace = current_schema()::regnamespace`;
}

/** Writes what is known of the whole: how large it is, which names stand in it, its abbreviations. */
async function tellState(database: Database, { glossary, indicators }: IndexSource): Promise<void> {
  let standings = '';
  const counts = new Map<string, Map<string, number>>();
  type Row = { standings: string; abbreviations: [string, string][] };
  await database<Row[]>`select standings, abbreviations from document`.cursor(500, (rows) => {
    for (const row of rows) {
      standings = joinStandings(standings, row.standings);
      for (const [written, full] of row.abbreviations) {
        const own = counts.get(written) ?? new Map<string, number>();
        counts.set(written, own.set(full, (own.get(full) ?? 0) + 1));
      }
    }
  });
  const harvested = [...counts]
    .map(([written, forms]) => ({ written, full: [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '' }))
    .filter(
      ({ written, full }) =>
        !GENERAL_ABBREVIATIONS.some((entry) => entry.written === written && entry.full === full),
    )
    .sort((a, b) => (a.written < b.written ? -1 : 1));
  await database`
    insert into state (format, version, units, tokens, standings, glossary, indicators, changed)
    select ${INDEX_FORMAT}, 1, coalesce(sum(units), 0), coalesce(sum(tokens), 0), ${standings},
      ${database.json([...glossary.map(({ written, full, aliases }) => ({ written, full, aliases })), ...harvested] as never)},
      ${database.json(indicators.map(({ name, aliases }) => ({ name, aliases })))}, now()
    from document
    on conflict (sole) do update set format = excluded.format, version = state.version + 1, units = excluded.units,
      tokens = excluded.tokens, standings = excluded.standings, glossary = excluded.glossary,
      indicators = excluded.indicators, changed = excluded.changed`;
}
