import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { unitsByEid } from '#domain/document/unit.ts';
import {
  fragmentAddress,
  newsAddress,
  targetAddress,
  unitAddress,
  type WorkPath,
} from '#domain/permalink/address/address.ts';
import { targetSlug } from '#domain/target/target.ts';
import { openLibrary } from '#library/library.ts';
import { eidOf } from './structure.ts';

/** One line of the importer's report. */
export interface ReportLine {
  source: string;
  outcome: string;
  code: string;
  address: string;
  path: string;
  ledger: { balance: number } | null;
}

/** The five real documents, imported word for word into a content folder outside the repository. */
export interface VerbatimSeeds {
  content: string;
  report: ReportLine[];
  /** Short names of the sources ("002") by the path of their MDX. */
  seedOf: (file: string) => string;
}

/** Imports all text seeds of the shared folder with the product's own command. */
export async function importSeeds(shared: string, content: string): Promise<VerbatimSeeds> {
  const seeds = path.join(shared, 'seeds');
  const files = readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => path.join(seeds, file));
  const reportFile = path.join(path.dirname(content), 'report.json');
  await promisify(execFile)(
    process.execPath,
    ['scripts/import.ts', ...files, '--out', content, '--report', reportFile],
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stderr?: string }) => console.error(error.stderr));
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as ReportLine[];
  const names = new Map(
    report.map((line) => [path.resolve(line.path), path.basename(line.source).slice(0, 3)]),
  );
  return { content, report, seedOf: (file) => names.get(path.resolve(file)) ?? '' };
}

/**
 * Uids of the structure key by every address that stands for them: unit page, place in the document, target page.
 *
 * @param uids identifiers of the judged units ("002/i.3.t8")
 */
export function uidsByAddress(seeds: VerbatimSeeds, uids: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const library = openLibrary(seeds.content);
  for (const document of library.documentFiles().documents) {
    const seed = seeds.seedOf(path.join(seeds.content, document.name));
    const tree = library.tree(document);
    const { targets } = library.read(document);
    if (!tree) continue;
    const units = unitsByEid(tree.root);
    for (const uid of uids.filter((each) => each.startsWith(`${seed}/`))) {
      const eid = eidOf(uid, units);
      for (const each of eid === null ? frameEids(uid, [...units.keys()]) : [eid]) {
        for (const address of addressesOf(document.work, each)) found.set(address, uid);
        const target = targets.find((candidate) => candidate.eid === each);
        if (target) found.set(targetAddress(document.work, targetSlug(target)), uid);
      }
    }
  }
  for (const line of seeds.report.filter(({ outcome }) => outcome === 'tin')) {
    const seed = seeds.seedOf(line.path);
    const address = newsAddress(path.basename(line.path, '.mdx'));
    for (const uid of uids.filter((each) => each.startsWith(`${seed}/`))) {
      found.set(`${address}#${eidOf(uid, new Map()) ?? ''}`, uid);
    }
  }
  return found;
}

const addressesOf = (work: WorkPath, eid: string) => [unitAddress(work, eid), fragmentAddress(work, eid)];

/** Opening and closing of a document stand in several units, none of them under a number. */
function frameEids(uid: string, eids: readonly string[]): string[] {
  const frame = uid.endsWith('/end') ? /^(?:ket|noi_nhan|ky)(?:__|$)/ : /^(?:dau_de|p_\d+)(?:__|$)/;
  return eids.filter((eid) => frame.test(eid));
}
