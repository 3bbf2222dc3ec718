import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLine, parseLine } from '#domain/permalink/ledger/ledger.ts';
import { checkContent } from '#library/check/content-check.ts';
import { publishedOn } from '#library/ledgers.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { writeManifest } from '#links/settle-ledgers.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const DRAFT = DOCUMENT.replace('ban-hanh', 'du-thao-1');
const BODIES = '- {khoa: hu-a, ten: Huyện ủy A, tenDayDu: Huyện ủy A, he: dang, cap: huyen, diaBan: null}\n';
const GUIDE =
  '---\ntitle: Bài\nmoTa: Một câu.\nthuTu: 1\n---\n\n## Một\n\nChữ của mục một đây.\n\n## Hai\n\nMục hai nói việc khác hẳn.\n';
const TERMS =
  '- {viet: NTM, dayDu: nông thôn mới, loai: viet-tat, nghia: Danh hiệu của xã.}\n- {viet: HTX, dayDu: hợp tác xã, loai: viet-tat}\n';

async function links(root: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context = { root, random: Math.random, print: (line: string) => said.push(line) };
  await runLinks(readOptions(args, '2026-01-02'), context);
  return said.join('\n');
}

const found = (root: string) => checkContent(openLibrary(root)).diagnostics.map(({ code }) => code);
/** The days on which anything was published or changed: what readers of the feeds are told. */
const days = (root: string) => [
  ...new Set([...openLibrary(root).ledgers().values()].map((ledger) => publishedOn(ledger))),
];
const write = (root: string, name: string, change: (text: string) => string) =>
  writeFileSync(path.join(root, name), change(readFileSync(path.join(root, name), 'utf8')));

/** A folder whose ledgers an older version of the program wrote: its lines say less. */
async function publishedLongAgo(): Promise<string> {
  const text = (changes: Record<string, string>) => documentText('Đoạn.', changes);
  const root = contentFolder({
    [DOCUMENT]: text({}),
    [DRAFT]: text({ trangThai: 'du-thao', duThaoLan: '1' }),
    'bodies.yaml': BODIES,
    'guides/bai.mdx': GUIDE,
    'glossary.yaml': TERMS,
  });
  await links(root, '--publish', '--write', '--as-is');
  const folder = path.join(root, 'permalinks');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.jsonl')) continue;
    const lines = readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
    const older = lines.map((raw) => {
      const { line } = parseLine(raw);
      if (line?.state !== 'live') throw new Error(raw);
      const { held: _, facts, ...rest } = line;
      const { title, loai, so, coQuan, ngay, trichYeu } = facts ?? {};
      const known = line.eid.startsWith('v/') && { title, loai, so, coQuan, ngay, trichYeu };
      return formatLine(known ? { ...rest, facts: known as Record<string, string> } : rest);
    });
    writeFileSync(path.join(folder, name), `${older.join('\n')}\n`);
  }
  writeManifest(root);
  return root;
}

describe('a ledger that an older version of the program wrote', () => {
  it('is valid, with one warning for the whole folder, until more is recorded', async () => {
    const root = await publishedLongAgo();
    expect(found(root)).toEqual(['VK-LK-SO-CU']);
    const [{ problem = '' } = {}] = checkContent(openLibrary(root)).diagnostics;
    expect(problem).toContain('7 địa chỉ trong 4 sổ');
    await links(root, '--publish', '--write', '--date', '2027-08-09');
    expect(days(root)).toEqual(['2026-01-02']);
    expect(found(root)).toEqual([]);
    expect(await links(root, '--publish', '--write')).not.toContain('Đã ghi');
  });

  it('records what it does not have without taking what has changed for right', async () => {
    const root = await publishedLongAgo();
    write(root, DOCUMENT, (text) => text.replace('title: Nghị quyết thử', 'title: Nghị quyết khác'));
    await links(root, '--publish', '--write');
    expect(found(root)).toContain('VK-LK-SU-KIEN');
    await links(root, '--document', 'chua-ro/nq/2024/nn-thu', '--accept', 'v/ban-hanh', '--write');
    expect(found(root)).toEqual([]);
  });
});

describe('what a page or an entry says of itself', () => {
  it('is not recorded as right by a publication of other things', async () => {
    const root = await publishedLongAgo();
    await links(root, '--publish', '--write');
    write(root, 'bodies.yaml', (text) => text.replace('ten: Huyện ủy A', 'ten: Huyện ủy B'));
    write(
      root,
      'glossary.yaml',
      (text) =>
        `${text.replace('Danh hiệu của xã', 'Danh hiệu của tỉnh')}- {viet: ATK, dayDu: an toàn khu, loai: viet-tat}\n`,
    );
    const said = await links(root, '--publish', '--write');
    expect(said).toContain(
      'đổi khai báo trang, ten: trước “Huyện ủy A”, nay “Huyện ủy B”; ghi nhận: --accept trang',
    );
    expect(said).toContain('đổi khai báo t-ntm, nghia: trước “Danh hiệu của xã.”');
    expect(found(root)).toEqual(['VK-LK-SU-KIEN', 'VK-LK-SU-KIEN']);
    await links(root, '--document', 'co-quan/hu-a', '--accept', 'trang', '--write');
    await links(root, '--document', 'tu-viet-tat', '--accept', 't-ntm', '--write');
    expect(found(root)).toEqual([]);
  });

  it('is accepted heading by heading where the texts of a guide were exchanged', async () => {
    const root = await publishedLongAgo();
    await links(root, '--publish', '--write');
    write(root, 'guides/bai.mdx', (text) =>
      text.replace('## Một', '## \u{1}').replace('## Hai', '## Một').replace('\u{1}', 'Hai'),
    );
    expect(found(root)).toEqual(['VK-LK-CHO', 'VK-LK-CHO']);
    const accept = ['--accept', 'm-mot', '--accept', 'm-hai', '--write'];
    await links(root, '--document', 'huong-dan/bai', ...accept);
    expect(found(root)).toEqual([]);
  });
});
