import { describe, expect, it } from 'vitest';
import { imported } from '../read/tree-text.ts';

const state = (text: string) => imported(new TextEncoder().encode(text)).state;

describe('a text that was Markdown', () => {
  it('is read without its escapes and fences', () => {
    const { mdx, ledger } = state(
      '**KẾ HOẠCH**\n\nSố 57\\-KH/HU\n\n```\n\n1\\. Làm cầu R\\&D.\n\n\\- Cầu Mới \\*.\n\n2\\. Làm đường.\n\n```\n',
    );
    expect(mdx).toContain('so: 57-KH/HU');
    expect(mdx).toContain('<Doan so="1.">\n\nLàm cầu R\\&D.');
    expect(mdx).toContain('- Cầu Mới \\*.');
    expect(mdx).not.toContain('```');
    expect(ledger.removals.map(({ reason }) => reason)).toEqual([
      'dấu khối mã Markdown',
      'dấu khối mã Markdown',
    ]);
  });

  it.each([
    ['**1.**** **Làm cầu:** **Xây cầu Mới.', '<Doan so="1." ten="Làm cầu:">\n\nXây cầu Mới.'],
    ['**PHÂN CHIA NGUỒN THU*** *', '**PHÂN CHIA NGUỒN THU**'],
    ['*Mẫu 3: Giáo án** *', '_Mẫu 3: Giáo án_'],
    ['Xây chợ Mới.\n\n** **\n\nLàm đường.', 'Xây chợ Mới.\n\nLàm đường.'],
  ])('is read without marks around spaces: %j', (written, read) => {
    const { mdx } = state(
      `KẾ HOẠCH\n\nXây chợ\n\nNăm 2031 có hai việc.\n\n${written}\n\nHết năm thì xong.\n`,
    );
    expect(mdx.replaceAll('**', '').replaceAll('_', '')).toContain(
      read.replaceAll('**', '').replaceAll('_', ''),
    );
    expect(mdx).not.toContain('\\*');
  });

  it('has empty cells where a row emphasises a space', () => {
    const text =
      'KẾ HOẠCH\n\n| TT | Việc | Ghi chú |\n|---|---|---|\n| 1 | Làm cầu | ** ** |\n| 2 | Làm đường | ** ** |\n';
    expect(state(text).mdx).toContain('| 1 | Làm cầu |  |');
  });

  it('keeps stars that are printed', () => {
    const { mdx } = state(
      'KẾ HOẠCH\n\nXây chợ\n\nNước sạch* và điện* là hai việc.\n\n(*) Theo báo cáo của xã.\n',
    );
    expect(mdx).toContain('Nước sạch\\* và điện\\* là hai việc.');
  });

  it('keeps a backslash that is printed', () => {
    expect(state('KẾ HOẠCH\n\n1. Tệp ở ổ D:\\.luu của văn phòng.\n').mdx).toContain('D:\\\\.luu');
  });

  it('balances where the bars of a table have no spaces', () => {
    const text = 'KẾ HOẠCH\n\n| TT|Việc |\n|---|---|\n| 1.1|Làm cầu |\n| 1.2|Làm đường|\n';
    expect(state(text).mdx).toContain('| 1.1 | Làm cầu |');
  });

  it('has a letterhead and a signature that a converter printed as rows between bars', () => {
    const { frontmatter, frame } = state(
      '| UBND TỈNH LỘC HÀ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- |\n|---|---|\n| Số: 5/QĐ-UBND | *Lộc Hà, ngày 05 tháng 3 năm 2031* |\n\n**QUYẾT ĐỊNH**\n\n**Về việc xây chợ**\n\nĐiều 1. Xây chợ Mới.\n\n| **Nơi nhận:** - Như Điều 1; - Lưu: VT. | **KT. CHỦ TỊCH PHÓ CHỦ TỊCH** **Lê Văn Mẫu** |\n|---|---|\n',
    );
    expect(frontmatter).toMatchObject({
      number: '5/QĐ-UBND',
      body: { value: 'ubnd-loc-ha' },
      placeOfIssue: 'Lộc Hà',
      date: '2031-03-05',
      signatory: { name: 'Lê Văn Mẫu', position: 'PHÓ CHỦ TỊCH', authority: 'KT. CHỦ TỊCH' },
    });
    expect(frame.recipients.map(({ chars }) => chars.text)).toEqual([
      'Nơi nhận:',
      '- Như Điều 1;',
      '- Lưu: VT.',
    ]);
  });

  it('is read without the tags and entities of a page', () => {
    const { mdx } = state(
      '<center>CHỈ THỊ</center>\n\nVề&nbsp;chợ\n\n1. Làm > 5 chợ &amp; cầu, R&D.\n\n2. Xây <b>bến</b> < 3 km<br>và đường.\n',
    );
    expect(mdx).toContain('CHỈ THỊ\n\nVề chợ');
    expect(mdx).toContain('chợ \\& cầu, R\\&D.');
    expect(mdx).toContain('Xây bến \\< 3 km và đường.');
  });

  it('is read without the marks of quotations, each a paragraph apart with a doubt', () => {
    const { mdx, ledger } = state(
      'KẾ HOẠCH\nXây chợ\n\n1. Làm cầu Mới.\n> [!NOTE]\n> **Lưu ý**: xem bản đồ.\n>\n> > 5 cầu nữa.\n2. Làm đường\n> 95% dân cư đi được.\n',
    );
    expect(mdx).toContain('Làm cầu Mới.\n\n**Lưu ý**: xem bản đồ.\n\n5 cầu nữa.');
    expect(mdx).toContain('\\> 95% dân cư đi được.');
    expect(mdx).not.toContain('NOTE');
    expect(ledger.review().filter(({ note }) => note.startsWith('khối trích dẫn'))).toHaveLength(1);
  });
});
