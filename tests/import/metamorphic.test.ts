import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { importFile } from '#import/run/pipeline.ts';
import { docxOf } from './read/make-docx.ts';
import { portalPage } from './read/make-html.ts';
import { treeText } from './read/tree-text.ts';

/** A plan in paragraphs: letterhead, sections, points, signature. */
const PARAGRAPHS = [
  'ỦY BAN NHÂN DÂN TỈNH LỘC HÀ',
  'Số: 44/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Lộc Hà, ngày 24 tháng 11 năm 2031',
  'KẾ HOẠCH',
  'Phát triển chợ nông thôn giai đoạn 2032 - 2035',
  'Thực hiện chương trình phát triển thương mại của tỉnh, Ủy ban nhân dân tỉnh ban hành kế hoạch phát triển chợ nông thôn trên địa bàn như sau:',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung',
  'Sắp xếp lại mạng lưới chợ để người dân vùng cao đi lại thuận tiện, bảo đảm vệ sinh và an toàn phòng cháy ở mọi nơi họp chợ.',
  '2. Mục tiêu cụ thể',
  'a) Đến năm 2035, 60% chợ trên địa bàn tỉnh đạt chuẩn về vệ sinh an toàn thực phẩm;',
  'b) Đến năm 2035, sửa chữa xong 12 chợ phiên ở các xã Thượng Sơn, Hạ Sơn và Trung Sơn.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Sở Công Thương chủ trì, phối hợp với các sở, ngành liên quan hướng dẫn các xã lập danh mục chợ cần sửa chữa và báo cáo Ủy ban nhân dân tỉnh.',
  '2. Giao Thường trực các xã theo dõi, đôn đốc việc thực hiện và báo cáo kết quả trước ngày 20 hằng tháng.',
  'Nơi nhận:',
  '- Các sở, ban, ngành;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Trần Văn Mẫu',
];

/** A paragraph broken where a line of `width` has no room for the next word. */
function wrapped(paragraph: string, width: number): string {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const FIELDS = ['title', 'type', 'number', 'body', 'placeOfIssue', 'date', 'abstract', 'signatory', 'status'];

/** Tree, metadata and targets of a file. */
function imported(bytes: Uint8Array) {
  const { state } = importFile(
    { name: 'thu', bytes, sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  );
  return {
    tree: treeText(state.root),
    fields: Object.fromEntries(
      FIELDS.map((field) => [field, new Map(Object.entries(state.frontmatter)).get(field)]),
    ),
    targets: state.targets.map(({ quote, measures }) => [quote, measures]),
  };
}

describe('one document in many forms', () => {
  const text = PARAGRAPHS.join('\n\n');
  const want = imported(utf8(text));

  it('is read whole in the first place', () => {
    expect(want.fields).toMatchObject({
      type: 'kh',
      number: '44/KH-UBND',
      date: '2031-11-24',
      status: 'ban-hanh',
    });
    expect(want.tree).toContain('Mục tiêu cụ thể');
  });

  it.each([60, 72, 90])('is the same wrapped at %i columns', (width) => {
    expect(imported(utf8(PARAGRAPHS.map((paragraph) => wrapped(paragraph, width)).join('\n\n')))).toEqual(
      want,
    );
  });

  it.each([
    ['decomposed letters', utf8(text.normalize('NFD'))],
    ['a Word file', docxOf(PARAGRAPHS).bytes],
    ['a page of a portal', utf8(portalPage(PARAGRAPHS))],
    ['VNI', encodeLegacy(text, 'vni') ?? new Uint8Array()],
  ])('is the same in %s', (_, bytes) => {
    expect(imported(bytes)).toEqual(want);
  });

  it('says the same copied from a portal, with menu and posting time above', () => {
    const copied = `Trang chủ\nVăn bản điều hành\nKế hoạch phát triển chợ\n08:15 05/01/2032\n\n${text}\n\nTin liên quan\nXã Mẫu họp chợ phiên\n`;
    const { tree, fields, targets } = imported(utf8(copied));
    expect({ fields, targets }).toEqual({ fields: want.fields, targets: want.targets });
    expect(tree).not.toMatch(/Trang chủ|chợ phiên$/mu);
  });
});
