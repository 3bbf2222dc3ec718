import type { Database } from './connection.ts';

/** Raised when what is stored changes its form or its words: an index of another form is refused and made anew. */
export const INDEX_FORMAT = 2;

/** Name of the schema, where nothing else is said. */
export const DEFAULT_SCHEMA = 'van_kien';

/** Provinces that have a partition of their own, and years that begin a further part of each. Both may be empty. */
export interface Layout {
  readonly places: readonly string[];
  readonly years: readonly number[];
}

/** Matches a spelling among the words: "ho0aj0"; see `spellingOf`. */
const SPELLED = '^[^_^~]*[^0-9_^~]0[a-z]*0$';

/**
 * The tables. `document` and `unit` are what was sent; `word` counts in how many units each word stands (`own`: in their
 * own words, `above`: above them, `units`: anywhere), `word_change` what is still to be added to it; `lead` are the short addresses; `state` is one line.
 */
const TABLES = `
create table document (
  key text primary key,
  digest text not null,
  region text not null,
  year int not null,
  address text not null,
  facts jsonb not null,
  citable jsonb,
  sheet jsonb,
  standings text not null,
  abbreviations jsonb not null,
  units int not null,
  tokens bigint not null
);
create index on document (address);
create table unit (
  region text not null,
  year int not null,
  key text not null,
  document text not null,
  ordinal int not null,
  kind text not null,
  type text not null,
  body text not null,
  place text not null,
  fields text[] not null,
  record jsonb not null,
  words text not null,
  tokens tsvector not null,
  primary key (key, region, year)
) partition by list (region);
create index unit_document on unit (document);
create index unit_tokens on unit using gin (tokens);
create table word (
  lexeme text primary key,
  spelled boolean generated always as (lexeme ~ '${SPELLED}') stored,
  units bigint not null,
  own bigint not null,
  above bigint not null
) with (fillfactor = 80);
create index word_spelled on word (lexeme) where spelled;
create table word_change (lexeme text not null, units bigint not null, own bigint not null, above bigint not null);
create table lead (path text primary key, document text not null, target text not null);
create index lead_document on lead (document);
create table state (
  sole boolean primary key default true check (sole),
  format int not null,
  version bigint not null,
  units bigint not null,
  tokens bigint not null,
  standings text not null,
  glossary jsonb not null,
  indicators jsonb not null,
  changed timestamptz not null
);`;

/** A name as SQL writes it. */
function name(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function literal(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** The partitions of the units: one for each place that has its own, one for all others; each by years. */
function partitions({ places, years }: Layout): string {
  const starts = [...years].sort((a, b) => a - b);
  const parts = [
    ...places.map((place) => [name(`unit_${place}`), `for values in (${literal(place)})`]),
    [name('unit_other'), 'default'],
  ];
  return parts
    .map(([table = '', values = '']) => {
      if (starts.length === 0) return `create table ${table} partition of unit ${values};`;
      const bounds = ['minvalue', ...starts.map(String), 'maxvalue'];
      const below = bounds.slice(1).map((to, i) => {
        const from = bounds[i] ?? 'minvalue';
        const own = name(`${table.slice(1, -1)}_${from === 'minvalue' ? 'truoc' : from}`);
        return `create table ${own} partition of ${table} for values from (${from}) to (${to});`;
      });
      return [`create table ${table} partition of unit ${values} partition by range (year);`, ...below].join(
        '\n',
      );
    })
    .join('\n');
}

/** Makes the schema with its tables, empty. Throws where it is there already. */
export async function createSchema(database: Database, schema: string, layout: Layout): Promise<void> {
  await database.begin(async (transaction) => {
    await transaction.unsafe(
      `create schema ${name(schema)}; set local search_path to ${name(schema)}; ${TABLES} ${partitions(layout)}`,
    );
  });
}

/** Removes the schema with all that is in it. */
export async function dropSchema(database: Database, schema: string): Promise<void> {
  await database.unsafe(`drop schema if exists ${name(schema)} cascade`);
}

/** Whether the schema is there. */
export async function hasSchema(database: Database, schema: string): Promise<boolean> {
  return (await database`select from pg_namespace where nspname = ${schema}`).length > 0;
}
