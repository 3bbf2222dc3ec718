import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { portalPage } from '../make-html.ts';
import { imported, treeOf, treeText } from '../tree-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const PARAGRAPHS = [
  'BÁO CÁO',
  'về kết quả năm 2031',
  'I. KẾT QUẢ',
  '1. Về kinh tế',
  'Giá trị sản xuất bình quân đạt 310 triệu đồng. Thu ngân sách vượt dự toán được giao; chi tiết kiệm, đúng quy định.',
  '2. Về xã hội',
  'Huy động trẻ ra lớp đúng độ tuổi. Bảo đảm thuốc chữa bệnh cho người dân ở tất cả các xã trong huyện.',
];
const page = (inner: string) => bytes(`<!DOCTYPE html><html><body><div>${inner}</div></body></html>`);

describe('a web page', () => {
  it('gives its text without menus, columns, buttons and related news, all of them accounted for', () => {
    const { state, totals } = imported(bytes(portalPage(PARAGRAPHS)));
    expect(treeText(state.root)).toBe(treeOf(bytes(PARAGRAPHS.join('\n\n'))));
    expect(totals.balance).toBe(0);
    const removed = state.ledger.removals.map(({ text }) => text).join('\n');
    for (const words of ['Giới thiệu', 'Quy hoạch', 'Huyện họp giao ban tháng 5', 'Bản quyền', 'Facebook'])
      expect(removed).toContain(words);
    expect(state.mdx).not.toContain('không phải chữ');
    expect(state.mdx).not.toContain('Xã Đông ra quân');
  });

  it('keeps the heading above the text as its title', () => {
    const head = '<h1>Dự thảo Báo cáo chính trị (lần 2)</h1><div class="date">07:15 03/02/2031</div>';
    const { state } = imported(bytes(portalPage(PARAGRAPHS.slice(2), head)));
    expect(state.frontmatter['title']).toBe('Dự thảo Báo cáo chính trị (lần 2)');
  });

  it('makes real tables of tables, and lines of those that only place text', () => {
    const { state, totals } = imported(
      page(`<table><tr><td><p>ỦY BAN NHÂN DÂN</p><p>Số: 12/BC-UBND</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td></tr></table>
        <p>BÁO CÁO</p><p>về kết quả</p><p>1. Số liệu như sau:</p>
        <table><tr><th>TT</th><th>Chỉ tiêu</th><th colspan="2">Kết quả</th></tr>
        <tr><td rowspan="2">1</td><td>Thu | chi</td><td>5%</td><td>6%</td></tr><tr><td>Hộ nghèo</td><td>2%</td><td></td></tr></table>
        <p>2. Nhận xét.</p>`),
    );
    expect(totals.balance).toBe(0);
    expect(treeText(state.root)).toContain('bang\n');
    expect(treeText(state.root)).toContain('hang · TT | Chỉ tiêu | Kết quả |');
    expect(treeText(state.root)).toContain('hang · | Hộ nghèo | 2% |');
    expect(state.frontmatter).toMatchObject({ number: '12/BC-UBND' });
  });

  it('links notes by their raised numbers', () => {
    const { state } = imported(
      page(`<p>BÁO CÁO</p><p>về kết quả</p><p>1. Thực hiện nghị quyết của Trung ương<sup><a href="#f1">1</a></sup>, diện tích 5 m<sup>2</sup>.</p>
        <p>2. Tiếp tục thực hiện.</p><p><sup>1</sup> Nghị quyết số 18.</p>`),
    );
    expect(state.notes.map(({ chars }) => chars.text)).toEqual(['Nghị quyết số 18.']);
    expect(state.mdx).toContain('5 m²');
  });

  it('prints the numbers a browser computes', () => {
    const { state } = imported(
      page('<p>BÁO CÁO</p><p>về kết quả</p><ol start="3"><li>Một việc.</li><li>Hai việc.</li></ol>'),
    );
    expect(treeText(state.root)).toContain('khoan · 3. · Một việc.');
    expect(treeText(state.root)).toContain('khoan · 4. · Hai việc.');
  });

  it('executes and keeps nothing of scripts, handlers and entities that grow', () => {
    const { state } = imported(
      page(
        '<p onclick="x()">1. Nội dung &lt;script&gt; &amp; &eacute;.</p><script>alert("chữ mã")</script><a href="javascript:alert(1)">liên kết</a>',
      ),
    );
    expect(state.mdx).not.toContain('chữ mã');
    expect(state.mdx).not.toContain('javascript:');
    expect(state.normal).toContain('Nội dung <script> & é.');
  });

  it('says so where tags are nested beyond reason', () => {
    expect(() => imported(page('<div>'.repeat(4_000) + 'chữ'))).toThrow(/lồng nhau/);
  });

  it('is read from a page saved as one file, in any transfer encoding', () => {
    const html = portalPage(PARAGRAPHS);
    const mht = (name: string, body: string) =>
      bytes(
        `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--X-1"\r\n\r\n----X-1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${name}\r\n\r\n${body}\r\n----X-1\r\nContent-Type: image/png\r\n\r\nabc\r\n----X-1--\r\n`,
      );
    const quoted = [...bytes(html)]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('');
    const want = treeOf(bytes(html));
    expect(treeOf(mht('base64', Buffer.from(html).toString('base64')))).toBe(want);
    expect(treeOf(mht('quoted-printable', quoted))).toBe(want);
  });
});

const LONG =
  'Tiếp tục tuyên truyền, phổ biến chủ trương của Đảng, chính sách, pháp luật của Nhà nước đến cán bộ và nhân dân.';

describe('a document saved as a page', () => {
  it('by Word has its sections, list numbers, bullets and notes, and hidden text apart', () => {
    const ignored = (mark: string) =>
      `<span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span>`;
    const { state, totals } = imported(
      bytes(`<html><head><style><!-- p.An {mso-hide:all} --></style></head><body>
        <div class=WordSection1><p>KẾ HOẠCH</p><p>về kinh tế</p>
        <p><![if !supportLists]>${ignored('1.')}<![endif]>${LONG}<a href="#_ftn1" name="_ftnref1">[1]</a></p>
        <p><span style='font-family:Symbol'>${ignored('·')}</span>Việc một.</p><p class=An>chữ ẩn</p></div>
        <div class=WordSection2><p>2. ${LONG.repeat(9)}</p></div>
        <div style='mso-element:footnote-list'><div id=ftn1><p><a href="#_ftnref1">[1]</a> Nghị quyết số 20.</p></div></div>
        </body></html>`),
    );
    expect(treeText(state.root)).toContain(`khoan · 1. · ${LONG}`);
    expect(treeText(state.root)).toContain('gach · - · Việc một.');
    expect(state.notes.map(({ chars }) => chars.text)).toEqual(['Nghị quyết số 20.']);
    expect(state.ledger.removals.map(({ text }) => text)).toEqual(['chữ ẩn']);
    expect(totals.balance).toBe(0);
  });

  it('loses nothing around a table that is most of it, nor its caption and lists', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `<tr><td>${i}</td><td>${LONG}</td><td>đạt</td></tr>`);
    const tree = treeOf(
      bytes(
        `<html><body><p>BÁO CÁO</p><p>1. Số liệu:</p><table><caption>Bảng 1</caption><tr><th>TT</th><th>Việc</th><th></th></tr>${rows.join('')}<tr><td>30</td><td><ol type="a"><li>Một</li><li>Hai</li></ol></td><td></td></tr></table><p>2. Hết.</p></body></html>`,
      ),
    );
    for (const words of ['BÁO CÁO', 'khoan · 1. · Số liệu:', 'Bảng 1', '30 | a) Một b) Hai', '2. · Hết.'])
      expect(tree).toContain(words);
  });

  it('has text in fonts from before Unicode, named by tag, style or sheet', () => {
    const codes = (text: string, encoding: 'tcvn3' | 'vni') =>
      String.fromCharCode(...(encodeLegacy(text, encoding) ?? []));
    const { state } = imported(
      bytes(
        `<html><head><style>p.X {font-family:".VnTimeH"}</style></head><body><p>BÁO CÁO</p><p><font face=".VnTime">${codes('1. Giá trị sản xuất tăng.', 'tcvn3')}</font></p><p style="font-family:'VNI-Times',serif">${codes('2. Đường được mở rộng.', 'vni')}</p><p class=X>${codes('3. kết quả', 'tcvn3')}</p></body></html>`,
      ),
    );
    for (const words of ['1. Giá trị sản xuất tăng.', '2. Đường được mở rộng.', '3. KẾT QUẢ'])
      expect(state.normal).toContain(words);
    expect(state.encoding).toContain('tcvn3, vni');
  });

  it('shows no marks where a list shows none or its text has its own', () => {
    const { state } = imported(
      page(
        `<p>BÁO CÁO</p><ul style="list-style: none"><li>Không dấu.</li></ul><ul><li>- Có dấu.</li></ul><ol><li>1. Có số.</li></ol>`,
      ),
    );
    expect(state.normal).toContain('BÁO CÁO\n\nKhông dấu.\n\n- Có dấu.\n\n1. Có số.');
  });

  it('keeps the space before a line that quoted-printable breaks', () => {
    const file = bytes(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="X"\r\n\r\n--X\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>1. Hai =\r\nch=E1=BB=AF.</p>\r\n--X--\r\n',
    );
    expect(imported(file).state.normal).toContain('1. Hai chữ.');
  });

  it('keeps letterhead and signature that stand beside the part with most text', () => {
    const links = '<div><a href="/1">Một</a><a href="/2">Hai</a><a href="/3">Ba</a></div>';
    const { state } = imported(
      bytes(
        `<html><body>${links}<div><div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div></div><div><p>1. ${LONG.repeat(9)}</p></div><div>TM. ỦY BAN NHÂN DÂN</div><div>Bản quyền thuộc UBND huyện</div></body></html>`,
      ),
    );
    expect(state.mdx).toContain('CỘNG HÒA XÃ HỘI');
    expect(state.mdx).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(state.mdx).not.toContain('Bản quyền');
  });
});
