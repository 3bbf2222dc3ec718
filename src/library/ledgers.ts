import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { MANIFEST } from '#domain/permalink/ledger/manifest.ts';
import type { CommittedLedger } from '#domain/permalink/match/check.ts';
import { recordedTargets } from '#domain/permalink/address/derived-address.ts';

/** Folder of the ledgers in a content folder. */
export const LEDGERS = 'permalinks';
/** How the name of a ledger ends. */
export const LEDGER_ENDING = '.jsonl';

/** Path of a work's ledger from the content folder. */
export function ledgerName(key: string): string {
  return path.posix.join(LEDGERS, `${key}${LEDGER_ENDING}`);
}

/** Key of the work that a ledger is of. */
export function ledgerKey(name: string): string {
  return name.slice(LEDGERS.length + 1, -LEDGER_ENDING.length);
}

/**
 * The ledgers that differ from a commit, as committed there. Empty where the content folder is not kept in git.
 *
 * @param ref the last commit, or another: then as it was where this branch left that one
 * @throws Error (Vietnamese) where git knows no such commit
 */
export function committedLedgers(root: string, ref = 'HEAD'): Map<string, CommittedLedger> {
  const committed = new Map<string, CommittedLedger>();
  if (!existsSync(root)) return committed;
  const only = ['--no-renames', '--diff-filter=MD', '--relative', '-z'];
  const commit = ref === 'HEAD' ? ref : (git(root, ['merge-base', ref, 'HEAD'])?.trim() ?? '');
  if (commit === '')
    throw new Error(`--since ${ref}: git không có nhánh hoặc commit này, hoặc không có gốc chung.`);
  const changed = git(root, ['diff', '--name-only', ...only, commit, '--', LEDGERS]);
  for (const file of changed?.split('\0') ?? []) {
    const isLedger = file.endsWith(LEDGER_ENDING);
    if (!isLedger && file !== MANIFEST) continue;
    const text = git(root, ['show', `${commit}:./${file}`]);
    if (text !== null) committed.set(isLedger ? ledgerKey(file) : file, { file, text });
  }
  return committed;
}

const MOST_OUTPUT = 256 * 1024 * 1024;

function git(cwd: string, args: readonly string[]): string | null {
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

/** Short permanent identifiers of what is published of a work, by what its address ends in. */
export function uidsOf(ledger: Ledger | undefined): Map<string, string> {
  const entries = ledger?.state.values() ?? [];
  return new Map(
    Array.from(entries).flatMap(({ eid, uid, state }) => (state === 'live' ? [[eid, uid]] : [])),
  );
}

/** The day that a work or article was last recorded with a new or another text; null before its first publication. */
export function publishedOn(ledger: Ledger | undefined): string | null {
  const days = [...(ledger?.state.values() ?? [])].map(({ date }) => date);
  return days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest));
}

/** True where a target of a work was ever published, even if none is left. */
export function hadTargets(ledger: Ledger | undefined): boolean {
  return recordedTargets(ledger?.state ?? new Map()).length > 0;
}
