import { Hono } from 'hono';
import type { Candidates } from '#domain/search/rank/candidates.ts';
import { respond } from '#domain/search/show/response.ts';
import { parseRequest, SERVICE_PATHS } from '#domain/search/show/service-request.ts';
import { failureOfDatabase } from '../database/database-error.ts';
import type { Measures, Outcome } from './measures.ts';
import type { RateLimiter } from './rate-limit.ts';

/** What a service answers with. */
export interface SearchAppOptions {
  readonly candidates: Candidates;
  /** Rejects where the database does not answer, or holds no index. */
  readonly check: () => Promise<unknown>;
  /** Version of the index that is in use; null before it was read. */
  readonly version: () => string | null;
  /** Origins of the sites that may ask: `https://vankien.tinh.gov.vn`. */
  readonly origins: readonly string[];
  readonly limiter: RateLimiter;
  readonly measures: Measures;
  /** The address that a query came from, by its request and the address of the connection. */
  readonly addressOf: (request: Request, connection: string) => string;
  /** Told of failures, never of queries. */
  readonly log: (line: string) => void;
}

/** What Hono is given beside a request: the address of the connection. */
export interface AppBindings {
  readonly connection: string;
}

/** Headers of every answer: nothing of it is a page, and nobody keeps it. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** The search service: `/tim?q=…` as the page's own address has it, `/suc-khoe`, `/so-do`. */
export function searchApp(options: SearchAppOptions): Hono<{ Bindings: AppBindings }> {
  const { candidates, check, version, origins, limiter, measures, addressOf, log } = options;
  const app = new Hono<{ Bindings: AppBindings }>();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    const origin = context.req.header('Origin');
    context.res.headers.append('Vary', 'Origin');
    if (origin === undefined || !origins.includes(origin)) return;
    context.res.headers.set('Access-Control-Allow-Origin', origin);
    context.res.headers.set('Access-Control-Expose-Headers', 'Retry-After');
    context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  });
  app.get(SERVICE_PATHS.search, async (context) => {
    const began = performance.now();
    const ended = (outcome: Outcome): void => {
      measures.add(outcome, (performance.now() - began) / 1000);
    };
    const origin = context.req.header('Origin');
    // A browser would keep the answer from another site; it need not be made.
    if (origin !== undefined && !origins.includes(origin)) {
      ended('sai');
      return context.json({ loi: 'Trang này không được phép hỏi dịch vụ tìm kiếm.' }, 403);
    }
    const wait = limiter.take(addressOf(context.req.raw, context.env.connection));
    if (wait > 0) {
      ended('qua-nhieu');
      return context.json({ loi: `Hỏi quá nhiều, xin chờ ${wait} giây.` }, 429, {
        'Retry-After': String(wait),
      });
    }
    const request = parseRequest(new URL(context.req.url).search);
    if ('problem' in request) {
      ended('sai');
      return context.json({ loi: request.problem }, 400);
    }
    try {
      const response = await respond(candidates, request.typed, request.options);
      ended('xong');
      return context.json(response);
    } catch (cause) {
      const { kind, text } = failureOfDatabase(cause);
      ended(kind === 'cham' ? 'cham' : 'loi');
      log(`Không trả lời được: ${text}`);
      return context.json({ loi: 'Dịch vụ tìm kiếm đang gặp trục trặc.' }, 503, { 'Retry-After': '5' });
    }
  });
  app.get(SERVICE_PATHS.health, async (context) => {
    try {
      await check();
      return context.json({ tot: true, chiMuc: version() });
    } catch (cause) {
      return context.json({ tot: false, viSao: failureOfDatabase(cause).text }, 503);
    }
  });
  app.get(SERVICE_PATHS.measures, (context) =>
    context.text(measures.text(version(), process.memoryUsage.rss()), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  app.notFound((context) => context.json({ loi: 'Không có địa chỉ này.' }, 404));
  app.onError((error, context) => {
    log(`Lỗi của dịch vụ: ${error.message}`);
    return context.json({ loi: 'Dịch vụ tìm kiếm đang gặp trục trặc.' }, 500);
  });
  return app;
}
