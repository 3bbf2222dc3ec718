import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf } from '#scripts/bench/corpus/corpus-document.ts';
import { filesBelow } from '#build/output/site-state.ts';
import { writeContent } from '#scripts/bench/corpus/corpus.ts';

const DOCUMENTS = 7;
const SEED = 1;
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-rebuild-'));
const content = path.join(folder, 'content');
const cache = path.join(folder, 'cache');

async function build(name: string, kept: string): Promise<ReadonlyMap<string, string>> {
  const outDir = path.join(folder, name);
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', outDir], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: kept },
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map(({ parentPath, name: file }) => path.join(parentPath, file))
      .sort()
      .map((file) => [path.relative(outDir, file), readFileSync(file).toString('base64')]),
  );
}

/** When each file of the site was written. */
const writtenAt = () =>
  new Map(
    filesBelow(path.join(folder, 'site')).map((name) => [
      name,
      statSync(path.join(folder, 'site', name)).mtimeMs,
    ]),
  );
const file = (index: number, name: string) => path.join(content, 'documents', headOf(index, SEED).key, name);

function change(target: string, from: string | RegExp, to: string): void {
  const text = readFileSync(target, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(target, changed);
}

/** Names of the files that differ or stand in one site only. */
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

describe('a build after a change', () => {
  beforeAll(async () => {
    writeContent(content, DOCUMENTS, SEED);
    await build('site', cache);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the bytes of a clean build, and leaves every file as it stands that shows nothing of it', async () => {
    const before = writtenAt();
    change(file(3, 'ban-hanh.mdx'), '\n## II. ', '\nĐoạn thêm.\n\n## II. ');
    const again = await build('site', cache);
    const after = writtenAt();
    expect(differing(again, await build('clean', path.join(folder, 'clean-cache')))).toEqual([]);
    const own = `vb/${headOf(3, SEED).key}/`;
    const written = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(written).toContain(`${own}index.html`);
    const others = written.filter((name) => !name.startsWith(own) && !name.startsWith('pagefind/'));
    expect(others.sort()).toEqual(['ngoai-tuyen/danh-sach.json', 'ngoai-tuyen/tong.json']);
  });

  it('renders anew what other documents show of the changed one: its citations, title and targets', async () => {
    const { symbol, body, typeName } = headOf(1, SEED);
    const cites = `Thực hiện khoản 1 Mục I ${typeName} số ${symbol} của ${body.name}.`;
    change(file(6, 'ban-hanh.mdx'), '\n## II. ', `\n${cites}\n\n## II. `);
    change(file(2, 'ban-hanh.mdx'), /^title: "(.*)"$/m, 'title: "$1 (sửa tên)"');
    rmSync(path.join(content, 'documents', headOf(5, SEED).key), { recursive: true });
    const links = new RegExp(`\\[([^\\]]*)\\]\\(/vb/${headOf(5, SEED).key}/[^)]*\\)`, 'g');
    const target = file(6, 'ban-hanh.mdx');
    writeFileSync(target, readFileSync(target, 'utf8').replace(links, '$1'));
    const again = await build('site', cache);
    expect(differing(again, await build('clean', path.join(folder, 'clean-cache-2')))).toEqual([]);
  });

  it('renders anew the documents that name a changed one as related', async () => {
    change(file(1, 'ban-hanh.mdx'), /^title: "(.*)"$/m, 'title: "$1 (lại sửa tên)"');
    const again = await build('site', cache);
    const clean = await build('clean', path.join(folder, 'clean-cache-3'));
    expect(differing(again, clean)).toEqual([]);
    const citing = `vb/${headOf(6, SEED).key}/index.html`;
    expect(Buffer.from(clean.get(citing) ?? '', 'base64').toString()).toContain('(lại sửa tên)');
  });

  it('shows a changed catalogue, a new glossary and a first publication everywhere', async () => {
    change(path.join(content, 'bodies.yaml'), / ten: "[^"]*"/, ' ten: "Cơ quan đã đổi tên"');
    writeFileSync(
      path.join(content, 'glossary.yaml'),
      '- viet: KPT\n  dayDu: kế hoạch phát triển thử\n  loai: viet-tat\n  nghia: null\n',
    );
    const again = await build('site', cache);
    expect(differing(again, await build('clean', path.join(folder, 'clean-cache-4')))).toEqual([]);
    await promisify(execFile)(process.execPath, ['scripts/links.ts', '--publish', '--write', '--as-is'], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, VAN_KIEN_CONTENT: content },
    });
    const published = await build('site', cache);
    expect([...published.keys()].some((name) => name.startsWith('x/'))).toBe(true);
    expect(differing(published, await build('clean', path.join(folder, 'clean-cache-5')))).toEqual([]);
  });

  it('makes a site anew from what is kept where the site itself is gone', async () => {
    const before = await build('site', cache);
    rmSync(path.join(folder, 'site'), { recursive: true });
    expect(differing(before, await build('site', cache))).toEqual([]);
  });
});
