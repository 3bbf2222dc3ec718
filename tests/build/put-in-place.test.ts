import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clearLeftovers, type Disk, putInPlace } from '#build/put-in-place.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const OLD = { 'site/index.html': 'trang cũ', 'site/_tep/a.css': 'cũ', 'site/rieng.html': 'cũ' };
const FRESH = { 'moi/index.html': 'trang mới', 'moi/_tep/b.css': 'mới', 'moi/vb/index.html': 'mới' };

/** Every file of a folder with what is in it. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** A disk whose other side is reached by copying only, and which removes at once. */
function otherDisk(copy: Disk['copy'], isOther = (to: string) => to.includes('.moi-')): Disk {
  return {
    rename: (from, to) => {
      if (from.endsWith('/moi') && isOther(to)) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      renameSync(from, to);
    },
    copy,
    remove: (folder) => {
      rmSync(folder, { recursive: true, force: true });
    },
    removeLater: (folder) => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const full = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  writeFileSync(path.join(to, 'index.html'), readFileSync(path.join(from, 'index.html')).subarray(0, 3));
  throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
};

describe('a finished site', () => {
  it('takes the place of the one before it whole', () => {
    const root = contentFolder({ ...OLD, ...FRESH });
    putInPlace(
      path.join(root, 'moi'),
      path.join(root, 'site'),
      otherDisk(full, () => false),
    );
    expect(filesOf(path.join(root, 'site'))).toEqual({
      '_tep/b.css': 'mới',
      'index.html': 'trang mới',
      'vb/index.html': 'mới',
    });
    expect(readdirSync(root)).toEqual(['site']);
  });

  it('leaves the one before it untouched where the disk is full, and nothing of itself', () => {
    const root = contentFolder({ ...OLD, ...FRESH });
    const site = path.join(root, 'site');
    const before = filesOf(site);
    expect(() => putInPlace(path.join(root, 'moi'), site, otherDisk(full))).toThrow('ENOSPC');
    expect(filesOf(site)).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(['moi', 'site']);
  });

  it('puts the one before it back where it cannot be put there itself', () => {
    const root = contentFolder({ ...OLD, ...FRESH });
    const site = path.join(root, 'site');
    const before = filesOf(site);
    const disk = otherDisk(full, () => false);
    const rename: Disk['rename'] = (from, to) => {
      if (from.includes('.moi-')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      disk.rename(from, to);
    };
    expect(() => putInPlace(path.join(root, 'moi'), site, { ...disk, rename })).toThrow('EACCES');
    expect(filesOf(site)).toEqual(before);
  });
});

describe('what killed builds left behind', () => {
  const isRunning = (pid: number) => pid === 11;
  const later = otherDisk(full, () => false);
  const clear = (root: string) => {
    clearLeftovers(path.join(root, '.van-kien'), path.join(root, 'site'), isRunning, later);
  };

  it('is removed at the next start, and what a running build makes is not', () => {
    const root = contentFolder({
      ...OLD,
      '.van-kien/build-10/index.html': 'x',
      '.van-kien/build-10-pagefind/x': 'x',
      '.van-kien/root-10/.astro/x': 'x',
      '.van-kien/bo-10/x': 'x',
      '.van-kien/build-11/index.html': 'x',
      '.van-kien/khac/x': 'x',
      '.site.moi-10/x': 'x',
      '.site.cu-10/x': 'x',
      '.site.moi-11/x': 'x',
      '.trang.moi-10/x': 'x',
    });
    clear(root);
    expect(readdirSync(path.join(root, '.van-kien')).sort()).toEqual(['build-11', 'khac']);
    expect(readdirSync(root).sort()).toEqual(['.site.moi-11', '.trang.moi-10', '.van-kien', 'site']);
  });

  it('is finished where a site was being changed: all that is new was there before the first file was moved', () => {
    const plan = {
      moved: ['vb/index.html', 'vb/moi/index.html', 'index.html'],
      removed: ['vb/cu/index.html'],
    };
    const root = contentFolder({
      'site/index.html': 'mới',
      'site/vb/index.html': 'cũ',
      'site/vb/cu/index.html': 'cũ',
      '.site.moi-10/.ke-hoach.json': JSON.stringify(plan),
      '.site.moi-10/vb/index.html': 'mới',
      '.site.moi-10/vb/moi/index.html': 'mới',
    });
    clear(root);
    expect(filesOf(root)).toEqual({
      'site/index.html': 'mới',
      'site/vb/index.html': 'mới',
      'site/vb/moi/index.html': 'mới',
    });
  });

  it('is put back where it is the only site there is', () => {
    const root = contentFolder({ '.site.cu-10/index.html': 'trang cũ', '.site.moi-10/index.html': 'tr' });
    clear(root);
    expect(filesOf(root)).toEqual({ 'site/index.html': 'trang cũ' });
  });

  it('goes on in a disk of its own: the new site was whole before the old one was touched', () => {
    const root = contentFolder({
      'site/index.html': 'trang cũ',
      'site/.cu-10/_tep/a.css': 'cũ',
      'site/.moi-10/index.html': 'trang mới',
      'site/.moi-10/_tep/b.css': 'mới',
    });
    clear(root);
    expect(filesOf(path.join(root, 'site'))).toEqual({ '_tep/b.css': 'mới', 'index.html': 'trang mới' });
  });
});

/** A command of the operating system. */
function system(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'ignore' });
}

/** A small disk of its own; null where this machine allows none. */
function smallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-dia-'));
  try {
    system('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder);
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    system('umount', '-l', folder);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

describe('a real disk of its own that is small', () => {
  it.each(['site', '.'])(
    'keeps the site before where the new one is too large, and takes one that fits (%s)',
    ({ length }) => {
      const disk = smallDisk();
      if (disk === null) {
        console.warn('No tmpfs may be mounted here: the disk that fills up was a made-up one only.');
        return;
      }
      const site = length === 1 ? disk : path.join(disk, 'site');
      const put = (files: Readonly<Record<string, string>>) => {
        putInPlace(path.join(contentFolder(files), 'moi'), site);
      };
      put({ 'moi/index.html': 'trang cũ', 'moi/_tep/a.css': 'x'.repeat(40_000) });
      const before = filesOf(site);
      expect(() => {
        put({ 'moi/index.html': 'trang mới', 'moi/_tep/b.css': 'x'.repeat(300_000) });
      }).toThrow('ENOSPC');
      expect(filesOf(site)).toEqual(before);
      put({ 'moi/index.html': 'trang mới', 'moi/_tep/c.css': 'x'.repeat(50_000) });
      expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('trang mới');
      expect(existsSync(path.join(site, '_tep/a.css'))).toBe(false);
    },
  );
});
