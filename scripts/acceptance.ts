import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainText } from '#domain/document/inline.ts';
import { unitsByEid, walk } from '#domain/document/unit.ts';
import { isRunning } from '#domain/target/target.ts';
import { openLibrary } from '#library/library.ts';
import { buildSite } from '#build/site.ts';
import { structureFaults } from './acceptance/structure.ts';
import { importSeeds, type ReportLine } from './acceptance/verbatim.ts';

const shared = path.resolve(process.argv[2] ?? '../shared');
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-acceptance-'));
const content = path.join(folder, 'content');
let passed = 0;
let failed = 0;

function check(name: string, faults: readonly string[]): void {
  if (faults.length === 0) passed++;
  else failed++;
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const fault of faults) console.log(`       ${fault}`);
}

const unless = (holds: boolean, fault: string) => (holds ? [] : [fault]);

try {
  const seeds = readdirSync(path.join(shared, 'seeds'))
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const { report, seedOf } = await importSeeds(shared, content);

  check('all five seeds are imported', [
    ...unless(report.length === seeds.length, `${report.length} of ${seeds.length} reported`),
    ...report.flatMap((line) => unless(line.outcome !== 'loi', `${line.source}: ${line.code}`)),
  ]);
  check(
    'the ledger of every seed balances',
    report.flatMap((line) => unless(line.ledger?.balance === 0, `${line.source}: ${line.ledger?.balance}`)),
  );
  check(
    'the news article is news, not a document',
    unless(of(report, '001')?.outcome === 'tin', 'outcome is not tin'),
  );

  const library = openLibrary(content);
  const texts = new Map(
    library.documentFiles().documents.map((document) => {
      const read = { ...library.read(document), tree: library.tree(document) };
      return [seedOf(path.join(content, document.name)), read] as const;
    }),
  );
  const units = readFileSync(path.join(shared, 'search/units.jsonl'), 'utf8');
  for (const [seed, { tree }] of texts) {
    const file = seeds.find((name) => name.startsWith(seed)) ?? '';
    const source = readFileSync(path.join(shared, 'seeds', file), 'utf8');
    check(
      `${seed}: every unit of the structure key is there, none missing or invented`,
      structureFaults(seed, tree?.root ?? null, units, source),
    );
  }

  const targetCounts = ['000', '002', '004'].map(
    (seed) => texts.get(seed)?.targets.filter((target) => !isRunning(target)).length,
  );
  check(
    'the lists hold 14 + 17 + 11 targets',
    unless(targetCounts.join(' ') === '14 17 11', targetCounts.join(' ')),
  );

  const notice = texts.get('003')?.tree;
  const sentence =
    notice &&
    [...walk(notice.root)].some(({ unit }) => plainText(unit.text).includes('an ninh chính trị, trật tự'));
  check('003: the sentence broken by a footnote is one paragraph', unless(Boolean(sentence), 'not found'));

  const programme = texts.get('002');
  check('002: the two "3." are two units, the second declared', [
    ...unless(
      Boolean(programme?.tree && unitsByEid(programme.tree.root).has('muc_ii__khoan_3_2')),
      'no muc_ii__khoan_3_2',
    ),
    ...unless(
      Boolean(programme?.metadata?.repeatedNumbers.some(({ eid }) => eid === 'muc_ii__khoan_3_2')),
      'not declared',
    ),
  ]);

  const report000 = texts.get('000')?.tree;
  const eids = report000 ? unitsByEid(report000.root) : new Map<string, unknown>();
  check(
    '000: the two "II." differ',
    unless(
      eids.has('phan_nn_1__muc_ii') && eids.has('phan_2__muc_ii'),
      [...eids.keys()].slice(0, 9).join(' '),
    ),
  );

  // A broken link or fragment of the output fails the build.
  const built = await buildSite({
    outDir: path.join(folder, 'site'),
    content,
    cache: path.join(folder, 'cache'),
  });
  check('the site builds from the verbatim texts and every link resolves', unless(built, 'the build failed'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`acceptance: ${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function of(report: readonly ReportLine[], seed: string): ReportLine | undefined {
  return report.find((line) => path.basename(line.source).startsWith(seed));
}
