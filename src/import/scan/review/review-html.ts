import { escapeHtml } from '#domain/export/escape.ts';
import type { RecordedSpot } from '#domain/scan/scan-record.ts';
import { isFigureKind, type SpotKind } from '#domain/scan/spot-kind.ts';
import { MARGIN } from './line-picture.ts';
import type { ReviewLine } from './review-lines.ts';
import type { ReviewSession } from './review-session.ts';

/** Names of the kinds, as a reviewer reads them. */
const KIND_NAMES: Readonly<Record<SpotKind, string>> = {
  so: 'con số',
  ngay: 'ngày',
  'ky-hieu': 'số, ký hiệu',
  ten: 'tên riêng',
  'khong-doc': 'không đọc ra chữ',
  'doc-khac': 'đọc không giống nhau',
  'am-tiet': 'không phải chữ Việt',
  'lang-gieng': 'chữ lạ bên chữ cạnh',
  'dang-chu': 'dạng chữ lạ',
  mo: 'máy không chắc',
  'sua-them': 'đã sửa thêm',
};

export const REVIEW_STYLE = `:root{color-scheme:light}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;padding:0 1rem 6rem;max-width:70rem;color:#1a1a1a;background:#fff}
h1{font-size:1.3rem}nav a{display:inline-block;min-width:2rem;padding:.25rem .5rem;text-align:center;color:#0a4a8f}nav a[aria-current]{font-weight:700;outline:2px solid #0a4a8f}
.line{border-top:1px solid #bbb;padding:.6rem 0}.line img{display:block;max-width:100%;height:auto;border:1px solid #ddd;background:#fff}
form{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:end;margin:.4rem 0}.spot{margin:0;max-width:100%}label{display:block;max-width:24rem;font-size:.875rem;color:#444}input{font:inherit;padding:.3rem .5rem;min-width:0;max-width:100%;box-sizing:border-box;border:1px solid #767676}
.all input{flex:1 1 100%}button{font:inherit;padding:.3rem .8rem;min-height:2rem;border:1px solid #555;background:#f4f4f4;color:#1a1a1a}
input:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #0a4a8f;outline-offset:1px}
.figure label{font-weight:700;color:#7a2900}.done{opacity:1}.done input{background:#eef6ee}.state{margin-left:.3rem;color:#1c5c1c}mark{background:#fff1c2;color:inherit}
#bar{position:fixed;inset:auto 0 0;background:#f4f4f4;border-top:1px solid #767676;padding:.5rem 1rem;display:flex;flex-wrap:wrap;gap:1rem;align-items:center}kbd{border:1px solid #767676;padding:0 .3rem;background:#fff}`;

const address = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(',');
const isDone = ({ review }: RecordedSpot) => review !== undefined;

function stateOf({ review }: RecordedSpot): string {
  if (review === undefined) return '';
  return typeof review === 'string' ? (review === 'bỏ' ? 'đã bỏ' : 'đúng') : 'đã sửa';
}

/** A stretch of a line: what it says, to be changed where the picture says something else. */
function spotField(spot: RecordedSpot, number: number): string {
  const { kind, text, note = '', review } = spot;
  const now =
    review === undefined || review === 'đúng' ? text : typeof review === 'string' ? '' : review.correction;
  const classes = ['spot', ...(isFigureKind(kind) ? ['figure'] : []), ...(isDone(spot) ? ['done'] : [])];
  const about =
    note && !note.startsWith(KIND_NAMES[kind]) ? `${KIND_NAMES[kind]}: ${note}` : note || KIND_NAMES[kind];
  return `<p class="${classes.join(' ')}"><label for="s${number}">${escapeHtml(about)}</label>
<input id="s${number}" data-spot="${number}" data-read="${escapeHtml(text)}" value="${escapeHtml(now)}" size="${Math.max(4, now.length)}" lang="vi" autocomplete="off" spellcheck="false">
<button type="button" data-drop tabindex="-1">Bỏ</button><span class="state">${stateOf(spot)}</span></p>`;
}

/** Pixels of the page for each point of a line that is cut out. */
const SCALE = 1.8;

function lineImage({ page, box, text }: ReviewLine, marked: readonly RecordedSpot['box'][]): string {
  const [width, height] = [box[2], box[3]].map((points) => Math.round((points + 2 * MARGIN) * SCALE));
  const query =
    marked.length > 0 ? `?${marked.map((stretch) => `dau=${address(stretch)}`).join('&amp;')}` : '';
  return `<img src="/dong/${page}/${address(box)}.jpg${query}" alt="Ảnh dòng chữ: ${escapeHtml(text)}" width="${width}" height="${height}" loading="lazy">`;
}

/** The words of a line with its stretches marked, each where it stands after the one before. */
function withMarks(line: ReviewLine, spots: readonly RecordedSpot[]): string {
  let [html, rest] = ['', line.text];
  for (const number of line.spots) {
    const text = spots[number]?.text ?? '';
    const at = text === '' ? -1 : rest.indexOf(text);
    if (at < 0) continue;
    html += `${escapeHtml(rest.slice(0, at))}<mark>${escapeHtml(text)}</mark>`;
    rest = rest.slice(at + text.length);
  }
  return html + escapeHtml(rest);
}

/** One page of a scan to review: its lines with open stretches first, then those that are done, then every line. */
export function reviewHtml(session: ReviewSession, page: number, title: string): string {
  const { spots } = session.record();
  const lines = session.lines(page);
  const isOpen = (line: ReviewLine) => line.spots.some((number) => !isDone(spots[number] as RecordedSpot));
  const asked = lines.filter((line) => line.spots.length > 0);
  const cards = [...asked.filter(isOpen), ...asked.filter((line) => !isOpen(line))].map((line) => {
    const own = line.spots.map((number) => ({ number, spot: spots[number] as RecordedSpot }));
    const fields = own.map(({ spot, number }) => spotField(spot, number)).join('');
    return `<section class="line" aria-label="Dòng ${line.line + 1}">${lineImage(
      line,
      own.map(({ spot }) => spot.box),
    )}
<p lang="vi">${withMarks(line, spots)}</p><form class="asked">${fields}<button>Đúng cả dòng</button></form></section>`;
  });
  const all = lines.map(
    (line) => `<form class="all" data-page="${page}" data-line="${line.line}">${lineImage(line, [])}
<input aria-label="Chữ của dòng ${line.line + 1}" value="${escapeHtml(line.text)}" lang="vi" autocomplete="off" spellcheck="false"><button>Ghi dòng</button><span class="state"></span></form>`,
  );
  const pages = session.pages.map((_, index) => {
    const { all: total, done } = session.counts(index + 1);
    const current = index + 1 === page ? ' aria-current="page"' : '';
    return `<a href="/?trang=${index + 1}"${current} title="đã rà ${done}/${total} chỗ">${index + 1}${done === total ? ' ✓' : ''}</a>`;
  });
  const next = page < pages.length ? `<a id="next" href="/?trang=${page + 1}">Trang sau</a>` : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Rà soát trang ${page}: ${escapeHtml(title)}</title><link rel="stylesheet" href="/soat.css"><script type="module" src="/soat.js"></script></head>
<body><main><h1>${escapeHtml(title)}</h1><nav aria-label="Trang của bản quét">${pages.join(' ')}</nav>
<p>So chữ trong từng ô với chỗ gạch chân trên ảnh. <kbd>Enter</kbd>: ghi nhận mọi ô của dòng (đúng thì để nguyên, sai thì sửa trước khi nhấn) và sang dòng sau. <kbd>Tab</kbd>: ô sau của dòng. <kbd>↑</kbd> <kbd>↓</kbd>: dòng trước, dòng sau. Xóa hết chữ trong ô: không phải chữ của văn bản.</p>
<h2>Chỗ phải xem của trang ${page}</h2>${cards.join('\n') || '<p>Không có.</p>'}
<h2>Mọi dòng của trang</h2><details><summary>Mở để sửa chữ không được nêu ở trên</summary>${all.join('\n')}</details></main>
<footer id="bar"><span id="count" role="status">${countText(session, page)}</span><button type="button" id="write">Ghi vào bản chữ</button>${next}<span id="said" role="status"></span></footer></body></html>`;
}

/** How far the review is, in words. */
export function countText(session: ReviewSession, page: number): string {
  const [own, whole] = [session.counts(page), session.counts()];
  return `Trang này ${own.done}/${own.all} chỗ · cả văn bản ${whole.done}/${whole.all} · còn ${whole.openFigures} con số, ngày, ký hiệu`;
}
