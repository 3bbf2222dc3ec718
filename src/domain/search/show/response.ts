import { answer } from '../rank/engine.ts';
import { hasSigns } from './answering.ts';
import type { Candidates, Opened } from '../rank/candidates.ts';
import type { Ranked } from '../rank/rank.ts';
import { OF_NO_DOCUMENT } from '../index/record.ts';
import type { SearchRecord } from '../index/record.ts';
import type { Cited } from '../query/cited.ts';
import type { Note, Query } from '../query/query.ts';
import { textOfCited } from './cited-record.ts';
import { applyFilters, byDate } from './facet.ts';
import type { Facet, FacetValue, Filters } from './facet.ts';
import { markAll, passageOf, settled } from './passage.ts';
import type { Marked } from './passage.ts';

export interface SearchOptions {
  readonly filters?: Filters;
  /** `lien-quan` (default): relevance; `moi`: newest documents first. */
  readonly sort?: 'lien-quan' | 'moi';
  readonly limit?: number;
  readonly offset?: number;
  /** True to search the letters as they were typed, uncorrected. */
  readonly exact?: boolean;
}

/** `cited`: what the query names by number or place; `full`: all that is asked stands in it; `partial`: a part of it does. */
export type Match = 'cited' | 'full' | 'partial';

/** One result: the record, its passage with the asked words marked, its title with marks, and the score. */
export interface SearchResult extends Omit<SearchRecord, 'kind'> {
  /** `van-ban`: a document as a whole. */
  readonly kind: SearchRecord['kind'] | 'van-ban';
  readonly match: Match;
  /** Of what is asked, the words that do not stand in it. */
  readonly lacking: readonly string[];
  readonly passage: Marked;
  readonly titleMarks: Marked['marks'];
  readonly score: number;
}

export interface SearchResponse {
  /** What was searched, as words, and why it differs from what was typed. */
  readonly understood: { readonly display: string; readonly notes: readonly Note[]; readonly query: Query };
  /** What is cited, what answers in full, then what answers in part. */
  readonly results: readonly SearchResult[];
  /** Where nothing answers: what comes nearest, to be shown clearly apart. */
  readonly near: readonly SearchResult[];
  /** Results under the filters that answer in full, and those that answer in part; `results` is the asked part of both. */
  readonly total: number;
  readonly partial: number;
  /** Set where not all that may answer was looked at: the numbers of results are at least so many. */
  readonly more?: true;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Set where a search service was asked and did not answer, and the site's own index answers in its place. */
  readonly inPlaceOf?: 'dich-vu';
}

const DEFAULT_LIMIT = 10;

/** Answers a query from the units that may answer it: ranked, filtered, each result with its passage. */
export async function respond(
  candidates: Candidates,
  typed: string,
  options: SearchOptions = {},
): Promise<SearchResponse> {
  const { filters = {}, exact = false } = options;
  const opened = await candidates.of({ typed, exact, filters });
  const { catalogue } = opened.engine;
  const answered = await answer(opened.engine, typed, exact);
  const { query, notes, near } = answered;
  const isFiltered = Object.keys(filters).length > 0;
  const { kept, facets } = applyFilters(catalogue, [...answered.found, ...answered.partial], filters);
  const full = new Set(answered.found);
  const inOrder = (list: readonly Ranked[]): readonly Ranked[] =>
    options.sort === 'moi' ? byDate(catalogue, list) : list;
  const found = inOrder(kept.filter((item) => full.has(item)));
  const partial = inOrder(kept.filter((item) => !full.has(item)));
  // What is cited is no record that a filter could keep.
  const cited = isFiltered ? [] : answered.cited;
  const offset = options.offset ?? 0;
  const limit = options.limit ?? DEFAULT_LIMIT;
  // A first page shows what few files hold; whoever asks for more or for others has those files already.
  const isFirst = !isFiltered && options.sort !== 'moi' && offset === 0 && limit <= DEFAULT_LIMIT;
  const end = offset + (isFirst ? Math.min(limit, cited.length + answered.first) : limit);
  const pageOf = <Item>(list: readonly Item[], before: number): readonly Item[] =>
    list.slice(Math.max(0, offset - before), Math.max(0, end - before));
  const show = async (list: readonly Ranked[], match: Match): Promise<SearchResult[]> => {
    const loaded = await opened.records(list.map((item) => item.record));
    const asked = settled(
      query,
      loaded.map((record) => `${record.title}\n${record.text}`),
    );
    return loaded.map((record, i) => resultOf(record, asked, match, list[i]));
  };
  const display = query.slots.map((slot) => slot.text).join(' ');
  const [quoted, answers, parts, nearby] = await Promise.all([
    Promise.all(pageOf(cited, 0).map((item) => citedResult(opened, item, query))),
    show(pageOf(found, cited.length), 'full'),
    show(pageOf(partial, cited.length + found.length), 'partial'),
    show(near, 'partial'),
  ]);
  const shown = new Set(quoted.map(({ url }) => url));
  const others = [...answers, ...parts].filter(({ url }) => !shown.has(url));
  const [best] = answers;
  // A question names the document in which it wants to be told something.
  const answersFirst =
    hasSigns(query.intent) &&
    best !== undefined &&
    cited.every(({ eid, document }) => eid === '' && document.address === best.doc);
  return {
    understood: { display, notes, query },
    results: answersFirst ? [...others, ...quoted] : [...quoted, ...others],
    near: nearby,
    total: cited.length + found.length,
    partial: partial.length,
    ...(opened.hasMore === true && { more: true }),
    facets,
  };
}

/** A cited document or place as a result: with the text of its record, or of the record it stands in. */
async function citedResult({ citedRecord }: Opened, cited: Cited, query: Query): Promise<SearchResult> {
  const record = await citedRecord(cited);
  const shownAs = { kind: cited.eid === '' ? ('van-ban' as const) : (record?.kind ?? 'muc') };
  const base = record ?? { ...OF_NO_DOCUMENT, text: '', order: 0 };
  return {
    ...base,
    ...shownAs,
    url: cited.url,
    doc: cited.document.address,
    number: cited.number.replace(/[.:]$/, ''),
    title: cited.title,
    path: cited.path,
    symbol: cited.document.symbol ?? '',
    passage: passageOf(textOfCited(cited, base.text), query),
    titleMarks: [],
    match: 'cited',
    lacking: [],
    score: 0,
  };
}

function resultOf(record: SearchRecord, query: Query, match: Match, ranked?: Ranked): SearchResult {
  return {
    ...record,
    match,
    lacking: match === 'partial' && ranked ? lackingWords(query, ranked) : [],
    passage: passageOf(record.text, query),
    titleMarks: markAll(record.title, query).marks,
    score: ranked?.score ?? 0,
  };
}

/** The words of the query that a record lacks, neighbours as one. */
function lackingWords({ slots }: Query, { lacking }: Ranked): string[] {
  const words: string[] = [];
  let open = false;
  slots.forEach(({ text }, i) => {
    const lacks = Math.floor(lacking / 2 ** i) % 2 === 1;
    if (lacks && open) words.push(`${words.pop() ?? ''} ${text}`);
    else if (lacks) words.push(text);
    open = lacks;
  });
  return words;
}
