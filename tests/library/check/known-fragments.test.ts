import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkContent } from '#library/check/content-check.ts';
import { KnownFragments } from '#library/check/known-fragments.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const OTHER = 'documents/chua-ro/nq/2024/nn-hai/ban-hanh.mdx';
const LINK = '/vb/chua-ro/nq/2024/nn-hai/#muc_i__p_1';

/** A folder in which a document leads into another; what a check with its cache tells, and which texts it looks into. */
function folder() {
  const root = contentFolder({
    [DOCUMENT]: documentText(`# I. Mục\n\nXem [đây](${LINK}).`),
    [OTHER]: documentText('# I. Mục\n\nĐoạn.'),
    'bodies.yaml': '[]',
  });
  const check = () => {
    const library = openLibrary(root, { kept: new KeptTexts(path.join(root, 'cache'), 'edition') });
    const tree = vi.spyOn(library, 'tree');
    const told = checkContent(library).diagnostics.map(({ quote }) => quote);
    return { told, looked: tree.mock.calls.map(([{ name }]) => name) };
  };
  return { root, check };
}

describe('fragments that were found in texts', () => {
  it('are not looked for again in a text that stays', () => {
    const { check } = folder();
    expect(check()).toEqual({ told: [], looked: [OTHER] });
    expect(check()).toEqual({ told: [], looked: [] });
  });

  it('are looked for again in a text that changed, and told where they are gone', () => {
    const { root, check } = folder();
    check();
    writeFileSync(path.join(root, OTHER), documentText('# I. Mục\n\n## 1. Việc\n\nĐoạn.'));
    expect(check()).toEqual({ told: [LINK], looked: [OTHER] });
    expect(check()).toEqual({ told: [LINK], looked: [OTHER] });
  });

  it('are forgotten where nobody asked for them, and where other sources read the text', () => {
    const { root } = folder();
    const known = (edition: string) => new KnownFragments(new KeptTexts(path.join(root, 'cache'), edition));
    const [first, second] = [known('a'), known('a')];
    first.has('key', 'p_1', () => true);
    first.keep();
    expect(known('a').has('key', 'p_1', () => false)).toBe(true);
    expect(known('b').has('key', 'p_1', () => false)).toBe(false);
    second.keep();
    expect(known('a').has('key', 'p_1', () => false)).toBe(false);
  });
});
