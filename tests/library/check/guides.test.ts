import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideGuard } from '#build/guide-guard.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const guide = (body: string) => `---\ntitle: Bài\nmoTa: Một câu.\nthuTu: 1\n---\n\n${body}\n`;
const NAME = 'guides/bai.mdx';

function found(body: string): (string | number)[][] {
  const root = contentFolder({ [NAME]: guide(body) });
  const { diagnostics } = checkContent(openLibrary(root));
  return diagnostics.map(({ file, line, code }) => [file, line, code]);
}

/** What stands before the code that would run a guide says to it. */
function guarded(body: string): string {
  const root = contentFolder({ [NAME]: guide(body) });
  const load = guideGuard().load as unknown as (id: string) => unknown;
  try {
    load(`${path.join(root, NAME)}?astroPropagatedAssets`);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

const HARMFUL: [what: string, body: string, code: string][] = [
  ['an import', "import fs from 'node:fs'", 'VK-MDX-IMPORT'],
  ['an export', 'export const x = 1', 'VK-MDX-IMPORT'],
  [
    'an expression',
    "{process.mainModule.require('fs').readFileSync('/etc/passwd', 'utf8')}",
    'VK-MDX-BIEU-THUC',
  ],
  ['an expression within a line', 'Chữ {1 + 1} chữ.', 'VK-MDX-BIEU-THUC'],
  ['an expression in a list', '- Một\n- {1 + 1}', 'VK-MDX-BIEU-THUC'],
  ['an expression in an attribute', '<Hinh ten={globalThis.x} moTa="x" />', 'VK-MDX-THUOC-TINH'],
  ['spread attributes', '<Hinh {...globalThis} />', 'VK-MDX-THUOC-TINH'],
  ['another component', '<Code />', 'VK-MDX-THANH-PHAN'],
  ['a script', '<script>alert(1)</script>', 'VK-MDX-HTML'],
  ['a tag within a line', 'Chữ <b onclick="x()">đậm</b>.', 'VK-MDX-HTML'],
  ['a link that runs code', '[x](javascript:alert(1))', 'VK-MDX-LIEN-KET'],
  ['a link to another host', '[x](//xau.example/)', 'VK-MDX-LIEN-KET'],
  ['an expression in steps', '<CacBuoc>\n\n1. Một {1 + 1}\n\n</CacBuoc>', 'VK-MDX-BIEU-THUC'],
  ['code in a note', '<GhiChu>\n\n{globalThis.x}\n\n</GhiChu>', 'VK-MDX-BIEU-THUC'],
  ['a note whose name is code', '<GhiChu ten={globalThis.x}>\n\nChữ.\n\n</GhiChu>', 'VK-MDX-THUOC-TINH'],
  ['a note that listens', '<GhiChu onclick="x()">\n\nChữ.\n\n</GhiChu>', 'VK-MDX-THUOC-TINH'],
  ['a component named like what every object has', '<constructor />', 'VK-MDX-HTML'],
  ['a heading in a note', '<GhiChu>\n\n## Hai\n\n</GhiChu>', 'VK-MDX-THANH-PHAN'],
  ['steps without numbers', '<CacBuoc>\n\n- Một\n\n</CacBuoc>', 'VK-MDX-THANH-PHAN'],
  ['steps with words beside the list', '<CacBuoc>\n\nChữ.\n\n1. Một\n\n</CacBuoc>', 'VK-MDX-THANH-PHAN'],
  ['a picture that holds something', '<Hinh ten="van-ban" moTa="x">chữ</Hinh>', 'VK-MDX-THANH-PHAN'],
  ['an image', '![x](https://xau.example/x.png)', 'VK-MDX-LOAI-KHOI'],
];

describe('a guide is words, not code', () => {
  it.each(HARMFUL)('%s is refused with file and line by the check', (_, body, code) => {
    const deeper = { '- ': 1, '<C': 2, '<G': 2 }[body.slice(0, 2)] ?? 0;
    expect(found(`Đoạn đầu.\n\n${body}`)).toContainEqual([
      NAME,
      9 + (code === 'VK-MDX-BIEU-THUC' ? deeper : 0),
      code,
    ]);
  });

  it.each(HARMFUL)('%s never reaches what executes MDX, checked before or not', (_, body, code) => {
    const message = guarded(`Đoạn đầu.\n\n${body}`);
    expect(message).toContain(`[${code}]`);
    expect(message).toMatch(/^guides\/bai\.mdx:\d+: /);
  });

  it('may hold headings, lists, tables, commands, links and pictures of the project', () => {
    const body = [
      '## Một',
      '1. Bước **đầu**\n2. Bước sau, chạy `npm run check`',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```\nimport fs from "node:fs"\n{1 + 1}\n```',
      '[trang](/tim-kiem/) và [nơi khác](https://a.example/)',
      '### Hai',
      '<Hinh ten="van-ban" moTa="Đầu trang" />',
      '<CacBuoc>\n\n1. Mở trang.\n\n   <Hinh ten="van-ban" moTa="Đầu trang" />\n\n2. Gõ chữ.\n\n</CacBuoc>',
      '<GhiChu ten="Mẹo">\n\nGõ không dấu cũng được, [xem](/tim-kiem/).\n\n- Một\n\n</GhiChu>',
      '<GhiChu>\n\nChữ.\n\n</GhiChu>',
    ].join('\n\n');
    expect(found(body)).toEqual([]);
    expect(guarded(body)).toBe('');
  });

  it('is told of skipped levels, pictures that are not there and links that lead nowhere', () => {
    const body = '#### Ba\n\n<Hinh ten="khong-co" moTa="x" />\n\n[x](/khong-co/)';
    expect(found(body).map(([, line, code]) => [line, code])).toEqual([
      [7, 'VK-MDX-CAP'],
      [11, 'VK-LIEN-KET'],
      [9, 'VK-HINH'],
    ]);
  });

  it('holds for the guides of the project', () => {
    const root = contentFolder({});
    cpSync('content/guides', path.join(root, 'guides'), { recursive: true });
    expect(checkContent(openLibrary(root)).diagnostics).toEqual([]);
  });
});
