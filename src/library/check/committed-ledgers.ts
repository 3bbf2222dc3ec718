import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { linesOf } from '#domain/permalink/ledger/ledger.ts';
import { MANIFEST } from '#domain/permalink/ledger/manifest.ts';
import type { CommittedLedger } from '#domain/permalink/match/check.ts';
import { LEDGER_ENDING, ledgerKey, LEDGERS } from '../ledgers.ts';
import { mayBeInGit, mayHaveSide } from './git-place.ts';

/**
 * The ledgers that differ from a commit, as committed there, and while git merges those of the other side. Empty where
 * the content folder is not kept in git.
 *
 * @param ref the last commit, or another: then as it was where this branch left that one
 * @throws Error (Vietnamese) where git knows no such commit
 */
export function committedLedgers(root: string, ref = 'HEAD'): Map<string, CommittedLedger> {
  const committed = new Map<string, CommittedLedger>();
  if (!existsSync(root)) return committed;
  const commit = ref === 'HEAD' ? ref : commonBase(root, ref);
  if (commit === null)
    throw new Error(`--since ${ref}: git không có nhánh hoặc commit này, hoặc không có gốc chung.`);
  const files = changedFiles(root, ['--diff-filter=MD', commit]);
  const isMerged = files.length > 0 && (ref !== 'HEAD' || isMerging(root));
  for (const file of files) {
    const text = textAt(root, commit, file);
    if (text !== null) committed.set(keyOf(file), { file, text, isMerged });
  }
  for (const [key, { file, added }] of ref === 'HEAD' ? mergingLedgers(root) : []) {
    const known = committed.get(key);
    committed.set(key, { file, text: known?.text ?? '', isMerged: true, theirs: added });
  }
  return committed;
}

/** A ledger that the side to be merged added to. */
export interface MergingLedger {
  file: string;
  /** As it was where the sides parted; empty where there was none. */
  base: string;
  theirs: string;
  /** The first line, which tells whose ledger it is, and what that side added. */
  added: string;
}

/** What git merges while it waits for a person: the commit, and what it is set beside. */
const SIDES = [
  { theirs: 'MERGE_HEAD', base: (root: string) => commonBase(root, 'MERGE_HEAD') },
  { theirs: 'REBASE_HEAD', base: (root: string) => (isRebasing(root) ? 'REBASE_HEAD^' : null) },
];

/** Ledgers that the other side of a merge added to, by key; none while git does not merge. */
export function mergingLedgers(root: string): Map<string, MergingLedger> {
  const side = SIDES.find(({ theirs, base: of }) => isLeft(root, theirs) && of(root) !== null);
  const base = side?.base(root) ?? null;
  if (!side || base === null) return new Map();
  const files = changedFiles(root, ['--diff-filter=AM', base, side.theirs]);
  return new Map(
    files.flatMap((file) => {
      const theirs = textAt(root, side.theirs, file);
      if (theirs === null || file === MANIFEST) return [];
      const before = textAt(root, base, file) ?? '';
      const lines = linesOf(theirs);
      const own = [...lines.slice(0, 1), ...lines.slice(Math.max(1, linesOf(before).length))];
      return [[keyOf(file), { file, base: before, theirs, added: own.join('\n') }] as const];
    }),
  );
}

/** What git leaves while it waits for a person to settle what it could not merge. */
const MERGES = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'];

function isMerging(root: string): boolean {
  return MERGES.some((name) => isLeft(root, name));
}

/** The name of the commit may outlive the rebase. */
function isRebasing(root: string): boolean {
  return ['rebase-merge', 'rebase-apply'].some((name) => {
    const folder = git(root, ['rev-parse', '--git-path', name])?.trim();
    return folder !== undefined && existsSync(path.resolve(root, folder));
  });
}

/** True where git left a commit by this name. */
function isLeft(root: string, name: string): boolean {
  return mayHaveSide(root, name) && git(root, ['rev-parse', '--quiet', '--verify', name]) !== null;
}

/** Where this branch left another; null where git knows none. */
function commonBase(root: string, ref: string): string | null {
  return git(root, ['merge-base', ref, 'HEAD'])?.trim() ?? null;
}

function keyOf(file: string): string {
  return file.endsWith(LEDGER_ENDING) ? ledgerKey(file) : file;
}

/** Ledgers, and their manifest, that changed between commits, or since one. */
function changedFiles(root: string, how: readonly string[]): string[] {
  const told = git(root, ['diff', '--name-only', '--no-renames', '--relative', '-z', ...how, '--', LEDGERS]);
  const files = told?.split('\0') ?? [];
  return files.filter((file) => file.endsWith(LEDGER_ENDING) || file === MANIFEST);
}

function textAt(root: string, commit: string, file: string): string | null {
  return git(root, ['show', `${commit}:./${file}`]);
}

const MOST_OUTPUT = 256 * 1024 * 1024;

/** What git says; null where it refuses, and where the folder lies in no repository. */
function git(cwd: string, args: readonly string[]): string | null {
  if (!mayBeInGit(cwd)) return null;
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch {
    return null;
  }
}
