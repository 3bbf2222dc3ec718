const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `**bold**` and `*slanted*` as tags. */
const inline = (text: string) =>
  escape(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![*\w])\*(?!\s)([^*]+?)\*/g, '<em>$1</em>');

/** Paragraphs inside the page of a portal: menus above, columns beside, related news below, scripts all over. */
export function portalPage(paragraphs: readonly string[], head = ''): string {
  const menu = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Liên hệ'];
  const links = (names: readonly string[]) =>
    `<ul>${names.map((name) => `<li><a href="/x">${name}</a></li>`).join('')}</ul>`;
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title>
<style>p { color: red }</style><script>var text = "<p>không phải chữ</p>";</script></head>
<body onload="alert(1)">
<header><div class="banner">CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN</div><nav>${links(menu)}</nav></header>
<div class="container"><div class="col-3 sidebar"><h3>Chuyên mục</h3>${links(['Cải cách', 'Quy hoạch', 'Lịch họp'])}</div>
<div class="col-9"><div class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/vb">Văn bản</a></div>
${head}<div class="article-body" id="content">
${paragraphs.map((paragraph) => `<p style="text-align: justify">${inline(paragraph)}</p>`).join('\n')}
</div>
<div class="social-share"><button>Chia sẻ</button> <a href="#">Facebook</a></div>
<div class="box-tin-lien-quan"><h4>Tin liên quan</h4>${links(['Huyện họp giao ban tháng 5', 'Xã Đông ra quân làm đường'])}</div>
</div></div>
<footer>Bản quyền thuộc về Ủy ban nhân dân huyện. Điện thoại: 0123.</footer>
<script src="https://example.vn/count.js"></script>
</body></html>`;
}
