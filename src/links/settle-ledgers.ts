import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  formatManifest,
  MANIFEST,
  manifestOf,
  mergeManifests,
  parseManifest,
} from '#domain/permalink/ledger/manifest.ts';
import { linesOf, missingLine } from '#domain/permalink/ledger/ledger.ts';
import { settle, unionOf, withoutMarks } from '#domain/permalink/ledger/settle.ts';
import { type MergingLedger, mergingLedgers } from '#library/check/committed-ledgers.ts';
import { ledgerName } from '#library/ledgers.ts';
import { openLibrary } from '#library/library.ts';

/** Writes the manifest of the ledgers as they are on disk. */
export function writeManifest(root: string): void {
  writeFileAtomic.sync(path.join(root, MANIFEST), formatManifest(manifestOf(openLibrary(root).ledgers())));
}

/**
 * Settles, in every ledger, what two editors added, marks of a conflict or not, and makes the manifest anew.
 *
 * @param isWritten false only says what would be done
 * @returns false where something is left that only a person can settle
 */
export function settleLedgers(root: string, isWritten: boolean, print: (line: string) => void): boolean {
  let open = 0;
  const merging = mergingLedgers(root);
  const ledgers = openLibrary(root).ledgers();
  for (const key of new Set([...ledgers.keys(), ...merging.keys()])) {
    const before = ledgers.get(key)?.text ?? '';
    const { text, renamed, joined, open: left } = settle(withTheirs(withoutMarks(before), merging.get(key)));
    for (const [before, now] of renamed) {
      print(`${key}: ${before} của người thứ hai nay là ${now}; cả hai mã rút gọn được giữ.`);
    }
    for (const eid of joined) print(`${key}: hai người cùng ghi ${eid}; cả hai mã rút gọn dẫn tới đó.`);
    for (const eid of left)
      print(`${key}: ${eid || 'cả văn bản'} được hai người ghi: giữ dòng của một bên, lấy từ git.`);
    open += left.length;
    if (text === before || !isWritten) continue;
    const file = path.join(root, ledgerName(key));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileAtomic.sync(file, text);
  }
  if (!isWritten) {
    print('Chưa ghi gì; thêm --write để ghi.');
    return open === 0;
  }
  if (open === 0) {
    const kept = lostSince(root);
    if (kept.length > 0) {
      for (const line of kept) print(line);
      return false;
    }
    writeManifest(root);
    print('Đã gộp sổ và lập lại mục lục.');
  }
  return open === 0;
}

/**
 * The lines that the other side added, where git or its driver did not bring them; a ledger that was begun anew there is
 * for a person to choose.
 */
function withTheirs(text: string, merging: MergingLedger | undefined): string {
  if (!merging) return text;
  const isSame = text === '' || linesOf(text)[0] === linesOf(merging.theirs)[0];
  return isSame && missingLine(merging.added, text) !== null
    ? unionOf(merging.base, text, merging.theirs)
    : text;
}

/** Ledgers that have fewer lines than the manifest says, either side's where git left both. */
function lostSince(root: string): string[] {
  const file = path.join(root, MANIFEST);
  if (!existsSync(file)) return [];
  const ledgers = openLibrary(root).ledgers();
  const grown = manifestOf(ledgers);
  // "a/nq/2024/01 212 8f2k…" on either side of a conflict
  return Array.from(
    readFileSync(file, 'utf8').matchAll(/^([a-z0-9/-]+) (\d+) (?:[0-9a-z]{12}|\?)$/gm),
  ).flatMap(([, key = '', lines = '0']) => {
    const now = grown.get(key)?.lines ?? 0;
    const isTotal = key === 'tong';
    return isTotal || now >= Number(lines)
      ? []
      : [`${ledgerName(key)}: còn ${now} trong ${lines} dòng; lấy lại tệp từ git rồi chạy lại.`];
  });
}

/**
 * What git calls to merge one file of `permalinks/`: both sides' lines, identifiers settled; of the manifest what either
 * side changed.
 *
 * @returns true where nothing is left for a person
 */
export function mergeFiles(
  [base, ours, theirs]: readonly [string, string, string],
  print: (line: string) => void,
): boolean {
  const [before, a, b] = [base, ours, theirs].map((file) => readFileSync(file, 'utf8')) as [
    string,
    string,
    string,
  ];
  const manifests = [before, a, b].map((text) => (text === '' ? new Map() : parseManifest(text)));
  const [m0, m1, m2] = manifests;
  if (m0 && m1 && m2 && (m1.size > 0 || m2.size > 0)) {
    writeFileAtomic.sync(ours, formatManifest(mergeManifests(m0, m1, m2)));
    return true;
  }
  const { text, renamed, open } = settle(unionOf(before, a, b));
  writeFileAtomic.sync(ours, text);
  for (const [eid, now] of renamed) print(`${eid} của người thứ hai nay là ${now}`);
  return open.length === 0;
}
