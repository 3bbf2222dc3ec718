import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportContent } from '#library/check/content-report.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const TARGETS = DOCUMENT.replace(/\.mdx$/, '.targets.yaml');
const places = (root: string) =>
  checkContent(openLibrary(root)).diagnostics.map(({ code, file, line }) => `${file}:${line} ${code}`);
const inDocument = (body: string, changes: Readonly<Record<string, string>> = {}) =>
  places(contentFolder({ [DOCUMENT]: documentText(body, changes) }));

describe('what a build would refuse is told by the check', () => {
  it.each([
    ['ngay', '2024-02-31', 7],
    ['ngay', '2023-02-29', 7],
    ['nguon', `{ten: B, tep: t.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-13-02}`, 15],
  ])('a day that no calendar has (%s: %s)', (field, value, line) => {
    expect(inDocument('Đoạn.', { [field]: value })).toEqual([`${DOCUMENT}:${line} VK-TRUONG`]);
  });

  it('says of such a day that it is in no calendar', () => {
    const root = contentFolder({ [DOCUMENT]: documentText('Đoạn.', { ngay: '2024-02-31' }) });
    const [message = ''] = checkContent(openLibrary(root)).diagnostics.map(formatDiagnostic);
    expect(message).toContain('trường “ngay” không dùng được: ngày này không có trong lịch.');
  });

  it('an address of the source that could run code', () => {
    const source = (address: string) =>
      `{ten: B, tep: t.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02, diaChi: "${address}"}`;
    expect(inDocument('x', { nguon: source('javascript:alert(1)') })).toEqual([`${DOCUMENT}:15 VK-TRUONG`]);
    expect(inDocument('x', { nguon: source('https://a.example/x') })).toEqual([]);
  });

  it.each([
    '//xau.example/',
    '/\\xau.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '../x',
    '/&#9;/xau.example',
  ])('a link that leaves the site unsaid: %s', (to) => {
    expect(inDocument(`[xem](<${to}>)`)).toEqual([`${DOCUMENT}:18 VK-MDX-LIEN-KET`]);
  });

  it('a heading that skips a level is to be looked at, a first part that is not printed is not', () => {
    expect(inDocument('# I. Một\n\n### 1. Hai\n\nĐoạn.')).toEqual([`${DOCUMENT}:20 VK-MDX-CAP`]);
    expect(inDocument('## I. Một\n\nĐoạn.\n\n# Phần thứ hai\n\n## I. Hai\n\nĐoạn.')).toEqual([]);
  });

  it('a number that is not the folder’s, and not one that is', () => {
    const at = (folder: string, number: string) =>
      places(
        contentFolder({
          [`documents/chua-ro/nq/2024/${folder}/ban-hanh.mdx`]: documentText('x', { so: number }),
        }),
      );
    expect(at('05-nq-hu', '04-NQ/HU')).toEqual(['documents/chua-ro/nq/2024/05-nq-hu/ban-hanh.mdx:4 VK-SO']);
    expect(at('04-nq-hu', '04-NQ/HU')).toEqual([]);
    expect(at('15-2024-nq-hdnd', '15/2024/NQ-HĐND')).toEqual([]);
  });

  it('one resolution in two folders', () => {
    const text = documentText('x', { so: '04-NQ/HU', ngay: '2024-05-06' });
    const root = contentFolder({
      'documents/chua-ro/nq/2024/04-nq-hu/ban-hanh.mdx': text,
      'documents/chua-ro/nq/2020-2025/04-nq-hu/ban-hanh.mdx': text,
    });
    expect(places(root)).toEqual(['documents/chua-ro/nq/2024/04-nq-hu/ban-hanh.mdx:4 VK-HAI-NOI']);
    const versions = contentFolder({
      'documents/chua-ro/nq/2024/04-nq-hu/ban-hanh.mdx': text,
      'documents/chua-ro/nq/2024/04-nq-hu/du-thao.mdx': text.replace(
        'trangThai: ban-hanh',
        'trangThai: du-thao',
      ),
    });
    expect(places(versions)).toEqual([]);
  });

  it('an unknown indicator, at its line of the list of targets', () => {
    const target = (metric: string, number: string) => `- so: "${number}"
  eid: p_1
  trichDan: đạt 94,81%
  doLuong:
    - ten: Bảo hiểm y tế
      chiSo: ${metric}
      phamVi: { diaBan: null }
      soSanh: "="
      giaTri: 94.81
      donVi: "%"
      loaiDo: muc
  raSoat: máy trích, chưa rà soát
`;
    const files = {
      [DOCUMENT]: documentText('Bảo hiểm y tế đạt 94,81% dân số.'),
      [TARGETS]: target('null', '1') + target('khong-co', '2'),
      'metrics.yaml': '- {khoa: ho-ngheo, ten: Hộ nghèo, moTa: x, donVi: null, chieu: null, linhVuc: y-te}\n',
    };
    const found = places(contentFolder(files));
    expect(found).toEqual([`${TARGETS}:18 VK-KHOA`]);
  });
});

describe('files that only look like text', () => {
  it('reads a byte order mark as if it were not there', () => {
    expect(places(contentFolder({ [DOCUMENT]: `\ufeff${documentText('Đoạn.')}` }))).toEqual([]);
  });

  it('says where bytes are no UTF-8', () => {
    const root = contentFolder({});
    const file = path.join(root, DOCUMENT);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      Buffer.concat([Buffer.from(documentText('Đoạn một.\n\nĐoạn ')), Buffer.from([0xc3, 0x28, 10])]),
    );
    expect(places(root)).toEqual([`${DOCUMENT}:21 VK-MA-HOA`]);
    expect(checkContent(openLibrary(root)).diagnostics[0]?.quote).toBe('[byte C3](');
  });

  it.each([
    [DOCUMENT, documentText('Đoạn.')],
    [TARGETS, '[]\n'],
    ['guides/bai.mdx', '---\ntitle: Bài\nmoTa: Một câu.\nthuTu: 1\n---\n\nChữ.\n'],
    ['glossary.yaml', '[]\n'],
    ['site.yaml', 'ten: x\n'],
  ])('says of a file in UTF-16 that it is, and nothing else: %s', (name, text) => {
    const root = contentFolder({ [DOCUMENT]: documentText('Đoạn.') });
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), Buffer.from(`\ufeff${text}`, 'utf16le'));
    const found = checkContent(openLibrary(root)).diagnostics.map(formatDiagnostic);
    expect(found).toEqual([
      `${name}: [VK-MA-HOA] tệp lưu theo UTF-16, nên không đọc được. Cách sửa: mở tệp rồi lưu lại thành UTF-8 (trong Notepad: Save As, Encoding: UTF-8).`,
    ]);
  });

  it.each([
    ['NUL', '\0', 'VK-KY-TU-AN'],
    ['a mark that turns the direction', '\u202e', 'VK-KY-TU-AN'],
    ['an isolate', '\u2066', 'VK-KY-TU-AN'],
    ['a Cyrillic letter in a word', '\u0443', 'VK-KY-TU-GIONG'],
    ['a character that was lost', '\ufffd', 'VK-KY-TU-MAT'],
  ])('names %s at its line, shown by its number', (_, character, code) => {
    const root = contentFolder({ [DOCUMENT]: documentText(`Đoạn.\n\nMức 5${character}%.`) });
    expect(places(root)).toContain(`${DOCUMENT}:20 ${code}`);
    const [message = ''] = checkContent(openLibrary(root)).diagnostics.map(formatDiagnostic);
    if (code === 'VK-KY-TU-AN') expect(message).not.toContain(character);
  });

  it('tells of a folder named as a file, and of nothing else', () => {
    const root = contentFolder({ [DOCUMENT]: documentText('Đoạn.') });
    mkdirSync(path.join(root, 'documents/chua-ro/nq/2024/x.mdx'));
    expect(places(root)).toEqual(['documents/chua-ro/nq/2024/x.mdx:0 VK-DUONG-DAN']);
  });
});

describe('YAML that an editor gets wrong', () => {
  const yaml = (text: string) =>
    checkContent(openLibrary(contentFolder({ 'bodies.yaml': text }))).diagnostics;

  it('is one error for one tab', () => {
    const found = yaml('- khoa: hu-a\n\tten: Huyện ủy A\n\ttenDayDu: Huyện ủy A\n\the: dang\n\tcap: huyen\n');
    expect(found.map(({ line, code }) => [line, code])).toEqual([[2, 'VK-YAML-CU-PHAP']]);
    expect(found[0]?.problem).toContain('phím Tab');
  });

  it('may not grow by what points at itself', () => {
    const level = (n: number) =>
      `l${n}: &l${n} [${Array.from({ length: 9 }, () => `*l${n - 1}`).join(', ')}]\n`;
    const bomb = `l0: &l0 [x]\n${Array.from({ length: 9 }, (_, n) => level(n + 1)).join('')}`;
    expect(yaml(bomb).map(({ line, code }) => [line, code])).toEqual([[2, 'VK-YAML-CU-PHAP']]);
  });

  it('may not be nested beyond what a machine reads', () => {
    const found = yaml('['.repeat(20_000));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['VK-YAML-CU-PHAP']));
  });

  it('says in Vietnamese what is wrong with a number of very many figures', () => {
    const root = contentFolder({
      [DOCUMENT]: documentText('Đoạn.', { giaiDoan: `{tu: ${'9'.repeat(390_000)}, den: 2024}` }),
    });
    const messages = checkContent(openLibrary(root)).diagnostics.map(formatDiagnostic);
    expect(messages).toHaveLength(1);
    expect(messages[0]).not.toMatch(/Invalid|expected|received|Too big/);
    expect(messages[0]?.length).toBeLessThan(500);
  });
});

describe('the report of a check', () => {
  it('counts errors as errors and what does not stop a build apart', () => {
    const root = contentFolder({
      [DOCUMENT]: documentText('# I. Một\n\n### 1. Hai\n\nĐoạn.', { ngay: '2024-02-31' }),
    });
    const said: string[] = [];
    expect(reportContent(openLibrary(root), (line) => said.push(line))).toBe(false);
    expect(said.map((line) => /VK-[A-Z-]+|^Nên xem.*|có \d+ lỗi/.exec(line)?.[0])).toEqual([
      'VK-TRUONG',
      'Nên xem, không chặn dựng trang (1):',
      'VK-MDX-CAP',
      'có 1 lỗi',
    ]);
  });
});
