import { escapeHtml } from '#domain/export/escape.ts';
import { type Chars, words } from '../layout/chars.ts';
import { DOUBT_KINDS, type DoubtKind } from './ledger.ts';
import type { Outline } from '../structure/outline-node.ts';
import type { Imported } from '../run/pipeline.ts';
import type { Block, Frame, ImportState } from '../run/state.ts';

/** Names of the kinds of doubt, as the list shows them. */
const KIND_NAMES: Readonly<Record<DoubtKind, string>> = {
  'chi-tieu': 'chỉ tiêu chưa chắc',
  truong: 'thông tin của văn bản',
  bo: 'chữ bỏ khỏi văn bản',
  'ky-tu': 'ký tự không rõ',
  'giong-chu': 'chữ giống chữ',
  'chu-thich': 'chú thích',
  so: 'con số',
  'so-muc': 'số mục đoán',
  'de-muc': 'đề mục đoán',
  noi: 'chỗ nối',
};

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;table-layout:fixed}td{border-top:1px solid #ddd;padding:.25rem .5rem;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}
td:first-child{width:3.5rem;color:#666}del{background:#fde2e2;color:#8a1f1f}ins{background:#fff1c2;text-decoration:none}
q{background:#dbeafe;quotes:none}.m{font-weight:600}tr:target td{background:#fffbe6}ol{padding-left:1.5rem}small{color:#555}`;

/**
 * A page that shows a source and what became of it side by side, line by line, with removals (red), changes (yellow)
 * and moves (blue) marked, and the list of spots to look at, most doubtful first. It holds no script and loads nothing;
 * every word of the source is escaped.
 */
export function reviewPage({ state, totals }: Imported): string {
  const lines = linesOf(state.normal);
  const results = resultsByLine(state, lines);
  const marks = marksByLine(marksOf(state), lines);
  const rows = lines.map(
    (line, index) =>
      `<tr id="d${index + 1}"><td>${index + 1}</td><td>${sourceHtml(state.normal, line, marks.get(index) ?? [])}</td><td>${(results.get(index) ?? []).join('\n')}</td></tr>`,
  );
  const review = state.ledger.review();
  const title = escapeHtml(state.frontmatter.title);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Soát bản nhập: ${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p>Tệp ${escapeHtml(state.source.name)} (${escapeHtml(state.encoding)}). Sổ cái: nguồn ${totals.source} = chữ ${totals.text} + bỏ ${totals.removed} + chuẩn hóa ${totals.normalised}, chênh ${totals.balance}. <del>Bỏ</del> · <ins>đổi</ins> · <q>chuyển chỗ</q>.</p>
<h2>Chỗ nên xem (${review.length})</h2>
${DOUBT_KINDS.map((kind) => {
  const own = review.filter(({ kind: doubtKind }) => doubtKind === kind);
  if (own.length === 0) return '';
  const items = own.map(({ at, note }) => {
    const line = lineAt(lines, at) + 1;
    return `<li><a href="#d${line}">dòng ${line}</a> ${escapeHtml(note)}</li>`;
  });
  return `<h3>${KIND_NAMES[kind]} (${own.length})</h3><ol>${items.join('')}</ol>`;
}).join('\n')}
<h2>Bản nguồn và bản viết ra</h2>
<table><thead><tr><th>Dòng</th><th>Bản nguồn</th><th>Bản viết ra</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}

interface LineSpan {
  start: number;
  end: number;
}

function linesOf(text: string): LineSpan[] {
  let start = 0;
  return text.split(/[\n\f]/).map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** Index of the line that holds an offset. */
function lineAt(lines: readonly LineSpan[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface ReviewMark extends LineSpan {
  tag: 'del' | 'ins' | 'q';
  title: string;
}

/** Everything the account says of stretches of the source, in order. */
function marksOf({ ledger: { removals, changes, moves } }: ImportState): ReviewMark[] {
  const marks: ReviewMark[] = [
    ...removals.map(({ at, text, reason }) => ({
      start: at,
      end: at + text.length,
      tag: 'del' as const,
      title: reason,
    })),
    ...changes.map(({ at, from, to, kind }) => ({
      start: at,
      end: at + from.length,
      tag: 'ins' as const,
      title: `${kind}: “${from}” → “${to}”`,
    })),
    ...moves.map(({ at, text, kind }) => ({
      start: at,
      end: at + text.length,
      tag: 'q' as const,
      title: kind,
    })),
  ];
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks of each line, by its index. */
function marksByLine(marks: readonly ReviewMark[], lines: readonly LineSpan[]): Map<number, ReviewMark[]> {
  const byLine = new Map<number, ReviewMark[]>();
  for (const mark of marks) {
    const last = lineAt(lines, Math.max(mark.start, mark.end - 1));
    for (let line = lineAt(lines, mark.start); line <= last; line++) {
      const own = byLine.get(line);
      if (own) own.push(mark);
      else byLine.set(line, [mark]);
    }
  }
  return byLine;
}

/** One line of the source; a stretch carries the innermost mark that covers it. */
function sourceHtml(text: string, { start, end }: LineSpan, own: readonly ReviewMark[]): string {
  const cuts = [...new Set([start, end, ...own.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((cut, index) => {
      const words = escapeHtml(text.slice(cut, cuts[index + 1]));
      const mark = own.findLast((other) => other.start <= cut && other.end > cut);
      return mark ? `<${mark.tag} title="${escapeHtml(mark.title)}">${words}</${mark.tag}>` : words;
    })
    .join('');
}

/** What was written, by the line of the source its first character stands in. */
function resultsByLine(state: ImportState, lines: readonly LineSpan[]): Map<number, string[]> {
  const results = new Map<number, string[]>();
  const add = (chars: Chars, label: string, depth: number, heading = false): void => {
    const at = chars.at[0];
    if (at === undefined) return;
    const line = lineAt(lines, at);
    const text = escapeHtml(words(chars));
    const own = `${'  '.repeat(depth)}${label === '' ? '' : `<small>${escapeHtml(label)}</small> `}${heading ? `<span class="m">${text}</span>` : text}`;
    results.set(line, [...(results.get(line) ?? []), own]);
  };
  const outline = (nodes: readonly Outline[], depth: number): void => {
    for (const node of nodes) {
      add(node.body, node.number?.printed ?? node.bullet ?? '', depth, node.heading);
      outline(node.children, depth + 1);
    }
  };
  const blocks = (list: readonly Block[], label: string) => {
    for (const { chars } of list) add(chars, label, 0);
  };
  const frame = (part: Frame) => {
    blocks(part.heading, 'đầu');
    blocks(part.closing, 'kết');
    blocks(part.recipients, 'nơi nhận');
    blocks(part.signature, 'ký');
  };
  frame(state.frame);
  outline(state.outline, 0);
  for (const part of state.attachments) {
    blocks(part.letterhead, 'đầu');
    blocks(part.title, 'kèm theo');
    outline(part.outline, 1);
    frame(part.frame);
  }
  for (const { label, chars } of state.notes) add(chars, `chú thích ${label}`, 0);
  return results;
}
