import type { Diagnostic } from '#domain/diagnostic.ts';
import { textHash } from './hash.ts';
import { type Ledger, linesOf } from './ledger.ts';
import { linkError } from './link-error.ts';

/** Path of the manifest from the content folder. */
export const MANIFEST = 'permalinks/muc-luc.txt';
/** Stands for a digest that has to be made anew: two editors added to one ledger. */
const UNSETTLED = '?';

/** How far a ledger had grown when it was last written. */
export interface Grown {
  lines: number;
  /** Digest of these lines, each chained to the one before; `?` after a merge. */
  digest: string;
}

/** Every ledger of a site, by key: what of them must be there. */
export type Manifest = ReadonlyMap<string, Grown>;

/** Digest of the first lines of a ledger: each takes in the digest of all before it. */
function chainOf(lines: readonly string[]): string {
  return lines.reduce((digest, line) => textHash(`${digest}\n${line}`), '0');
}

/** The manifest of ledgers as they are. */
export function manifestOf(ledgers: ReadonlyMap<string, Pick<Ledger, 'text'>>): Manifest {
  return new Map(
    Array.from(ledgers, ([key, { text }]) => {
      const lines = linesOf(text);
      return [key, { lines: lines.length, digest: chainOf(lines) }];
    }),
  );
}

/** The file: a line for each ledger, `key lines digest`, and one for all of them. */
export function formatManifest(manifest: Manifest): string {
  const rows = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { lines, digest }]) => `${key} ${lines} ${digest}`);
  return [...rows, `tong ${rows.length} ${chainOf(rows)}`, ''].join('\n');
}

// "co-quan/hu-a 1 8f2k…", "a/nq/2024/01 212 ?"
const ROW = /^([a-z0-9/-]+) (\d+) ([0-9a-z]{12}|\?|0)$/;

/** Reads the file; null where it was edited by hand, cut or left in conflict. */
export function parseManifest(text: string): Manifest | null {
  const rows = linesOf(text);
  const total = rows.pop();
  if (total !== `tong ${rows.length} ${chainOf(rows)}`) return null;
  const manifest = new Map<string, Grown>();
  for (const row of rows) {
    const [, key, lines, digest] = ROW.exec(row) ?? [];
    if (key === undefined || digest === undefined) return null;
    manifest.set(key, { lines: Number(lines), digest });
  }
  return manifest;
}

/** The manifest after a merge: what one side changed as that side has it, what both changed to be made anew. */
export function mergeManifests(base: Manifest, ours: Manifest, theirs: Manifest): Manifest {
  const merged = new Map<string, Grown>();
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [before, a, b] = [base.get(key), ours.get(key), theirs.get(key)];
    const isSame = (x: Grown | undefined, y: Grown | undefined) =>
      x?.lines === y?.lines && x?.digest === y?.digest;
    const grown =
      a && b && !isSame(a, b) && !isSame(a, before) && !isSame(b, before)
        ? { lines: Math.max(a.lines, b.lines), digest: UNSETTLED }
        : isSame(a, before)
          ? b
          : a;
    if (grown) merged.set(key, grown);
  }
  return merged;
}

/** What of the ledgers is lost, cut, older than it was, or changed; a ledger may have grown. */
export function checkManifest(
  text: string | null,
  ledgers: ReadonlyMap<string, Pick<Ledger, 'text' | 'file'>>,
): Diagnostic[] {
  const at = { file: MANIFEST, line: 0, quote: '' };
  if (text === null)
    return ledgers.size === 0 ? [] : [linkError('VK-LK-MUC-LUC', { ...at, what: 'chưa có' })];
  const manifest = parseManifest(text);
  if (!manifest) return [linkError('VK-LK-MUC-LUC-HONG', { ...at, what: '' })];
  const found: Diagnostic[] = [];
  for (const [key, { lines, digest }] of manifest) {
    const ledger = ledgers.get(key);
    const now = linesOf(ledger?.text ?? '');
    const file = ledger?.file ?? `permalinks/${key}.jsonl`;
    const what = ledger ? `còn ${now.length} trong ${lines} dòng` : `đã mất (${lines} dòng)`;
    if (now.length < lines) found.push(linkError('VK-LK-SO-MAT', { file, line: 0, quote: key, what }));
    else if (digest !== UNSETTLED && chainOf(now.slice(0, lines)) !== digest) {
      const changed = `một trong ${lines} dòng đầu không còn như khi ghi`;
      found.push(linkError('VK-LK-SUA-TAY', { file, line: 0, quote: '', what: changed }));
    }
  }
  const isOpen = [...ledgers].some(([key, { text: ledger }]) => {
    const grown = manifest.get(key);
    return !grown || grown.digest === UNSETTLED || linesOf(ledger).length > grown.lines;
  });
  if (isOpen && found.length === 0) found.push(linkError('VK-LK-MUC-LUC', { ...at, what: 'cũ hơn sổ' }));
  return found;
}
