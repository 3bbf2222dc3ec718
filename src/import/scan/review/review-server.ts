import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { linePicture } from './line-picture.ts';
import { countText, REVIEW_STYLE, reviewHtml } from './review-html.ts';
import type { ReviewSession } from './review-session.ts';

const CLIENT = path.resolve(import.meta.dirname, '../../../client/review/review-page.ts');
/** More than a line of text is no answer of the page. */
const LONGEST_BODY = 20_000;
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves the review of a scan to this machine alone; other sites open in the browser cannot write to it.
 *
 * @param write makes the text anew from what was decided, and says how it went
 */
export function reviewServer(session: ReviewSession, title: string, write: () => Promise<string>): Server {
  let writing: Promise<string> | null = null;
  const written = () => (writing ??= write().finally(() => (writing = null)));
  const server = createServer((request, response) => {
    const answer = isOwn(request, server)
      ? answered(request)
      : Promise.resolve({ status: 403, type: 'text/plain', body: '' });
    answer
      .catch((error: unknown) => ({
        status: 500,
        type: 'text/plain; charset=utf-8',
        body: error instanceof Error ? error.message : String(error),
      }))
      .then((found) => send(response, found))
      .catch(() => response.destroy());
  });
  const answered = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') return json(await decided(url.pathname, await bodyOf(request)));
    if (url.pathname === '/soat.css') return { status: 200, type: 'text/css', body: REVIEW_STYLE };
    if (url.pathname === '/soat.js')
      return {
        status: 200,
        type: 'text/javascript',
        body: stripTypeScriptTypes(readFileSync(CLIENT, 'utf8')),
      };
    const cut = /^\/dong\/(\d+)\/([-\d.,]+)\.jpg$/.exec(url.pathname);
    if (cut) return picture(Number(cut[1]), cut[2] ?? '', url.searchParams.getAll('dau'));
    const page = Math.max(1, Math.min(session.pages.length, Number(url.searchParams.get('trang')) || 1));
    if (url.pathname === '/')
      return { status: 200, type: 'text/html; charset=utf-8', body: reviewHtml(session, page, title) };
    return { status: 404, type: 'text/plain', body: '' };
  };
  const picture = (number: number, box: string, marked: readonly string[]): Answer => {
    const page = session.pages[number - 1];
    if (!page) return { status: 404, type: 'text/plain', body: '' };
    return {
      status: 200,
      type: 'image/jpeg',
      body: linePicture(session.picture(number), page, boxOf(box), marked.map(boxOf)),
    };
  };
  const decided = async (pathname: string, body: Readonly<Record<string, unknown>>) => {
    const [page, text] = [Number(body['page']), textOf(body['text'])];
    if (pathname === '/ghi') return { ok: true, said: await written(), count: '', changesText: false };
    const found =
      pathname === '/dong'
        ? session.rewrite(page, Number(body['line']), text)
        : session.decide(Number(body['spot']), textOf(body['read']), text);
    return found.ok
      ? { ok: true, said: '', count: countText(session, page), changesText: found.changesText }
      : { ok: false, said: found.why, count: '', changesText: false };
  };
  return server;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});

function boxOf(text: string): [number, number, number, number] {
  const [left = 0, low = 0, width = 1, height = 1] = text.split(',').map(Number);
  return [left, low, width, height];
}

/** True for what this machine's own page asks: by the name of this machine, and what is written by the page itself. */
function isOwn({ headers, method }: IncomingMessage, server: Server): boolean {
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  return (
    method !== 'POST' ||
    (headers['content-type'] === 'application/json' &&
      hosts.some((host) => headers.origin === `http://${host}`))
  );
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LONGEST_BODY) throw new Error('quá dài');
  }
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}
