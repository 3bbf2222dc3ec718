import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { citedName } from '#domain/citation/parse/citation.ts';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import { normalizeText } from '#domain/text/normalize.ts';

/** Per document: [start, end, type, symbol or name] in the normalised text, written by reading the documents. */
type Key = Readonly<Record<string, readonly (readonly [number, number, string | null, string])[]>>;

const root = path.resolve(import.meta.dirname, '../../..');
const seeds = path.resolve(root, '../shared/seeds');
const key = JSON.parse(readFileSync(path.join(root, 'tests/fixtures/citations/key.json'), 'utf8')) as Key;
const here = existsSync(seeds);

describe('citations of the sample documents', () => {
  it.skipIf(!here)(
    here
      ? 'are found with precision and recall of 0.98 or more, to the character'
      : `are measured only where the documents are at hand: ${seeds} is missing`,
    () => {
      const wanted = new Set<string>();
      const found = new Set<string>();
      for (const [name, list] of Object.entries(key)) {
        const text = normalizeText(readFileSync(path.join(seeds, name), 'utf8'));
        for (const entry of list) wanted.add(JSON.stringify([name, ...entry]));
        for (const citation of citationsIn(text)) {
          found.add(JSON.stringify([name, citation.start, citation.end, citation.type, citedName(citation)]));
        }
      }
      const right = [...found].filter((entry) => wanted.has(entry)).length;
      const differences = {
        'not in the key': [...found].filter((entry) => !wanted.has(entry)),
        'not found': [...wanted].filter((entry) => !found.has(entry)),
      };
      expect(right / found.size, JSON.stringify(differences, null, 1)).toBeGreaterThanOrEqual(0.98);
      expect(right / wanted.size, JSON.stringify(differences, null, 1)).toBeGreaterThanOrEqual(0.98);
    },
  );
});
