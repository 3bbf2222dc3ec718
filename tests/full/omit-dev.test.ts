import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { printed } from '#tests/import/read/make-pdf.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

const NOTICE = [
  'ĐẢNG BỘ HUYỆN TÂN HÒA',
  'HUYỆN ỦY',
  'Số 12-TB/HU',
  'Tân Hòa, ngày 05 tháng 3 năm 2024',
  'THÔNG BÁO',
  'kết luận về công tác giảm nghèo',
  '1. Các xã rà soát đầy đủ hộ nghèo và hộ cận nghèo.',
  '2. Phấn đấu giảm tỷ lệ hộ nghèo còn 1,5% trong năm.',
];

/** The project as it stands, without what git leaves out, in a folder of its own. */
async function copyOfTheProject(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-omit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
  for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name))))
    cpSync(path.join(root, file), path.join(folder, file));
  return folder;
}

it('an installation without what only developers need builds the site and imports a PDF', async () => {
  const cwd = await copyOfTheProject();
  await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund'], { cwd });
  expect(existsSync(path.join(cwd, 'node_modules/vitest'))).toBe(false);

  await run('npm', ['run', 'build', '--', '--outDir', 'dist'], { cwd });
  expect(existsSync(path.join(cwd, 'dist/tim-kiem/index.html'))).toBe(true);
  expect(globSync('dist/pagefind/**/*', { cwd }).length).toBeGreaterThan(0);

  writeFileSync(path.join(cwd, 'thong-bao.pdf'), printed(NOTICE, ''));
  await run('npm', ['run', 'import', '--', 'thong-bao.pdf', '--out', 'nhap'], { cwd });
  const [written = ''] = globSync('nhap/documents/**/*.mdx', { cwd });
  expect(readFileSync(path.join(cwd, written), 'utf8')).toContain('giảm tỷ lệ hộ nghèo');
});
