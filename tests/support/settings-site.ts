import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

/** A site built from a copy of the sample. */
export interface SettingsSite {
  readonly content: string;
  readonly dir: string;
  readonly remove: () => void;
}

/** Builds the sample with further lines in its `site.yaml`. Takes as long as a build. Rejects with what the build said. */
export async function settingsSite(settings: string): Promise<SettingsSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-settings-'));
  const content = path.join(folder, 'content');
  const dir = path.join(folder, 'dist');
  cpSync(path.join(root, 'content'), content, { recursive: true });
  appendFileSync(path.join(content, 'site.yaml'), `\n${settings}\n`);
  const env = { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(folder, 'cache') };
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', dir], {
    ...{ cwd: root, env, maxBuffer: 64 << 20 },
  });
  return { content, dir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
