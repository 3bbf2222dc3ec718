import { MISSING } from '#domain/document/known.ts';
import { datesIn } from '#domain/number/date.ts';
import { newsAddress } from '#domain/permalink/address/address.ts';
import { NO_CHARS, words } from '../layout/chars.ts';
import { inferred, linesOf, sourceOf } from './field.ts';
import { slugOf } from '../run/slug.ts';
import type { Given } from '../run/state.ts';

/** The frontmatter, path and address of a news article. */
export function newsMetadata(
  state: Given<'frame' | 'page' | 'blocks', 'frontmatter' | 'path' | 'address'>,
): void {
  const { stated } = state.context;
  const heading = state.frame.heading[0];
  const title =
    stated['title'] ??
    (heading ? words(heading.chars) : (state.page.title ?? `Tin chưa rõ tên (tệp ${state.source.name})`));
  const byline = linesOf(state.frame.signature)[0];
  const author = byline?.replace(/^[^:]{1,20}:\s*/, '');
  const posted = state.page.posted === null ? undefined : datesIn(state.page.posted)[0]?.date?.iso;
  const first = words(state.blocks[0]?.chars ?? NO_CHARS);
  const summary =
    /^.{20,220}?[.!?…](?=\s|$)/u.exec(first)?.[0] ?? `${first.slice(0, 180).replace(/\s\S*$/, '')}…`;
  const slug = slugOf(title);
  state.frontmatter = {
    title,
    description: summary,
    date:
      stated['ngay'] ??
      (posted === undefined
        ? MISSING
        : inferred(posted, `Trang nguồn ghi thời điểm đăng “${state.page.posted ?? ''}”.`)),
    author: author === undefined ? MISSING : inferred(author, `Cuối bài in “${byline ?? ''}”.`),
    body: stated['co-quan'] ?? 'chua-ro',
    place: stated['dia-ban'] ?? 'chua-ro',
    completeness: 'toan-van',
    source: sourceOf(state, title, ''),
  };
  state.path = `news/${slug}.mdx`;
  state.address = newsAddress(slug);
}
