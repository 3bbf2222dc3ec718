import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sample site built at the root of its host. */
    rootSite: string;
    /** Folder of the sample site built under {@link BASE}. */
    baseSite: string;
  }
}

/** The base of the second build. */
export const BASE = '/van-kien/';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the sample content as a user would, once at the root of a host and once under a base path. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-site-'));
  const build = async (name: string, args: string[]) => {
    const outDir = path.join(folder, name);
    const { stderr } = await promisify(execFile)(
      process.execPath,
      ['scripts/build.ts', '--outDir', outDir, ...args],
      {
        cwd: root,
        env: { ...process.env, VAN_KIEN_CACHE: path.join(folder, `${name}-cache`) },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    // It would only be slow.
    if (stderr.includes('by itself')) throw new Error(stderr);
    return outDir;
  };
  project.provide('rootSite', await build('root', []));
  project.provide('baseSite', await build('base', ['--base', BASE]));
  return () => rmSync(folder, { recursive: true, force: true });
}
