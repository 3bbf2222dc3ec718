import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { committedLedgers, mergingLedgers } from '#library/check/committed-ledgers.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const LEDGER = 'permalinks/hu-a/nq/2024/nn-mot.jsonl';
const KEY = 'hu-a/nq/2024/nn-mot';
const BASE = '{"work":1}\n{"uid":"a"}\n';

const GIT = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();

function git(root: string, ...args: string[]): string {
  const who = ['user.name=Biên tập', 'user.email=bien-tap@example.vn', 'commit.gpgsign=false'];
  const given = [...who.flatMap((setting) => ['-c', setting]), ...args];
  return execFileSync(GIT, given, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

function commit(root: string, text: string): void {
  writeFileSync(path.join(root, LEDGER), text);
  git(root, 'add', '--all', '.');
  git(root, 'commit', '--quiet', '--message', 'Công bố');
}

/** A repository of one ledger, with a branch "hai" that added a line to it, as "main" did. */
function repository(): string {
  const root = contentFolder({ [LEDGER]: BASE });
  git(root, 'init', '--quiet', '--initial-branch=main');
  commit(root, BASE);
  git(root, 'checkout', '--quiet', '-b', 'hai');
  commit(root, `${BASE}{"uid":"c"}\n`);
  git(root, 'checkout', '--quiet', 'main');
  commit(root, `${BASE}{"uid":"b"}\n`);
  return root;
}

/** Another work tree of the repository, on a branch "ba" that leaves off where "main" does. */
function workTree(root: string): string {
  const place = path.join(contentFolder({}), 'ba');
  git(root, 'worktree', 'add', '--quiet', '-b', 'ba', place);
  return place;
}

/** The same where the file that stands for the git folder says it from where it is. */
function relativeTree(root: string): string {
  const tree = workTree(root);
  const file = path.join(tree, '.git');
  const kept = readFileSync(file, 'utf8').trim().slice('gitdir: '.length);
  writeFileSync(file, `gitdir: ${path.relative(tree, kept)}\n`);
  return tree;
}

/** Lets a merge or a rebase stop where both sides wrote. */
function stop(root: string, ...args: string[]): void {
  expect(() => git(root, ...args)).toThrow(/conflict|CONFLICT|Command failed/);
}

/** Puts a git in the place of git that notes what it is asked; gives what it was asked since. */
function noted(): () => string[] {
  const bin = contentFolder({ git: `#!/bin/sh\necho "$1" >> "\${0}.log"\nexec "${GIT}" "$@"\n` });
  chmodSync(path.join(bin, 'git'), 0o755);
  vi.stubEnv('PATH', `${bin}:${process.env['PATH'] ?? ''}`);
  const log = path.join(bin, 'git.log');
  return () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a content folder outside of any repository', () => {
  it('asks git nothing, and has no committed ledgers', () => {
    const root = contentFolder({ [LEDGER]: BASE });
    const asked = noted();
    expect(committedLedgers(root)).toEqual(new Map());
    expect(mergingLedgers(root)).toEqual(new Map());
    expect(asked()).toEqual([]);
  });

  it('knows no other branch', () => {
    expect(() => committedLedgers(contentFolder({}), 'hai')).toThrow('--since hai');
  });

  it('is compared with the repository that the environment names', () => {
    const root = repository();
    const other = contentFolder({ [LEDGER]: BASE });
    vi.stubEnv('GIT_DIR', path.join(root, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other);
    expect(committedLedgers(other).get(KEY)?.text).toBe(`${BASE}{"uid":"b"}\n`);
  });
});

describe('a content folder in a repository', () => {
  it('is found below the repository, and through a link from elsewhere', () => {
    const root = repository();
    const content = path.join(root, 'noi-dung');
    mkdirSync(path.join(content, path.dirname(LEDGER)), { recursive: true });
    writeFileSync(path.join(content, LEDGER), BASE);
    git(root, 'add', '--all', '.');
    git(root, 'commit', '--quiet', '--message', 'Công bố');
    writeFileSync(path.join(content, LEDGER), '{"work":1}\n');
    const link = path.join(contentFolder({}), 'link');
    symlinkSync(content, link);
    for (const place of [content, link]) expect(committedLedgers(place).get(KEY)?.text).toBe(BASE);
  });

  it('says which ledgers differ from the last commit, and that nothing is merged', () => {
    const root = repository();
    writeFileSync(path.join(root, LEDGER), BASE);
    expect(committedLedgers(root).get(KEY)).toEqual({
      file: LEDGER,
      text: `${BASE}{"uid":"b"}\n`,
      isMerged: false,
    });
  });
});

describe.each([
  ['a repository', (root: string) => root],
  ['another work tree', (root: string) => workTree(root)],
  ['another work tree named by a relative path', relativeTree],
])('in %s', (_, placeOf) => {
  it('git is asked one thing where nothing changed and nothing is merged', () => {
    const root = placeOf(repository());
    const asked = noted();
    expect(committedLedgers(root)).toEqual(new Map());
    expect(asked()).toEqual(['diff']);
  });

  it('a merge under way tells what the other side added', () => {
    const root = placeOf(repository());
    expect(mergingLedgers(root)).toEqual(new Map());
    stop(root, 'merge', '--quiet', 'hai');
    expect(mergingLedgers(root).get(KEY)).toEqual({
      file: LEDGER,
      base: BASE,
      theirs: `${BASE}{"uid":"c"}\n`,
      added: '{"work":1}\n{"uid":"c"}',
    });
    expect(committedLedgers(root).get(KEY)).toMatchObject({
      isMerged: true,
      theirs: '{"work":1}\n{"uid":"c"}',
    });
  });

  it('a rebase under way tells what the commit that is put on top added', () => {
    const root = placeOf(repository());
    stop(root, 'rebase', 'hai');
    expect(mergingLedgers(root).get(KEY)).toMatchObject({ base: BASE, theirs: `${BASE}{"uid":"b"}\n` });
  });

  it('a commit being picked counts as a merge', () => {
    const root = placeOf(repository());
    stop(root, 'cherry-pick', 'hai');
    expect(committedLedgers(root).get(KEY)).toMatchObject({ isMerged: true });
  });
});

describe('where the git folder cannot be read from outside', () => {
  it('git is asked: it may keep names otherwise than as files', () => {
    const root = repository();
    mkdirSync(path.join(root, '.git/reftable'));
    const asked = noted();
    mergingLedgers(root);
    expect(asked()).toEqual(['rev-parse', 'rev-parse']);
  });

  it('git is asked: it may go past a folder that only has the name', () => {
    const root = repository();
    mkdirSync(path.join(root, 'permalinks/.git'));
    stop(root, 'merge', '--quiet', 'hai');
    const asked = noted();
    mergingLedgers(path.join(root, 'permalinks'));
    expect(asked()).toContain('rev-parse');
  });
});
