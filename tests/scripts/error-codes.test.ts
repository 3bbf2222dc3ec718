import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf } from '#scripts/error-codes/source.ts';
import { currentPage, PAGE } from '#scripts/error-codes.ts';

describe('the page of error codes', () => {
  it('is what the code says (run `npm run error-codes` when it is not)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(currentPage());
  });

  it('has a sentence for every code', () => {
    const silent = codesOf(path.resolve(import.meta.dirname, '../../src')).filter(
      ({ sentences }) => sentences.length === 0,
    );
    expect(silent).toEqual([]);
  });

  it('reads codes of tables, calls and objects with what is said beside them', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'codes-'));
    try {
      writeFileSync(
        path.join(folder, 'a.ts'),
        "const A = { 'VK-A': 'câu của bảng' };\nreport('VK-B', x, `câu có ${x} điền vào`);\nconst c = { code: 'VK-C', problem: 'sai ở chỗ này', advice: 'sửa như thế này' };",
      );
      expect(codesOf(folder)).toEqual([
        { code: 'VK-A', sentences: ['câu của bảng'] },
        { code: 'VK-B', sentences: ['câu có … điền vào'] },
        { code: 'VK-C', sentences: ['sai ở chỗ này', 'sửa như thế này'] },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
