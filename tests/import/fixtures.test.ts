import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '#import/run/pipeline.ts';

const folder = path.join(import.meta.dirname, '../fixtures/import');
const metrics = [
  { key: 'ty-le-ho-ngheo', name: 'Tỷ lệ hộ nghèo', aliases: ['hộ nghèo'] },
  {
    key: 'tang-truong-kinh-te',
    name: 'Tốc độ tăng trưởng kinh tế',
    aliases: ['tốc độ tăng trưởng bình quân'],
  },
].map((metric) => ({ ...metric, description: '', unit: null, better: null, field: 'kinh-te' as const }));

describe('a file in and its document out', () => {
  for (const name of readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .sort()) {
    it(`${name}: text, targets and account are as reviewed`, async () => {
      const bytes = readFileSync(path.join(folder, name, 'in.txt'));
      const { state, totals } = importFile(
        { name: `${name}.txt`, bytes, sha256: '0'.repeat(64) },
        { stated: {}, bodies: [], metrics },
      );
      const { removals, moves } = state.ledger;
      const account = {
        outcome: state.outcome,
        path: state.path,
        address: state.address,
        totals,
        removals: removals.map(({ reason, text }) => `${reason}: ${text}`),
        moves: moves.map(({ kind, text, inference }) => [kind, text, inference].filter(Boolean).join(' | ')),
      };
      const file = (part: string) => path.join(folder, name, part);
      await expect(state.mdx).toMatchFileSnapshot(file('out.mdx'));
      await expect(`${JSON.stringify(account, null, 2)}\n`).toMatchFileSnapshot(file('ledger.json'));
      if (state.targetsYaml !== null)
        await expect(state.targetsYaml).toMatchFileSnapshot(file('out.targets.yaml'));
      expect(totals.balance).toBe(0);
    });
  }
});
