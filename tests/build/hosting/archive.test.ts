import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '#build/hosting/archive.ts';
import { SitePlace } from '#build/output/site-place.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const WORK = 'vb/hu-a/nq/2020-2025/01-nq-hu';

/** Builds a site of these files with its archive; what that holds, and its bytes. */
async function archiveOf(root: string, files: Readonly<Record<string, string>>) {
  const place = new SitePlace(path.join(root, 'site'), path.join(root, 'dem'), 'bản 1');
  for (const [file, text] of Object.entries(files)) place.files.put('trang', file, text);
  place.files.close('trang', place.files.keyOf(files), null);
  await writeArchive(place.files);
  place.put();
  const bytes = readFileSync(path.join(root, 'site/du-lieu/tat-ca.zip'));
  const held = Object.entries(unzipSync(bytes)).map(([file, text]) => [file, strFromU8(text)]);
  return { bytes, held: Object.fromEntries(held) as Record<string, string> };
}

const DATA = {
  [`${WORK}/data.json`]: '{"loai": "nghị quyết"}',
  [`${WORK}/data.md`]: '# Nghị quyết',
  [`${WORK}/data.xml`]: '<akomaNtoso/>',
  [`${WORK}/chi-tieu.csv`]: 'a,b',
  'chi-tieu/chi-tieu.json': '[]',
  'luoc-do/van-ban-1.json': '{}',
};

describe('the data of a site in one file', () => {
  it('holds the current data of documents and targets under their paths, and no page', async () => {
    const pages = {
      [`${WORK}/index.html`]: '<p>',
      [`${WORK}/v/ban-hanh/data.json`]: '{}',
      'index.html': '<p>',
    };
    const { held } = await archiveOf(contentFolder({}), { ...DATA, ...pages });
    expect(held).toEqual(DATA);
  });

  it('has the same bytes wherever it is made, and follows what changes', async () => {
    const [root, other] = [contentFolder({}), contentFolder({})];
    const { bytes } = await archiveOf(root, DATA);
    expect((await archiveOf(other, DATA)).bytes.equals(bytes)).toBe(true);
    // Made again over the site that stands.
    expect((await archiveOf(root, DATA)).bytes.equals(bytes)).toBe(true);
    const changed = { ...DATA, [`${WORK}/data.md`]: '# Nghị quyết khác' };
    expect((await archiveOf(root, changed)).held).toEqual(changed);
  });
});
