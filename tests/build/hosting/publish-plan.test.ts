import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestsAt, SENT_FILE, STEP_FILES, writePlan } from '#build/hosting/publish-plan.ts';
import { PUBLISH_STEPS, publishPlan } from '#domain/hosting/publish-plan.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'van-kien-ke-hoach-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(site: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, site, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return path.join(folder, site);
}

const page = (...links: string[]): string => links.map((link) => `<a href="${link}">x</a>`).join('');

/** Pages and files that a reader who begins at the home page can reach, and links that lead nowhere. */
function walk(host: ReadonlyMap<string, string>): { dead: string[] } {
  const dead: string[] = [];
  const seen = new Set(['index.html']);
  for (const file of seen) {
    for (const [, link = ''] of (host.get(file) ?? '').matchAll(/href="\/([^"]*)"/g)) {
      const target = link.endsWith('/') || link === '' ? `${link}index.html` : link;
      if (host.has(target)) seen.add(target);
      else dead.push(`${file} → ${target}`);
    }
  }
  return { dead };
}

describe('carrying out a plan', () => {
  const before = {
    'index.html': page('/vb/', '/_tep/cu.css'),
    'vb/index.html': page('/vb/a/', '/vb/bo/'),
    'vb/a/index.html': page('/vb/', '/_tep/cu.css'),
    'vb/bo/index.html': page('/vb/'),
    '_tep/cu.css': '',
  };
  const now = {
    'index.html': page('/vb/', '/_tep/moi.css'),
    'vb/index.html': page('/vb/a/', '/vb/b/'),
    'vb/a/index.html': page('/vb/b/', '/_tep/moi.css'),
    'vb/b/index.html': page('/vb/a/', '/vb/c/'),
    'vb/c/index.html': page('/vb/b/', '/_tep/moi.css'),
    '_tep/moi.css': '',
  };

  it('never shows a reader a link that leads nowhere, in whatever order a step is sent', () => {
    const plan = publishPlan(digestsAt(put('cu', before)), digestsAt(put('moi', now)));
    for (const turn of [(files: string[]) => files, (files: string[]) => files.toReversed()]) {
      const host = new Map(Object.entries(before));
      for (const step of PUBLISH_STEPS) {
        for (const file of turn(plan[step])) {
          if (file in now) host.set(file, now[file as keyof typeof now]);
          else host.delete(file);
          expect(walk(host).dead).toEqual([]);
        }
      }
      expect(Object.fromEntries(host)).toEqual(now);
    }
  });

  it('leaves a list from which the next plan is made without the old site', () => {
    const old = digestsAt(put('cu', before));
    const out = path.join(folder, 'ke-hoach');
    writePlan(out, publishPlan(new Map(), old), old);
    expect(digestsAt(path.join(out, SENT_FILE))).toEqual(old);
    expect(readFileSync(path.join(out, STEP_FILES.added), 'utf8').split('\n').filter(Boolean)).toEqual([
      ...old.keys(),
    ]);
    expect(readdirSync(out).sort()).toEqual([...Object.values(STEP_FILES), SENT_FILE].sort());
  });
});

describe('what cannot be compared', () => {
  it('is named: no such place, no built site, lines of a list', () => {
    expect(() => digestsAt(path.join(folder, 'thieu'))).toThrow('không có thư mục hay bản kê nào tên');
    expect(() => digestsAt(put('trong', { 'a.txt': '' }))).toThrow('không có index.html');
    put('ke', { 'hong.sha256': 'một dòng lạ\n' });
    expect(() => digestsAt(path.join(folder, 'ke/hong.sha256'))).toThrow('hong.sha256:1: “một dòng lạ”');
  });
});
