import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everPublished } from '#domain/permalink/address/redirect.ts';
import { checkContent } from '#library/check/content-check.ts';
import { idsOf } from '#library/check/links.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const GUIDE = `---
title: Đọc
moTa: Cách đọc.
thuTu: 1
---

## Mở trang

Chữ.

### Ví dụ

Chữ.

## Đóng trang

Chữ, xem [trên](#m-mo-trang).

### Ví dụ

Chữ.
`;
const GLOSSARY = `- {viet: BCĐ, dayDu: ban chỉ đạo, loai: viet-tat}
- {viet: CT, dayDu: chương trình, loai: viet-tat}
- {viet: CT, dayDu: chỉ thị, loai: viet-tat}
- {viet: hộ nghèo, dayDu: hộ nghèo, loai: thuat-ngu}
`;

async function published(): Promise<string> {
  const root = contentFolder({
    [DOCUMENT]: documentText('# I. KẾT QUẢ\n\nKinh tế tăng.'),
    'guides/doc.mdx': GUIDE,
    'glossary.yaml': GLOSSARY,
  });
  await links(root, '--publish', '--as-is');
  return root;
}

async function links(root: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context = { root, random: Math.random, print: (line: string) => said.push(line) };
  await runLinks(readOptions([...args, '--write'], '2026-01-02'), context);
  return said.join('\n');
}

function change(root: string, file: string, before: string, after: string): void {
  const name = path.join(root, file);
  const text = readFileSync(name, 'utf8');
  expect(text).toContain(before);
  writeFileSync(name, text.replace(before, after));
}

const errors = (root: string) =>
  checkContent(openLibrary(root))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, file, problem }) => `${file} ${code} ${/ ([a-z0-9_-]+|t-\S+) /.exec(problem)?.[1] ?? ''}`);

/** Every published fragment of the two pages that no element of them carries. */
function unanswered(root: string): string[] {
  const library = openLibrary(root);
  const { glossary } = library.pages();
  const [guide] = library.pages().guides;
  const pages = new Map([
    ['/huong-dan/doc/', idsOf(guide?.root ?? glossary.root)],
    ['/tu-viet-tat/', idsOf(glossary.root)],
  ]);
  return everPublished(library.ledgers()).filter((address) => {
    const [page = '', fragment = ''] = address.split('#');
    return fragment !== '' && pages.has(page) && !pages.get(page)?.has(fragment);
  });
}

describe('headings of guides and entries of the glossary', () => {
  it('are recorded like units of a text', async () => {
    const root = await published();
    const ledgers = openLibrary(root).ledgers();
    expect([...(ledgers.get('huong-dan/doc')?.state.keys() ?? [])]).toEqual([
      '',
      'm-mo-trang',
      'm-vi-du',
      'm-dong-trang',
      'm-vi-du_2',
    ]);
    expect([...(ledgers.get('tu-viet-tat')?.state.keys() ?? [])]).toEqual([
      '',
      'chu-viet-tat',
      't-bcd',
      't-ct',
      't-ct_2',
      'thuat-ngu',
      't-ho-ngheo',
    ]);
    expect(errors(root)).toEqual([]);
  });

  const LOSSES: [what: string, file: string, before: string, after: string, error: string][] = [
    [
      'a heading that is gone',
      'guides/doc.mdx',
      '## Đóng trang\n',
      '',
      'guides/doc.mdx VK-LK-MAT m-dong-trang',
    ],
    ['a heading renamed', 'guides/doc.mdx', '## Mở trang', '## Vào', 'guides/doc.mdx VK-LK-DOI m-mo-trang'],
    [
      'an entry that is gone',
      'glossary.yaml',
      '- {viet: BCĐ, dayDu: ban chỉ đạo, loai: viet-tat}\n',
      '',
      'glossary.yaml VK-LK-MAT t-bcd',
    ],
    [
      'an entry that says another thing',
      'glossary.yaml',
      'ban chỉ đạo',
      'bộ chỉ đạo',
      'glossary.yaml VK-LK-DOI t-bcd',
    ],
    [
      'two meanings exchanged',
      'glossary.yaml',
      'chương trình, loai: viet-tat}\n- {viet: CT, dayDu: chỉ thị',
      'chỉ thị, loai: viet-tat}\n- {viet: CT, dayDu: chương trình',
      '',
    ],
  ];
  it.each(LOSSES)('%s is told, or keeps its address', async (_, file, before, after, error) => {
    const root = await published();
    const first = openLibrary(root).pages().glossary;
    const meaning = (pages: typeof first) =>
      new Map(Array.from(pages.terms, ([unit, term]) => [unit.eid, term.full]));
    change(root, file, before, after);
    const found = errors(root);
    if (error === '') expect(meaning(openLibrary(root).pages().glossary)).toEqual(meaning(first));
    else expect(found).toContainEqual(error);
  });

  it('lead on, or to a notice, once it is said what became of them', async () => {
    const root = await published();
    change(root, 'guides/doc.mdx', '## Mở trang', '## Vào trang này');
    change(root, 'guides/doc.mdx', '### Ví dụ\n\nChữ.\n\n## Đóng trang', '## Đóng trang');
    change(root, 'glossary.yaml', '- {viet: BCĐ, dayDu: ban chỉ đạo, loai: viet-tat}\n', '');
    const said = await links(root, '--document', 'huong-dan/doc', '--accept', 'm-mo-trang=m-vao-trang-nay');
    expect(said).toContain('mất         m-vi-du “Ví dụ”');
    await links(root, '--document', 'huong-dan/doc', '--merge', 'm-vi-du=m-vi-du_2');
    await links(root, '--document', 'tu-viet-tat', '--withdraw', 't-bcd', '--reason', 'Không dùng');
    expect(errors(root)).toEqual([]);
    expect(unanswered(root)).toEqual([]);
  });

  it('are not missed where their file cannot be read: that is told once', async () => {
    const root = await published();
    change(root, 'guides/doc.mdx', 'Chữ.\n', 'Chữ {1.\n');
    change(root, 'glossary.yaml', '- {viet: BCĐ', '- {viet: [BCĐ');
    expect(errors(root).every((error) => !error.includes('VK-LK'))).toBe(true);
    expect(errors(root).length).toBeGreaterThan(1);
  });

  it('are where links of other files may lead, and nowhere else', async () => {
    const root = await published();
    const to = (address: string) => `[x](${address})`;
    const body = [
      to('/huong-dan/doc/#m-mo-trang'),
      to('/huong-dan/doc/#m-khong-co'),
      to('/tu-viet-tat/#t-ct_2'),
      to('/tu-viet-tat/#t-khong-co'),
      to('/huong-dan/khong-co/'),
    ].join(' và ');
    change(root, 'guides/doc.mdx', '[trên](#m-mo-trang)', `[trên](#m-khong) và ${body}`);
    const quotes = checkContent(openLibrary(root))
      .diagnostics.filter(({ code }) => code === 'VK-LIEN-KET')
      .map(({ quote }) => quote);
    expect(quotes).toEqual([
      '#m-khong',
      '/huong-dan/doc/#m-khong-co',
      '/tu-viet-tat/#t-khong-co',
      '/huong-dan/khong-co/',
    ]);
  });
});
