import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { seededRandom, temporaryFolder } from './edition.ts';
import { siteWords } from './site-words.ts';

/** A content folder as an editor has it before them, with git where a test asks for it. */
export class Desk {
  readonly root = temporaryFolder();
  #runs = 0;
  #published = new Map<string, string>();

  /** A folder of these files, published. */
  static async published(files: Readonly<Record<string, string>>, withGit = false): Promise<Desk> {
    const desk = new Desk();
    for (const [name, text] of Object.entries(files)) desk.write(name, text);
    if (withGit) desk.git('init', '--quiet', '--initial-branch=main');
    const said = await desk.links('--publish', '--write', '--as-is');
    if (desk.errors().length > 0) throw new Error([said, ...desk.errors()].join('\n'));
    if (withGit) desk.commit('Công bố');
    desk.remember();
    return desk;
  }

  /** Takes what short links lead to now for what was published. */
  remember(): void {
    this.#published = siteWords(this.root);
  }

  /** Short links that now lead to other words than published, or to nothing, each with both. */
  strayed(): string[] {
    const now = siteWords(this.root);
    return Array.from(this.#published).flatMap(([uid, before]) => {
      const after = now.get(uid) ?? 'dead';
      return after === before || after === 'gone' ? [] : [`${before} → ${after}`];
    });
  }

  git(...args: string[]): { ok: boolean; said: string } {
    const who = ['user.name=Biên tập', 'user.email=bien-tap@example.vn', 'commit.gpgsign=false'];
    try {
      const given = [...who.flatMap((setting) => ['-c', setting]), ...args];
      const said = execFileSync('git', given, { cwd: this.root, encoding: 'utf8', stdio: 'pipe' });
      return { ok: true, said };
    } catch (error) {
      return { ok: false, said: String(error) };
    }
  }

  commit(message: string): void {
    this.git('add', '--all', '.');
    const { ok, said } = this.git('commit', '--quiet', '--allow-empty', '--message', message);
    if (!ok) throw new Error(said);
  }

  async links(...args: string[]): Promise<string> {
    const said: string[] = [];
    await runLinks(readOptions(args, '2026-01-02'), {
      root: this.root,
      random: seededRandom(++this.#runs),
      print: (line) => said.push(line),
    });
    return said.join('\n');
  }

  /** What stops a build. */
  errors(): string[] {
    return checkContent(openLibrary(this.root))
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(formatDiagnostic);
  }

  path(name: string): string {
    return path.join(this.root, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, text: string | Buffer): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** Every place of `from` must be there: an edit that changes nothing proves nothing. */
  edit(name: string, ...pairs: (readonly [from: string, to: string])[]): void {
    let text = this.read(name);
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
      text = text.replace(from, () => to);
    }
    this.write(name, text);
  }

  exchange(name: string, a: string, b: string): void {
    this.edit(name, [a, '\u{1}'], [b, a], ['\u{1}', b]);
  }

  move(from: string, to: string): void {
    mkdirSync(path.dirname(this.path(to)), { recursive: true });
    renameSync(this.path(from), this.path(to));
  }

  copy(from: string, to: string): void {
    cpSync(this.path(from), this.path(to), { recursive: true });
  }

  remove(name: string): void {
    rmSync(this.path(name), { recursive: true });
  }
}
