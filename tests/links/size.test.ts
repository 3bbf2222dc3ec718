import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { longText, longWork, longWorkEdited } from '#scripts/bench/corpus/long-work.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { Edition, temporaryFolder } from './edition.ts';

const UNITS = 10_000;

describe('a published work of ten thousand paragraphs', () => {
  it('is checked whole: every paragraph that is gone or rewritten is named, and no other', async () => {
    const root = temporaryFolder();
    const { file, key, paragraphs } = longWork(UNITS);
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), longText(paragraphs));
    const edition = Edition.at(root, key, 'ban-hanh');
    expect(await edition.links('--publish', '--write', '--as-is')).toBe(true);
    expect(openLibrary(root).ledger(key)?.lines.length).toBeGreaterThan(UNITS);
    expect(checkContent(openLibrary(root)).diagnostics).toEqual([]);

    const edited = longWorkEdited(paragraphs);
    writeFileSync(path.join(root, file), longText(edited));
    const errors = checkContent(openLibrary(root)).diagnostics.filter(({ severity }) => severity === 'error');
    const kept = new Set(edited);
    const expected = paragraphs.flatMap((text, i) => (kept.has(text) ? [] : [`muc_i__p_${i + 1}`]));
    const named = errors.map(({ problem }) => /muc_i__p_\d+/.exec(problem)?.[0]);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['VK-LK-MAT', 'VK-LK-DOI']));
    expect(named.sort()).toEqual(expected.sort());
  });
});
