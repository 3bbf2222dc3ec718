import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { documentText } from '#tests/support/content-folder.ts';
import { seededRandom, temporaryFolder } from './edition.ts';

const KEY = 'chua-ro/nq/2024/nn-thu';
const FILE = `documents/${KEY}/ban-hanh.mdx`;
const LEDGER = `permalinks/${KEY}.jsonl`;
const TEXT = ['# I. NHIỆM VỤ', '- Giữ ổn định chính trị trên địa bàn.', '- Đẩy mạnh cải cách hành chính.'];
const PROGRAM = path.resolve(import.meta.dirname, '../../scripts/links.ts');

/** A content folder under git, with one published document. */
class Desk {
  readonly root = temporaryFolder();
  #runs = 0;

  static async published(): Promise<Desk> {
    const desk = new Desk();
    desk.git('init', '--quiet', '--initial-branch=main');
    desk.text = TEXT;
    await desk.links('--publish', '--write', '--as-is');
    desk.commit('Công bố');
    return desk;
  }

  git(...args: string[]): { ok: boolean; said: string } {
    const who = [
      '-c',
      'user.name=Biên tập',
      '-c',
      'user.email=bien-tap@example.vn',
      '-c',
      'commit.gpgsign=false',
    ];
    try {
      const said = execFileSync('git', [...who, ...args], {
        cwd: this.root,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { ok: true, said };
    } catch (error) {
      return { ok: false, said: String(error) };
    }
  }

  commit(message: string): void {
    this.git('add', '.');
    expect(this.git('commit', '--quiet', '--message', message).ok).toBe(true);
  }

  set text(paragraphs: readonly string[]) {
    mkdirSync(path.dirname(path.join(this.root, FILE)), { recursive: true });
    writeFileSync(path.join(this.root, FILE), documentText(paragraphs.join('\n\n')));
  }

  async links(...args: string[]): Promise<{ ok: boolean; said: string }> {
    const said: string[] = [];
    const ok = await runLinks(readOptions(args, '2026-01-02'), {
      root: this.root,
      random: seededRandom(++this.#runs),
      print: (line) => said.push(line),
    });
    return { ok, said: said.join('\n') };
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.root, file), text);
  }

  errors(): string[] {
    return checkContent(openLibrary(this.root))
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(formatDiagnostic);
  }

  uids(): Set<string> {
    return new Set(
      [...openLibrary(this.root).ledgers().values()].flatMap(({ lines }) => lines.map(({ uid }) => uid)),
    );
  }
}

const [TITLE = '', FIRST = '', SECOND = ''] = TEXT;
const OURS = '- Một việc mới của biên tập viên thứ nhất.';
const THEIRS = '- Một nhiệm vụ khác do người thứ hai thêm vào.';

/** Two branches that each insert a bullet at one place and publish it; the text is merged by hand. */
async function twoEditors(driver: boolean): Promise<{ desk: Desk; before: Set<string>; merge: boolean }> {
  const desk = await Desk.published();
  if (driver) {
    desk.write('.gitattributes', 'permalinks/** merge=van-kien\n');
    desk.commit('Trình gộp');
    desk.git('config', 'merge.van-kien.driver', `"${process.execPath}" "${PROGRAM}" --driver %O %A %B`);
  }
  desk.git('checkout', '--quiet', '-b', 'hai');
  desk.text = [TITLE, FIRST, THEIRS, SECOND];
  await desk.links('--publish', '--write', '--as-is');
  desk.commit('Người thứ hai');
  const theirs = desk.uids();
  desk.git('checkout', '--quiet', 'main');
  desk.text = [TITLE, FIRST, OURS, SECOND];
  await desk.links('--publish', '--write', '--as-is');
  desk.commit('Người thứ nhất');
  const before = new Set([...theirs, ...desk.uids()]);
  const merge = desk.git('merge', '--quiet', 'hai').ok;
  desk.text = [TITLE, FIRST, OURS, THEIRS, SECOND];
  return { desk, before, merge };
}

describe('two editors who insert at the same place', () => {
  it.each([
    ['with marks of a conflict in the ledger', false],
    ['with the merge driver', true],
  ])('keep both short identifiers after a merge, %s', async (_, driver) => {
    const { desk, before, merge } = await twoEditors(driver);
    expect(merge).toBe(false);
    expect(desk.read(LEDGER).includes('<<<<<<<')).toBe(!driver);
    const settled = await desk.links('--merge', '--write');
    expect(settled.said).toContain('Đã gộp sổ và lập lại mục lục.');
    expect(settled.ok, settled.said).toBe(true);
    expect(desk.errors()).toEqual([]);
    desk.commit('Gộp');
    expect([...before].filter((uid) => !desk.uids().has(uid))).toEqual([]);
    expect((await desk.links('--since', 'hai')).ok).toBe(true);
    const { state } = openLibrary(desk.root).ledger(KEY) ?? {};
    expect(state?.get('muc_i__gach_1a')?.words).toBe(OURS.slice(2));
    expect(state?.get('muc_i__gach_1b')?.words).toBe(THEIRS.slice(2));
  });
});

describe('a ledger that lost lines', () => {
  it.each<[string, (desk: Desk) => void]>([
    ['deleted', (desk) => rmSync(path.join(desk.root, LEDGER))],
    ['emptied', (desk) => desk.write(LEDGER, '')],
    ['cut', (desk) => desk.write(LEDGER, `${desk.read(LEDGER).split('\n').slice(0, 3).join('\n')}\n`)],
  ])('is an error without git, and nothing new is recorded: %s', async (_, damage) => {
    const desk = await Desk.published();
    rmSync(path.join(desk.root, '.git'), { recursive: true });
    damage(desk);
    expect(desk.errors().join('\n')).toContain('VK-LK-SO-MAT');
    const published = await desk.links('--publish', '--write', '--as-is');
    expect(published.ok).toBe(false);
    expect(published.said).toContain('đừng chạy --publish');
    expect(desk.uids().size).toBeLessThan(4);
  });

  it('is seen beside the base branch once the loss is committed, and passes where only lines were added', async () => {
    const desk = await Desk.published();
    desk.git('checkout', '--quiet', '-b', 'nhanh');
    desk.text = [...TEXT, '- Thêm một việc.'];
    await desk.links('--publish', '--write', '--as-is');
    desk.commit('Thêm');
    expect((await desk.links('--since', 'main')).ok).toBe(true);
    rmSync(path.join(desk.root, 'permalinks'), { recursive: true });
    desk.commit('Xoá sổ');
    expect(desk.errors()).toEqual([]);
    const seen = await desk.links('--since', 'main');
    expect(seen.ok).toBe(false);
    expect(seen.said).toContain('tệp đã bị xoá');
    await expect(desk.links('--since', 'khong-co')).rejects.toThrow('git không có nhánh');
  });

  it('is told from one that only grew: an older manifest is a warning that --merge mends', async () => {
    const desk = await Desk.published();
    const old = desk.read('permalinks/muc-luc.txt');
    desk.text = [...TEXT, '- Thêm một việc.'];
    await desk.links('--publish', '--write', '--as-is');
    desk.write('permalinks/muc-luc.txt', old);
    expect(checkContent(openLibrary(desk.root)).diagnostics.map(({ code }) => code)).toEqual([
      'VK-LK-MUC-LUC',
    ]);
    await desk.links('--merge', '--write');
    expect(checkContent(openLibrary(desk.root)).diagnostics).toEqual([]);
    appendFileSync(path.join(desk.root, 'permalinks/muc-luc.txt'), 'x 1 0\n');
    expect(desk.errors().join()).toContain('VK-LK-MUC-LUC-HONG');
    expect(existsSync(path.join(desk.root, LEDGER))).toBe(true);
  });
});
