import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, importEach } from '#import/run/pool.ts';
import type { Answer } from '#import/run/work.ts';

const fixture = (name: string) => path.join(import.meta.dirname, '../../fixtures/import', name, 'in.txt');
const context = { stated: {}, bodies: [], metrics: [] };
const codes = async (files: readonly string[], longest?: number): Promise<string[]> => {
  const found: string[] = [];
  const note = (_: string, answer: Answer) => {
    found.push('refusal' in answer ? answer.refusal.code : answer.work.outcome);
  };
  await importEach(files, context, note, longest === undefined ? {} : { longest });
  return found;
};

describe('importing in processes of their own', { timeout: 60_000 }, () => {
  it('answers in the order of the files', async () => {
    expect(await codes([fixture('chi-thi'), '/khong/co', fixture('tin-tuc'), fixture('luat')])).toEqual([
      'van-ban',
      'VK-NHAP-KHONG-DOC',
      'tin',
      'van-ban',
    ]);
  });

  it('gives up a file that takes too long, and says so', async () => {
    expect(await codes([fixture('chi-thi'), fixture('luat'), fixture('tin-tuc')], 1)).toEqual(
      Array(3).fill('VK-NHAP-QUA-LAU'),
    );
  });

  it('says that the time ran out only where it did', () => {
    expect(endOf(null, 'SIGKILL', 58_100).code).toBe('VK-NHAP-QUA-LAU');
    expect(endOf(null, 'SIGKILL', 4_000).code).toBe('VK-NHAP-BO-NHO');
    expect(endOf(null, 'SIGABRT', 4_000).code).toBe('VK-NHAP-BO-NHO');
    const ended = endOf(1, null, 4_000);
    expect(ended.code).toBe('VK-NHAP-DUNG');
    expect(ended.message).toContain('mã 1');
  });

  it('reads no pipe, device or folder as if it were a file', async () => {
    expect(await codes(['/dev/zero', path.dirname(fixture('luat'))])).toEqual([
      'VK-NHAP-KHONG-DOC',
      'VK-NHAP-KHONG-DOC',
    ]);
  });
});
