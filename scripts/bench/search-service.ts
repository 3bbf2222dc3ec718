import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { THESAURUS } from '#domain/search/query/thesaurus/thesaurus.ts';
import { tokenize } from '#domain/search/index/token.ts';
import { quoted, spelledLexeme } from '#domain/search/index/lexeme.ts';
import { type Database, openDatabase } from '#server/database/connection.ts';
import { startSearchServer } from '#server/http/search-server.ts';
import { indexDatabase } from '#server/index/index-database.ts';
import { syntheticDocument } from './corpus/corpus-document.ts';
import { staticTimes } from './search/static-times.ts';
import { searchQueries } from './search/search-queries.ts';
import { sourceOf, syntheticArchive } from './search/synthetic-archive.ts';
import { inMegabytes, markdownTable, median } from './table.ts';

const USAGE = `Measures the search service over made-up documents in a PostgreSQL of yours (43 units a document; 4,650 documents
are 200,000 units): building the index, updating one document, queries one after the other and under load, beside bare
ts_rank over the same table.

  node scripts/bench/search-service.ts --url postgres://postgres@127.0.0.1:5432/bench [--documents 465,4650] [--seed 1]
                                       [--queries 60] [--clients 4] [--seconds 60] [--keep]
  node scripts/bench/search-service.ts --static 4000          the same queries over the static index, ranked in Node

The schema "bench" of that database is removed first.`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    documents: { type: 'string', default: '465,4650' },
    seed: { type: 'string', default: '1' },
    queries: { type: 'string', default: '60' },
    clients: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '60' },
    keep: { type: 'boolean', default: false },
    static: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const SCHEMA = 'bench';
const NOTHING = { glossary: [], indicators: [] };
const PLAIN = { schema: SCHEMA, layout: { places: [], years: [] } };

/** Seconds that something took. */
async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}

function percentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Made-up queries about the documents, and everyday words. */
function askedQueries(): string[] {
  return [
    ...searchQueries(Number(values.queries), seed),
    ...THESAURUS.slice(0, 20).flatMap(({ typed }) => typed.slice(0, 1)),
  ];
}

const middle = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} / ${percentile(times, 0.95).toFixed(0)} ms`;

/** What an untuned search of a database does: all words as typed, by `ts_rank`. */
async function bare(database: Database, query: string): Promise<void> {
  const condition = tokenize(query)
    .map(({ key, marks }) => quoted(marks === '' ? key : spelledLexeme(key, marks)))
    .join(' & ');
  await database`select key from unit where tokens @@ ${condition}::tsquery
    order by ts_rank(tokens, ${condition}::tsquery) desc limit 10`;
}

/**
 * Sends one changed document of an archive again: seconds that it took to send it, and to bring what is known of the whole
 * up to it. What is made up and compared of the others is left out.
 */
async function updateOne(database: Database, documents: number): Promise<{ sent: number; told: number }> {
  const { key } = syntheticDocument(7, seed);
  const times = { begun: 0, sent: 0, listed: 0 };
  const changed = (function* () {
    for (const source of syntheticArchive(documents, seed)) {
      times.begun = source.key === key ? performance.now() : times.begun;
      yield source.key === key ? sourceOf(syntheticDocument(7, seed), ` ${Date.now()}`) : source;
    }
    times.listed = performance.now();
  })();
  const onDocument = (): void => {
    times.sent = performance.now();
  };
  await indexDatabase(database, { documents: changed, ...NOTHING }, { ...PLAIN, onDocument });
  return { sent: (times.sent - times.begun) / 1000, told: (performance.now() - times.listed) / 1000 };
}

async function measure(url: string, documents: number): Promise<string[]> {
  const writer = openDatabase(url, { schema: SCHEMA, most: 1 });
  const build = await timed(() =>
    values.keep
      ? Promise.resolve({ units: documents * 43 })
      : indexDatabase(
          writer,
          { documents: syntheticArchive(documents, seed), ...NOTHING },
          { ...PLAIN, isFresh: true },
        ),
  );
  await writer`vacuum analyze`;
  const update = await updateOne(writer, documents);
  const [size] = await writer<{ bytes: string }[]>`
    select sum(pg_total_relation_size(oid)) as bytes from pg_class
    where relnamespace = ${SCHEMA}::regnamespace and relkind = 'r'`;
  const service = await startSearchServer({
    ...{ url, schema: SCHEMA, host: '127.0.0.1', port: 0, origins: [], isBehindProxy: false },
    ...{ limit: { burst: 1e9, perSecond: 1e9 }, statementMilliseconds: 10_000, connections: 8 },
    log: (line) => console.error(line),
  });
  const queries = askedQueries();
  const ask = async (query: string): Promise<number> => {
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${service.port}/tim?q=${encodeURIComponent(query)}`);
    await response.text();
    if (!response.ok) throw new Error(`${query}: ${response.status}`);
    return performance.now() - began;
  };
  for (const query of queries) await ask(query);
  const alone: number[] = [];
  for (const query of queries) alone.push(await ask(query));
  const plain: number[] = [];
  for (const query of queries) await bare(writer, query);
  for (const query of queries) plain.push((await timed(() => bare(writer, query))).seconds * 1000);
  const loaded: number[] = [];
  let errors = 0;
  const end = performance.now() + Number(values.seconds) * 1000;
  await Promise.all(
    Array.from({ length: Number(values.clients) }, async (_, client) => {
      for (let i = client * 7; performance.now() < end; i++)
        await ask(queries[i % queries.length] ?? '').then(
          (ms) => loaded.push(ms),
          () => errors++,
        );
    }),
  );
  const memory = process.memoryUsage.rss();
  await service.close();
  await writer.end();
  return [
    String(build.result.units),
    `${build.seconds.toFixed(0)} s`,
    `${update.sent.toFixed(2)} + ${update.told.toFixed(2)} s`,
    inMegabytes(Number(size?.bytes ?? 0)),
    middle(alone),
    middle(plain),
    `${(median(alone) / median(plain)).toFixed(1)}`,
    `${(loaded.length / Number(values.seconds)).toFixed(1)} q/s, ${middle(loaded)}`,
    String(errors),
    inMegabytes(memory),
  ];
}

const HEAD = [
  'units',
  'build',
  'one document sent + counted',
  'in the database',
  'one at a time p50 / p95',
  'bare ts_rank p50 / p95',
  'ratio',
  `load of ${values.clients} clients`,
  'errors',
  'memory (bench and service)',
];

if (values.static !== undefined) {
  const { fresh, again } = await staticTimes(Number(values.static), seed, askedQueries());
  console.log(
    `Static index of ${values.static} documents, p50 / p95: ${middle(fresh)} first, ${middle(again)} again; load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
} else if (values.help || values.url === undefined) console.log(USAGE);
else {
  const rows = [];
  for (const documents of values.documents.split(',').map(Number))
    rows.push(await measure(values.url, documents));
  console.log(
    `Load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  console.log(markdownTable(HEAD, rows));
}
