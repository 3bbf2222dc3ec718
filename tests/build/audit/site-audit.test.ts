import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkReader } from '#build/audit/link-audit.ts';
import { packLinks } from '#build/audit/packed-links.ts';
import { auditSite } from '#build/audit/site-audit.ts';
import { madeFile } from '#build/output/made-file.ts';
import { SiteFiles } from '#build/output/site-files.ts';
import type { FileGroup } from '#build/output/site-state.ts';

const CITING = 'vb/a/nq/2020/01/index.html';
const CITED = 'vb/a/nq/2020/02/index.html';

function groupOf(file: string, html: string): FileGroup {
  const reader = new LinkReader({ base: '/' });
  reader.add(file, [html]);
  const files = [madeFile(file, Buffer.from(html))];
  return { name: file, key: html, files, links: packLinks(reader.finish()) };
}

describe('the audit of a site that is about to be put in place', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'van-kien-audit-'));
    mkdirSync(path.join(root, 'fresh'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const citing = groupOf(CITING, '<a href="/vb/a/nq/2020/02/#muc_i">');
  const cited = groupOf(CITED, '<p id="muc_i">');

  /** A site in which both stand, before anything is put into the next one. */
  function opened(): SiteFiles {
    const groups = [citing, cited];
    const before = { groups, files: new Map<string, number>(), folders: new Map<string, number>() };
    const standing = { intact: new Set([CITING, CITED]), foreign: [] };
    return new SiteFiles(path.join(root, 'site'), path.join(root, 'fresh'), 'edition', before, standing);
  }
  const told = (files: SiteFiles) => auditSite(files, '/', []).faults.map(({ page, kind }) => [page, kind]);

  it('finds nothing where all of it stands as it was', () => {
    const files = opened();
    expect([citing, cited].every(({ name, key }) => files.keep(name, key))).toBe(true);
    expect(told(files)).toEqual([]);
    expect(auditSite(files, '/', ['/vb/a/nq/2020/02/#muc_ii']).faults).toHaveLength(1);
  });

  it('finds a link of what stands to an identifier that a changed page no longer has', () => {
    const files = opened();
    files.keep(citing.name, citing.key);
    files.put(CITED, CITED, '<p id="muc_ii">');
    files.close(CITED, 'changed', groupOf(CITED, '<p id="muc_ii">').links);
    expect(told(files)).toEqual([[CITING, 'missing-fragment']]);
  });

  it('finds a link of what stands to a page that is gone', () => {
    const files = opened();
    files.keep(citing.name, citing.key);
    expect(told(files)).toEqual([[CITING, 'missing-page']]);
  });

  it('finds a link of what stands into a page that another group makes now, without the identifier', () => {
    const files = opened();
    files.keep(citing.name, citing.key);
    files.put('former', CITED, '<p id="muc_ii">');
    files.close('former', 'former', groupOf(CITED, '<p id="muc_ii">').links);
    expect(told(files)).toEqual([[CITING, 'missing-fragment']]);
  });

  it('finds a wrong link of what was made anew', () => {
    const files = opened();
    files.keep(cited.name, cited.key);
    const wrong = groupOf(CITING, '<a href="/vb/a/nq/2020/02/#muc_iii">');
    files.put(CITING, CITING, '<a href="/vb/a/nq/2020/02/#muc_iii">');
    files.close(CITING, wrong.key, wrong.links);
    expect(told(files)).toEqual([[CITING, 'missing-fragment']]);
  });
});
