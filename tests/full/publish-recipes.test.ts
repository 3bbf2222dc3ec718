import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestsAt, writePlan } from '#build/hosting/publish-plan.ts';
import { publishPlan } from '#domain/hosting/publish-plan.ts';

const hosting = path.resolve(import.meta.dirname, '../../scripts/hosting');
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'van-kien-gui-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(site: string, files: Record<string, string>): string {
  const root = path.join(folder, site);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** The old site as a host has it, the new one as it was built, and the plan between them. */
function publication(): { host: string; built: string; plan: string } {
  const built = put('moi', {
    'index.html': 'mới',
    'vb/có dấu/index.html': 'thêm',
    'vb/a/index.html': 'như cũ',
    'atom.xml': 'mới',
    '_tep/b.Xy.js': '2',
  });
  const old = put('cu', {
    'index.html': 'cũ',
    'vb/a/index.html': 'như cũ',
    'vb/bo di/index.html': 'bỏ',
    'atom.xml': 'cũ',
    '_tep/a.Xy.js': '1',
  });
  const host = path.join(folder, 'may chu');
  cpSync(old, host, { recursive: true });
  const plan = path.join(folder, 'ke-hoach');
  const now = digestsAt(built);
  writePlan(plan, publishPlan(digestsAt(old), now), now);
  return { host, built, plan };
}

function send(recipe: string, args: string[], env: Record<string, string> = {}): void {
  execFileSync(path.join(hosting, recipe), args, { env: { ...process.env, ...env }, stdio: 'pipe' });
}

const withoutLater = (host: string): string[] =>
  [...digestsAt(host).keys()].filter((file) => file !== '_tep/a.Xy.js');

describe('the recipes that send what changed', () => {
  it.skipIf(!has('rsync'))('rsync: makes the new site, and keeps for a day what open pages may need', () => {
    const { host, built, plan } = publication();
    // Stands for ssh: the machine's name is dropped and the rest is run here.
    const here = path.join(folder, 'ssh');
    writeFileSync(here, '#!/bin/sh\nshift\nexec sh -c "$*"\n');
    chmodSync(here, 0o755);
    const env = { RSYNC_RSH: here, VAN_KIEN_SSH: here };
    send('gui-rsync.sh', [plan, built, `may:${host}`], env);
    expect(withoutLater(host)).toEqual([...digestsAt(built).keys()]);
    expect(digestsAt(host).has('_tep/a.Xy.js')).toBe(true);
    send('gui-rsync.sh', [plan, built, `may:${host}`], { ...env, VAN_KIEN_XOA_HET: '1' });
    expect(digestsAt(host)).toEqual(digestsAt(built));
  });

  it.skipIf(!has('rclone'))(
    'rclone: makes the new site, and keeps for a day what open pages may need',
    () => {
      const { host, built, plan } = publication();
      send('gui-rclone.sh', [plan, built, host]);
      expect(withoutLater(host)).toEqual([...digestsAt(built).keys()]);
      expect(digestsAt(host).has('_tep/a.Xy.js')).toBe(true);
      send('gui-rclone.sh', [plan, built, host], { VAN_KIEN_XOA_HET: '1' });
      expect(digestsAt(host)).toEqual(digestsAt(built));
    },
  );
});
