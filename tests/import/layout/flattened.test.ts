import { describe, expect, it } from 'vitest';
import { imported, treeOf } from '../read/tree-text.ts';
import { seenIn } from '../seen.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = [
  'ỦY BAN NHÂN DÂN TỈNH LỘC HÀ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/QĐ-UBND',
  'Lộc Hà, ngày 05 tháng 3 năm 2031',
];
const TITLE = 'BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ NÔNG THÔN TRÊN ĐỊA BÀN TỈNH LỘC HÀ';
const GROUNDS = 'Căn cứ Luật Chợ ngày 02 tháng 9 năm 2030 và theo đề nghị của Giám đốc Sở Công Thương,';
const BODY = ['Điều 1. Ban hành quy chế quản lý chợ.', 'Điều 2. Quyết định có hiệu lực từ ngày ký./.'];
const RECIPIENTS = ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.'];
const SIGNED = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Ngọc Mẫu'];
const file = (...parts: string[]) => utf8(parts.join('\n\n'));

const printed = file(...HEAD, 'QUYẾT ĐỊNH', TITLE, GROUNDS, ...BODY, ...RECIPIENTS, ...SIGNED);

describe('a letterhead, title or signature that a crawler closed up to one line', () => {
  it.each([
    ['title and grounds', [...HEAD, `QUYẾT ĐỊNH ${TITLE} ${GROUNDS}`, ...BODY, ...RECIPIENTS, ...SIGNED]],
    ['the title', [...HEAD, `QUYẾT ĐỊNH ${TITLE}`, GROUNDS, ...BODY, ...RECIPIENTS, ...SIGNED]],
    ['the signature', [...HEAD, 'QUYẾT ĐỊNH', TITLE, GROUNDS, ...BODY, ...RECIPIENTS, SIGNED.join(' ')]],
    [
      'number, place and type',
      [
        'ỦY BAN NHÂN DÂN TỈNH LỘC HÀ -------',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------',
        `Số: 12/QĐ-UBND Lộc Hà, ngày 05 tháng 3 năm 2031 QUYẾT ĐỊNH ${TITLE}`,
        GROUNDS,
        ...BODY,
        ...RECIPIENTS,
        ...SIGNED,
      ],
    ],
  ])('is read as printed: %s', (_, parts) => {
    const { tree, ...rest } = seenIn(file(...parts));
    const want = seenIn(printed);
    expect(rest).toEqual({ fields: want.fields, targets: want.targets });
    expect(tree).toBe(want.tree);
  });

  it('takes the name with it that goes on below', () => {
    const parts = [...HEAD, 'QUYẾT ĐỊNH', TITLE, GROUNDS, ...BODY, ...RECIPIENTS];
    const { fields } = seenIn(
      file(...parts, 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị\nNgọc Mẫu'),
    );
    expect(fields['signatory']).toEqual({
      name: 'Lê Thị Ngọc Mẫu',
      position: 'PHÓ CHỦ TỊCH',
      authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
    });
  });

  it('parts what an annex is attached to from its title', () => {
    const annex = 'PHỤ LỤC MỨC THU PHÍ CHỢ (Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2031) Đơn vị: đồng';
    const tree = treeOf(
      file(
        ...HEAD,
        'QUYẾT ĐỊNH',
        TITLE,
        GROUNDS,
        ...BODY,
        ...RECIPIENTS,
        ...SIGNED,
        annex,
        'Mỗi ngày 5.000.',
      ),
    );
    expect(tree).toContain('  pl · PHỤ LỤC · MỨC THU PHÍ CHỢ\n');
    expect(tree).toContain(
      '    p · (Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2031)\n    p · Đơn vị: đồng\n',
    );
  });

  it('leaves alone a name of a type with words of its own, a sentence that names who signs, and cells', () => {
    const { fields } = seenIn(
      file(...HEAD, 'QUY CHẾ PHỐI HỢP CÔNG TÁC', 'giữa các chợ trên địa bàn tỉnh', ...BODY),
    );
    expect(fields['title']).toBe('Quy chế phối hợp công tác giữa các chợ trên địa bàn tỉnh');
    const sentence = 'Chủ tịch Ủy ban nhân dân tỉnh Lê Văn Mẫu';
    const tree = treeOf(file(...HEAD, 'QUYẾT ĐỊNH', TITLE, ...BODY.slice(0, 1), `Giao cho: ${sentence}`));
    expect(tree).toContain(sentence);
  });

  it('loses no letter of any line', () => {
    const { totals } = imported(
      file(...HEAD, `QUYẾT ĐỊNH ${TITLE} ${GROUNDS}`, ...BODY, ...RECIPIENTS, SIGNED.join(' ')),
    );
    expect(totals.balance).toBe(0);
  });
});
