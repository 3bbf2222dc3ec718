import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheRoot } from '#library/settings.ts';
import { contentFolder } from '../support/content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Prints, when a process ends, whether Node loaded its reader of TypeScript. */
const TELL_READER = `data:text/javascript,process.on('exit', () =>
  console.log('reader:', process.moduleLoadList.some((name) => name.includes('amaro'))))`;

/** Runs Node in the project's folder with a setting of where builds keep things; what it prints. */
function node(cache: string, ...args: string[]): string {
  // A test runner that counts what is covered has Node keep nothing.
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...rest } = process.env;
  const env = { ...rest, VAN_KIEN_CACHE: cache };
  return execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
}

describe('the commands that keep what Node compiles', () => {
  it.each(['build', 'check', 'links', 'import'])(
    'npm run %s needs no reader of TypeScript once its code has been kept',
    (name) => {
      const cache = contentFolder({});
      const [, ...args] = (scripts[name] ?? '').split(' ');
      const run = () => node(cache, '--import', TELL_READER, ...args, '--help');
      expect(run()).toContain('reader: true');
      expect(run()).toContain('reader: false');
    },
  );

  it('keep it where builds keep what they may use again, and tell what they start', () => {
    const cache = contentFolder({});
    const asked = `const { getCompileCacheDir } = require('node:module');
      console.log(JSON.stringify([process.env.NODE_COMPILE_CACHE, getCompileCacheDir()]))`;
    const told = node(cache, '--import', './scripts/keep-compiled.mjs', '--eval', asked);
    const [folder, used] = JSON.parse(told) as [string, string];
    expect(folder).toBe(path.join(cacheRoot('content', { VAN_KIEN_CACHE: cache }), 'ma'));
    expect(path.dirname(used)).toBe(folder);
  });

  it('keep it beside what builds of all content folders keep, where nothing else is set', () => {
    const asked = 'console.log(process.env.NODE_COMPILE_CACHE)';
    const told = node('', '--import', './scripts/keep-compiled.mjs', '--eval', asked);
    expect(told.trim()).toBe(path.join(path.dirname(cacheRoot('content', {}, root)), 'ma'));
  });
});
