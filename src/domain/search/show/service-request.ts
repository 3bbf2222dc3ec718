import type { SearchOptions } from './response.ts';
import { readState, writeState } from './search-state.ts';

/** Addresses of a search service, below the address that a site names. */
export const SERVICE_PATHS = { search: '/tim', health: '/suc-khoe', measures: '/so-do' } as const;

/** What a service reads of one request, at most: UTF-16 units of a query, values of filters, results, results passed over. */
const MOST = { query: 500, address: 4000, values: 60, limit: 300, offset: 1000 } as const;

/** Names of what a service is told beside the address of the page. */
const LIMIT = 'so-luong';
const OFFSET = 'tu';

/** A query as a service is asked it. */
export interface ServiceRequest {
  readonly typed: string;
  readonly options: SearchOptions;
}

/** The query part of the address that asks a service for this: as the page's own address has it, and how many results. */
export function requestOf(
  typed: string,
  { filters = {}, sort = 'lien-quan', exact, limit, offset }: SearchOptions,
): string {
  const own = writeState({ query: typed, filters, sort, ...(exact === true && { exact }) });
  const parameters = new URLSearchParams(own);
  if (limit !== undefined) parameters.set(LIMIT, String(Math.min(limit, MOST.limit)));
  if (offset) parameters.set(OFFSET, String(offset));
  return `?${parameters.toString()}`;
}

/** Reads such a query part; what is wrong with it (Vietnamese) where it asks nothing or too much. */
export function parseRequest(search: string): ServiceRequest | { readonly problem: string } {
  if (search.length > MOST.address) return { problem: 'Địa chỉ hỏi dài quá.' };
  const { query, filters, sort, exact } = readState(search);
  if (query === '') return { problem: 'Chưa có lời cần tìm (q).' };
  if (query.length > MOST.query) return { problem: `Lời cần tìm dài quá ${MOST.query} chữ.` };
  if (Object.values(filters).flat().length > MOST.values) return { problem: 'Nhiều bộ lọc quá.' };
  const parameters = new URLSearchParams(search);
  const limit = numberOf(parameters.get(LIMIT) ?? '10', MOST.limit);
  const offset = numberOf(parameters.get(OFFSET) ?? '0', MOST.offset);
  if (limit === null || limit === 0) return { problem: `Số kết quả (${LIMIT}) là từ 1 đến ${MOST.limit}.` };
  if (offset === null) return { problem: `Kết quả đầu (${OFFSET}) là từ 0 đến ${MOST.offset}.` };
  return { typed: query, options: { filters, sort, limit, offset, ...(exact === true && { exact }) } };
}

function numberOf(text: string, most: number): number | null {
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : null;
}
