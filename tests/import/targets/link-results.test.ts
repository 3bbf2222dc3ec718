import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importAll } from '#import/run/import-all.ts';
import { readOptions } from '#import/run/options.ts';
import { type Target, targetListSchema } from '#domain/target/target.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'van-kien-link-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RESOLUTION = `TỈNH ỦY HẬU GIANG
Số 05-NQ/TU
Hậu Giang, ngày 10 tháng 10 năm 2020

NGHỊ QUYẾT
về nhiệm vụ giai đoạn 2021 - 2025

I. CHỈ TIÊU CHỦ YẾU

1. Thu nhập bình quân đầu người đạt 55 triệu đồng.

2. Tỷ lệ hộ nghèo còn dưới 2%.

T/M BAN CHẤP HÀNH
BÍ THƯ
Lê Văn Mẫu
`;
const REPORT = `TỈNH ỦY HẬU GIANG
Số 99-BC/TU
Hậu Giang, ngày 20 tháng 12 năm 2025

BÁO CÁO
kết quả năm 2025

I. KẾT QUẢ NĂM 2025

Thu nhập bình quân đầu người đạt 53 triệu đồng so với Nghị quyết đề ra là 55 triệu đồng.

Tỷ lệ hộ nghèo còn 1,5% (nghị quyết dưới 3%).
`;

const run = async (...files: string[]) => {
  const options = readOptions([
    ...files.map((file) => (file.startsWith('-') || file.includes('/') ? file : path.join(folder, file))),
    '--out',
    path.join(folder, 'content'),
  ]);
  return options ? importAll(options, () => undefined) : [];
};
const targetsFile = () =>
  path.join(folder, 'content/documents/tu-hau-giang/nq/2020-10-10/05-nq-tu/ban-hanh.targets.yaml');
const targets = (): Target[] => targetListSchema.parse(parse(readFileSync(targetsFile(), 'utf8')));

describe('results of one document', { timeout: 60_000 }, () => {
  it('stand with the target of another document of the place, where the promise they repeat is its value', async () => {
    writeFileSync(path.join(folder, 'nq.txt'), RESOLUTION);
    writeFileSync(path.join(folder, 'bc.txt'), REPORT);
    await run('nq.txt');
    await run('bc.txt');
    const [income, poverty] = targets();
    expect(income?.measures[0]?.results).toMatchObject([
      { value: 53, planned: 55, time: 2025, document: 'tu-hau-giang/bc/2025-12-20/99-bc-tu' },
    ]);
    expect(poverty?.measures[0]?.results ?? []).toEqual([]);
    expect(
      checkContent(openLibrary(path.join(folder, 'content'))).diagnostics.filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
  });

  it('stand with their target where an editor dropped one before it', async () => {
    const [head = '', , income = '', poverty = '', ...end] = RESOLUTION.split(/(?=^I\. |^[12]\. |^T\/M)/mu);
    const turned = `${head}I. CHỈ TIÊU CHỦ YẾU\n\n${poverty.replace('2.', '1.')}${income.replace('1.', '2.')}${end.join('')}`;
    writeFileSync(path.join(folder, 'nq.txt'), turned);
    writeFileSync(path.join(folder, 'bc.txt'), REPORT);
    await run('nq.txt');
    const before = readFileSync(targetsFile(), 'utf8');
    writeFileSync(targetsFile(), before.replace(/raSoat: .*/, 'raSoat: bỏ'));
    await run('bc.txt');
    const [dropped, kept] = targets();
    expect([dropped?.review, kept?.measures[0]?.name]).toEqual(['bỏ', 'Thu nhập bình quân đầu người']);
    expect(dropped?.measures[0]?.results).toEqual([]);
    expect(kept?.measures[0]?.results).toMatchObject([{ value: 53, planned: 55 }]);
  });

  it('are added once, in whatever order the documents come', async () => {
    writeFileSync(path.join(folder, 'nq.txt'), RESOLUTION);
    writeFileSync(path.join(folder, 'bc.txt'), REPORT);
    await run('bc.txt', 'nq.txt');
    await run('bc.txt', 'nq.txt');
    expect(targets()[0]?.measures[0]?.results).toHaveLength(1);
  });

  it('come out of an import in shards as of one in one go, once all of them are there', async () => {
    writeFileSync(path.join(folder, 'nq.txt'), RESOLUTION);
    writeFileSync(path.join(folder, 'bc.txt'), REPORT);
    await run('nq.txt', 'bc.txt');
    const whole = readFileSync(targetsFile(), 'utf8');
    rmSync(path.join(folder, 'content'), { recursive: true });
    const reports = [];
    for (const shard of ['1/2', '2/2']) reports.push(...(await run('nq.txt', 'bc.txt', '--shard', shard)));
    expect(reports.map(({ outcome }) => outcome)).toEqual(['van-ban', 'van-ban']);
    expect(targets()[0]?.measures[0]?.results).toEqual([]);
    await run('--link-results');
    expect(readFileSync(targetsFile(), 'utf8')).toBe(whole);
    await run('--link-results');
    expect(readFileSync(targetsFile(), 'utf8')).toBe(whole);
  });

  it('are not imported in what is no shard', () => {
    expect(() => readOptions(['nq.txt', '--shard', '3'])).toThrow(/--shard “3”: cần dạng 3\/16/);
  });
});
