import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SITE_NAMES } from '#domain/catalogue/catalogue.ts';
import { makeSite } from '#scripts/new-site/make-site.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';

function folder(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'van-kien-moi-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

describe('a new site', () => {
  it('has settings that are valid, say what they are for, and invent nothing', () => {
    const root = path.join(folder(), 'xa');
    makeSite(root);
    const made = openLibrary(root).catalogues();
    expect(made.diagnostics).toEqual([]);
    expect(made.site).toEqual(openLibrary(folder()).catalogues().site);
    expect(Object.values(made.own)).not.toContain(true);
    const settings = readFileSync(path.join(root, 'site.yaml'), 'utf8').trim().split('\n');
    for (const field of Object.keys(SITE_NAMES).filter((name) => name !== 'ngonNgu')) {
      const line = settings.findIndex((text) => text.startsWith(`${field}:`));
      expect(settings[line - 1]).toMatch(/^# \S/);
    }
  });

  it('is empty content that a build accepts', () => {
    const root = path.join(folder(), 'xa');
    makeSite(root);
    expect(checkContent(openLibrary(root))).toMatchObject({
      documents: 0,
      news: 0,
      targets: 0,
      diagnostics: [],
    });
  });

  it('comes with instructions that name its own folder, in the words of the machine', () => {
    const root = path.join(folder(), 'xa');
    makeSite(root, 'linux');
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    expect(readme).toContain(`export VAN_KIEN_CONTENT="${root}"`);
    expect(readme).toContain(`--out ${root}`);
    expect(readme).not.toMatch(/\{[A-Z_]+\}/);
    const windows = path.join(folder(), 'xa');
    makeSite(windows, 'win32');
    expect(readFileSync(path.join(windows, 'README.md'), 'utf8')).toContain(
      `set VAN_KIEN_CONTENT=${windows}`,
    );
  });

  it('never touches a folder that holds something', () => {
    const root = folder();
    writeFileSync(path.join(root, 'site.yaml'), 'ten: Đã có');
    expect(makeSite(root)).toBeNull();
    expect(readdirSync(root)).toEqual(['site.yaml']);
    expect(readFileSync(path.join(root, 'site.yaml'), 'utf8')).toBe('ten: Đã có');
  });
});
