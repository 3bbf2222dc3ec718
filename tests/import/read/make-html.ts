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

/** Paragraphs inside an old page: tables in tables, a menu beside, a title, a posting line and news of the same kind. */
export function tablePage(paragraphs: readonly string[]): string {
  const menu = ['Trang chủ', 'Sơ đồ cổng', 'Thư điện tử', 'Lịch công tác'];
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Cổng</title></head>
<body><table width="1000" align="center"><tr><td colspan="2"><img src="banner.jpg" alt="image banner"></td></tr>
<tr><td width="200" valign="top"><table>${menu.map((name) => `<tr><td><a href="/m">${name}</a></td></tr>`).join('')}</table>
<table><tr><td>Lượt truy cập</td><td>12345</td></tr></table></td>
<td valign="top"><table width="100%"><tr><td>
${paragraphs.map((paragraph) => `<p class="MsoNormal" align="justify">${inline(paragraph)}</p>`).join('\n')}
</td></tr></table>
<table><tr><td>Các tin khác</td></tr>${['Họp chợ phiên đầu năm', 'Khai trương chợ mới'].map((name) => `<tr><td><a href="/t">${name}</a> (05/01/2032)</td></tr>`).join('')}</table>
</td></tr><tr><td colspan="2">Giấy phép số 12/GP do Sở cấp. Ghi rõ nguồn khi phát hành lại.</td></tr></table></body></html>`;
}
