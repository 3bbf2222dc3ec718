import { describe, expect, it } from 'vitest';
import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { importFile } from '#import/run/pipeline.ts';

const HEAD = 'HUYỆN ỦY AN SƠN\n*\nSố 5-BC/HU\n\nBÁO CÁO\nvề kinh tế\n\n';
const treeOf = (text: string, name = 'thu.txt') =>
  importFile(
    { name, bytes: new TextEncoder().encode(HEAD + text), sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  ).state.root;

/** Headings and numbered units, set in by their depth. */
const outline = (unit: Unit, depth = 0): string[] =>
  unit.children.flatMap((child) => {
    const own = child.heading
      ? `${child.number ?? ''} ${plainText(child.title ?? [])}`.trim()
      : (child.number ?? '');
    const isShown = child.heading || (child.number !== null && child.kind !== 'gach');
    return [
      ...(isShown ? [`${'  '.repeat(depth)}${own}`] : []),
      ...outline(child, depth + (isShown ? 1 : 0)),
    ];
  });
const sections = (text: string) => outline(treeOf(text));

describe('a title without number', () => {
  it('opens what stands before the first number and ends with it', () => {
    expect(sections('ĐẶT VẤN ĐỀ\n\nBối cảnh.\n\nI. TÌNH HÌNH\n\nMột.\n\nII. NHIỆM VỤ\n\nHai.\n')).toEqual([
      'ĐẶT VẤN ĐỀ',
      'I. TÌNH HÌNH',
      'II. NHIỆM VỤ',
    ]);
  });

  it('holds numbers of its own where the outermost numbering begins below them', () => {
    const text =
      'MỞ ĐẦU\n\n1. Sự cần thiết\n\nMột.\n\n2. Căn cứ\n\nHai.\n\nPhần thứ nhất\nTÌNH HÌNH\n\nI. KẾT QUẢ\n\nBa.\n\nPhần thứ hai\nNHIỆM VỤ\n\nI. MỤC TIÊU\n\nBốn.\n\nKẾT LUẬN\n\nNăm.\n';
    expect(sections(text)).toEqual([
      'MỞ ĐẦU',
      '  1. Sự cần thiết',
      '  2. Căn cứ',
      'Phần thứ nhất TÌNH HÌNH',
      '  I. KẾT QUẢ',
      'Phần thứ hai NHIỆM VỤ',
      '  I. MỤC TIÊU',
      'KẾT LUẬN',
    ]);
  });

  it('stands beside the numbers that go on after it', () => {
    const text =
      'I. TÌNH HÌNH\n\n1. Kinh tế\n\nMột.\n\nTỔ CHỨC THỰC HIỆN\n\nHai.\n\nII. NHIỆM VỤ\n\n1. Kinh tế\n\nBa.\n';
    expect(sections(text)).toEqual([
      'I. TÌNH HÌNH',
      '  1. Kinh tế',
      'TỔ CHỨC THỰC HIỆN',
      'II. NHIỆM VỤ',
      '  1. Kinh tế',
    ]);
  });

  it('holds numbers that start again', () => {
    const text =
      'I. TÌNH HÌNH\n\n1. Kinh tế tăng.\n\n2. Xã hội ổn định.\n\nTỔ CHỨC THỰC HIỆN\n\n1. Các xã thực hiện.\n\n2. Huyện theo dõi.\n';
    expect(sections(text)).toEqual(['I. TÌNH HÌNH', '  1.', '  2.', 'TỔ CHỨC THỰC HIỆN', '  1.', '  2.']);
  });

  it('opens inside the title right above it, and the next like it beside the first', () => {
    const text =
      'I. Tình hình\n\nVỀ KINH TẾ\n\n1. Thu tăng.\n\n2. Chi giảm.\n\nVỀ XÃ HỘI\n\n3. Ổn định.\n\nII. NHIỆM VỤ\n\nBa.\n';
    expect(sections(text)).toEqual([
      'I. Tình hình',
      '  VỀ KINH TẾ',
      '    1.',
      '    2.',
      '  VỀ XÃ HỘI',
      '    3.',
      'II. NHIỆM VỤ',
    ]);
  });

  it('takes the title printed under “Phần mở đầu”', () => {
    const text = 'Phần mở đầu\nSỰ CẦN THIẾT\n\nBối cảnh.\n\nPhần thứ nhất\nTÌNH HÌNH\n\nMột.\n';
    expect(sections(text)).toEqual(['Phần mở đầu SỰ CẦN THIẾT', 'Phần thứ nhất TÌNH HÌNH']);
  });

  it('is what the file marks as a heading', () => {
    const text = '## I. TÌNH HÌNH\n\nMột.\n\n## Tổ chức thực hiện\n\nHai.\n';
    expect(outline(treeOf(text, 'thu.md'))).toEqual(['I. TÌNH HÌNH', 'Tổ chức thực hiện']);
  });

  it('is no line that decides, signs, exclaims or names a column', () => {
    const text =
      'BAN THƯỜNG VỤ QUYẾT ĐỊNH\n\nĐiều 1. Thành lập đoàn.\n\nĐẢNG BỘ HUYỆN QUYẾT TÂM!\n\nĐiều 2. Giao Văn phòng.\n\nCHỈ TIÊU\nĐƠN VỊ\n\nĐiều 3. Thi hành.\n';
    expect(sections(text)).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
  });

  it('keeps its identifier whatever its words', () => {
    const root = treeOf('MỞ ĐẦU\n\nMột.\n\nI. TÌNH HÌNH\n\nHai.\n\nKẾT LUẬN\n\nBa.\n');
    expect(root.children.filter(({ heading }) => heading).map(({ eid }) => eid)).toEqual([
      'muc_nn_1',
      'muc_i',
      'muc_nn_2',
    ]);
  });
});
